import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { createRanges, finish } from '../../src/access/ensemble/engine.ts';
import type { Ensemble } from '../../src/access/ensemble/ensemble.ts';
import { createLender } from '../../src/access/ensemble/lend.ts';
import { rangeOf } from '../../src/access/ensemble/ranges.ts';
import { rankSeries } from '../../src/access/ensemble/series.ts';
import type { AreaRanges } from '../../src/access/ensemble/types.ts';
import { createTables } from '../../src/access/tables.ts';
import type { ServiceId } from '../../src/city/ids.ts';
import type { City } from '../../src/city/model.ts';
import { FIGURE_NAMES, FIGURES, heldBy, widerThan, type FigureName } from './calibration.ts';
import { cityOfDraw, truthOf } from './drawnCity.ts';
import { naiveDraws, naiveRanks } from './naiveDraws.ts';
import { loadRealCity, random } from './realCity.ts';
import { query } from './tinyCity.ts';

const { city, shapes, mask } = loadRealCity();
const { context } = createTables(city, shapes, mask);
const ranges = createRanges(context);

/** As stated by default. */
const STATED = { draws: 200, seed: 1 };
/** Draws that the stated ranges have not seen; `npm run bench` takes 2,000 of them. */
const OTHERS = { draws: 600, seed: 2026 };
/** Draws without anything of the ensemble, which take longer. */
const NAIVE = 50;

type Draws = Readonly<Record<FigureName, readonly ArrayLike<number>[]>>;

/** For each kelurahan what each figure was in draws that are given draw by draw. */
const byKelurahan = (draws: readonly (readonly number[])[]) =>
  city.kelurahan.map((_, unit) => draws.map((values) => values[unit]!));

describe.each([
  ['puskesmas', 3000],
  ['sd', 1000],
  ['sma', 3000],
] as const)('stated ranges of %s at %d m', (id, radius_m) => {
  const service = city.services.find((one) => one.id === id)!;
  const asked = query({ service: service.id, radius_m });
  let stated: readonly AreaRanges[];
  let others: Draws;
  let ensemble: Ensemble;

  beforeAll(() => {
    stated = finish(ranges.coverage(asked, STATED)).kelurahan;
    const figures = finish(createLender(context).figures(asked, OTHERS));
    ({ ensemble } = figures);
    const unserved = figures
      .reach('kelurahan', radius_m)
      .map(({ unserved_population }) => unserved_population);
    const mean = figures.still('kelurahan').map(({ distance_mean_m }) => distance_mean_m);
    const drawsOf = (series: typeof mean) => series.map(({ draws }) => draws);
    others = {
      'people unserved': drawsOf(unserved),
      'rank by people': drawsOf(rankSeries(unserved, 'higher_is_worse', 3)),
      'mean distance': drawsOf(mean),
      'rank by distance': drawsOf(rankSeries(mean, 'higher_is_worse', 1)),
    };
  }, 120_000);

  it.each(FIGURE_NAMES)(
    'hold the %s in 85 of 100 other draws, and in 75 of 100 in every kelurahan',
    (name) => {
      const { of, slack } = FIGURES[name];
      const held = heldBy(stated.map(of), others[name], slack);
      expect(held.share).toBeGreaterThanOrEqual(0.85);
      expect(held.worst, city.kelurahan[held.unit]!.name).toBeGreaterThanOrEqual(0.75);
    },
  );

  it.each(FIGURE_NAMES)('are not needlessly wide for the %s', (name) => {
    const { of, slack } = FIGURES[name];
    const least = name.startsWith('rank') ? 1 : 10 * slack;
    const held = heldBy(stated.map(of), others[name], slack);
    expect(held.inside).toBeLessThanOrEqual(0.95);
    const wider = stated.map((row, unit) => widerThan(of(row)!, rangeOf(others[name][unit]!)!));
    const sum = (part: 'over' | 'width') => wider.reduce((total, one) => total + one[part], 0);
    expect(sum('over')).toBeLessThanOrEqual(0.05 * sum('width') + least);
    // The 5th percentile of 200 draws lies between the 3rd and the 7th of all: some ends must differ.
    const far = wider.filter(({ over, width }) => over > Math.max(least, 0.05 * width));
    expect(far.length).toBeLessThanOrEqual(0.1 * city.kelurahan.length);
  });

  it('hold what is drawn and counted without the ensemble', () => {
    const draw = naiveDraws(context, service, radius_m, random(7));
    const found = Array.from({ length: NAIVE }, draw);
    const naive: Draws = {
      'people unserved': byKelurahan(found.map(({ unserved }) => unserved)),
      'rank by people': byKelurahan(found.map(({ unserved }) => naiveRanks(unserved, 3))),
      'mean distance': byKelurahan(found.map(({ mean }) => mean)),
      'rank by distance': byKelurahan(found.map(({ mean }) => naiveRanks(mean, 1))),
    };
    for (const name of FIGURE_NAMES) {
      const { of, slack } = FIGURES[name];
      const held = heldBy(stated.map(of), naive[name], slack);
      expect(held.share, name).toBeGreaterThanOrEqual(0.85);
    }
  }, 60_000);

  it('are made of what the ordinary tables say of the city in which a draw is true', () => {
    for (const draw of [0, 1, OTHERS.draws - 1]) {
      const there = cityOfDraw(context, '2025', truthOf(ensemble, draw));
      there.coverage(asked).forEach((row, unit) => {
        const [unserved, mean] = (['people unserved', 'mean distance'] as const).map(
          (name) => others[name][unit]![draw]!,
        );
        expect(Math.abs(unserved! - row.unserved_population!)).toBeLessThan(0.05);
        // To the 0.05 m that are lost in writing.
        expect(Math.abs(mean! - row.distance_mean_m!)).toBeLessThan(0.051);
      });
    }
  });
});

describe('a draw that changes nothing but places', () => {
  it('is the whole engine with facilities there', () => {
    const asked = query({ service: 'puskesmas' as ServiceId, radius_m: 3000 });
    const figures = finish(createLender(context).figures(asked, { draws: 20, seed: 5 }));
    const { world } = figures.ensemble;
    const draw = Array.from({ length: 20 }, (_, k) => k).find(
      (k) => world(k).settlement === 0 && world(k).totals === 0,
    )!;
    const { points } = truthOf(figures.ensemble, draw);
    expect(points.size).toBe(6);
    const moved: City = {
      ...city,
      facilities: city.facilities.map((one) => {
        const point = points.get(one.id);
        return point ? { ...one, point, precision: 'exact' } : one;
      }),
    };
    const engine = createEngine(moved, shapes, mask);
    const reach = figures.reach('kelurahan', 3000).map((row) => row.unserved_population);
    const ranks = rankSeries(reach, 'higher_is_worse', 3).map(({ draws }) => draws[draw]);
    engine.coverage(asked).forEach(({ unserved_population }, unit) => {
      expect(Math.abs(reach[unit]!.draws[draw]! - unserved_population!)).toBeLessThan(0.05);
    });
    const rows = engine.rank({ ...asked, by: 'unserved_population', index: null });
    expect(ranks).toEqual(
      city.kelurahan.map(({ code }) => rows.find((row) => row.code === code)!.rank),
    );
  });
});
