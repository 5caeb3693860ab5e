import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../src/city/model.ts';

/** Shapes of service areas, made of corners at so many metres from a centre. */
const DEGREE_M = 110_600;

/** A place so many metres east and north of another, near enough for a made-up shape. */
export const off = ([lon, lat]: LonLat, east: number, north: number): LonLat => [
  lon + east / (DEGREE_M * Math.cos((lat * Math.PI) / 180)),
  lat + north / DEGREE_M,
];

/** A star: corners in even directions about the centre, the first one turned from east. */
export interface Star {
  readonly radii: readonly number[];
  /** Radians. */
  readonly turn: number;
}

/** Corners of a star, counter-clockwise, made smaller or larger by a factor; not closed. */
export const corners = (centre: LonLat, { radii, turn }: Star, factor = 1): Position[] =>
  radii.map((radius, i) => {
    const angle = turn + (2 * Math.PI * i) / radii.length;
    const [east, north] = [Math.cos(angle), Math.sin(angle)].map((part) => part * radius * factor);
    return [...off(centre, east!, north!)];
  });

export const closed = (ring: readonly Position[]): Position[] => [...ring, ring[0]!];

export const multi = (...polygons: Position[][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons,
});

export const starArea = (centre: LonLat, star: Star): MultiPolygon =>
  multi([closed(corners(centre, star))]);

export const square = (centre: LonLat, half_m: number): MultiPolygon =>
  starArea(centre, { radii: Array<number>(4).fill(half_m * Math.SQRT2), turn: Math.PI / 4 });

/** A star with a hole of the same form, and with an island of it in that. */
export function holedArea(centre: LonLat, star: Star, island: boolean): MultiPolygon {
  const hole = closed(corners(centre, star, 0.6)).reverse();
  const ring = [closed(corners(centre, star)), hole];
  return island ? multi(ring, [closed(corners(centre, star, 0.3))]) : multi(ring);
}

/**
 * A star cut from the centre to its corners 0 and `at` into two pieces that touch; each of them
 * `more` corners wider, so that they overlap.
 */
export function pieces(centre: LonLat, star: Star, at: number, more: number): MultiPolygon[] {
  const all = corners(centre, star);
  const part = (from: number, to: number) => {
    const ring = Array.from({ length: to - from + 1 }, (_, i) => all[(from + i) % all.length]!);
    return multi([closed([[...centre], ...ring])]);
  };
  return [part(0, at + more), part(at, all.length)];
}

/** Steps of {@link between}. */
const STEPS = 2 ** 30;

/** Numbers all over a range: `fc.double` has half of its numbers in the tiniest part about 0. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: STEPS }).map((step) => min + (step / STEPS) * (max - min));

/** Stars of 5 to 9 corners: no two that follow each other are half a turn apart. */
export const starBetween = (least_m: number, most_m: number): fc.Arbitrary<Star> =>
  fc.record({
    radii: fc.array(between(least_m, most_m), { minLength: 5, maxLength: 9 }),
    turn: between(0, 6.3),
  });

/** The same land with all rings the other way round. */
const turnedRound = ({ coordinates }: MultiPolygon): MultiPolygon =>
  multi(...coordinates.map((rings) => rings.map((ring) => [...ring].reverse())));

/** Stars, some with a hole, some of these with an island in it, some wound the wrong way. */
export const areaAt = (
  centre: fc.Arbitrary<LonLat>,
  [least_m, most_m]: readonly [number, number],
): fc.Arbitrary<MultiPolygon> =>
  fc
    .tuple(centre, starBetween(least_m, most_m), fc.nat(3), fc.boolean())
    .map(([place, star, form, turned]) => {
      const area = form < 2 ? starArea(place, star) : holedArea(place, star, form === 3);
      return turned ? turnedRound(area) : area;
    });
