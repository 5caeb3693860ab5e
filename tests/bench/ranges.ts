import { spawnSync } from 'node:child_process';
import { createEngine } from '../../src/access/engine.ts';
import { coverageRanges } from '../../src/access/ensemble/coverage-ranges.ts';
import { finish } from '../../src/access/ensemble/engine.ts';
import type { Figures } from '../../src/access/ensemble/figures.ts';
import { createLender } from '../../src/access/ensemble/lend.ts';
import { DEFAULT_DRAWS } from '../../src/access/ensemble/plan.ts';
import { rangeOf } from '../../src/access/ensemble/ranges.ts';
import { rankSeries, type Series } from '../../src/access/ensemble/series.ts';
import type { Engine } from '../../src/access/types.ts';
import { createTables } from '../../src/access/tables.ts';
import type { ServiceId } from '../../src/city/ids.ts';
import type { City, CityShapes, Mask } from '../../src/city/model.ts';
import {
  FIGURE_NAMES,
  FIGURES,
  heldBy,
  widerThan,
  type FigureName,
} from '../access/calibration.ts';
import { query } from '../access/tinyCity.ts';
import type { Timer } from './measures.ts';

/** The service with the most places that are not known. */
const puskesmas = query({ service: 'puskesmas' as ServiceId, radius_m: 3000 });
const decay = 'gaussian';

/** Every range that a page may show of one service, but for sites. */
function rangesOf({ ranges }: Engine): void {
  const alone = [{ service: puskesmas.service!, weight: 1, radius_m: null }];
  finish(ranges.coverage(puskesmas, DEFAULT_DRAWS));
  finish(ranges.several({ ...puskesmas, services: alone }, DEFAULT_DRAWS));
  finish(ranges.catchment({ ...puskesmas, decay }, DEFAULT_DRAWS));
  for (const of of ['distance', 'catchment'] as const) {
    finish(ranges.equity({ ...puskesmas, decay, of }, DEFAULT_DRAWS));
  }
  const { service, ownership, kind, base } = puskesmas;
  finish(ranges.supply({ service, ownership, kind, base, level: 'kecamatan' }, DEFAULT_DRAWS));
}

/** How long ranges take on the real city. */
export function timeRanges(time: Timer, city: City, shapes: CityShapes, mask: Mask): void {
  const engines = Array.from({ length: 3 }, () => createEngine(city, shapes, mask));
  time(
    '200 draws, one service, all measures but sites',
    2,
    () => {
      rangesOf(engines.pop()!);
    },
    3000,
  );
  const { ranges } = createEngine(city, shapes, mask);
  finish(ranges.coverage(puskesmas, DEFAULT_DRAWS));
  let radius_m = 2500;
  time(
    'a new radius over kept draws',
    51,
    () => finish(ranges.coverage({ ...puskesmas, radius_m: (radius_m += 12.5) }, DEFAULT_DRAWS)),
    30,
  );
  const index = { ...puskesmas, services: null };
  time('index of four services, 200 draws', 1, () => finish(ranges.several(index, DEFAULT_DRAWS)));
  const sites = { ...puskesmas, count: 2, candidates: 'kelurahan', objective: 'covering' } as const;
  time('best 2 of kelurahan, 100 draws', 1, () => finish(ranges.sites(sites, DEFAULT_DRAWS)));
}

/** Megabytes that a page's engine holds once it has drawn for everything that is kept. */
export function rangesMemory(): number {
  const file = new URL('ranges-memory.ts', import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** What ranges are held to, percent. */
export interface Calibration {
  readonly what: string;
  readonly value: number;
  readonly most?: number;
  readonly least?: number;
}

const OTHERS = { draws: 2000, seed: 2026 };

/** How the ranges stated of four services do against 2,000 draws that they have not seen. */
export function calibrate(city: City, shapes: CityShapes, mask: Mask): readonly Calibration[] {
  const { context } = createTables(city, shapes, mask);
  return (
    [
      ['puskesmas', 3000],
      ['sd', 1000],
      ['smp', 1000],
      ['sma', 3000],
    ] as const
  ).flatMap(([id, radius_m]) => {
    const asked = query({ service: id as ServiceId, radius_m });
    const lender = createLender(context);
    const stated = finish(coverageRanges(lender, asked, DEFAULT_DRAWS)).kelurahan;
    const others = drawsOf(finish(lender.figures(asked, OTHERS)), radius_m);
    const found = FIGURE_NAMES.map((name) => {
      const { of, slack } = FIGURES[name];
      const least = name.startsWith('rank') ? 1 : 10 * slack;
      const wider = stated.map((row, unit) => widerThan(of(row)!, rangeOf(others[name][unit]!)!));
      const sum = (part: 'over' | 'width') => wider.reduce((total, one) => total + one[part], 0);
      const far = wider.filter(({ over, width }) => over > Math.max(least, 0.05 * width));
      const { share, worst, unit } = heldBy(stated.map(of), others[name], slack);
      return {
        name,
        share: 100 * share,
        worst: 100 * worst,
        where: city.kelurahan[unit]!.name,
        wider: (100 * sum('over')) / Math.max(1, sum('width')),
        far: (100 * far.length) / wider.length,
      };
    });
    const least = (of: 'share' | 'worst') => found.reduce((a, b) => (b[of] < a[of] ? b : a));
    const most = (of: 'wider' | 'far') => found.reduce((a, b) => (b[of] > a[of] ? b : a));
    const [share, worst, wide, far] = [least('share'), least('worst'), most('wider'), most('far')];
    return [
      { what: `${id}, held: ${share.name}`, value: share.share, least: 85 },
      { what: `${id}, held in ${worst.where}: ${worst.name}`, value: worst.worst, least: 75 },
      { what: `${id}, wider together: ${wide.name}`, value: wide.wider, most: 5 },
      { what: `${id}, kelurahan wider by 1 or 5%: ${far.name}`, value: far.far, most: 12 },
    ];
  });
}

function drawsOf(
  figures: Figures,
  radius_m: number,
): Readonly<Record<FigureName, readonly Float64Array[]>> {
  const unserved = figures.reach('kelurahan', radius_m).map((reach) => reach.unserved_population);
  const mean = figures.still('kelurahan').map(({ distance_mean_m }) => distance_mean_m);
  const draws = (list: readonly Series[]) => list.map((series) => series.draws);
  return {
    'people unserved': draws(unserved),
    'rank by people': draws(rankSeries(unserved, 'higher_is_worse', 3)),
    'mean distance': draws(mean),
    'rank by distance': draws(rankSeries(mean, 'higher_is_worse', 1)),
  };
}
