import type { KelurahanCode, SourceId } from '../city/ids.ts';
import type { DensityCell, Kelurahan, PopulationBase } from '../city/model.ts';
import { requiredCode } from './codes.ts';
import { sourceOf, type Known } from './known.ts';
import { Unique, type Reading } from './reading.ts';
import { positionFlaw } from './rings.ts';

const FILE = 'population/population.csv';
const BASES: readonly PopulationBase[] = ['2025', '2010'];

type Figures = Pick<Kelurahan, 'population' | 'populationKind' | 'populationSource'>;

interface Figure {
  readonly code: KelurahanCode;
  readonly base: PopulationBase;
  readonly people: number | null;
  readonly kind: 'measured' | 'estimate';
  readonly source: SourceId;
}

function readFigures(reading: Reading, known: Known): Figure[] | null {
  const rows = reading.table(FILE, ['code', 'base', 'people', 'kind', 'note', 'source']);
  const unique = new Unique();
  return (
    rows?.flatMap((row) => {
      const code = requiredCode(row, 'code', known.kelurahan);
      const base = row.requiredOneOf('base', BASES);
      const people = row.number('people', { min: 0, integer: true });
      const kind = row.requiredOneOf('kind', ['measured', 'estimate']) ?? 'estimate';
      const source = sourceOf<SourceId>(row, known);
      if (!code || !base) return [];
      unique.add(`${code} basis ${base}`, `baris ${row.line}`, (found, expected) => {
        row.wrong('code', 'kelurahan dan basis ganda', found, expected);
      });
      return [{ code, base, people, kind, source }];
    }) ?? null
  );
}

/** population/population.csv: the figures of each kelurahan, by code. */
export function readPopulation(reading: Reading, known: Known): (code: KelurahanCode) => Figures {
  const figures = readFigures(reading, known);
  const report = reading.reportFor(FILE);
  const found = (code: KelurahanCode, base: PopulationBase) =>
    figures?.find((figure) => figure.code === code && figure.base === base);
  for (const [code, name] of (figures && known.kelurahan.names) ?? []) {
    for (const base of BASES) {
      if (found(code, base)) continue;
      report({
        line: null,
        field: 'code',
        problem: `baris untuk kelurahan ${name} basis ${base} tidak ada`,
        found: '(tidak ada)',
        expected: `satu baris untuk ${code} basis ${base}`,
      });
    }
  }
  return (code) => ({
    population: {
      '2025': found(code, '2025')?.people ?? null,
      '2010': found(code, '2010')?.people ?? null,
    },
    populationKind: {
      '2025': found(code, '2025')?.kind ?? 'estimate',
      '2010': found(code, '2010')?.kind ?? 'estimate',
    },
    populationSource: {
      '2025': found(code, '2025')?.source ?? null,
      '2010': found(code, '2010')?.source ?? null,
    },
  });
}

/** population/density.csv: centres of a raster, from the south-west row by row. */
export function readDensity(reading: Reading, known: Known): DensityCell[] {
  const rows = reading.table('population/density.csv', ['lon', 'lat', 'value', 'source']) ?? [];
  const unique = new Unique();
  const cells = rows.flatMap((row) => {
    const lon = row.requiredNumber('lon');
    const lat = row.requiredNumber('lat');
    const value = row.requiredNumber('value', { min: 0 });
    sourceOf(row, known);
    if (lon === null || lat === null || value === null) return [];
    const flaw = positionFlaw([lon, lat], known.region);
    if (flaw) row.wrong('lat', flaw.problem, flaw.found, flaw.expected);
    unique.add(`${lon},${lat}`, `baris ${row.line}`, (found, expected) => {
      row.wrong('lon', 'titik raster ganda', found, expected);
    });
    return [{ lon, lat, value }];
  });
  return cells.sort((a, b) => a.lat - b.lat || a.lon - b.lon);
}
