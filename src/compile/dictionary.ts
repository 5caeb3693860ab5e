import { isListed, type Folder } from './files.ts';
import type { Finding } from './problems.ts';
import type { Reading } from './reading.ts';

/** What the folder of a city holds: the files by subfolder, `*` for tables of any name. */
const DICTIONARY: Readonly<Record<string, readonly string[]>> = {
  '': ['city.json', 'sources.json'],
  boundaries: ['kecamatan.csv', 'kelurahan.geojson', 'land.geojson', 'neighbours.geojson'],
  facilities: ['*.csv', 'services.json', 'catchments.geojson', 'zones.geojson'],
  indicators: ['catalogue.csv', 'disagreements.json', 'kecamatan.csv', 'kelurahan.csv', 'kota.csv'],
  network: ['streets.geojson'],
  orientation: ['places.geojson', 'railway.geojson', 'roads.geojson'],
  population: [
    'alternatives.json',
    'buildings.geojson',
    'density.csv',
    'population.csv',
    'unsettled.geojson',
  ],
  standards: ['standards.csv'],
  water: ['reports.csv', 'service_areas.geojson', 'status.csv'],
};

/** Names kept for what nothing is made of yet: whoever fills one is told that it has no effect. */
const UNUSED: readonly string[] = [
  'facilities/catchments.geojson',
  'facilities/zones.geojson',
  'population/buildings.geojson',
];

/** Explanations and licences, and what systems and tools hide, are nobody's data. */
const BESIDE = /^\.|\.md$|^(?:readme|licen[cs]e|notice)\b|^thumbs\.db$|^desktop\.ini$/i;

/** Spreadsheets, and tables whose name does not end in `.csv`: somebody expects them to be read. */
const LIKE_TABLE = /\.(?:csv|tsv|txt|xlsx?|ods|numbers)$/i;

/** What is wrong with a subfolder that is there and is no folder; `null` when nothing is. */
function folderFlaw(folder: Folder, name: string): Finding | null {
  const at = { line: null, field: null };
  const entry = folder.entry(name);
  const closed = (why: string) => ({
    ...at,
    problem: 'folder tidak dapat dibaca',
    found: why,
    expected: 'folder yang boleh dibaca',
  });
  switch (entry.kind) {
    case 'folder': {
      const { why } = folder.list(name);
      return why === null ? null : closed(why);
    }
    case 'none':
      if (!isListed(folder, name)) return null;
      return {
        ...at,
        problem: 'tautan tidak menuju ke folder',
        found: 'tautan yang putus',
        expected: 'folder, atau tautan ke folder yang ada',
      };
    case 'closed':
      return closed(entry.why);
    default:
      return {
        ...at,
        problem: 'bukan folder',
        found: entry.kind === 'file' ? 'berkas' : 'sesuatu yang bukan folder',
        expected: 'folder menurut README.md di folder data',
      };
  }
}

/**
 * Subfolders that cannot be looked into, with the reason: it is reported once, instead of every
 * file in them as missing.
 */
export function closedFolders(folder: Folder): ReadonlyMap<string, Finding> {
  return new Map(
    Object.keys(DICTIONARY).flatMap((name): [string, Finding][] => {
      const flaw = name === '' ? null : folderFlaw(folder, name);
      return flaw ? [[name, flaw]] : [];
    }),
  );
}

/**
 * Reports what stands in a folder and is not read: tables of facilities of another form. Doubts any
 * other name, and files that are kept for later.
 */
export function reportStrays(reading: Reading): void {
  for (const [subfolder, files] of Object.entries(DICTIONARY)) {
    const folders = subfolder === '' ? Object.keys(DICTIONARY) : [];
    const known = new Set([...files, ...folders]);
    for (const name of reading.folder.list(subfolder).names) {
      const file = subfolder === '' ? name : `${subfolder}/${name}`;
      if (UNUSED.includes(file)) {
        reading.doubtFor(file)({
          line: null,
          field: null,
          problem: 'dikenal, belum dipakai',
          found: name,
          expected: 'boleh disimpan; belum ada angka atau gambar yang dibuat darinya',
        });
        continue;
      }
      const isTable = known.has('*.csv') && name.endsWith('.csv');
      if (known.has(name) || isTable || BESIDE.test(name)) continue;
      const asTable = known.has('*.csv') && LIKE_TABLE.test(name);
      (asTable ? reading.reportFor(file) : reading.doubtFor(file))({
        line: null,
        field: null,
        problem: asTable
          ? 'jenis berkas ini tidak dibaca'
          : 'nama ini tidak dikenal dan tidak dibaca',
        found: name,
        expected: asTable
          ? 'tabel CSV, nama berakhir dengan .csv'
          : 'berkas menurut README.md di folder data',
      });
    }
  }
}
