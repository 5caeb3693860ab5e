import type { Metres } from '../../src/access/plane.ts';
import type { Oneway } from '../../src/city/streets.ts';

/** A straight street between two of some points. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly oneway: Oneway;
}

/** A point of a link: its share of the way from one end to the other, and how far off it one is. */
interface Joint {
  readonly link: Link;
  readonly share: number;
  readonly off: number;
}

/**
 * Distances over straight streets, written for the tests without anything of the engine: all pairs
 * of ends (Floyd 1962), and every street tried for every point.
 *
 * @returns metres from one point to another: off the street, along streets, off the street.
 */
export function naiveDistance(points: readonly Metres[], links: readonly Link[]) {
  const length = ({ from, to }: Link) =>
    Math.hypot(points[to]![0] - points[from]![0], points[to]![1] - points[from]![1]);
  const ways = points.map((_, a) => points.map((__, b) => (a === b ? 0 : Infinity)));
  for (const link of links) {
    const { from, to, oneway } = link;
    if (oneway !== '-1') ways[from]![to] = Math.min(ways[from]![to]!, length(link));
    if (oneway !== 'yes') ways[to]![from] = Math.min(ways[to]![from]!, length(link));
  }
  for (const k of points.keys()) {
    for (const a of points.keys()) {
      for (const b of points.keys()) {
        ways[a]![b] = Math.min(ways[a]![b]!, ways[a]![k]! + ways[k]![b]!);
      }
    }
  }

  function join([x, y]: Metres): Joint {
    const joints = links.map((link): Joint => {
      const [[ax, ay], [bx, by]] = [points[link.from]!, points[link.to]!];
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
      const share = Math.max(0, Math.min(1, along));
      return { link, share, off: Math.hypot(x - ax - share * dx, y - ay - share * dy) };
    });
    return joints.reduce((best, joint) => (joint.off < best.off ? joint : best));
  }

  /** The ends of its street that one may reach from a point of it, or from which one may come. */
  const ends = ({ link, share }: Joint, going: boolean): [end: number, metres: number][] => {
    const ahead = going ? link.oneway !== '-1' : link.oneway !== 'yes';
    const back = going ? link.oneway !== 'yes' : link.oneway !== '-1';
    return [
      ...(back || share === 0 ? [[link.from, share * length(link)] as [number, number]] : []),
      ...(ahead || share === 1 ? [[link.to, (1 - share) * length(link)] as [number, number]] : []),
    ];
  };

  return (start: Metres, goal: Metres): number => {
    const [a, b] = [join(start), join(goal)];
    const { oneway } = a.link;
    const direct =
      a.link === b.link && (b.share >= a.share ? oneway !== '-1' : oneway !== 'yes')
        ? Math.abs(b.share - a.share) * length(a.link)
        : Infinity;
    const round = ends(a, true).flatMap(([out, leaving]) =>
      ends(b, false).map(([into, arriving]) => leaving + ways[out]![into]! + arriving),
    );
    return a.off + Math.min(direct, ...round) + b.off;
  };
}
