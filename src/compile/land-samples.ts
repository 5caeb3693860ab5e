import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';
import { boundsOf, type Bounds } from '../access/plane.ts';
import { doubleAreaOf } from './rings.ts';
import { SamplePoints } from './sample-points.ts';

/** A part has at least so many over its own box, so that the smallest is seen, too. */
const FEWEST = 64;
/** Where fewer of them fall inside the part, as into a narrow band, more are tried. */
const FEWEST_INSIDE = 16;
const MOST = 65_536;

/** One polygon of a shape: an outline and its holes. */
interface Part {
  /** Place of the shape in the list. */
  readonly shape: number;
  readonly polygon: MultiPolygon;
  readonly box: Bounds;
  readonly edges: number;
  /** Square degrees. */
  readonly size: number;
}

const sizeOf = (rings: readonly (readonly Position[])[]) =>
  Math.max(
    0,
    rings.reduce((sum, ring) => sum + doubleAreaOf(ring) / 2, 0),
  );

const partsOf = (shapes: readonly MultiPolygon[]): Part[] =>
  shapes.flatMap(({ coordinates }, shape) =>
    coordinates.map((rings): Part => {
      const polygon: MultiPolygon = { type: 'MultiPolygon', coordinates: [rings] };
      const edges = rings.reduce((sum, ring) => sum + ring.length, 0);
      return { shape, polygon, box: boundsOf([polygon]), edges, size: sizeOf(rings) };
    }),
  );

/** How much of one shape lies in the shapes of another layer, each share from 0 to 1. */
export interface Shares {
  /** In any of them. */
  readonly together: number;
  /** In each of them that has a part of it, by its place in the list. */
  readonly of: ReadonlyMap<number, number>;
}

/** Work that may be spent on comparing shapes, in edges and points: some seconds at most. */
export class Allowance {
  constructor(private left = 3e8) {}

  /** Takes off what one comparison costs. @returns whether there was enough left. */
  spend(steps: number): boolean {
    this.left -= steps + 100;
    return this.left > 0;
  }
}

/**
 * Shapes of one layer, to be compared with those of another by sample points. Each part has points
 * in its own box: over the city a hectare of service would fall between two of them.
 */
export class Land {
  private readonly parts: readonly Part[];
  private readonly tree: Flatbush | null;
  /** Parts of each shape. */
  private readonly own: readonly (readonly Part[])[];

  /** @param points over the box of a shape, in all: its parts share them. */
  constructor(
    shapes: readonly MultiPolygon[],
    private readonly points: number,
  ) {
    this.parts = partsOf(shapes);
    const own = shapes.map((): Part[] => []);
    for (const part of this.parts) own[part.shape]!.push(part);
    this.own = own;
    this.tree = this.parts.length > 0 ? new Flatbush(this.parts.length) : null;
    for (const { box } of this.parts) this.tree?.add(...box);
    this.tree?.finish();
  }

  /**
   * How much of a shape lies in those of another layer, or in the others of its own.
   *
   * @returns `null` when the allowance is used up.
   */
  sharesIn(shape: number, others: Land, allowance: Allowance): Shares | null {
    const own = this.own[shape]!;
    const whole = own.reduce((sum, { size }) => sum + size, 0) || 1;
    const of = new Map<number, number>();
    let together = 0;
    for (const part of own) {
      const weight = part.size / whole;
      const wanted = Math.max(FEWEST, this.points * weight);
      if (!allowance.spend(part.edges + wanted)) return null;
      const { points, inside, count } = sampled(part, wanted);
      const covered = new Uint8Array(points.size);
      const add = (other: Part) => {
        let hits = 0;
        points.inside(other.polygon, (point) => {
          hits += inside[point]!;
          covered[point] = inside[point]!;
        });
        if (hits === 0) return;
        of.set(other.shape, (of.get(other.shape) ?? 0) + (weight * hits) / count);
      };
      for (const at of others.tree?.search(...part.box) ?? []) {
        const other = others.parts[at]!;
        if (others === this && other.shape === shape) continue;
        if (!allowance.spend(other.edges + points.size)) return null;
        add(other);
      }
      const hits = covered.reduce((sum, one) => sum + one, 0);
      if (hits > 0) together += (weight * hits) / count;
    }
    return { together, of };
  }
}

/** Points over the box of a part, so many that enough fall inside it. */
function sampled({ polygon, box }: Part, wanted: number) {
  for (let tried = wanted; ; tried *= 4) {
    const points = new SamplePoints(box, tried);
    const inside = new Uint8Array(points.size);
    let count = 0;
    points.inside(polygon, (point) => {
      inside[point] = 1;
      count++;
    });
    if (count >= FEWEST_INSIDE || tried >= MOST) return { points, inside, count };
  }
}
