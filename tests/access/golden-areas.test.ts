import { describe, expect, it } from 'vitest';
import type { ServiceId } from '../../src/city/ids.ts';
import { holedArea, square } from './areas.ts';
import { itIsAsReviewed } from './golden.ts';
import { areaService, at, query } from './tinyCity.ts';
import { engineOf } from './tinyEngine.ts';

/**
 * Golden files of service areas, see golden.ts: two that overlap, one of which has a hole that the
 * other reaches into.
 */
const star = { radii: [700, 450, 700, 450, 700, 450], turn: 0.4 };
const engine = engineOf({
  unsettled: [0.1, 0.55, 0.45, 0.9],
  services: [areaService('air')],
  serviceAreas: [holedArea(at(0.35, 0.5), star, false), square(at(0.5, 0.6), 350)],
});
const ask = query({ service: 'air' as ServiceId, radius_m: 100 });

const golden = {
  'buffers-areas': engine.buffers(ask),
  'gaps-areas': engine.gaps({ ...ask, radius_m: 0 }),
};

describe.each(Object.entries(golden))('%s', itIsAsReviewed);

describe('the area with a hole', () => {
  it('keeps it, smaller, in its buffer', () => {
    const [holed, other] = golden['buffers-areas'].features;
    expect(golden['buffers-areas'].features).toHaveLength(2);
    expect(holed!.geometry.coordinates).toHaveLength(2);
    expect(other!.geometry.coordinates).toHaveLength(1);
  });

  it('leaves a gap in it where the other area does not reach', () => {
    const holes = golden['gaps-areas'].features.map(({ geometry }) => geometry.coordinates.length);
    expect(Math.max(...holes)).toBeGreaterThan(1);
  });
});
