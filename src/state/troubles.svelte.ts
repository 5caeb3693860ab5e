/** A part of the page that can fail while the others go on. */
export type Part =
  /** The engine: nothing can be computed any more. */
  | 'engine'
  /** One of its answers failed; the others stand. */
  | 'figures'
  /** The engine runs in the page itself, as there is no worker: slower, but it answers. */
  | 'worker'
  /** The map is drawn in its simple form; why, in its reason. */
  | 'map'
  /** The address bar does not follow what is set. */
  | 'address'
  /** A file to keep could not be made. */
  | 'download'
  /** The drawing program of gaps or buffers, or the data of a reference layer. */
  | `layer-${string}`;

/** Something that does not work, and what can be done about it. */
export interface Trouble {
  readonly part: Part;
  /** Which of the sentences about this part; `null` where there is one only. */
  readonly reason: string | null;
  /** Tries again; without it, only a reload helps or nothing needs to be done. */
  readonly again: (() => void) | null;
}

/**
 * What does not work at this moment, newest last. Every guard of the page reports here, one line a
 * part, and takes its report back when the part works again: nothing stays on screen that is over.
 */
export class Troubles {
  list = $state.raw<readonly Trouble[]>([]);

  report(part: Part, reason: string | null = null, again: (() => void) | null = null): void {
    const same = this.list.find((one) => one.part === part);
    if (same?.reason === reason && same.again === again) return;
    this.list = [...this.list.filter((one) => one !== same), { part, reason, again }];
  }

  clear(part: Part): void {
    if (this.list.some((one) => one.part === part)) {
      this.list = this.list.filter((one) => one.part !== part);
    }
  }
}
