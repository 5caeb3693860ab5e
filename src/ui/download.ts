import { toCsv } from '../city/csv.ts';
import { areaLayer } from '../city/geojson.ts';
import type { SourceId } from '../city/ids.ts';
import { coverageColumns, dictionary, type Provenance } from '../narrate/dictionary.ts';
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
  const { ownership, kind, locations, base, border } = screen.areaQuery;
  const choices = [
    kind,
    ownership,
    locations === 'middle' ? null : locations,
    base === '2025' ? null : base,
    border === 'include' ? null : 'tanpa-luar-kota',
  ].flatMap((choice) => (choice === null ? [] : `-${choice}`));
  return `${app.service.id}${radius}${screen.measurable ? choices.join('') : ''}-${app.level}`;
}

const INDICATOR_COLUMNS = ['code', 'name', 'kecamatan', 'value', 'text', 'period', 'note'] as const;

/** What the table shows, as rows: coverage of a service, or the values of an indicator. */
function rowsOf(screen: Screen): { rows: readonly object[]; columns: readonly string[] } {
  const { app, coverage, choropleth } = screen;
  if (!app.url.indikator && coverage && screen.measurable) {
    return { rows: coverage[app.level], columns: coverageColumns(false) };
  }
  const rows = (choropleth?.values ?? []).map(
    ({ code, name, kecamatan, value, text, period, note }) => ({
      code,
      name,
      kecamatan,
      value,
      text,
      period,
      note,
    }),
  );
  return { rows, columns: INDICATOR_COLUMNS };
}

/** The table on screen as CSV (interfaces.md: UTF-8 with BOM, comma, header). */
export function saveTable(screen: Screen): void {
  const { rows, columns } = rowsOf(screen);
  const csv = toCsv(rows as readonly Record<string, unknown>[], columns, { bom: true });
  save(`${nameOf(screen)}.csv`, 'text/csv;charset=utf-8', csv);
}

/** Titles and dates of sources, each once. */
function cited(screen: Screen, ids: readonly (SourceId | null)[]) {
  const wanted = new Set(ids);
  const found = screen.city.sources.filter(({ id }) => wanted.has(id));
  return {
    source: found.map(({ title, publisher }) => `${title} (${publisher})`).join('; '),
    year: [...new Set(found.map(({ date }) => date))].join('; '),
  };
}

function provenanceOf(screen: Screen): Provenance {
  const { city, app, areaQuery } = screen;
  const facilities = city.facilities.filter(({ kind }) => app.service.kinds.includes(kind));
  const boundaries = city.kelurahan.map(({ source }) => source);
  const population = city.kelurahan.map((one) => one.populationSource[areaQuery.base]);
  const used = facilities.map(({ source }) => source);
  return {
    boundaries: cited(screen, boundaries),
    population: cited(screen, population),
    facilities: cited(screen, used),
    computed: cited(screen, [...boundaries, ...population, ...used]),
    water: cited(
      screen,
      city.water.map(({ source }) => source),
    ),
  };
}

/** What each column of the table means, with unit, year and source. */
export function saveDictionary(screen: Screen): void {
  const rows = dictionary(coverageColumns(false), provenanceOf(screen), screen.app.lang);
  const csv = toCsv(rows, ['column', 'meaning', 'unit', 'year', 'source'], { bom: true });
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
