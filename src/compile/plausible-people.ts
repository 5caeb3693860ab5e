import { polygonsArea, projectPolygons } from '../access/plane.ts';
import type { KelurahanCode } from '../city/ids.ts';
import type { PopulationBase } from '../city/model.ts';
import type { Areas } from './areas.ts';
import type { Bounds } from './bounds.ts';
import type { Catalogue, Repeated, ValueRow } from './read-indicators.ts';
import { BASES, POPULATION_FILE, type Figure, type Population } from './read-population.ts';
import { KELURAHAN_FILE } from './read-kelurahan.ts';
import type { WaterRow } from './read-water.ts';
import type { Reading } from './reading.ts';

/** People and land of the kelurahan whose shape is known. */
export interface Inhabited {
  readonly population: Population;
  /** km2 by code. */
  readonly area_km2: ReadonlyMap<KelurahanCode, number>;
  /** Whether all kelurahan have a shape and all rows of the population could be read. */
  readonly complete: boolean;
}

export function inhabited(population: Population, areas: Areas): Inhabited {
  const { plane, list } = areas;
  return {
    population,
    area_km2: new Map(
      list.map(({ code, geometry }) => [
        code,
        polygonsArea(projectPolygons(plane, geometry)) / 1e6,
      ]),
    ),
    complete: population.complete && areas.complete,
  };
}

const number = (value: number, decimals = 0) =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: decimals }).format(value);

/** A base of which nobody, or no number at all, is known. */
function checkTotals(reading: Reading, { figures }: Population): void {
  const at = { line: null, field: 'people' };
  const report = reading.reportFor(POPULATION_FILE);
  const known = figures.filter(({ people }) => people !== null);
  if (figures.length > 0 && known.length === 0) {
    report({
      ...at,
      problem: 'jumlah penduduk tidak diketahui di mana pun',
      found: '',
      expected: 'jumlah penduduk, paling sedikit untuk satu basis',
    });
  }
  for (const base of BASES) {
    const own = known.filter((figure) => figure.base === base);
    if (own.length === 0 || own.some(({ people }) => people! > 0)) continue;
    report({
      ...at,
      problem: `tidak ada penduduk di seluruh kota, basis ${base}`,
      found: '0',
      expected: 'jumlah penduduk, atau kosong bila tidak diketahui',
    });
  }
}

/** @returns whether the figure can be, as far as that shows by itself. */
function checkFigure(
  { row, people, code }: Figure,
  { area_km2 }: Inhabited,
  { bounds, cap }: { readonly bounds: Bounds; readonly cap: number },
): boolean {
  const area = area_km2.get(code);
  if (people === null || area === undefined) return true;
  const density = people / area;
  const found = () =>
    `${number(people)} jiwa di ${number(area, 2)} km2: ${number(density)} per km2`;
  const most = bounds.people_per_km2;
  if (density > most) {
    row.wrong(
      'people',
      'penduduk terlalu padat untuk luas kelurahan',
      found,
      `paling padat ${number(most)} per km2, atau plausibility.people_per_km2 di city.json dinaikkan`,
    );
  } else if (density > cap) {
    const expected = `paling padat ${number(cap)} per km2, menurut densityCap_per_km2 di city.json`;
    row.doubt('people', 'kelurahan lebih padat daripada batas kepadatan kota', found, expected);
  } else if (people === 0) {
    row.doubt('people', 'kelurahan tanpa penduduk', '0', 'kosong bila tidak diketahui');
  }
  return density <= most;
}

/** A kelurahan that grew or shrank beyond reason between the bases: a digit too many or too few. */
function checkGrowth(figures: readonly Figure[], bounds: Bounds): void {
  const past = new Map(
    figures.filter(({ base }) => base === '2010').map(({ code, people }) => [code, people]),
  );
  for (const { row, code, base, people } of figures) {
    const before = past.get(code);
    if (base !== '2025' || !people || !before) continue;
    const times = Math.max(people / before, before / people);
    if (times <= bounds.growth_times) continue;
    row.doubt(
      'people',
      'penduduk jauh berbeda dari basis 2010',
      `${number(before)} pada 2010, ${number(people)} pada 2025`,
      `paling jauh ${number(bounds.growth_times)} kali (plausibility.growth_times)`,
    );
  }
}

/** Reports numbers of people that cannot be, or hardly can. */
export function checkPeople(
  reading: Reading,
  city: Inhabited,
  rules: { readonly bounds: Bounds; readonly cap: number },
): void {
  const { population } = city;
  if (population.complete) checkTotals(reading, population);
  const empty = BASES.filter((base) =>
    population.figures.every((figure) => figure.base !== base || !figure.people),
  );
  // Where the whole base is 0 that is said once.
  const sound = population.figures.filter(
    (figure) => !empty.includes(figure.base) && checkFigure(figure, city, rules),
  );
  checkGrowth(sound, rules.bounds);
}

/** How far a value may be from ours: boundaries and rounding differ, people do not. */
const SLACK: Readonly<Record<Repeated, (own: number) => number>> = {
  population: () => 0,
  density: (own) => Math.max(own * 0.01, 0.5),
  area: (own) => Math.max(own * 0.01, 0.005),
};

/** People and land of an area by its code, that of a kelurahan, kecamatan or the city. */
class Sums {
  private readonly sums = new Map<string, { people: number | null; area_km2: number }>();

  constructor(city: Inhabited, base: PopulationBase) {
    for (const [code, area_km2] of city.area_km2) {
      const people = city.population.of(code).population[base];
      for (const area of [code, code.slice(0, 8), code.slice(0, 5)]) {
        const sum = this.sums.get(area) ?? { people: 0, area_km2: 0 };
        sum.people = sum.people === null || people === null ? null : sum.people + people;
        sum.area_km2 += area_km2;
        this.sums.set(area, sum);
      }
    }
  }

  valueOf(area: string, repeated: Repeated): number | null {
    const sum = this.sums.get(area);
    if (!sum) return null;
    if (repeated === 'area') return sum.area_km2;
    return repeated === 'population' || sum.people === null
      ? sum.people
      : sum.people / sum.area_km2;
  }
}

const SAME_AS: Readonly<Record<Repeated, string>> = {
  population: POPULATION_FILE,
  density: `${POPULATION_FILE} dibagi luas`,
  area: 'luas di boundaries/kelurahan.geojson',
};

/**
 * Reports values of indicators that say of themselves (`repeats` in the catalogue) that they repeat
 * the population or the boundaries, and do not. Only values for the year of a base are compared,
 * each only where what it repeats is right by itself.
 */
export function checkRepeated(
  reading: Reading,
  values: readonly ValueRow[],
  { repeats }: Catalogue,
  city: Inhabited,
): void {
  const isRight = (file: string) => reading.problems.countOf(file) === 0;
  if (!city.complete || repeats.size === 0) return;
  const right: Readonly<Record<Repeated, boolean>> = {
    population: isRight(POPULATION_FILE),
    density: isRight(POPULATION_FILE) && isRight(KELURAHAN_FILE),
    area: isRight(KELURAHAN_FILE),
  };
  const sums = new Map(BASES.map((base) => [base, new Sums(city, base)]));
  for (const { value: stated, row } of values) {
    const { indicator, period, area, value } = stated;
    const repeated = repeats.get(indicator);
    const base = BASES.find((year) => period.startsWith(year));
    if (!repeated || !right[repeated] || value === null) continue;
    if (!base && repeated !== 'area') continue;
    const own = sums.get(base ?? BASES[0]!)!.valueOf(area, repeated);
    if (own === null) continue;
    if (Math.abs(value - own) <= SLACK[repeated](own)) continue;
    const expected = Number(own.toFixed(repeated === 'area' ? 3 : 0));
    row.wrong('value', `tidak sama dengan ${SAME_AS[repeated]}`, row.text('value'), expected);
  }
}

/** People in a unit of an indicator. */
const PEOPLE = /^(?:jiwa|orang|penduduk)$/i;

/** Doubts more people affected, or more connections, than people live there. */
export function checkShares(
  reading: Reading,
  values: readonly ValueRow[],
  { byId }: Catalogue,
  water: readonly WaterRow[],
  city: Inhabited,
): void {
  if (!city.complete || reading.problems.countOf(POPULATION_FILE) > 0) return;
  const sums = BASES.map((base) => new Sums(city, base));
  const most = (area: string) => {
    const people = sums.map((sum) => sum.valueOf(area, 'population') ?? 0);
    return Math.max(...people) || Infinity;
  };
  const expected = (area: string) => () => `paling banyak ${number(most(area))}`;
  for (const { value: stated, row } of values) {
    const { indicator, area, value } = stated;
    if (value === null || !PEOPLE.test(byId?.get(indicator)?.unit.id.trim() ?? '')) continue;
    if (value <= most(area)) continue;
    row.doubt('value', 'lebih banyak daripada penduduk di sana', row.text('value'), expected(area));
  }
  for (const { record, row } of water) {
    const { kelurahan, connections } = record;
    if (connections === null || connections <= most(kelurahan)) continue;
    const problem = 'sambungan lebih banyak daripada penduduk';
    row.doubt('connections', problem, row.text('connections'), expected(kelurahan));
  }
}
