import { debuglog, parseArgs } from 'node:util';
import { compile, WriteError } from './compile.ts';
import { entryAt } from './disk.ts';
import { GeodataError } from './problems.ts';
import { visible } from './shown.ts';
import type { WrittenFile } from './write.ts';

const HELP = `npm run geodata -- [--geodata DIR] [--out DIR]

Memeriksa folder data kota dan menulis berkas yang dibaca halaman.
  --geodata DIR   folder data kota (bawaan: geodata)
  --out DIR       tujuan (bawaan: public/data)
`;

const debug = debuglog('akses');
const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).replace('.', ',')} kB`;

function sayFile({ path, bytes, gzip }: WrittenFile): void {
  say(
    `  ${path.padEnd(24)} ${kilobytes(bytes).padStart(12)}  gzip ${kilobytes(gzip).padStart(10)}`,
  );
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        geodata: { type: 'string', default: 'geodata' },
        out: { type: 'string', default: 'public/data' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

/** What is wrong with a folder that was named; `null` when nothing is. */
function folderFault(path: string, mayBeMade: boolean): string | null {
  const entry = entryAt(path);
  if (entry.kind === 'folder' || (mayBeMade && entry.kind === 'none')) return null;
  if (entry.kind === 'closed') return entry.why;
  return entry.kind === 'none' ? 'folder tidak ada' : 'ini bukan folder';
}

function run(source: string, target: string): void {
  const files = compile(source, target, say);
  files.forEach(sayFile);
  const total = files
    .filter(({ path }) => !path.includes('/'))
    .reduce((sum, { gzip }) => sum + gzip, 0);
  say(`Selesai. Muatan pertama (city, shapes, mask): ${kilobytes(total)} gzip.`);
}

/** @returns the exit code: 0 done, 1 the data is not sound, 2 the call is wrong. */
function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (!options) {
    complain(`Pilihan tidak dikenal: ${visible(args.join(' '))}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    say(HELP);
    return 0;
  }
  const { geodata, out } = options;
  for (const [option, path, mayBeMade] of [
    ['--geodata', geodata, false],
    ['--out', out, true],
  ] as const) {
    const fault = folderFault(path, mayBeMade);
    if (fault === null) continue;
    complain(`${option} ${visible(path)}: ${fault}`);
    return 2;
  }
  try {
    run(geodata, out);
    return 0;
  } catch (error) {
    debug('%o', error);
    if (error instanceof GeodataError || error instanceof WriteError) complain(error.message);
    else complain('Kesalahan tak terduga (NODE_DEBUG=akses untuk rinciannya).');
    return error instanceof WriteError ? 2 : 1;
  }
}

process.exitCode = main(process.argv.slice(2));
