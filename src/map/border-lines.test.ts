import type { Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderLines } from './border-lines.ts';
import { square } from './squares.fixture.ts';

const undirected = (a: Position, b: Position) => [a.join(), b.join()].sort().join(' ');

const edgesOf = (lines: readonly (readonly Position[])[]): string[] =>
  lines.flatMap((line) => line.slice(1).map((to, i) => undirected(line[i]!, to)));

describe('borderLines', () => {
  it('draws a shared edge once', () => {
    const { coordinates } = borderLines([square(0, 0), square(1, 0)], new Set());
    expect(edgesOf(coordinates)).toHaveLength(7);
  });

  it('leaves out what was drawn before', () => {
    const drawn = new Set<string>();
    borderLines([square(0, 0)], drawn);
    const { coordinates } = borderLines([square(0, 0), square(1, 0)], drawn);
    expect(edgesOf(coordinates)).toHaveLength(3);
  });

  it('keeps every edge of any grid of squares, none twice', () => {
    const cell = fc.record({
      x: fc.integer({ min: 0, max: 5 }),
      y: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        const squares = cells.map(({ x, y }) => square(x, y));
        const edges = edgesOf(borderLines(squares, new Set()).coordinates);
        const wanted = new Set(edgesOf(squares.flatMap(({ coordinates }) => coordinates.flat())));
        expect(edges).toHaveLength(wanted.size);
        expect(new Set(edges)).toEqual(wanted);
      }),
    );
  });
});
