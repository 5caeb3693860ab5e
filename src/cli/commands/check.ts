import { toCsv } from '../../city/csv.ts';
import type { GeodataCheck } from '../../compile/load.ts';
import {
  countedAs,
  countOf,
  listedProblems,
  MOST_LISTED,
  type Problem,
} from '../../compile/problems.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import { number, text, textTable } from '../table.ts';

const PRECISIONS = ['exact', 'approximate', 'kelurahan', 'unlocated'] as const;
const TITLES = ['Titik', 'Kira-kira', 'Hanya kelurahan', 'Tanpa lokasi'] as const;
/** The last is new: an error must be mended, a warning looked at. */
const FINDING_FIELDS = [
  'file',
  'line',
  'field',
  'problem',
  'found',
  'expected',
  'severity',
] as const;

type Count = GeodataCheck['counts']['facilities'][string];

const total = (count: Count) => PRECISIONS.reduce((sum, key) => sum + (count[key] ?? 0), 0);

function facilityTable(facilities: GeodataCheck['counts']['facilities']): string {
  // More kinds than this are not kinds: a column has slipped.
  return textTable(Object.entries(facilities).slice(0, MOST_LISTED), [
    { title: 'Fasilitas', text: ([id]) => id },
    ...PRECISIONS.map((precision, i) => ({
      title: TITLES[i]!,
      align: 'right' as const,
      text: ([, count]: [string, Count]) => number(count[precision] ?? 0),
    })),
    { title: 'Jumlah', align: 'right', text: ([, count]) => number(total(count)) },
  ]);
}

/** A verdict and the findings it is about, as many as a person reads. */
const withList = (verdict: string, findings: readonly Problem[]) => [
  verdict,
  ...listedProblems(findings),
];

/** The rows left out, as many as a person reads. */
function rejectedTable(rejected: GeodataCheck['rejected']): readonly string[] {
  if (rejected.length === 0) return [];
  const table = textTable(rejected.slice(0, MOST_LISTED), [
    { title: 'Baris', text: ({ file, line }) => `${file}:${line}` },
    { title: 'Alasan', text: ({ reason }) => text(reason) },
  ]);
  const others = rejected.length - MOST_LISTED;
  return [
    `Tidak dipakai dalam analisis: ${number(rejected.length)}`,
    others > 0
      ? `${table}... dan ${number(others)} lainnya (semuanya dengan --format json)\n`
      : table,
  ];
}

function report({ ok, counts, rejected, problems, warnings }: GeodataCheck): string {
  const { kecamatan, kelurahan, joined, indicators, sources } = counts;
  return [
    `${kecamatan} kecamatan, ${kelurahan} kelurahan, ${joined}/${kelurahan} tersambung`,
    `${indicators} indikator, ${sources} sumber`,
    '',
    facilityTable(counts.facilities),
    ...rejectedTable(rejected),
    ...withList(
      ok ? 'Data sah: 0 masalah.' : `Data belum sah: ${countedAs(problems, 'masalah')}.`,
      problems,
    ),
    ...(warnings.length > 0
      ? withList(`Perlu diperiksa: ${number(countOf(warnings))}`, warnings)
      : []),
    '',
  ].join('\n');
}

export const check: Command = {
  name: 'check',
  summary: 'memeriksa folder data',
  description:
    'memeriksa folder data dan menyebut berkas, baris, dan kolom setiap masalah; kode keluar 1 bila ada. Yang mungkin salah disebut sebagai perlu diperiksa dan tidak mengubah kode keluar. Dengan --format csv yang ditulis adalah daftar keduanya, dengan kolom severity error atau warning',
  options: [],
  examples: ['check', 'check --geodata DIR --format json'],
  async run(args, session) {
    const { checkGeodata } = await import('../../compile/load.ts');
    const found = checkGeodata(session.geodata);
    const { ok, counts, rejected, problems, warnings } = found;
    const named = ok && args.has('meta') ? (await session.open()).city : null;
    return {
      parameters: { geodata: args.get('geodata') },
      city: named,
      json: {
        ok,
        counts,
        rejected: rejected.map(({ file, line, reason }) => ({ file, line, reason })),
        problems,
        warnings,
      },
      csv: () =>
        toCsv(
          [
            ...problems.map((finding) => ({ ...finding, severity: 'error' })),
            ...warnings.map((finding) => ({ ...finding, severity: 'warning' })),
          ],
          FINDING_FIELDS,
        ),
      table: () => report(found),
      notes: [],
      exitCode: ok ? EXIT.done : EXIT.invalidData,
    };
  },
};
