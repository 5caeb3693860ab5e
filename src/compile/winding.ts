import type { Paths64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { LonLat } from '../city/model.ts';
import type { Flaw } from './coordinates.ts';
import { EdgeIndex } from './edges.ts';
import { cleanPaths, SPAN } from './open-edges.ts';
import { belowNothing, piecesOf, twice } from './pieces.ts';

type Ring = readonly Position[];

/** One ring of a multipolygon. */
interface Part {
  readonly ring: Ring;
  /** Place of its polygon in the multipolygon, and of the ring in it: 0 is the outline. */
  readonly polygon: number;
  readonly index: number;
}

/** Rings of more points that touch each other are not cut up: it would take minutes. */
const MOST_POINTS = 200_000;
/** Steps to a degree: about two centimetres each. */
const SCALE = 5e6;
/** Smaller overlaps are what rounding leaves: about 1 m2, and 10 cm wide. */
const LEAST = { area: 2500, width: 5 };

const place = ([lon, lat]: LonLat) =>
  `bujur ${Number(lon.toFixed(6))}, lintang ${Number(lat.toFixed(6))}`;

const flawAt = (problem: string, point: LonLat, expected: string): Flaw => ({
  problem,
  found: place(point),
  expected,
});

/** Whether two rings meet, or a ring meets itself. */
const anyTouch = (parts: readonly Part[], edges: EdgeIndex): boolean =>
  parts.some(({ ring }) =>
    ring.some((point, i) => i > 0 && edges.isTouched(point as readonly number[] as LonLat)),
  );

const outsideItself = (point: LonLat) =>
  flawAt('lubang di luar cincin luarnya', point, 'lubang di dalam cincin luarnya');
const holesOverlap = (point: LonLat) =>
  flawAt('dua lubang saling menindih', point, 'lubang yang terpisah');
const partsOverlap = (point: LonLat) =>
  flawAt('dua bagian saling menindih', point, 'bagian yang terpisah');

/** The flaw of rings of which none touches another: each lies wholly inside or outside any other. */
function nestingFlaw(parts: readonly Part[], edges: EdgeIndex): Flaw | null {
  for (const [self, { ring, polygon, index }] of parts.entries()) {
    const point = ring[0] as readonly number[] as LonLat;
    const others = edges.around(point).filter((group) => group !== self);
    const depth = others.reduce((sum, group) => sum + (parts[group]!.index === 0 ? 1 : -1), 0);
    if (index === 0 && depth !== 0) return partsOverlap(point);
    if (index === 0) continue;
    const isOwn = (group: number) => parts[group]!.polygon === polygon && parts[group]!.index === 0;
    if (!others.some(isOwn)) return outsideItself(point);
    if (depth !== 1) return depth < 1 ? holesOverlap(point) : partsOverlap(point);
  }
  return null;
}

/** The flaw of rings that touch: where what they enclose counts other than once. */
function overlapFlaw(parts: readonly Part[], edges: EdgeIndex): Flaw | null {
  const [x0, y0] = parts[0]!.ring[0] as [number, number];
  const far = parts.reduce(
    (most, { ring }) =>
      ring.reduce((max, [x, y]) => Math.max(max, Math.abs(x! - x0), Math.abs(y! - y0)), most),
    0,
  );
  // Only where the city is not known may a ring go around the world.
  const scale = Math.min(SCALE, (SPAN - 1) / far);
  const paths = cleanPaths(
    parts.map(({ ring }) =>
      ring.slice(1).map(([x, y]) => ({
        x: Math.round((x! - x0) * scale),
        y: Math.round((y! - y0) * scale),
      })),
    ),
  );
  const first = (found: Paths64): LonLat | null => {
    const piece = piecesOf(found, LEAST)[0];
    return piece ? [x0 + piece.inside.x / scale, y0 + piece.inside.y / scale] : null;
  };
  const below = first(belowNothing(paths));
  if (below) {
    const around = edges.around(below);
    return around.some((group) => parts[group]!.index === 0)
      ? holesOverlap(below)
      : outsideItself(below);
  }
  const above = first(twice(paths));
  if (!above) return null;
  const outlines = edges.around(above).filter((group) => parts[group]!.index === 0);
  return outlines.length > 1
    ? partsOverlap(above)
    : flawAt('garis batas menindih dirinya sendiri', above, 'cincin yang tidak menindih');
}

/**
 * What is wrong with how the rings of a multipolygon lie to each other: a hole outside its
 * outline, holes or parts that overlap, a ring that lies over itself. Each ring must be sound by
 * itself, and none may cross another.
 */
export function windingFlaw(polygons: readonly (readonly Ring[])[]): Flaw | null {
  const parts = polygons.flatMap((rings, polygon) =>
    rings.map((ring, index): Part => ({ ring, polygon, index })),
  );
  const edges = new EdgeIndex(parts.map(({ ring }) => [ring]));
  if (!anyTouch(parts, edges)) return parts.length === 1 ? null : nestingFlaw(parts, edges);
  if (edges.size <= MOST_POINTS) return overlapFlaw(parts, edges);
  return {
    problem: 'garis batas terlalu rumit untuk diperiksa',
    found: `${edges.size} titik, sebagian bersentuhan`,
    expected: `paling banyak ${MOST_POINTS} titik dalam satu fitur, atau garis yang tidak bersentuhan`,
  };
}
