import type { Command } from './command.ts';
import { COMMON, spec, type FormatName, type OptionName } from './options.ts';

const CALL = 'npm run --silent akses --';

function optionLine(
  name: OptionName,
  onlyFormat?: FormatName,
): readonly [left: string, right: string] {
  if (name === 'format' && onlyFormat) {
    return [`--format ${onlyFormat}`, 'bentuk jawaban; perintah ini tidak punya bentuk lain'];
  }
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

const optionList = (names: readonly OptionName[], onlyFormat?: FormatName) =>
  list(names.map((name) => optionLine(name, onlyFormat)));

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
Rentang (kolom _low dan _high, dalam tabel "9 dari 10") adalah hasil 9 dari 10 perhitungan,
masing-masing dengan letak fasilitas dan penduduk lain yang mungkin; lihat --draws, --seed, dan perintah doubt.
Bantuan per perintah: ${CALL} PERINTAH --help
`;
}

/** `akses COMMAND --help` */
export function commandHelp(command: Command): string {
  const { name, description, options, onlyFormat, examples } = command;
  const own = options.length > 0 ? `\nOpsi:\n${optionList(options)}\n` : '';
  const calls = examples.map((example) => `  ${CALL} ${example}`).join('\n');
  return `akses ${name}: ${description}

Pemakaian: ${CALL} ${name} [opsi]
${own}
Opsi semua perintah:
${optionList(COMMON, onlyFormat)}

Contoh:
${calls}
`;
}
