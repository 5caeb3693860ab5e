import type { Command } from './command.ts';
import { COMMON, spec, type OptionName } from './options.ts';

const CALL = 'npm run --silent akses --';

function optionLine(name: OptionName): [left: string, right: string] {
  const { short, value, choices, help, default: usual } = spec(name);
  const written = short ? `-${short}, --${name}` : `--${name}`;
  const placeholder = choices?.join('|') ?? value;
  const left = placeholder ? `${written} ${placeholder}` : written;
  return [left, usual === undefined ? help : `${help} (bawaan: ${usual})`];
}

function list(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

const optionList = (names: readonly OptionName[]) => list(names.map(optionLine));

/** `akses --help` */
export function generalHelp(commands: readonly Command[]): string {
  const lines = commands.map(({ name, summary }) => [name, summary] as const);
  return `akses: akses layanan dasar per kelurahan, dari baris perintah

Pemakaian: ${CALL} PERINTAH [opsi]

Perintah:
${list(lines)}

Opsi semua perintah:
${optionList(COMMON)}

Hasil ditulis ke stdout, pesan ke stderr. Kode keluar: 0 selesai; 1 data masukan tidak sah;
2 perintah keliru atau jawabannya tidak ada untuk layanan itu.
Jarak adalah garis lurus dalam meter, kecuali dengan --metric network; jumlah penduduk per kelurahan adalah perkiraan.
Bantuan per perintah: ${CALL} PERINTAH --help
`;
}

/** `akses COMMAND --help` */
export function commandHelp({ name, description, options, examples }: Command): string {
  const own = options.length > 0 ? `\nOpsi:\n${optionList(options)}\n` : '';
  const calls = examples.map((example) => `  ${CALL} ${example}`).join('\n');
  return `akses ${name}: ${description}

Pemakaian: ${CALL} ${name} [opsi]
${own}
Opsi semua perintah:
${optionList(COMMON)}

Contoh:
${calls}
`;
}
