import {
  ClipType,
  EndType,
  FillRule,
  JoinType,
  booleanOp,
  inflatePaths,
  type Path64,
  type Paths64,
} from 'clipper2-ts';
import type { MultiPolygon } from 'geojson';
import { boundsOf } from '../access/plane.ts';
import { doubleArea } from '../access/rings.ts';
import type { LonLat } from '../city/model.ts';
import type { Areas } from './areas.ts';
import type { Bounds } from './bounds.ts';
import { openEdges, STEPS, toLattice } from './open-edges.ts';
import { piecesOf, together, twice, type Piece } from './pieces.ts';

/** A piece of land that two kelurahan have, or that lies between them and that none has. */
export interface BorderFault {
  readonly kind: 'overlap' | 'hole' | 'notch';
  /** Places in the list of areas of those concerned, most concerned first; at least one. */
  readonly areas: readonly number[];
  readonly area_m2: number;
  /** A point inside its largest piece. */
  readonly point: LonLat;
}

/** Smaller or thinner pieces are what rounding leaves, m2 and metres. */
const SLIVER = { area: 50 * STEPS ** 2, width: STEPS };
/** Half the width of a crack that is none, in steps. */
const CRACK = STEPS / 2;
/** What is nearer to an edge lies along it, metres: rounding, and the arcs of a widened outline. */
const ALONG_M = 1.5;
/** A notch is a gap when no more than this share of its border is its mouth; else it is a bay. */
const WIDEST_MOUTH = 0.15;
/** More edges that fit no other are not cut up: it would take minutes. */
const MOST_OPEN = 300_000;

/** Looks for land of areas that overlap or leave gaps. */
class Borders {
  private readonly open: Paths64;

  constructor(
    private readonly areas: Areas,
    private readonly bounds: Bounds,
  ) {
    const shapes = areas.list.map(({ geometry }) => geometry);
    this.open = openEdges(areas.plane, shapes);
  }

  /** Edges that have no counterpart: the outside of the city, and all that does not fit. */
  get size(): number {
    return this.open.reduce((sum, path) => sum + path.length, 0);
  }

  private pointOf({ x, y }: Piece['inside']): LonLat {
    return this.areas.plane.unproject([x / STEPS, y / STEPS]);
  }

  private fault(kind: BorderFault['kind'], piece: Piece, areas: readonly number[]): BorderFault {
    const point = this.pointOf(piece.inside);
    return { kind, areas, area_m2: piece.area / STEPS ** 2, point };
  }

  overlaps(): BorderFault[] {
    const least = { ...SLIVER, area: Math.max(SLIVER.area, this.bounds.overlap_m2 * STEPS ** 2) };
    return piecesOf(twice(this.open), least).map((piece) => {
      const around = this.areas.edges.around(this.pointOf(piece.inside));
      return this.fault('overlap', piece, around);
    });
  }

  /**
   * @param neighbours what lies around the city: where it reaches in between, there is no gap.
   */
  gaps(neighbours: readonly MultiPolygon[]): BorderFault[] {
    const outside = together(this.open);
    const holes = this.holes(outside);
    const outlines = outside.filter((path) => !isHole(path));
    const others = this.pathsNear(neighbours);
    const found = [
      ...this.pieces(holes, others).map((piece) => this.gap('hole', piece)),
      ...this.pieces(this.notches(outlines), others).map((piece) => this.gap('notch', piece)),
    ];
    return found.flatMap((fault) => fault ?? []);
  }

  private pieces(paths: Paths64, others: Paths64): Piece[] {
    if (paths.length === 0) return [];
    const left =
      others.length === 0 ? paths : booleanOp(ClipType.Difference, paths, others, FillRule.NonZero);
    return piecesOf(left, { ...SLIVER, area: this.bounds.gap_m2 * STEPS ** 2 });
  }

  /**
   * What is enclosed on all sides. The city is made a little wider first: through a crack that
   * rounding leaves, or in a point, what lies inside would be one with the outside.
   */
  private holes(outside: Paths64): Paths64 {
    const wide = inflatePaths(outside, CRACK, JoinType.Miter, EndType.Polygon);
    const holes = wide.filter((path) => isHole(path)).map((path) => path.toReversed());
    return inflatePaths(holes, CRACK, JoinType.Miter, EndType.Polygon);
  }

  /** What is closed when the city is widened and made as much narrower again. */
  private notches(outlines: Paths64): Paths64 {
    const reach = (this.bounds.gapWidth_m / 2) * STEPS;
    if (reach === 0 || outlines.length === 0) return [];
    const [round, closed] = [JoinType.Round, EndType.Polygon];
    const wide = inflatePaths(outlines, reach, round, closed, 2, reach / 20);
    const narrow = inflatePaths(wide, -reach, round, closed, 2, reach / 20);
    const filled = narrow.filter((path) => !isHole(path));
    return booleanOp(ClipType.Difference, filled, outlines, FillRule.NonZero);
  }

  /** A gap with the areas along its border; `null` for a bay, or a notch in one area alone. */
  private gap(kind: 'hole' | 'notch', piece: Piece): BorderFault | null {
    const along = new Map<number, number>();
    let [length, free] = [0, 0];
    for (const path of piece.paths) {
      path.forEach((b, i) => {
        const a = path.at(i - 1)!;
        const step = Math.hypot(b.x - a.x, b.y - a.y);
        const middle = this.pointOf({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
        const owners = this.areas.edges.near(this.areas.plane, middle, ALONG_M);
        length += step;
        if (owners.size === 0) free += step;
        for (const owner of owners) along.set(owner, (along.get(owner) ?? 0) + step);
      });
    }
    const owners = [...along].sort((a, b) => b[1] - a[1]).map(([owner]) => owner);
    const isBay = kind === 'notch' && (owners.length < 2 || free > WIDEST_MOUTH * length);
    return isBay || owners.length === 0 ? null : this.fault(kind, piece, owners);
  }

  /** The polygons that come near the city. */
  private pathsNear(shapes: readonly MultiPolygon[]): Paths64 {
    const [west, south, east, north] = boundsOf(this.areas.list.map(({ geometry }) => geometry));
    const near = shapes.filter((shape) => {
      const [w, s, e, n] = boundsOf([shape]);
      return w <= east && e >= west && s <= north && n >= south;
    });
    return near.flatMap(({ coordinates }) =>
      coordinates.flat().map((ring) => toLattice(this.areas.plane, ring)),
    );
  }
}

const isHole = (path: Path64) => doubleArea(path) < 0;

/**
 * Land that belongs to two kelurahan or, between kelurahan, to none.
 *
 * @param neighbours what lies around the city; `null` when some of it could not be read: gaps are
 *   then not looked for.
 * @returns `null` when their borders fit so little that it cannot be told in a sensible time.
 */
export function borderFaults(
  areas: Areas,
  neighbours: readonly MultiPolygon[] | null,
  bounds: Bounds,
): readonly BorderFault[] | null {
  const borders = new Borders(areas, bounds);
  if (borders.size > MOST_OPEN) return null;
  // Where a shape could not be read its place looks like a gap.
  const gaps = areas.complete && neighbours ? borders.gaps(neighbours) : [];
  return [...borders.overlaps(), ...gaps];
}
