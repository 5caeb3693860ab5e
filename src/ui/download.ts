import { toCsv } from '../city/csv.ts';
import { areaLayer } from '../city/geojson.ts';
import { coverageDictionary } from '../narrate/dictionary.ts';
import type { Screen } from './screen.svelte.ts';

/** Hands a text to the browser as a file to keep. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** "puskesmas-3000m-kelurahan": what is in the file, in its name. */
function nameOf(screen: Screen): string {
  const { app } = screen;
  const indicator = app.url.indikator;
  if (indicator) return indicator;
  const radius = screen.measurable && app.radius !== null ? `-${app.radius}m` : '';
  return `${app.service.id}${radius}-${app.level}`;
}

const COVERAGE_COLUMNS = [
  'code',
  'name',
  'kecamatan',
  'area_km2',
  'covered_area_km2',
  'covered_area_pct',
  'population',
  'covered_population',
  'covered_population_pct',
  'unserved_population',
  'distance_mean_m',
  'distance_median_m',
  'distance_p90_m',
  'nearest_facility',
] as const;

/** What the table shows, as rows: coverage of a service, or the values of an indicator. */
function rowsOf(screen: Screen): { rows: readonly object[]; columns: readonly string[] } {
  const { app, coverage, choropleth } = screen;
  if (!app.url.indikator && coverage && screen.measurable) {
    return { rows: coverage[app.level], columns: COVERAGE_COLUMNS };
  }
  const rows = (choropleth?.values ?? []).map(({ code, name, kecamatan, value, text, period, note }) => ({
    code,
    name,
    kecamatan,
    value,
    text,
    period,
    note,
  }));
  return { rows, columns: ['code', 'name', 'kecamatan', 'value', 'text', 'period', 'note'] };
}

/** The table on screen as CSV (interfaces.md: UTF-8 with BOM, comma, header). */
export function saveTable(screen: Screen): void {
  const { rows, columns } = rowsOf(screen);
  const csv = toCsv(rows as readonly Record<string, unknown>[], columns, { bom: true });
  save(`${nameOf(screen)}.csv`, 'text/csv;charset=utf-8', csv);
}

/** What each column of the table means, with unit and source. */
export function saveDictionary(screen: Screen): void {
  const rows = coverageDictionary(screen.app.lang);
  const csv = toCsv(rows, ['column', 'meaning', 'unit', 'source'], { bom: true });
  save(`${screen.t.download.dictionaryFile}.csv`, 'text/csv;charset=utf-8', csv);
}

/** The areas on screen with the same values, as GeoJSON (RFC 7946). */
export function saveAreas(screen: Screen): void {
  const { city, shapes, choropleth } = screen;
  const { rows } = rowsOf(screen);
  const byCode = new Map(rows.map((row) => [(row as { code: string }).code, row]));
  const level = choropleth?.level ?? 'kelurahan';
  const features = city[level].flatMap(({ code }, index) => {
    const properties = byCode.get(code);
    const geometry = shapes[level][index];
    return properties && geometry ? [{ properties, geometry }] : [];
  });
  save(`${nameOf(screen)}.geojson`, 'application/geo+json', JSON.stringify(areaLayer(features)));
}
