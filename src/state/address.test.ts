import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressBar } from './address.ts';

/** A history that remembers, and may refuse. */
function fakeHistory() {
  const seen: string[] = [];
  const place = {
    refuses: false,
    pushState: (_data: unknown, _unused: string, url?: string | URL | null) => {
      if (place.refuses) throw new DOMException('denied', 'SecurityError');
      seen.push(`+${String(url)}`);
    },
    replaceState: (_data: unknown, _unused: string, url?: string | URL | null) => {
      if (place.refuses) throw new DOMException('denied', 'SecurityError');
      seen.push(String(url));
    },
  };
  return { seen, place };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = () => {
  const { seen, place } = fakeHistory();
  const states: boolean[] = [];
  const bar = addressBar(
    (follows) => states.push(follows),
    place,
    () => Date.now(),
  );
  return { seen, place, states, bar };
};

describe('addressBar', () => {
  it('writes the first change at once', () => {
    const { bar, seen } = open();
    bar.write('?a', false);
    expect(seen).toEqual(['?a']);
  });

  it('writes a hundred changes of a dragged hand as a few, the last one included', () => {
    const { bar, seen } = open();
    for (let i = 0; i < 100; i++) {
      bar.write(`?radius=${String(i)}`, false);
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(1000);
    expect(seen.length).toBeLessThan(8);
    expect(seen.at(-1)).toBe('?radius=99');
  });

  it('writes a step at once, and no older change after it', () => {
    const { bar, seen } = open();
    bar.write('?a', false);
    bar.write('?b', false);
    bar.write('?c', true);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual(['?a', '+?c']);
  });

  it('does not write over the step a person has gone back to', () => {
    const { bar, seen } = open();
    bar.write('?a', false);
    bar.write('?b', false);
    bar.forget();
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual(['?a']);
  });

  it('says that the bar does not follow where the browser forbids it, and when it does again', () => {
    const { bar, place, states, seen } = open();
    place.refuses = true;
    bar.write('?a', true);
    expect(states).toEqual([false]);
    place.refuses = false;
    vi.advanceTimersByTime(1000);
    bar.write('?b', false);
    expect(states).toEqual([false, true]);
    expect(seen).toEqual(['?b']);
  });
});
