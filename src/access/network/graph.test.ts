import { describe, expect, it } from 'vitest';
import { blocks, grid, island, river, street } from '../../../tests/access/streets.ts';
import type { Street } from '../../city/streets.ts';
import { buildGraph } from './graph.ts';

const graphOf = (streets: readonly Street[]) => buildGraph(grid.plane, streets);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('buildGraph', () => {
  it('joins streets at every vertex they share, and keeps their length', () => {
    const graph = graphOf(blocks);
    expect([graph.nodes, graph.edges, graph.components]).toEqual([35, 5 * 6 + 7 * 4, 1]);
    expect(sum(graph.length)).toBeCloseTo(5 * 3000 + 7 * 2000, 6);
  });

  it('takes lines that cross without a common vertex for a bridge over a street', () => {
    const graph = graphOf([
      street([
        [-100, 0],
        [100, 0],
      ]),
      street([
        [0, -100],
        [0, 100],
      ]),
    ]);
    expect([graph.nodes, graph.edges, graph.components]).toEqual([4, 2, 2]);
  });

  it('lets a line that crosses itself without a vertex there go on', () => {
    const graph = graphOf([
      street([
        [0, 0],
        [200, 0],
        [200, 100],
        [100, 100],
        [100, -100],
      ]),
    ]);
    expect([graph.nodes, graph.edges]).toEqual([2, 1]);
    expect(graph.length[0]).toBeCloseTo(600, 6);
  });

  it('has no node where a line only bends, and one where it meets itself', () => {
    const graph = graphOf([
      street([
        [0, 0],
        [100, 0],
        [200, 100],
        [200, 0],
        [100, 0],
      ]),
    ]);
    expect([graph.nodes, graph.edges]).toEqual([2, 2]);
    expect([...graph.length]).toEqual([
      expect.closeTo(100, 6),
      expect.closeTo(200 + Math.hypot(100, 100), 6),
    ]);
  });

  it('passes over vertices that stand twice in a row and lines without length', () => {
    const double = street([
      [0, 0],
      [0, 0],
      [300, 0],
      [300, 0],
    ]);
    const nowhere = street([
      [0, 0],
      [0, 0],
    ]);
    const graph = graphOf([double, nowhere]);
    expect([graph.nodes, graph.edges, graph.segments.length.length]).toEqual([2, 1, 1]);
  });

  it('numbers connected pieces in the order of their streets', () => {
    expect(graphOf(island).component).toEqual(Int32Array.of(0, 1));
    expect(graphOf(river).components).toBe(1);
  });

  it('takes a street that is drawn twice for one, open whichever way either is', () => {
    const line = [
      [0, 0],
      [50, 10],
      [100, 0],
    ] as const;
    const graph = graphOf([
      street(line, 'yes'),
      street([...line].reverse(), 'yes'),
      street(line, 'yes'),
    ]);
    // Where lines share a vertex they may part: it is a node.
    expect([...graph.forward, ...graph.backward]).toEqual([1, 1, 1, 1]);
    const apart = street([
      [0, 0],
      [50, -10],
      [100, 0],
    ]);
    expect([graphOf([street(line)]).edges, graphOf([street(line), apart]).edges]).toEqual([1, 2]);
  });

  it('is empty without a street', () => {
    expect(graphOf([])).toMatchObject({ nodes: 0, edges: 0, components: 0 });
  });
});
