export type BundleErrorCode = 'missing' | 'truncated' | 'not-ours' | 'old' | 'newer';

/** A file of the bundle that cannot be used: `code` for a program, `message` for a person. */
export class BundleError extends Error {
  constructor(
    readonly code: BundleErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'BundleError';
  }
}
