import type { PopulationBase, Service } from '../../../city/model.ts';
import { computeAreaField } from '../../area-field.ts';
import { checkRadius, requireStraight, serviceOf } from '../../ask.ts';
import { rounded } from '../../coverage.ts';
import type { Field } from '../../field.ts';
import { kelurahanArea } from '../../places.ts';
import { AccessError } from '../../types.ts';
import type { MeasureContext } from '../context.ts';
import {
  adjoiningUnits,
  gridCandidates,
  unitCandidates,
  type Candidate,
} from '../sites/candidates.ts';
import { gridProblem, type DistancesTo, type Objective } from '../sites/demand.ts';
import { evaluate, evaluateAlong, type Tally } from '../sites/evaluate.ts';
import { inOrder, solve, type Solution } from '../sites/solve.ts';
import type { SitesAnswer, SitesQuery, SitesState } from '../types.ts';

/**
 * The best places for so many new facilities beside those that exist.
 *
 * @throws AccessError `bad-count` when more sites are asked for than there are candidates,
 *   `no-population` when nobody's number is known, `not-measurable` for grid candidates over a
 *   street network or to extend service areas, and as coverage does.
 */
export function answerSites(context: MeasureContext, query: SitesQuery): SitesAnswer {
  const { city, grid } = context;
  const { radius_m, objective } = query;
  const { field, people, candidates, along, solution, chosen } = searchSites(context, query);
  const { method, bound } = solution;
  const tallies = along
    ? evaluateAlong(grid, field, people, chosen, radius_m, along)
    : evaluate(grid, field, people, chosen, radius_m);
  const [before, after] = [tallies[0]!, tallies.at(-1)!];
  if (objective === 'p-median' && before.reached === 0) {
    throw new AccessError(
      'not-measurable',
      'Tidak ada warga yang terhubung lewat jalan dengan fasilitas yang ada, jadi jarak rata-rata ' +
        'tidak dapat dihitung.',
    );
  }
  const reached = objective === 'covering' ? after.covered - before.covered : after.metres;
  const most = objective === 'covering' ? bound : (before.metres - bound) / before.reached;
  const shown = objective === 'covering' ? reached : reached / before.reached;
  return {
    objective,
    method,
    bound: rounded(method === 'exact' ? shown : most, 3),
    candidates: candidates.length,
    sites: chosen.map(({ unit, x, y }, i) => {
      const { code, name } = city.kelurahan[unit]!;
      const [lon, lat] = grid.plane.unproject([x, y]);
      const gain = tallies[i + 1]!.covered - tallies[i]!.covered;
      return {
        code,
        name,
        lat: rounded(lat, 6),
        lon: rounded(lon, 6),
        gain_population: rounded(gain, 3),
      };
    }),
    gain_population: rounded(after.covered - before.covered, 3),
    before: stateOf(before),
    after: stateOf(after),
  };
}

/** A search for sites in what is shown, with all that it rests on. */
export interface SitesSearch {
  readonly field: Field;
  readonly people: Float64Array;
  /** In the order of their codes. */
  readonly candidates: readonly Candidate[];
  readonly goal: Objective;
  /** Distances that are no straight lines; `null` where all are. */
  readonly along: DistancesTo<Candidate> | null;
  readonly solution: Solution;
  /** The sites, best first, without those that add nothing. */
  readonly chosen: readonly Candidate[];
}

/** People, or people x metres: what adds less is rounding, and no site to recommend. */
const LEAST_GAIN = 5e-4;

/** @throws AccessError as {@link answerSites} does. */
export function searchSites(context: MeasureContext, query: SitesQuery): SitesSearch {
  const { city, grid } = context;
  const { radius_m, objective, count } = query;
  const service = serviceOf(city, query, 'service');
  checkRadius(radius_m, service);
  const { field } = context.analysis(query, service);
  const along = distancesAlong(context, query, service, field);
  const people = context.people(query.base);
  const candidates =
    service?.measures === 'status'
      ? extensions(context, query, field, people)
      : candidatesOf(context, query, people);
  checkCount(query, candidates.length);
  const goal = objective === 'covering' ? { kind: objective, radius_m } : { kind: objective };
  const problem = gridProblem(grid, field, people, candidates, goal, along);
  const solution = solve(problem, count);
  const chosen = inOrder(problem, solution.sites)
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .map(({ site }) => candidates[site]!);
  return { field, people, candidates, goal, along, solution, chosen };
}

/**
 * Distances to a candidate that are no straight lines to a point: along streets, or to the nearest
 * edge of a kelurahan that service is extended to; `null` for straight lines. One search over the
 * whole network a candidate is too slow for the hundreds of a grid.
 */
function distancesAlong(
  context: MeasureContext,
  { metric, candidates }: SitesQuery,
  service: Service | null,
  field: Field,
): DistancesTo<Candidate> | null {
  const { grid, districts } = context;
  if (service?.measures === 'status') {
    return ({ unit }) =>
      computeAreaField(grid, [kelurahanArea(districts, unit, '', '')], null, field.tileMax)
        .distance;
  }
  if (metric !== 'network') return null;
  if (candidates === 'grid') requireStraight('Calon lokasi berupa petak 500 m', metric);
  const network = context.network();
  return ({ x, y }) => network.distancesTo({ x, y, area: null });
}

/** Kelurahan that service can be extended to: see adjoiningUnits. */
function extensions(
  { grid, districts }: MeasureContext,
  { candidates, radius_m, base }: SitesQuery,
  field: Field,
  people: Float64Array,
): Candidate[] {
  if (candidates === 'grid') {
    throw new AccessError(
      'not-measurable',
      'Calon perluasan wilayah layanan adalah kelurahan, bukan petak 500 m.',
    );
  }
  const found = adjoiningUnits(grid, field, people, radius_m, (unit) => districts.middle(unit));
  if (found.length > 0) return found;
  if (!people.some((count) => count > 0)) refuseUnknown(base);
  throw new AccessError(
    'bad-count',
    'Tidak ada kelurahan yang berbatasan dengan wilayah layanan dan masih punya warga di luar jangkauannya.',
  );
}

function candidatesOf(
  { grid, districts }: MeasureContext,
  { candidates, base }: SitesQuery,
  people: Float64Array,
): Candidate[] {
  const found =
    candidates === 'grid'
      ? gridCandidates(grid, people)
      : unitCandidates(grid, people, (unit) => districts.middle(unit));
  return found.length > 0 ? found : refuseUnknown(base);
}

function refuseUnknown(base: PopulationBase): never {
  throw new AccessError(
    'no-population',
    `Jumlah penduduk dengan dasar ${base} tidak diketahui, jadi lokasi terbaik tidak dapat dicari.`,
  );
}

function checkCount({ count }: SitesQuery, candidates: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= candidates) return;
  throw new AccessError(
    'bad-count',
    `Banyaknya lokasi baru harus bilangan bulat 1 sampai ${candidates} (banyaknya calon lokasi); yang diterima: ${count}.`,
  );
}

const stateOf = ({ people, reached, covered, metres }: Tally): SitesState => ({
  covered_population: rounded(covered, 3),
  covered_population_pct: rounded((100 * covered) / people, 4),
  distance_mean_m: reached > 0 ? rounded(metres / reached, 1) : null,
});
