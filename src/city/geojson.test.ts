import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaLayer, cleanGeometry } from './geojson.ts';

const signedArea = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i]!;
    return sum + (px! * y! - x! * py!) / 2;
  }, 0);

const square: Position[] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
];
const hole: Position[] = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.8, 0.8],
  [0.2, 0.8],
  [0.2, 0.2],
];

describe('cleanGeometry', () => {
  it('turns outer rings counter-clockwise and holes clockwise', () => {
    const clean = cleanGeometry<Polygon>({ type: 'Polygon', coordinates: [square, hole] })!;
    expect(clean.coordinates.map(signedArea).map(Math.sign)).toEqual([1, -1]);
  });

  it('leaves a right one as it is', () => {
    const right = [[...square].reverse(), [...hole].reverse()];
    expect(cleanGeometry({ type: 'Polygon', coordinates: right })?.coordinates).toEqual(right);
  });

  it('rounds to 6 decimals, closes rings and drops a vertex twice in a row', () => {
    const ring = [
      [0, 0],
      [1.12345678, 0],
      [1.12345681, 0.00000001],
      [1, 1],
    ];
    expect(cleanGeometry({ type: 'Polygon', coordinates: [ring] })?.coordinates).toEqual([
      [
        [0, 0],
        [1.123457, 0],
        [1, 1],
        [0, 0],
      ],
    ]);
  });

  it('drops parts and holes that vanish with rounding', () => {
    const dust = square.map(([x, y]): Position => [x! * 1e-8, y! * 1e-8]);
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[dust], [square, dust]] };
    expect(cleanGeometry(geometry)?.coordinates.map((part) => part.length)).toEqual([1]);
    expect(cleanGeometry({ type: 'Polygon', coordinates: [dust] })).toBeNull();
  });

  it('does not change what it is given', () => {
    const given = structuredClone(square);
    cleanGeometry({ type: 'Polygon', coordinates: [given] });
    expect(given).toEqual(square);
  });
});

describe('areaLayer', () => {
  it('has no feature without a shape', () => {
    const empty: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
    const full: MultiPolygon = { type: 'MultiPolygon', coordinates: [[square]] };
    const layer = areaLayer([
      { geometry: empty, properties: { code: 'a' } },
      { geometry: full, properties: { code: 'b' } },
    ]);
    expect(layer.features.map(({ properties }) => properties.code)).toEqual(['b']);
  });
});
