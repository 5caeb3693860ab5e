/**
 * The address bar, guarded in this one place. Browsers forbid it in some embedded frames, and
 * Safari throws after 100 changes in 30 seconds, which a dragged slider makes; what a person sets
 * must not hang on it.
 */

/** Changes closer together than this are written as one, milliseconds. */
const PAUSE_MS = 350;

export interface AddressBar {
  /**
   * Writes an address: at once as a new step of the history, or, as a change of the same step, at
   * once and then at most every {@link PAUSE_MS}, the newest one winning.
   */
  write(address: string, step: boolean): void;
  /** Drops what is not written yet: the person has gone to another step of the history. */
  forget(): void;
}

type Place = Pick<History, 'pushState' | 'replaceState'>;

/**
 * @param onstate told after each attempt whether the bar shows what was asked for.
 */
export function addressBar(
  onstate: (follows: boolean) => void,
  place: Place = history,
  now: () => number = () => performance.now(),
): AddressBar {
  let last = -Infinity;
  let waiting: string | null = null;

  function put(address: string, step: boolean): void {
    waiting = null;
    last = now();
    try {
      if (step) place.pushState(null, '', address);
      else place.replaceState(null, '', address);
      onstate(true);
    } catch {
      onstate(false);
    }
  }

  return {
    write(address, step) {
      const rest = last + PAUSE_MS - now();
      if (step || rest <= 0) {
        put(address, step);
        return;
      }
      if (waiting === null) {
        setTimeout(() => {
          if (waiting !== null) put(waiting, false);
        }, rest);
      }
      waiting = address;
    },
    forget() {
      waiting = null;
    },
  };
}
