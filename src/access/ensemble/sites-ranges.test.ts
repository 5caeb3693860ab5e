import { describe, expect, it } from 'vitest';
import { cityOfDraw, expectRange, truthOf } from '../../../tests/access/drawnCity.ts';
import { blocks } from '../../../tests/access/streets.ts';
import { at, codeOf, facility, query } from '../../../tests/access/tinyCity.ts';
import { refusal } from '../../../tests/access/tinyEngine.ts';
import {
  alternatives,
  certain,
  grown,
  hollow,
  rangesOf,
  settled,
  type TinyRangesOptions,
} from '../../../tests/access/tinyRanges.ts';
import { answerSites, searchSites } from '../measures/answers/sites.ts';
import { evaluate } from '../measures/sites/evaluate.ts';
import type { SitesQuery } from '../measures/types.ts';
import { finish } from './engine.ts';
import { sitesStability } from './sites-ranges.ts';

const FEW = { draws: 20, seed: 1 };
const ask = (given: Partial<SitesQuery> = {}): SitesQuery => ({
  ...query({ radius_m: 600 }),
  count: 2,
  candidates: 'kelurahan',
  objective: 'covering',
  ...given,
});
const options: TinyRangesOptions = {
  facilities: [facility('p', { point: at(0.2, 0.2) }), hollow('a', 1), hollow('b', 5)],
  alternatives,
  density: [5, 1, 1, 2, 9, 1, 1, 3],
};

/** Densities over which people lie in many heaps. */
const UNEVEN = [
  36, 0, 25, 81, 81, 4, 36, 49, 16, 81, 16, 16, 1, 16, 4, 1, 16, 0, 9, 49, 4, 1, 0, 16,
];

describe('how the best sites fare', () => {
  const { lender, context } = rangesOf(options);

  it.each(['covering', 'p-median'] as const)(
    'is what they gain in the city where each draw is true, and how often they are best: %s',
    (objective) => {
      const asked = ask({ objective });
      const found = finish(sitesStability(lender, asked, FEW));
      const { chosen } = searchSites(context, asked);
      const { ensemble } = finish(lender.figures(asked, FEW, 'service'));
      const said = Array.from({ length: FEW.draws }, (_, draw) => {
        const there = cityOfDraw(context, '2025', truthOf(ensemble, draw));
        const { field } = there.analysis(asked, there.city.services[0]!);
        const tallies = evaluate(there.grid, field, there.people('2025'), chosen, 600);
        const [before, after] = [tallies[0]!, tallies.at(-1)!];
        // Candidates stay where they are, so the search is over the same.
        const best = answerSites(
          { ...there, grid: there.grid, districts: context.districts },
          asked,
        );
        return { before, after, best: best.sites.map(({ code }) => code) };
      });
      expectRange(
        found.gain_population,
        said.map(({ before, after }) => after.covered - before.covered),
        0.05,
      );
      expectRange(
        found.covered_population_pct,
        said.map(({ after }) => (100 * after.covered) / after.people),
        1e-3,
      );
      expectRange(
        found.distance_mean_m,
        said.map(({ after }) => after.metres / after.reached),
        0.06,
      );
      expect(found.sites.map(({ code }) => code)).toEqual(
        answerSites(context, asked).sites.map(({ code }) => code),
      );
      const percent = (is: (best: readonly string[]) => boolean) =>
        (100 * said.filter(({ best }) => is(best)).length) / FEW.draws;
      // Middle points hang on the people of 2025 as shown, so the candidates are the same.
      for (const { code, chosen_pct } of found.sites) {
        expect(chosen_pct).toBe(percent((best) => best.includes(code)));
      }
      const codes = found.sites.map(({ code }) => code);
      expect(found.all_pct).toBe(
        percent((best) => codes.every((code) => best.includes(code as never))),
      );
      for (const { code, name, chosen_pct } of found.others) {
        expect(codes).not.toContain(code);
        expect(context.city.kelurahan.find((one) => one.code === code)!.name).toBe(name);
        expect(chosen_pct).toBe(percent((best) => best.includes(code)));
        expect(chosen_pct).toBeGreaterThan(0);
      }
      expect(found.all_pct).toBeLessThan(100);
    },
  );

  it.each([
    ['kelurahan', 'covering', 1],
    ['kelurahan', 'covering', 4],
    ['kelurahan', 'p-median', 2],
    // What a search by swaps alone does not find.
    ['grid', 'covering', 3],
    ['grid', 'covering', 4],
    ['grid', 'p-median', 3],
  ] as const)(
    'is always the best where all is certain: %s, %s, %i',
    (candidates, objective, count) => {
      const sure = rangesOf({
        ...options,
        facilities: options.facilities!.slice(0, 1),
        alternatives: certain,
        density: UNEVEN,
      });
      const asked = ask({ candidates, objective, count, radius_m: 500 });
      const found = finish(sitesStability(sure.lender, asked, FEW));
      const answer = answerSites(sure.context, asked);
      expect(found.sites.length).toBe(answer.sites.length);
      expect(found.sites.every(({ chosen_pct }) => chosen_pct === 100)).toBe(true);
      expect(found).toMatchObject({ all_pct: 100, others: [] });
      const exactly = (value: number | null) => ({ low: value, high: value });
      expect(found.gain_population).toEqual(exactly(answer.gain_population));
      expect(found.covered_population_pct).toEqual(exactly(answer.after.covered_population_pct));
      expect(found.distance_mean_m).toEqual(exactly(answer.after.distance_mean_m));
    },
  );

  it('is the best at a tie of kelurahan that are alike', () => {
    const sure = rangesOf({
      shift: [0, 0],
      population: [1000, 1000, 1000, 1000, 1000, 1000],
      facilities: [facility('p', { point: at(0.5, 0.5) })],
      alternatives: { settlement: [settled('shown'), settled('same')], totals: [grown('now', 0)] },
    });
    expect(finish(sitesStability(sure.lender, ask(), FEW))).toMatchObject({
      all_pct: 100,
      others: [],
    });
  });

  it('names no site that adds nothing, only to make up the number', () => {
    // The west is served by facilities that are known, whatever is drawn.
    const west = [0.1, 0.35].flatMap((x) =>
      [0.25, 0.75].map((y) => facility(`p${x} ${y}`, { point: at(x, y) })),
    );
    const { lender: some } = rangesOf({ ...options, facilities: [...west, hollow('a', 5)] });
    const found = finish(sitesStability(some, ask({ count: 5, radius_m: 900 }), FEW));
    const named = [...found.sites, ...found.others].map(({ code }) => code);
    expect(named.length).toBeGreaterThan(1);
    for (const unit of [0, 3]) expect(named).not.toContain(codeOf(unit));
  });

  it('searches fewer draws among many candidates, and stays within 0 to 100', () => {
    const many = finish(
      sitesStability(lender, ask({ candidates: 'grid', count: 3 }), { draws: 500, seed: 1 }),
    );
    const few = finish(sitesStability(lender, ask(), { draws: 500, seed: 1 }));
    expect(few.draws).toBe(100);
    expect(many.draws).toBeGreaterThanOrEqual(20);
    expect(many.draws).toBeLessThanOrEqual(100);
    for (const { sites, others, all_pct } of [few, many]) {
      for (const { chosen_pct } of [...sites, ...others]) {
        expect(chosen_pct).toBeGreaterThanOrEqual(0);
        expect(chosen_pct).toBeLessThanOrEqual(100);
      }
      expect(Math.min(...sites.map(({ chosen_pct }) => chosen_pct))).toBeGreaterThanOrEqual(
        all_pct,
      );
      expect(new Set(others.map(({ code }) => code)).size).toBe(others.length);
    }
  });

  it('goes along streets, and is refused as the answer is', () => {
    const streets = rangesOf({ ...options, network: { streets: blocks } });
    const along = ask({ metric: 'network', radius_m: 900 });
    const found = finish(sitesStability(streets.lender, along, FEW));
    expect(found.sites.map(({ code }) => code)).toEqual(
      answerSites(streets.context, along).sites.map(({ code }) => code),
    );
    expect(found.distance_mean_m!.low).toBeGreaterThan(
      finish(sitesStability(lender, ask({ radius_m: 900 }), FEW)).distance_mean_m!.low,
    );
    expect(refusal(() => finish(sitesStability(lender, ask({ count: 0 }), FEW)))).toBe('bad-count');
  });
});
