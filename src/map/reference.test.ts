import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { NOTHING } from './layer.ts';
import { ReferenceData } from './reference.ts';
import type { MapProblem, ReferenceLayer } from './types.ts';

function setUp(loadLayer: (id: ReferenceLayer) => Promise<FeatureCollection>) {
  const asked: ReferenceLayer[] = [];
  const put: ReferenceLayer[] = [];
  const problems: MapProblem[] = [];
  const reference = new ReferenceData(
    {
      loadLayer: (id) => {
        asked.push(id);
        return loadLayer(id);
      },
      onProblem: (problem) => problems.push(problem),
    },
    (id) => put.push(id),
  );
  return { asked, put, problems, reference };
}

describe('ReferenceData', () => {
  it('fetches a layer once, when it is first switched on', async () => {
    const { asked, put, reference } = setUp(() => Promise.resolve(NOTHING));
    reference.want(new Set(['neighbours', 'no-such-layer']));
    expect(asked).toEqual([]);
    reference.want(new Set(['paddy']));
    reference.want(new Set(['paddy', 'roads']));
    await reference.settled();
    reference.want(new Set());
    reference.want(new Set(['paddy']));
    expect(asked).toEqual(['paddy', 'roads']);
    expect(put).toEqual(['paddy', 'roads']);
  });

  it('reports a layer that fails, keeps the others, and tries again when switched on again', async () => {
    let broken = true;
    const { asked, put, problems, reference } = setUp((id) =>
      id === 'roads' && broken ? Promise.reject(new Error('404')) : Promise.resolve(NOTHING),
    );
    reference.want(new Set(['roads', 'railway']));
    await reference.settled();
    expect(put).toEqual(['railway']);
    expect(problems).toEqual([{ kind: 'layer', layer: 'roads', reason: '404' }]);

    reference.want(new Set(['roads', 'railway']));
    expect(asked).toEqual(['roads', 'railway']);
    broken = false;
    reference.want(new Set(['railway']));
    reference.want(new Set(['roads', 'railway']));
    await reference.settled();
    expect(asked).toEqual(['roads', 'railway', 'roads']);
    expect(put).toEqual(['railway', 'roads']);
  });
});
