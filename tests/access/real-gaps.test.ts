import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { thresholdOf } from '../../src/city/service-areas.ts';
import { loadRealCity } from './realCity.ts';
import { query } from './tinyCity.ts';

const { city, shapes, mask } = loadRealCity();
const engine = createEngine(city, shapes, mask);
const LOCATIONS = ['middle', 'worst', 'best'] as const;
const RADII = [500, 1000, 1500, 2500, 4000];

const cases = city.services
  .filter((service) => service.measures !== 'list' && thresholdOf(city, service) !== null)
  .flatMap((service) => {
    const threshold = thresholdOf(city, service)!;
    return [
      ...LOCATIONS.map((locations) => [service.id, threshold, locations] as const),
      ...RADII.map((radius_m) => [service.id, radius_m, 'middle'] as const),
    ];
  });

describe('gap polygons of the real city', () => {
  it.each(cases)(
    'add up to the table, with those said to be undrawn: %s at %d m, %s',
    (service, radius_m, locations) => {
      const asked = query({ service, radius_m, locations });
      const { features, undrawn } = engine.gaps(asked);
      const said = [...features.map(({ properties }) => properties), ...undrawn];
      const people = new Map<string, number>(
        said.map(({ code, gap_population }) => [code, gap_population!]),
      );
      expect(people.size).toBe(said.length);
      const rows = engine.coverage(asked);
      // Rounded to thousandths of a person on either side.
      for (const { code, unserved_population } of rows) {
        expect(Math.abs((people.get(code) ?? 0) - unserved_population!)).toBeLessThanOrEqual(
          0.0011,
        );
      }
      const [kota] = engine.coverage({ ...asked, level: 'kota' });
      const sum = said.reduce((total, { gap_population }) => total + gap_population!, 0);
      expect(Math.abs(sum - kota!.unserved_population!)).toBeLessThanOrEqual(0.01);
      // Few, or the drawing would be wrong and not only fine.
      expect(undrawn.reduce((total, one) => total + one.gap_population!, 0)).toBeLessThan(15);
    },
  );
});
