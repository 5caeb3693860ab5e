import { toCsv } from '../city/csv.ts';
import { areaLayer } from '../city/geojson.ts';
import type { Screen } from './screen.svelte.ts';
import { tableFile } from './table-file.ts';

/** Hands a text to the browser as a file to keep. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const CSV = 'text/csv;charset=utf-8';

/** The table on screen as CSV (interfaces.md: UTF-8 with BOM, comma, header). */
export function saveTable(screen: Screen): void {
  const { name, rows, dictionary } = tableFile(screen);
  const columns = dictionary.map(({ column }) => column);
  save(`${name}.csv`, CSV, toCsv(rows, columns, { bom: true }));
}

/** What each column of the table means, with unit, year and source. */
export function saveDictionary(screen: Screen): void {
  const { dictionary } = tableFile(screen);
  const columns = ['column', 'meaning', 'unit', 'year', 'source'] as const;
  save(`${screen.t.download.dictionaryFile}.csv`, CSV, toCsv(dictionary, columns, { bom: true }));
}

/** The areas on screen with the same values, as GeoJSON (RFC 7946). */
export function saveAreas(screen: Screen): void {
  const { city, shapes, choropleth } = screen;
  const { name, rows, dictionary } = tableFile(screen);
  const columns = dictionary.map(({ column }) => column);
  const byCode = new Map(rows.map((row) => [row['code'], row]));
  const level = choropleth?.level ?? 'kelurahan';
  const features = city[level].flatMap(({ code }, index) => {
    const row = byCode.get(code);
    const geometry = shapes[level][index];
    if (!row || !geometry) return [];
    const properties = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    return [{ properties, geometry }];
  });
  save(`${name}.geojson`, 'application/geo+json', JSON.stringify(areaLayer(features)));
}
