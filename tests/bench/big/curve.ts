import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, type Usage } from './measure.ts';
import type { PageFigures } from './page.ts';

/**
 * `npm run bench -- --big`: how seconds and memory grow with the city, on a made-up one of 1, 3 and 10
 * times Kota Serang's size. Every question is asked as a person asks it, in a process of its own, with
 * all that takes: starting, reading, checking. "cpu" is processor time, the steadier figure on a busy
 * machine. "x" is the growth from one size to the next, beside that of the rows. A target that is missed
 * at the largest size is marked and makes the run fail.
 */
const FACTORS = [1, 3, 10] as const;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const AKSES = path('../../../bin/akses.mjs');
const COMPILER = path('../../../src/compile/main.ts');
const TASK = path('task.ts');
const TSX = ['--import', 'tsx'];

/** The largest service of the made-up city, and one whose threshold leaves most people beyond it. */
const [LARGEST, LACKING] = ['sd', 'smp'];
/** Its middle. */
const POINT = '-9,104';

interface Line {
  readonly what: string;
  readonly unit: 's' | 'MB' | 'kB' | 'ms' | 'rows';
  readonly values: readonly number[];
  readonly most?: number;
}

/** Questions on the command line, with what they may take at the largest size. */
const QUESTIONS: readonly {
  readonly what: string;
  readonly args: readonly string[];
  readonly seconds?: number;
  readonly megabytes?: number;
}[] = [
  { what: 'check', args: ['check'] },
  {
    what: `coverage, ${LARGEST}`,
    args: ['coverage', '--service', LARGEST, '--format', 'csv'],
    seconds: 10,
    // Of which the ranges of 670 kelurahan take about 175.
    megabytes: 700,
  },
  { what: 'nearest of one point', args: ['nearest', `--at=${POINT}`], seconds: 3 },
  { what: `gaps, ${LARGEST}`, args: ['export', '--layer', 'gaps', '--service', LARGEST] },
  {
    what: `best 3 of kelurahan, ${LACKING}`,
    args: ['sites', '--service', LACKING, '--count', '3'],
  },
];

interface Size {
  readonly factor: number;
  readonly compile: Usage;
  readonly answers: readonly Usage[];
  readonly page: PageFigures;
  /** Most resident memory of the page's thread, MB. */
  readonly resident: number;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Measures one size in a folder of its own, which is removed. */
function measureSize(factor: number): Size {
  const folder = mkdtempSync(join(tmpdir(), 'akses-besar-'));
  const [geodata, bundle] = [join(folder, 'geodata'), join(folder, 'data')];
  try {
    measured([...TSX, TASK, 'write', geodata, String(factor)], folder);
    const compile = measured([...TSX, COMPILER, '--geodata', geodata, '--out', bundle], folder);
    const answers = QUESTIONS.map(({ args }) =>
      measured([AKSES, ...args, '--geodata', geodata], folder),
    );
    const { out, megabytes } = measured([...TSX, TASK, 'page', bundle], folder);
    return { factor, compile, answers, page: JSON.parse(out) as PageFigures, resident: megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(sizes: readonly Size[]): Line[] {
  const over = (value: (size: Size) => number) => sizes.map(value);
  const program = (
    what: string,
    usage: (size: Size) => Usage,
    { seconds, megabytes }: { readonly seconds?: number; readonly megabytes?: number } = {},
  ): Line[] => [
    {
      what,
      unit: 's',
      values: over((size) => usage(size).seconds),
      ...(seconds !== undefined && { most: seconds }),
    },
    { what: `${what}, cpu`, unit: 's', values: over((size) => usage(size).cpu_s) },
    {
      what: `${what}, memory`,
      unit: 'MB',
      values: over((size) => usage(size).megabytes),
      ...(megabytes !== undefined && { most: megabytes }),
    },
  ];
  const page = (what: string, value: (figures: PageFigures) => number): Line => ({
    what: `page: ${what}`,
    unit: 'ms',
    values: over((size) => value(size.page)),
  });
  return [
    { what: 'rows of the grid', unit: 'rows', values: over((size) => size.page.rows) },
    ...QUESTIONS.flatMap((question, i) =>
      program(question.what, (size) => size.answers[i]!, question),
    ),
    ...program('compile', (size) => size.compile),
    {
      what: 'page: first load, gzip',
      unit: 'kB',
      values: over((size) => size.page.bundle / 1000),
    },
    page('bundle decoded', (figures) => figures.decoded_ms),
    page('engine ready', (figures) => figures.ready_ms),
    page('first figures', (figures) => figures.first_ms),
    page('new radius', (figures) => figures.radius_ms),
    page('figures of all services', (figures) => figures.services_ms),
    page('index', (figures) => figures.index_ms),
    page('gaps, the first time', (figures) => figures.gaps_ms),
    page('gaps at a new radius', (figures) => figures.gaps_again_ms),
    {
      what: 'page: heap and buffers',
      unit: 'MB',
      values: over((size) => size.page.memory / 1e6),
    },
    { what: 'page: memory of its process', unit: 'MB', values: over((size) => size.resident) },
  ];
}

const number = (value: number) =>
  value.toLocaleString(
    'en-GB',
    value < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: value < 100 ? 1 : 0 },
  );

const missed = ({ values, most }: Line) => most !== undefined && values.at(-1)! > most;

function print(lines: readonly Line[]): void {
  const heads = FACTORS.map((factor, i) => `${factor} x`.padStart(i === 0 ? 11 : 18));
  say(`${''.padEnd(34)} ${heads.join('')}`);
  for (const line of lines) {
    const values = line.values.map((value, i) => {
      const growth = i === 0 ? '' : `x ${number(value / line.values[i - 1]!)}`.padStart(7);
      return number(value).padStart(11) + growth;
    });
    const target = line.most === undefined ? '' : `at most ${number(line.most)}`;
    say(
      [line.what.padEnd(34), values.join(''), line.unit.padEnd(4), target.padEnd(12)]
        .join(' ')
        .concat(missed(line) ? ' MISSED' : '')
        .trimEnd(),
    );
  }
}

say(`made-up city of 67 kelurahan times ${FACTORS.join(', ')}; Node ${process.version}\n`);
const lines = linesOf(FACTORS.map(measureSize));
print(lines);
process.exitCode = lines.some(missed) ? 1 : 0;
