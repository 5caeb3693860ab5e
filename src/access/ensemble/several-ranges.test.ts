import { describe, expect, it } from 'vitest';
import { citiesOf, expectRange } from '../../../tests/access/drawnCity.ts';
import { square } from '../../../tests/access/areas.ts';
import {
  areaService,
  at,
  codeOf,
  facility,
  query,
  service,
  UNITS,
} from '../../../tests/access/tinyCity.ts';
import { refusal, sd, sma } from '../../../tests/access/tinyEngine.ts';
import { alternatives, hollow, rangesOf } from '../../../tests/access/tinyRanges.ts';
import type { ServiceId } from '../../city/ids.ts';
import { answerSeveral } from '../measures/answers/several.ts';
import { ranks } from '../measures/ranks.ts';
import type { SeveralQuery } from '../measures/types.ts';
import { finish } from './engine.ts';
import { severalRanges } from './several-ranges.ts';

const FEW = { draws: 20, seed: 1 };
const options = {
  facilities: [
    facility('p', { point: at(0.2, 0.2) }),
    hollow('a', 1),
    hollow('b', 5),
    facility('q', { kind: 'sma', point: at(0.9, 0.9) }),
    hollow('c', 0, { kind: 'sma' }),
  ],
  alternatives,
  density: [5, 1, 1, 2, 9, 1, 1, 3],
};
const ask = (given: Partial<SeveralQuery> = {}): SeveralQuery => ({
  services: [
    { service: sd, weight: 1, radius_m: 600 },
    { service: sma, weight: 2, radius_m: 900 },
  ],
  border: 'include',
  locations: 'middle',
  base: '2025',
  level: 'kelurahan',
  ...given,
});
const both = [query({ service: sd }), query({ service: sma })];

describe('ranges of an index', () => {
  const { lender } = rangesOf(options);
  const cities = citiesOf(lender, both, FEW);

  it.each(['kelurahan', 'kecamatan', 'kota'] as const)(
    'are those of the ordinary answers where each draw is true: %s',
    (level) => {
      const said = cities.map((there) => answerSeveral(there, ask({ level })));
      const found = finish(severalRanges(lender, ask({ level }), FEW));
      expect(found.map(({ code }) => code)).toEqual(said[0]!.map(({ code }) => code));
      found.forEach((row, area) => {
        const each = said.map((rows) => rows[area]!);
        expectRange(
          row.index,
          each.map(({ index }) => index),
          1e-3,
        );
        expectRange(
          row.missed_mean,
          each.map(({ missed_mean }) => missed_mean),
          1e-3,
        );
        expect(row.people_by_missed).toHaveLength(3);
        row.people_by_missed!.forEach((count, k) => {
          expectRange(
            count,
            each.map(({ people_by_missed }) => people_by_missed![k]!),
            0.05,
          );
        });
        row.gaps.forEach(({ gap_pct }, part) => {
          expectRange(
            gap_pct,
            each.map(({ gaps }) => gaps[part]!.gap_pct),
            1e-3,
          );
        });
      });
      const shown = said.map((rows) =>
        ranks(
          rows.map(({ index }) => index),
          'higher_is_worse',
        ),
      );
      found.forEach(({ rank }, area) => {
        expectRange(
          rank,
          shown.map((list) => list[area]!),
          0,
        );
      });
    },
  );

  it('are those of coverage for an index of one service', () => {
    const alone = ask({ services: [{ service: sd, weight: 1, radius_m: 600 }] });
    const said = cities.map((there) => answerSeveral(there, alone));
    finish(severalRanges(lender, alone, FEW)).forEach(({ people_by_missed, missed_mean }, unit) => {
      const each = said.map((rows) => rows[unit]!);
      expect(people_by_missed).toHaveLength(2);
      people_by_missed!.forEach((count, k) => {
        expectRange(
          count,
          each.map((row) => row.people_by_missed![k]!),
          0.05,
        );
      });
      expectRange(
        missed_mean,
        each.map((row) => row.missed_mean),
        1e-3,
      );
    });
  });

  it('parts the people of a city by what they miss, in the same draws of all services', () => {
    const only = { ...alternatives, totals: [] };
    const { lender: certain } = rangesOf({ ...options, alternatives: only });
    const [kota] = finish(severalRanges(certain, ask({ level: 'kota' }), FEW));
    const counts = kota!.people_by_missed!.map((range) => [range!.low, range!.high] as const);
    const sum = (end: 0 | 1) => counts.reduce((total, range) => total + range[end], 0);
    expect(sum(0)).toBeLessThanOrEqual(21_000);
    expect(sum(1)).toBeGreaterThanOrEqual(21_000);
    citiesOf(certain, both, FEW).forEach((there) => {
      const [row] = answerSeveral(there, ask({ level: 'kota' }));
      const all = row!.people_by_missed!.reduce((total, count) => total + count, 0);
      expect(all).toBeCloseTo(21_000, 0);
    });
  });

  it('counts the services the city has in its index where none are named, and areas among them', () => {
    const services = [
      service('sd', ['sd']),
      service('sma', ['sma'], { inIndex: false }),
      areaService('air'),
    ];
    const { lender: some } = rangesOf({
      ...options,
      services,
      serviceAreas: [square(at(0.4, 0.4), 300)],
    });
    const found = finish(
      severalRanges(
        some,
        ask({
          services: [
            { service: sd, weight: 1, radius_m: 600 },
            { service: 'air' as ServiceId, weight: 1, radius_m: 0 },
          ],
        }),
        FEW,
      ),
    );
    expect(found.every(({ index, rank }) => index !== null && rank !== null)).toBe(true);
    const plain = finish(severalRanges(some, ask({ services: null }), FEW));
    expect(plain[0]!.gaps.map((gap) => gap.service)).toEqual(['sd', 'air']);
  });

  it('are unknown of a service without facilities, and of all where none has any', () => {
    const { lender: some } = rangesOf({ ...options, facilities: options.facilities.slice(0, 3) });
    finish(severalRanges(some, ask(), FEW)).forEach(({ gaps, index, people_by_missed }) => {
      expect(gaps[0]!.gap_pct).not.toBeNull();
      expect(gaps[1]).toEqual({ service: sma, gap_pct: null });
      expect(index).toEqual(gaps[0]!.gap_pct);
      expect(people_by_missed).toHaveLength(2);
    });
    const { lender: none } = rangesOf({ ...options, facilities: [] });
    const found = finish(severalRanges(none, ask(), FEW));
    expect(found.map(({ code }) => code)).toEqual(
      Array.from({ length: UNITS }, (_, i) => codeOf(i)),
    );
    for (const row of found) {
      expect(row).toMatchObject({
        index: null,
        rank: null,
        missed_mean: null,
        people_by_missed: null,
      });
      expect(row.gaps.map(({ gap_pct }) => gap_pct)).toEqual([null, null]);
    }
  });

  it('are refused as the answer is', () => {
    const bad = { service: sd, weight: -1, radius_m: 600 };
    expect(refusal(() => finish(severalRanges(lender, ask({ services: [bad] }), FEW)))).toBe(
      'bad-weights',
    );
  });
});
