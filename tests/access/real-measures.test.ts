import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { DECAYS } from '../../src/access/measures/decay.ts';
import { queenNeighbours } from '../../src/compile/neighbours.ts';
import { gini } from '../../src/access/measures/inequality.ts';
import { createTables } from '../../src/access/tables.ts';
import { loadRealCity } from './realCity.ts';
import { query } from './tinyCity.ts';

const { city, shapes, mask } = loadRealCity();
const engine = createEngine(city, shapes, mask);
const tables = createTables(city, shapes, mask);
const whole = city.services.filter(({ measures }) => measures === 'full');
const asked = whole.map(({ id, threshold_m }) => query({ service: id, radius_m: threshold_m! }));

describe('sites on the real city', () => {
  const ask = {
    ...query({ service: 'puskesmas' as (typeof city.services)[0]['id'], radius_m: 3000 }),
    candidates: 'kelurahan',
    objective: 'covering',
  } as const;

  it('is the best of all pairs of middle points', () => {
    const best = engine.sites({ ...ask, count: 2 });
    expect(best.method).toBe('exact');
    const { plane, context } = tables;
    const spots = city.kelurahan.map(({ code }, unit) => {
      const [lon, lat] = plane.unproject(context.districts.middle(unit));
      return { code, lon, lat };
    });
    const existing = city.facilities.flatMap(({ kind, point, kelurahan }) => {
      if (kind !== 'puskesmas') return [];
      const middle = spots.find(({ code }) => code === kelurahan);
      return [point ?? ([middle!.lon, middle!.lat] as const)];
    });
    const covered = (points: readonly (readonly [number, number])[]) =>
      engine.coverage({
        ...ask,
        level: 'kota',
        service: null,
        own: points.map((point, i) => ({ id: `${i}`, name: '', point, capacity: null })),
      })[0]!.covered_population!;
    const before = covered(existing);
    expect(best.before.covered_population).toBeCloseTo(before, -1);

    // No pair can add more than its two parts, so only pairs that might win are looked at.
    const alone = spots.map(({ lon, lat }) => covered([...existing, [lon, lat]]) - before);
    const pairs = spots.flatMap((_, i) => spots.slice(0, i).map((_, j) => [j, i] as const));
    const rivals = pairs.filter(([i, j]) => alone[i]! + alone[j]! > best.gain_population - 1);
    const gains = rivals.map(([i, j]) => {
      const points = [spots[i]!, spots[j]!].map(({ lon, lat }) => [lon, lat] as const);
      return covered([...existing, ...points]) - before;
    });
    const most = Math.max(...gains);
    expect(Math.abs(most - best.gain_population)).toBeLessThan(5);
    const winner = rivals[gains.indexOf(most)]!.map((i) => spots[i]!.code);
    expect(best.sites.map(({ code }) => code).sort()).toEqual(winner);
  }, 120_000);

  it('never calls a choice optimal that its bound betters', () => {
    for (const objective of ['covering', 'p-median'] as const) {
      const answer = engine.sites({ ...ask, objective, candidates: 'grid', count: 5 });
      const reached =
        objective === 'covering' ? answer.gain_population : answer.after.distance_mean_m!;
      if (answer.method === 'exact') expect(answer.bound).toBeCloseTo(reached, 0);
      else if (objective === 'covering') expect(answer.bound).toBeGreaterThan(reached);
      else expect(answer.bound).toBeLessThan(reached);
    }
  }, 60_000);
});

describe('measures on the real city', () => {
  it.each(asked.map((q) => [q.service, q] as const))(
    'hands out every %s of the city, whatever the decay',
    (_, q) => {
      const inside = city.facilities.filter(
        ({ kind, insideCity, precision, status }) =>
          whole.find(({ id }) => id === q.service)!.kinds.includes(kind) &&
          insideCity &&
          precision !== 'unlocated' &&
          status !== 'closed' &&
          status !== 'planned',
      );
      for (const decay of DECAYS) {
        const { supply, rows } = engine.catchment({ ...q, decay });
        const total = rows.reduce((sum, r) => sum + (r.access_per_10000! * r.population!) / 1e4, 0);
        expect(supply).toBe('facilities');
        expect(total).toBeCloseTo(inside.length, 1);
      }
    },
  );

  it.each(asked.map((q) => [q.service, q] as const))('splits the inequality of %s', (_, q) => {
    for (const of of ['distance', 'catchment'] as const) {
      const answer = engine.equity({ ...q, of, decay: 'gaussian' });
      expect(answer.theil).toBeCloseTo(answer.theil_between! + answer.theil_within!, 5);
      expect(answer.gini).toBeGreaterThan(0);
      expect(answer.gini).toBeLessThan(1);
      expect(answer.groups.map(({ name }) => name)).toEqual(city.kecamatan.map(({ name }) => name));
      expect(answer.groupings.map(({ id }) => id)).toEqual(city.info.groupings.map(({ id }) => id));
    }
  });

  it('compares services by the inequality over people, where denser ones are not flattered', () => {
    const found = asked.map((q) => {
      const { gini, gini_people } = engine.equity({ ...q, of: 'distance', decay: 'gaussian' });
      return [q.service, gini!.toFixed(3), gini_people!.toFixed(3)];
    });
    // The figures of docs/methods.md.
    expect(found).toEqual([
      ['sd', '0.194', '0.333'],
      ['smp', '0.297', '0.378'],
      ['sma', '0.331', '0.401'],
      ['puskesmas', '0.292', '0.346'],
    ]);
  });

  it.each(asked.map((q) => [q.service, q] as const))(
    'finds the inequality of %s over people that a naive sort finds',
    (_, q) => {
      const { distance, people } = tables.analysis(q).profile(q.base);
      const rows = [...distance.keys()].map((row) => ({
        value: Math.max(0, distance[row]!),
        weight: people.values[row]!,
      }));
      const exact = gini(rows).gini!;
      const answers = (['distance', 'catchment'] as const).map((of) =>
        engine.equity({ ...q, of, decay: 'gaussian' }),
      );
      expect(Math.abs(answers[0]!.gini_people! - exact)).toBeLessThan(1e-6);
      for (const answer of answers) {
        expect(answer.gini_people!).toBeGreaterThan(answer.gini!);
        expect(answer.gini_people!).toBeLessThan(1);
      }
    },
  );

  it('finds neighbours both ways and no island', () => {
    const { neighbours } = city;
    neighbours.forEach((list, a) => {
      expect(list.length).toBeGreaterThan(0);
      for (const b of list) expect(neighbours[b]).toContain(a);
    });
  });

  it('takes Warung Jaud and Margaluyu, 0.14 m apart, for no neighbours', () => {
    const unit = (name: string) => city.kelurahan.findIndex((one) => one.name === name);
    const [warungJaud, margaluyu] = [unit('Warung Jaud'), unit('Margaluyu')];
    expect(city.neighbours[warungJaud]).not.toContain(margaluyu);
    // The lines of the bundle are rounded, and there they do share a point.
    const rounded = queenNeighbours(shapes.kelurahan);
    expect(rounded[warungJaud]).toContain(margaluyu);
    expect(rounded.flat()).toHaveLength(city.neighbours.flat().length + 2);
  });
});
