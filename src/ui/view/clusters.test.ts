import { describe, expect, it } from 'vitest';
import { codeOf, tinyCity, UNITS } from '../../../tests/access/tinyCity.ts';
import type { ClusterAnswer } from '../../access/measures/types.ts';
import type { Theme } from '../../classify/ramps.ts';
import { messages } from '../../narrate/messages.ts';
import { numbers } from '../../narrate/numbers.ts';
import { clusterView, countClusters } from './clusters.ts';
import type { ChoroplethView } from './scale.ts';

const t = messages('id');
const words = t.clusters;

const row = (unit: number, rest: Omit<ClusterAnswer['rows'][0], 'code' | 'name' | 'i'>) => ({
  code: codeOf(unit),
  name: `Kelurahan ${unit}`,
  i: rest.p === null ? null : 1,
  ...rest,
});

/** Two that hold, two of the same kinds that hold without the correction only, one that is quiet. */
const answer: ClusterAnswer = {
  n: 5,
  permutations: 9999,
  global: { i: 0.4, p: 0.0002 },
  reason: null,
  rows: [
    row(0, { quadrant: 'HH', p: 0.0002, q: 0.001 }),
    row(1, { quadrant: 'HH', p: 0.04, q: 0.06 }),
    row(2, { quadrant: 'LL', p: 0.01, q: 0.05 }),
    row(3, { quadrant: 'LH', p: 0.05, q: 0.0625 }),
    row(4, { quadrant: 'LL', p: 0.0502, q: 0.0627 }),
    row(5, { quadrant: null, p: null, q: null }),
  ],
};

const plain: ChoroplethView = {
  title: 'Jarak',
  subtitle: '',
  level: 'kelurahan',
  colours: new Map(),
  flags: null,
  legend: [],
  noData: 1,
  noDataLabel: '',
  values: Array.from({ length: UNITS }, (_, unit) => ({
    code: codeOf(unit),
    name: `Kelurahan ${unit}`,
    kecamatan: null,
    value: unit,
    text: '',
    period: null,
    note: null,
  })),
};

const viewOf = (all: boolean, theme: Theme = 'light') =>
  clusterView(
    {
      city: tinyCity().city,
      method: 'natural',
      n: 5,
      manual: null,
      theme,
      t,
      numbers: numbers('id'),
      lang: 'id',
    },
    plain,
    answer,
    all,
  );

const counts = ({ legend }: ChoroplethView) =>
  Object.fromEntries(legend.map(({ label, count }) => [label, count]));
const texts = ({ values }: ChoroplethView) => values.map(({ text }) => text);

describe('clusterView', () => {
  it('colours only what holds after the correction', () => {
    const view = viewOf(false);
    expect(counts(view)).toEqual({
      [words.quadrant.HH]: 1,
      [words.quadrant.HL]: 0,
      [words.quadrant.LH]: 0,
      [words.quadrant.LL]: 1,
      [words.none]: 3,
    });
    expect(view.tentative).toEqual(new Set());
    expect(view.noData).toBe(1);
    const colours = [...view.colours!.values()];
    expect(new Set([colours[1], colours[3], colours[4]]).size).toBe(1);
    expect(colours[5]).toBeNull();
  });

  it('shows the others when asked, each paler, dashed and named in the legend', () => {
    for (const theme of ['light', 'dark'] as const) {
      const view = viewOf(true, theme);
      expect(counts(view)).toEqual({
        [words.quadrant.HH]: 1,
        [words.quadrant.HL]: 0,
        [words.quadrant.LH]: 0,
        [words.quadrant.LL]: 1,
        [words.uncorrected(words.quadrant.HH)]: 1,
        [words.uncorrected(words.quadrant.LH)]: 1,
        [words.noneAtAll]: 1,
      });
      expect(view.tentative).toEqual(new Set([codeOf(1), codeOf(3)]));
      expect(view.legend.filter(({ dashed }) => dashed)).toHaveLength(2);
      // A colour stands for one row of the legend: areas are counted by it.
      expect(new Set(view.legend.map(({ colour }) => colour)).size).toBe(view.legend.length);
    }
  });

  it('writes p and q so that the least of them is not 0', () => {
    expect(texts(viewOf(false)).slice(0, 2)).toEqual([
      `${words.quadrant.HH}; p = 0,0002; q = 0,001`,
      `${words.none}; p = 0,04; q = 0,06`,
    ]);
    expect(texts(viewOf(true))[1]).toBe(
      `${words.uncorrected(words.quadrant.HH)}; p = 0,04; q = 0,06`,
    );
    expect(texts(viewOf(false))[5]).toBe(t.legend.noData);
  });
});

describe('countClusters', () => {
  it('tells what holds from what would without the correction, and what chance makes', () => {
    expect(countClusters(answer)).toEqual({ tests: 5, sure: 2, uncorrected: 2, byChance: 1 });
    const city = { rows: Array.from({ length: 67 }, () => answer.rows[4]!) };
    expect(countClusters(city)).toEqual({ tests: 67, sure: 0, uncorrected: 0, byChance: 3 });
  });
});
