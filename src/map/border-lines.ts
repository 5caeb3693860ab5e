import type { MultiLineString, MultiPolygon, Position } from 'geojson';

const edgeKey = (a: Position, b: Position): string => {
  const [from, to] = [a.join(), b.join()];
  return from < to ? `${from} ${to}` : `${to} ${from}`;
};

/**
 * The outlines of polygons that share borders vertex for vertex, each stretch once: a line drawn
 * twice costs twice and blots where it is thin. Edges in `drawn` are left out; those returned are
 * added to it.
 */
export function borderLines(shapes: readonly MultiPolygon[], drawn: Set<string>): MultiLineString {
  const lines: Position[][] = [];
  for (const ring of shapes.flatMap(({ coordinates }) => coordinates.flat())) {
    let line: Position[] | null = null;
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1]!, ring[i]!];
      const key = edgeKey(from, to);
      if (drawn.has(key)) {
        line = null;
        continue;
      }
      drawn.add(key);
      if (line) {
        line.push(to);
      } else {
        line = [from, to];
        lines.push(line);
      }
    }
  }
  return { type: 'MultiLineString', coordinates: lines };
}
