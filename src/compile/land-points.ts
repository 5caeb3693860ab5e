import type { MultiPolygon } from 'geojson';
import { boundsOf } from '../access/plane.ts';
import { SamplePoints } from './sample-points.ts';

/** Points by which shares of land are estimated: enough for one percent. */
const SAMPLES = 20_000;
/** A shape with fewer of them is too small to say anything of. */
const FEWEST = 50;

/** How many sample points a shape has, and how many of them are covered. */
export interface Count {
  readonly points: number;
  readonly covered: number;
}

/** Whether all of a shape is covered, as far as its points tell. */
export const isCovered = ({ points, covered }: Count) => points >= FEWEST && covered === points;

/** Sample points over all kelurahan together, for estimating how much of each something covers. */
export class LandPoints {
  private readonly points: SamplePoints;
  /** The shape that each point lies in; -1 where it lies in none. */
  private readonly owner: Int32Array;

  constructor(private readonly shapes: readonly MultiPolygon[]) {
    this.points = new SamplePoints(boundsOf(shapes), SAMPLES);
    this.owner = new Int32Array(this.points.size).fill(-1);
    shapes.forEach((shape, i) => {
      this.points.inside(shape, (point) => (this.owner[point] = i));
    });
  }

  /** Marks of the points that polygons cover. @param others marks that are kept beside them. */
  marks(polygons: readonly MultiPolygon[], others?: Uint8Array): Uint8Array {
    const covered = others?.slice() ?? new Uint8Array(this.points.size);
    for (const polygon of polygons) this.points.inside(polygon, (point) => (covered[point] = 1));
    return covered;
  }

  /** What marks say of each shape. */
  counts(marks: Uint8Array): readonly Count[] {
    const counts = this.shapes.map(() => ({ points: 0, covered: 0 }));
    this.owner.forEach((shape, point) => {
      if (shape < 0) return;
      counts[shape]!.points++;
      counts[shape]!.covered += marks[point]!;
    });
    return counts;
  }
}
