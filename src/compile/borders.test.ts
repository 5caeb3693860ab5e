import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { KecamatanCode, KelurahanCode } from '../city/ids.ts';
import { Areas } from './areas.ts';
import { borderFaults } from './borders.ts';
import { DEFAULT_BOUNDS } from './bounds.ts';
import { windingFlaw } from './winding.ts';

/** Cells of a board, and degrees to a cell: about 111 m. */
const SIZE = 10;
const CELL = 0.001;

interface Rectangle {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of cells, on a board that lies askew so that no edge is level or upright. */
function ringOf({ column, row, width, height }: Rectangle): number[][] {
  const corners = [
    [column, row],
    [column + width, row],
    [column + width, row + height],
    [column, row + height],
    [column, row],
  ] as const;
  return corners.map(([x, y]) => [110 + (x + 0.25 * y) * CELL, (y + 0.125 * x) * CELL]);
}

const areasOf = (rectangles: readonly Rectangle[]) =>
  new Areas(
    rectangles.map((rectangle, i) => ({
      code: `99.01.01.${1001 + i}` as KelurahanCode,
      name: String(i),
      kecamatan: '99.01.01' as KecamatanCode,
      geometry: { type: 'MultiPolygon', coordinates: [[ringOf(rectangle)]] } as MultiPolygon,
    })),
    true,
  );

/** How many rectangles lie on each cell, with a margin of one cell around. */
function counted(rectangles: readonly Rectangle[]): number[][] {
  const counts = Array.from({ length: SIZE + 2 }, () => new Array<number>(SIZE + 2).fill(0));
  for (const { column, row, width, height } of rectangles) {
    for (let y = row; y < row + height; y++) {
      for (let x = column; x < column + width; x++) counts[y + 1]![x + 1]!++;
    }
  }
  return counts;
}

/** Empty cells from which no way leads to the margin, side by side. */
function enclosed(counts: readonly (readonly number[])[]): number {
  const outside = new Set<string>();
  const waiting: [number, number][] = [[0, 0]];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const [x, y] = place;
    if (counts[y]?.[x] !== 0 || outside.has(`${x} ${y}`)) continue;
    outside.add(`${x} ${y}`);
    waiting.push([x + 1, y], [x - 1, y], [x, y + 1], [x, y - 1]);
  }
  return counts.flat().filter((count) => count === 0).length - outside.size;
}

const span = fc.integer({ min: 1, max: 5 });
const rectangle = fc
  .tuple(fc.nat({ max: SIZE - 5 }), fc.nat({ max: SIZE - 5 }), span, span)
  .map(([column, row, width, height]): Rectangle => ({ column, row, width, height }));

describe('borderFaults', () => {
  /** Area of a cell in m2, in the plane of the board: a parallelogram. */
  const cell = ({ plane }: Areas) => CELL ** 2 * (1 - 0.25 * 0.125) * plane.kx * plane.ky;

  it('finds just the land that several have, and that none has in between', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 7 }), (rectangles) => {
        const areas = areasOf(rectangles);
        const faults = borderFaults(areas, [], { ...DEFAULT_BOUNDS, gapWidth_m: 0 })!;
        const cells = (kind: string) =>
          faults
            .filter((fault) => fault.kind === kind)
            .reduce((sum, { area_m2 }) => sum + area_m2 / cell(areas), 0);
        const counts = counted(rectangles);
        const twice = counts.flat().filter((count) => count > 1).length;
        expect(cells('overlap')).toBeCloseTo(twice, 1);
        expect(cells('hole')).toBeCloseTo(enclosed(counts), 1);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing where all fit, however they are cut', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: SIZE - 1 }), { maxLength: 4 });
    fc.assert(
      fc.property(cuts, cuts, (columns, rows) => {
        const edges = (list: readonly number[]) => [0, ...[...list].sort((a, b) => a - b), SIZE];
        const [xs, ys] = [edges(columns), edges(rows)];
        const rectangles = xs.slice(1).flatMap((east, i) =>
          ys.slice(1).map((north, j) => ({
            column: xs[i]!,
            row: ys[j]!,
            width: east - xs[i]!,
            height: north - ys[j]!,
          })),
        );
        expect(borderFaults(areasOf(rectangles), [], DEFAULT_BOUNDS)).toEqual([]);
      }),
    );
  });

  it('does not compare borders of which hardly any fits another', () => {
    const many = Array.from({ length: 80_000 }, (_, i) => ({
      column: 2 * (i % 300),
      row: 2 * Math.floor(i / 300),
      width: 1,
      height: 1,
    }));
    expect(borderFaults(areasOf(many), [], DEFAULT_BOUNDS)).toBeNull();
  });
});

describe('windingFlaw', () => {
  it('takes parts for sound if and only if they share no land', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 2, maxLength: 5 }), (rectangles) => {
        const twice = counted(rectangles)
          .flat()
          .some((count) => count > 1);
        // Parts that cross each other are found before.
        const flaw = windingFlaw(rectangles.map((part) => [ringOf(part)]));
        if (!twice) expect(flaw).toBeNull();
        else if (flaw) expect(flaw.problem).toBe('dua bagian saling menindih');
      }),
      { numRuns: 300 },
    );
  });
});
