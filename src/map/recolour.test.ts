import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AreaTarget, Recolour } from './recolour.ts';
import { A, B } from './squares.fixture.ts';
import { EMPTY_PAINT, type MapPaint } from './types.ts';

const targets: AreaTarget[] = [A, B].map((id) => ({ source: 'kelurahan', id }));

const coloured = (entries: [string, string | null][]): MapPaint => ({
  ...EMPTY_PAINT,
  choropleth: { level: 'kelurahan', colour: new Map(entries) },
});

/** Stands in for the map: remembers what each area was last told. */
function recorder() {
  const calls: [string, Record<string, unknown>][] = [];
  const state = new Map<string, Record<string, unknown>>();
  const map = {
    setFeatureState({ id }: { id?: string | number | undefined }, values: Record<string, unknown>) {
      calls.push([String(id), values]);
      state.set(String(id), { ...state.get(String(id)), ...values });
    },
  };
  return { calls, state, map };
}

let frames: FrameRequestCallback[] = [];
const runFrame = (now: number) => {
  for (const frame of frames.splice(0)) frame(now);
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('Recolour', () => {
  it('tells only areas whose colour changed', () => {
    const { calls, map } = recorder();
    const recolour = new Recolour(map as never, targets, 0);
    recolour.apply(
      coloured([
        [A, '#111111'],
        [B, '#222222'],
      ]),
      0,
    );
    expect(calls.map(([id]) => id)).toEqual([A, B]);
    recolour.apply(
      coloured([
        [A, '#111111'],
        [B, '#333333'],
      ]),
      1000,
    );
    expect(calls.slice(2)).toEqual([[B, { from: '#222222', to: '#333333', mix: 1 }]]);
    recolour.apply(
      {
        ...coloured([
          [A, '#111111'],
          [B, '#333333'],
        ]),
        hovered: A,
      },
      2000,
    );
    expect(calls).toHaveLength(3);
  });

  it('takes the colour away when the choropleth goes', () => {
    const { state, map } = recorder();
    const recolour = new Recolour(map as never, targets, 0);
    recolour.apply(coloured([[A, '#111111']]), 0);
    recolour.apply(EMPTY_PAINT, 1000);
    expect(state.get(A)).toMatchObject({ to: null, mix: 1 });
  });

  it('fades from the old colour to the new one within its time', () => {
    const { state, map } = recorder();
    const recolour = new Recolour(map as never, targets, 150);
    recolour.apply(coloured([[A, '#111111']]), 1000);
    expect(state.get(A)).toEqual({ from: null, to: '#111111', mix: 0 });
    runFrame(1075);
    expect(state.get(A)?.['mix']).toBeCloseTo(0.5);
    runFrame(1160);
    expect(state.get(A)?.['mix']).toBe(1);
    expect(frames).toHaveLength(0);
  });

  it('follows a moving hand at once instead of fading', () => {
    const { state, map } = recorder();
    const recolour = new Recolour(map as never, targets, 150);
    recolour.apply(coloured([[A, '#111111']]), 1000);
    recolour.apply(coloured([[A, '#222222']]), 1050);
    expect(state.get(A)).toEqual({ from: '#111111', to: '#222222', mix: 1 });
    expect(frames).toHaveLength(0);
  });

  it('ends a fade under way at its colour when another area changes', () => {
    const { state, map } = recorder();
    const recolour = new Recolour(map as never, targets, 150);
    recolour.apply(coloured([[A, '#111111']]), 1000);
    recolour.apply(
      coloured([
        [A, '#111111'],
        [B, '#222222'],
      ]),
      1050,
    );
    expect(state.get(A)?.['mix']).toBe(1);
    expect(state.get(B)?.['mix']).toBe(1);
  });
});
