import { toCsv } from '../../city/csv.ts';
import type { GeodataCheck } from '../../compile/load.ts';
import { formatProblem } from '../../compile/problems.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import { number, text, textTable } from '../table.ts';

const PRECISIONS = ['exact', 'approximate', 'kelurahan', 'unlocated'] as const;
const TITLES = ['Titik', 'Kira-kira', 'Hanya kelurahan', 'Tanpa lokasi'] as const;
const PROBLEM_FIELDS = ['file', 'line', 'field', 'problem', 'found', 'expected'] as const;

type Count = GeodataCheck['counts']['facilities'][string];

const total = (count: Count) => PRECISIONS.reduce((sum, key) => sum + (count[key] ?? 0), 0);

function facilityTable(facilities: GeodataCheck['counts']['facilities']): string {
  return textTable(Object.entries(facilities), [
    { title: 'Fasilitas', text: ([id]) => id },
    ...PRECISIONS.map((precision, i) => ({
      title: TITLES[i]!,
      align: 'right' as const,
      text: ([, count]: [string, Count]) => number(count[precision] ?? 0),
    })),
    { title: 'Jumlah', align: 'right', text: ([, count]) => number(total(count)) },
  ]);
}

function report({ ok, counts, rejected, problems }: GeodataCheck): string {
  const { kecamatan, kelurahan, joined, indicators, sources } = counts;
  const left = textTable(rejected, [
    { title: 'Baris', text: ({ file, line }) => `${file}:${line}` },
    { title: 'Alasan', text: ({ reason }) => text(reason) },
  ]);
  const verdict = ok ? 'Data sah: 0 masalah.' : `Data belum sah: ${problems.length} masalah.`;
  return [
    `${kecamatan} kecamatan, ${kelurahan} kelurahan, ${joined}/${kelurahan} tersambung`,
    `${indicators} indikator, ${sources} sumber`,
    '',
    facilityTable(counts.facilities),
    ...(rejected.length > 0 ? [`Tidak dipakai dalam analisis: ${rejected.length}`, left] : []),
    verdict,
    ...problems.map((problem) => `  ${formatProblem(problem)}`),
    '',
  ].join('\n');
}

export const check: Command = {
  name: 'check',
  summary: 'memeriksa folder data',
  description:
    'memeriksa folder data dan menyebut berkas, baris, dan kolom setiap masalah; kode keluar 1 bila ada. Dengan --format csv yang ditulis adalah daftar masalah',
  options: [],
  examples: ['check', 'check --geodata DIR --format json'],
  async run(args, session) {
    const { checkGeodata } = await import('../../compile/load.ts');
    const found = checkGeodata(session.geodata);
    const { ok, counts, rejected, problems } = found;
    const named = ok && args.has('meta') ? (await session.open()).city : null;
    return {
      parameters: { geodata: args.get('geodata') },
      city: named,
      json: {
        ok,
        counts,
        rejected: rejected.map(({ file, line, reason }) => ({ file, line, reason })),
        problems,
      },
      csv: () => toCsv(problems, PROBLEM_FIELDS),
      table: () => report(found),
      notes: [],
      exitCode: ok ? EXIT.done : EXIT.invalidData,
    };
  },
};
