import { describe, expect, it } from 'vitest';
import { drawnOf } from '../../../tests/access/drawnCity.ts';
import { square } from '../../../tests/access/areas.ts';
import { blocks, island } from '../../../tests/access/streets.ts';
import {
  areaService,
  at,
  codeOf,
  facility,
  query,
  service,
  UNITS,
  water,
} from '../../../tests/access/tinyCity.ts';
import { refusal, sd, sma } from '../../../tests/access/tinyEngine.ts';
import { alternatives, hollow, rangesOf } from '../../../tests/access/tinyRanges.ts';
import type { ServiceId } from '../../city/ids.ts';
import type { CoverageQuery } from '../types.ts';
import { finish } from './engine.ts';
import { SHOWN } from './ensemble.ts';
import type { Lender } from './lend.ts';

const DRAWS = { draws: 24, seed: 3 };
const draw = Array.from({ length: DRAWS.draws }, (_, k) => k);

const facilities = [
  facility('fixed', { point: at(0.1, 0.1), kelurahan: codeOf(0) }),
  hollow('a', 2, { ownership: 'negeri' }),
  hollow('b', 4, { ownership: 'swasta', kind: 'smk' }),
  facility('c', { point: null, kelurahan: codeOf(5), insideCity: false }),
  facility('lost', { point: null, precision: 'unlocated' }),
];
const services = [service('sd', ['sd', 'smk']), service('sma', ['smk'])];
const tiny = () => rangesOf({ facilities, services, alternatives });

const ensembleOf = (lender: Lender, given: Partial<CoverageQuery> = {}, draws = DRAWS) =>
  finish(lender.figures(query(given), draws)).ensemble;

/** Where each facility stands in every draw, by id. */
const placesOf = (lender: Lender, given: Partial<CoverageQuery> = {}, draws = DRAWS) =>
  drawnOf(ensembleOf(lender, given, draws));

describe('what is drawn', () => {
  it('is where a facility stands of which only the kelurahan is known, in the middle where shown', () => {
    const { lender, context } = tiny();
    const { drawn, places } = ensembleOf(lender);
    expect(drawn.vague.map(({ id, unit }) => [id, unit])).toEqual([
      ['a', 2],
      ['b', 4],
      ['c', 5],
    ]);
    expect([...places(SHOWN)]).toEqual([2, 4, 5].flatMap((unit) => context.districts.middle(unit)));
    const spots = new Set(draw.map((k) => String(places(k).subarray(0, 2))));
    expect(spots.size).toBe(DRAWS.draws);
  });

  it('is the same for a facility whatever else a question counts', () => {
    const { lender } = tiny();
    const all = placesOf(lender);
    for (const given of [
      { border: 'exclude' },
      { ownership: 'swasta' },
      { kind: 'smk' },
      { service: sma },
      { radius_m: 300 },
    ] as const) {
      const some = placesOf(lender, given);
      expect(some.size).toBeGreaterThan(0);
      for (const [id, spots] of some) expect(spots).toEqual(all.get(id));
    }
    const others = placesOf(lender, {}, { ...DRAWS, seed: 4 });
    for (const [id, spots] of others) expect(spots).not.toEqual(all.get(id));
  });

  it.each(['exact', 'best', 'worst'] as const)('is no place with locations at their %s', (mode) => {
    const { lender, tables } = tiny();
    const given = { locations: mode, radius_m: 500 } as const;
    const figures = finish(lender.figures(query(given), DRAWS));
    expect(figures.ensemble.drawn.vague).toEqual([]);
    const rows = tables.coverage(query(given));
    figures.reach('kelurahan', 500).forEach(({ unserved_population, covered_area_km2 }, unit) => {
      expect(unserved_population.shown).toBeCloseTo(rows[unit]!.unserved_population!, 2);
      // Where people are may change, but not what the places cover of the land.
      expect(new Set(covered_area_km2.draws)).toEqual(new Set([covered_area_km2.shown]));
    });
    const unserved = figures.reach('kota', 500)[0]!.unserved_population;
    expect(new Set(unserved.draws).size).toBeGreaterThan(3);
  });

  it('is no place of a list of one’s own', () => {
    const { lender, tables } = tiny();
    const own = [{ id: 'a', name: '', point: at(0.3, 0.3), capacity: null }];
    const figures = finish(lender.figures(query({ service: null, own }), DRAWS));
    expect(figures.ensemble.drawn.vague).toEqual([]);
    const [kota] = tables.coverage(query({ service: null, own, level: 'kota' }));
    const unserved = figures.reach('kota', 1000)[0]!.unserved_population;
    expect(unserved.shown).toBeCloseTo(kota!.unserved_population!, 2);
    expect(Math.max(...unserved.draws)).toBeGreaterThan(Math.min(...unserved.draws));
  });

  it('is no number of people for the base that was counted', () => {
    const { lender } = tiny();
    const worlds = (base: '2010' | '2025') => {
      const { world } = ensembleOf(lender, { base });
      return new Set(draw.map((k) => `${world(k).settlement} ${world(k).totals}`)).size;
    };
    expect([worlds('2025'), worlds('2010')]).toEqual([9, 3]);
    const { population } = finish(lender.figures(query({ base: '2010' }), DRAWS)).still('kota')[0]!;
    expect(new Set(population.draws)).toEqual(new Set([2700]));
  });

  it('is kept: the same question is not drawn twice', () => {
    const { lender } = tiny();
    const [one, other] = [50, 900].map((radius_m) =>
      finish(lender.figures(query({ radius_m }), DRAWS)),
    );
    expect(other).toBe(one);
    expect(finish(lender.figures(query(), { ...DRAWS, seed: 9 }))).not.toBe(one);
  });

  it('is nothing for an empty list, which coverage refuses', () => {
    const { lender } = rangesOf({ facilities: [facilities.at(-1)!], alternatives });
    expect(refusal(() => ensembleOf(lender))).toBe('no-facilities');
  });
});

describe('a service of areas', () => {
  const air = 'air' as ServiceId;
  const given = { service: air, radius_m: 0 } as const;

  it('has mapped areas in every draw, and people who may live elsewhere', () => {
    const { lender, tables } = rangesOf({
      services: [areaService('air')],
      serviceAreas: [square(at(0.5, 0.5), 400)],
      alternatives,
      density: [9, 1, 1, 1, 1, 1, 1, 1, 4],
    });
    const figures = finish(lender.figures(query(given), DRAWS));
    expect(figures.ensemble.drawn.vague).toEqual([]);
    const [kota] = tables.coverage(query({ ...given, level: 'kota' }));
    const [reach] = figures.reach('kota', 0);
    expect(reach!.covered_population.shown).toBeCloseTo(kota!.covered_population!, 2);
    expect(new Set(reach!.covered_population.draws).size).toBeGreaterThan(3);
    const [still] = figures.still('kota');
    expect(Math.abs(still!.distance_mean_m.shown - kota!.distance_mean_m!)).toBeLessThan(0.051);
  });

  it('has kelurahan as reported', () => {
    const { lender, tables } = rangesOf({
      services: [areaService('air')],
      water: [water(1, 'served'), water(5, 'planned')],
      alternatives,
    });
    const figures = finish(lender.figures(query(given), DRAWS));
    const rows = tables.coverage(query(given));
    figures.reach('kelurahan', 0).forEach(({ covered_population }, unit) => {
      expect(covered_population.shown).toBeCloseTo(rows[unit]!.covered_population!, 2);
    });
    const more = finish(lender.figures(query({ ...given, planned: true }), DRAWS));
    expect(more).not.toBe(figures);
    expect(more.reach('kota', 0)[0]!.covered_population.shown).toBeGreaterThan(
      figures.reach('kota', 0)[0]!.covered_population.shown,
    );
  });
});

describe('along streets', () => {
  it('a place that is near no street is no way for anybody', () => {
    const network = { streets: island, maxSnap_m: 300 };
    const { lender } = rangesOf({ facilities, services, alternatives, network });
    const figures = finish(lender.figures(query({ metric: 'network', radius_m: 2000 }), DRAWS));
    const [kota] = figures.reach('kota', 2000);
    const [still] = figures.still('kota');
    for (const k of draw) {
      const people = still!.population.draws[k]!;
      const { covered_population: covered, unserved_population: unserved } = kota!;
      expect(covered.draws[k]! + unserved.draws[k]!).toBeCloseTo(people, 1);
      expect(covered.draws[k]).toBeLessThan(people);
    }
  });

  it('what is shown is what coverage says, and draws go along streets', () => {
    const { lender, tables } = rangesOf({
      facilities,
      services,
      alternatives,
      network: { streets: blocks },
    });
    const given = { metric: 'network', radius_m: 1500 } as const;
    const figures = finish(lender.figures(query(given), DRAWS));
    const straight = finish(lender.figures(query({ radius_m: 1500 }), DRAWS));
    const rows = tables.coverage(query(given));
    expect(rows).toHaveLength(UNITS);
    const along = figures.still('kelurahan');
    straight.still('kelurahan').forEach(({ distance_mean_m: line }, unit) => {
      const way = along[unit]!.distance_mean_m;
      expect(Math.abs(way.shown - rows[unit]!.distance_mean_m!)).toBeLessThan(0.051);
      for (const k of draw) expect(way.draws[k]).toBeGreaterThan(line.draws[k]!);
    });
    expect(placesOf(lender, given)).toEqual(placesOf(lender, { service: sd }));
  });
});
