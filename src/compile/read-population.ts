import type { KelurahanCode, SourceId } from '../city/ids.ts';
import type { DensityCell, Kelurahan, PopulationBase } from '../city/model.ts';
import { requiredCode } from './codes.ts';
import { positionFlaw } from './coordinates.ts';
import { sourceOf, type Known } from './known.ts';
import { onLine, Unique, type Reading } from './reading.ts';
import type { Row } from './row.ts';

export const POPULATION_FILE = 'population/population.csv';
export const DENSITY_FILE = 'population/density.csv';
export const BASES: readonly PopulationBase[] = ['2025', '2010'];

type Figures = Pick<Kelurahan, 'population' | 'populationKind' | 'populationSource'>;

export interface Figure {
  readonly code: KelurahanCode;
  readonly base: PopulationBase;
  readonly people: number | null;
  readonly kind: 'measured' | 'estimate';
  readonly source: SourceId;
  readonly row: Row;
}

export interface Population {
  readonly figures: readonly Figure[];
  /** Whether every row could be read: then a figure that is not here is not known. */
  readonly complete: boolean;
  /** The figures of one kelurahan, as the bundle has them. */
  of(code: KelurahanCode): Figures;
}

const keyOf = (code: KelurahanCode, base: PopulationBase) => `${code} basis ${base}`;

/** Reports kelurahan without a row, unless theirs may be among those that could not be read. */
function reportMissing(
  reading: Reading,
  names: ReadonlyMap<KelurahanCode, string>,
  present: ReadonlyMap<string, Figure>,
): void {
  const report = reading.reportFor(POPULATION_FILE);
  for (const [code, name] of names) {
    for (const base of BASES) {
      if (present.has(keyOf(code, base))) continue;
      report({
        line: null,
        field: 'code',
        problem: `baris untuk kelurahan ${name} basis ${base} tidak ada`,
        found: undefined,
        expected: `satu baris untuk ${code} basis ${base}`,
      });
    }
  }
}

/** population/population.csv: how many people live in each kelurahan. */
export function readPopulation(reading: Reading, known: Known): Population {
  const columns = ['code', 'base', 'people', 'kind', 'note', 'source'];
  const unique = new Unique(onLine);
  const { rows, complete } = reading.table(POPULATION_FILE, { columns }, (row): Figure | null => {
    const code = requiredCode(row, 'code', known.kelurahan);
    const base = row.requiredOneOf('base', BASES);
    const people = row.number('people', { min: 0, integer: true });
    const kind = row.requiredOneOf('kind', ['measured', 'estimate']) ?? 'estimate';
    const source = sourceOf<SourceId>(row, known);
    if (!code || !base) return null;
    unique.add(keyOf(code, base), row.line, (found, expected) => {
      row.wrong('code', 'kelurahan dan basis ganda', found, expected);
    });
    return { code, base, people, kind, source, row };
  });
  // The first row of two counts.
  const byKey = new Map(
    rows.toReversed().map((figure) => [keyOf(figure.code, figure.base), figure]),
  );
  if (complete && known.kelurahan.names) reportMissing(reading, known.kelurahan.names, byKey);
  const both = <T>(code: KelurahanCode, pick: (figure: Figure | undefined) => T) => ({
    '2025': pick(byKey.get(keyOf(code, '2025'))),
    '2010': pick(byKey.get(keyOf(code, '2010'))),
  });
  return {
    figures: [...byKey.values()],
    complete,
    of: (code) => ({
      population: both(code, (figure) => figure?.people ?? null),
      populationKind: both(code, (figure) => figure?.kind ?? 'estimate'),
      populationSource: both(code, (figure) => figure?.source ?? null),
    }),
  };
}

export interface Density {
  /** From the south-west row by row. */
  readonly cells: readonly DensityCell[];
  readonly complete: boolean;
}

/** population/density.csv: centres of a raster. */
export function readDensity(reading: Reading, known: Known): Density {
  const columns = ['lon', 'lat', 'value', 'source'];
  const unique = new Unique(onLine);
  const { rows, complete } = reading.table(DENSITY_FILE, { columns }, (row): DensityCell | null => {
    const lon = row.requiredNumber('lon', { degrees: true });
    const lat = row.requiredNumber('lat', { degrees: true });
    const value = row.requiredNumber('value', { min: 0 });
    sourceOf(row, known);
    if (lon === null || lat === null || value === null) return null;
    const flaw = positionFlaw([lon, lat], known.region);
    if (flaw) return row.wrong('lat', flaw.problem, flaw.found, flaw.expected);
    unique.add(`${lon},${lat}`, row.line, (found, expected) => {
      row.wrong('lon', 'titik raster ganda', found, expected);
    });
    return { lon, lat, value };
  });
  return { cells: [...rows].sort((a, b) => a.lat - b.lat || a.lon - b.lon), complete };
}
