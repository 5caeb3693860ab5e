import { bboxPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { maskInParts, wholeMask } from '../../src/access/mask.ts';
import type { BorderMode, LocationMode, Metric, NearestQuery } from '../../src/access/types.ts';
import type { LonLat } from '../../src/city/model.ts';
import { loadCity } from '../../src/compile/load.ts';
import { networkCity } from '../networkCity.ts';
import { loadRealCity } from './realCity.ts';
import { at, codeOf, facility, query, tinyCity, UNITS } from './tinyCity.ts';

/** What needs no grid is answered without one, and as if there were one. */
const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const LOCATIONS = ['exact', 'middle', 'best', 'worst'] as const satisfies readonly LocationMode[];
/** Where somebody may ask from, far outside as well. */
const far = fc.double({ min: -2, max: 3, noNaN: true });
const asked = fc.record({
  count: fc.integer({ min: 1, max: 8 }),
  border: fc.constantFrom<BorderMode>('include', 'exclude'),
  locations: fc.constantFrom(...LOCATIONS),
});

const everything = (point: LonLat, given: Partial<NearestQuery> = {}): NearestQuery => ({
  ...query(),
  services: null,
  at: point,
  count: 3,
  ...given,
});

describe('nearest in a small city', () => {
  const facilities = fc
    .array(fc.oneof(fc.tuple(share, share), fc.nat(UNITS - 1)), { minLength: 1, maxLength: 12 })
    .map((places) =>
      places.map((place, i) =>
        facility(`f${i}`, {
          insideCity: i % 5 > 0,
          ...(typeof place === 'number'
            ? { point: null, kelurahan: codeOf(place) }
            : { point: at(...place) }),
        }),
      ),
    );
  const population = fc.array(fc.option(fc.integer({ min: 0, max: 30_000 })), {
    minLength: UNITS,
    maxLength: UNITS,
  });

  it('is the same with the grid and without, by kelurahan or not, in every mode', () => {
    fc.assert(
      fc.property(
        fc.record({ facilities, population }),
        fc.tuple(far, far),
        asked,
        (options, spot, given) => {
          const { city, shapes, mask } = tinyCity({
            ...options,
            unsettled: [0.1, 0.2, 0.6, 0.9],
            density: [5, 0, 1, 3, 9, 2, 4, 4],
          });
          const eager = createEngine(city, shapes, mask);
          const lazy = createEngine(city, shapes, mask, { lazy: true });
          const ask = everything(at(...spot), given);
          const answer = lazy.nearest(ask);
          expect(answer).toEqual(eager.nearest(ask));
          // Asked for all, none is left out as too far.
          const all = eager.nearest({ ...ask, count: 99 }).nearest;
          expect(answer.nearest).toEqual(all.slice(0, ask.count));
          // And again, once another question has laid the grid.
          lazy.coverage(query({ locations: 'middle' }));
          expect(lazy.nearest(ask)).toEqual(answer);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('nearest in a city with streets', () => {
  const folder = networkCity();
  afterAll(() => {
    folder.remove();
  });
  const { city, shapes, mask, maskInParts: parts, network } = loadCity(folder.path);
  const eager = createEngine(city, shapes, mask, { network });

  it.each(['straight', 'network'] as const satisfies readonly Metric[])(
    'is the same with the grid and without, by the %s metric',
    (metric) => {
      for (const locations of LOCATIONS) {
        const ask = everything([110.03, -0.01], { metric, locations, count: 9 });
        const lazy = createEngine(city, shapes, parts, { network, lazy: true });
        expect(lazy.nearest(ask)).toEqual(eager.nearest(ask));
        expect(eager.nearest(ask).nearest.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('nearest in the real city', () => {
  const { city, shapes, mask, maskInParts: parts } = loadRealCity();
  const eager = createEngine(city, shapes, mask);
  const [west, south, east, north] = city.info.view;
  const points = Array.from({ length: 12 }, (_, i): LonLat => [
    west + ((i % 4) / 3) * (east - west),
    south + (Math.floor(i / 4) / 2) * (north - south),
  ]);

  it('is the same with the grid and without, at every corner and in between', () => {
    const lazy = createEngine(city, shapes, parts, { lazy: true });
    for (const point of points) {
      for (const locations of LOCATIONS) {
        const ask = everything(point, { locations, count: 4 });
        expect(lazy.nearest(ask)).toEqual(eager.nearest(ask));
      }
    }
  });

  it('is the same with a mask that is cut in pieces, of which few are needed', () => {
    // Rectangles that overlap one another and the borders, all over the city.
    const unsettled = Array.from({ length: 400 }, (_, i): MultiPolygon => {
      const [x, y] = [west + ((i % 20) / 20) * (east - west), south + (i / 400) * (north - south)];
      const box = bboxPolygon([x, y, x + 0.009, y + 0.004]);
      return { type: 'MultiPolygon', coordinates: [box.geometry.coordinates] };
    });
    const pieces = () => maskInParts(shapes.kelurahan, unsettled, city.info.cell_m, 0);
    const all = wholeMask(pieces());
    const whole = createEngine(city, shapes, all);
    const bare = (share: Uint8Array) => share.reduce((cells, value) => cells + +(value > 0), 0);
    for (const point of points) {
      const few = pieces();
      const lazy = createEngine(city, shapes, few, { lazy: true });
      const ask = everything(point, { count: 1 });
      expect(lazy.nearest(ask)).toEqual(whole.nearest(ask));
      expect(bare(few.share)).toBeLessThan(0.8 * bare(all.share));
    }
  });
});
