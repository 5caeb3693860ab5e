import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { ReferenceLayer } from '../map/types.ts';
import { Troubles } from '../state/troubles.svelte.ts';
import { LoadError } from './load.ts';
import { ReferenceLayers } from './reference.svelte.ts';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

function setUp(load: (id: ReferenceLayer) => Promise<FeatureCollection>) {
  const asked: ReferenceLayer[] = [];
  const troubles = new Troubles();
  const layers = new ReferenceLayers(
    (id) => {
      asked.push(id);
      return load(id);
    },
    (id) => id !== 'places',
    troubles,
  );
  return { asked, troubles, layers };
}

describe('ReferenceLayers', () => {
  it('fetches a layer once, when it is first switched on', async () => {
    const { asked, layers } = setUp(() => Promise.resolve(NOTHING));
    layers.want(new Set(['neighbours-not-a-layer', 'gaps']));
    expect(asked).toEqual([]);
    layers.want(new Set(['paddy']));
    layers.want(new Set(['paddy', 'roads']));
    await layers.settled();
    layers.want(new Set());
    layers.want(new Set(['paddy']));
    expect(asked).toEqual(['paddy', 'roads']);
    expect([...layers.data.keys()]).toEqual(['paddy', 'roads']);
  });

  it('asks for nothing that the city does not have, and complains of nothing', async () => {
    const { asked, troubles, layers } = setUp(() => Promise.resolve(NOTHING));
    layers.want(new Set(['places']));
    await layers.settled();
    expect(asked).toEqual([]);
    expect(troubles.list).toEqual([]);
  });

  it('names a layer that fails and why, keeps the others, and tries again', async () => {
    let broken = true;
    const { troubles, layers } = setUp((id) =>
      id === 'roads' && broken
        ? Promise.reject(new LoadError('layers/roads.json', 'server', 'HTTP 500'))
        : Promise.resolve(NOTHING),
    );
    layers.want(new Set(['roads', 'railway']));
    await layers.settled();
    expect([...layers.data.keys()]).toEqual(['railway']);
    expect(troubles.list).toMatchObject([{ part: 'layer-roads', reason: 'server' }]);

    broken = false;
    troubles.list[0]!.again!();
    await layers.settled();
    expect(layers.data.has('roads')).toBe(true);
    expect(troubles.list).toEqual([]);
  });

  it('takes a complaint back when the layer is switched off, and asks anew when it is on again', async () => {
    let broken = true;
    const { asked, troubles, layers } = setUp(() =>
      broken ? Promise.reject(new Error('cannot be read')) : Promise.resolve(NOTHING),
    );
    layers.want(new Set(['roads']));
    await layers.settled();
    layers.want(new Set(['roads']));
    expect(asked).toEqual(['roads']);
    expect(troubles.list).toMatchObject([{ part: 'layer-roads', reason: 'render' }]);
    layers.want(new Set());
    expect(troubles.list).toEqual([]);
    broken = false;
    layers.want(new Set(['roads']));
    await layers.settled();
    expect(asked).toEqual(['roads', 'roads']);
    expect(layers.data.has('roads')).toBe(true);
  });
});
