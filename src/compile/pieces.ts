import {
  ClipType,
  FillRule,
  PointInPolygonResult,
  booleanOp,
  pointInPolygon,
  type Path64,
  type Paths64,
  type Point64,
} from 'clipper2-ts';
import { doubleArea } from '../access/rings.ts';

/** A connected piece of a plane of whole numbers. */
export interface Piece {
  /** Its outline, then its holes. */
  readonly paths: Paths64;
  readonly area: number;
  /** Mean width: the area over half the way around. */
  readonly width: number;
  /** A point inside it. */
  readonly inside: Point64;
}

const lengthOf = (path: Path64) =>
  path.reduce((sum, point, i) => {
    const next = path[(i + 1) % path.length]!;
    return sum + Math.hypot(next.x - point.x, next.y - point.y);
  }, 0);

/**
 * A point inside some paths, on their longest stretch on a line across their middle. Not in the
 * very middle: edges of what made them may pass there.
 */
function pointInside(paths: Paths64): Point64 {
  const heights = paths.flat().map(({ y }) => y);
  const middle = heights.reduce((sum, y) => sum + y, 0) / heights.length;
  // Between two whole numbers no vertex is met.
  const y = Math.floor(middle) + 0.381966;
  const crossings = paths
    .flatMap((path) =>
      path.flatMap((a, i) => {
        const b = path[(i + 1) % path.length]!;
        return a.y > y === b.y > y ? [] : [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)];
      }),
    )
    .sort((a, b) => a - b);
  let best: Point64 = paths[0]![0]!;
  let longest = -1;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i]!, crossings[i + 1]!];
    if (to - from <= longest) continue;
    longest = to - from;
    best = { x: from + (to - from) * 0.618034, y };
  }
  return best;
}

const areaOf = (paths: Paths64) => paths.reduce((sum, path) => sum + doubleArea(path) / 2, 0);

/**
 * The pieces that some paths enclose, the largest first; smaller and thinner ones are left out.
 *
 * @param paths as clipper gives them: outlines counter-clockwise, holes clockwise.
 */
export function piecesOf(
  paths: Paths64,
  least: { readonly area: number; readonly width: number },
): Piece[] {
  const bySize = (a: Path64, b: Path64) => doubleArea(a) - doubleArea(b);
  const outlines = paths.filter((path) => doubleArea(path) > 0).sort(bySize);
  const holesOf = new Map(outlines.map((outline) => [outline, [] as Path64[]]));
  for (const hole of paths.filter((path) => doubleArea(path) < 0)) {
    const around = outlines.find(
      (outline) =>
        doubleArea(outline) > -doubleArea(hole) &&
        hole.every((point) => pointInPolygon(point, outline) !== PointInPolygonResult.IsOutside),
    );
    if (around) holesOf.get(around)!.push(hole);
  }
  return outlines
    .map((outline): Piece => {
      const own = [outline, ...holesOf.get(outline)!];
      const area = areaOf(own);
      const around = own.reduce((sum, path) => sum + lengthOf(path), 0);
      return { paths: own, area, width: (2 * area) / around, inside: pointInside(own) };
    })
    .filter(({ area, width }) => area >= least.area && width >= least.width)
    .sort((a, b) => b.area - a.area);
}

/** What paths enclose by a rule of their winding numbers. */
const enclosed = (paths: Paths64, rule: FillRule): Paths64 =>
  paths.length === 0 ? [] : booleanOp(ClipType.Union, paths, [], rule);

/** A box around all paths, once clockwise: it takes one off every winding number. */
function around(paths: Paths64): Path64 {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const { x, y } of path) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const margin = 10;
  return [
    { x: west - margin, y: south - margin },
    { x: west - margin, y: north + margin },
    { x: east + margin, y: north + margin },
    { x: east + margin, y: south - margin },
  ];
}

/** What is enclosed twice or more. */
export const twice = (paths: Paths64): Paths64 =>
  paths.length === 0 ? [] : enclosed([...paths, around(paths)], FillRule.Positive);

/** What is taken away without being there: a hole outside, or a hole twice. */
export const belowNothing = (paths: Paths64): Paths64 => enclosed(paths, FillRule.Negative);

/** What is enclosed at all. */
export const together = (paths: Paths64): Paths64 => enclosed(paths, FillRule.NonZero);
