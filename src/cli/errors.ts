/** Exit codes of `akses`; published. */
export const EXIT = { done: 0, invalidData: 1, wrongCall: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The call is wrong, or has no answer; the message is one line that says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file the answer depends on is wrong; the message says what and where, a line each. */
export class InvalidDataError extends Error {
  override readonly name = 'InvalidDataError';
}

/** The answer is there and cannot be written; `cause` is the file system's error. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
