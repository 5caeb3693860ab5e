import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from './compile.ts';
import { GeodataError } from './problems.ts';
import type { WrittenFile } from './write.ts';

const HELP = `npm run geodata -- [--geodata DIR] [--out DIR]

Memeriksa folder data kota dan menulis berkas yang dibaca halaman.
  --geodata DIR   folder data kota (bawaan: geodata)
  --out DIR       tujuan (bawaan: public/data)
`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).replace('.', ',')} kB`;

function sayFile({ path, bytes, gzip }: WrittenFile): void {
  say(
    `  ${path.padEnd(24)} ${kilobytes(bytes).padStart(12)}  gzip ${kilobytes(gzip).padStart(10)}`,
  );
}

/** @returns the exit code: 0 done, 1 the data is not sound, 2 the call is wrong. */
function main(args: readonly string[]): number {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      options: {
        geodata: { type: 'string', default: 'geodata' },
        out: { type: 'string', default: 'public/data' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    complain(`Pilihan tidak dikenal: ${args.join(' ')}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    say(HELP);
    return 0;
  }
  if (!statSync(options.geodata, { throwIfNoEntry: false })?.isDirectory()) {
    complain(`--geodata ${options.geodata}: folder tidak ada`);
    return 2;
  }
  try {
    const files = compile(options.geodata, options.out, say);
    files.forEach(sayFile);
    const total = files
      .filter(({ path }) => !path.includes('/'))
      .reduce((sum, { gzip }) => sum + gzip, 0);
    say(`Selesai. Muatan pertama (city, shapes, mask): ${kilobytes(total)} gzip.`);
    return 0;
  } catch (error) {
    if (!(error instanceof GeodataError)) throw error;
    complain(error.message);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
