/** One option of the command line, as `--help` shows it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: string;
  readonly default?: string;
  /** The words it accepts, where there is a fixed list. */
  readonly choices?: readonly string[];
  /** Choices that are published but not answered yet. */
  readonly later?: readonly string[];
}

/** Every option of every command; names are published. */
export const OPTIONS = {
  geodata: {
    type: 'string',
    value: 'DIR',
    help: 'folder data kota lain (bawaan: folder geodata program ini)',
  },
  format: {
    type: 'string',
    help: 'bentuk jawaban',
    default: 'table',
    choices: ['table', 'json', 'csv'],
  },
  meta: {
    type: 'boolean',
    help: 'JSON menjadi {meta, rows}: parameter, sumber, dan versi ikut ditulis',
  },
  help: { type: 'boolean', short: 'h', help: 'tampilkan bantuan ini' },
  version: { type: 'boolean', help: 'tampilkan versi program' },
  service: { type: 'string', value: 'ID', help: 'layanan, misalnya puskesmas' },
  facilities: {
    type: 'string',
    value: 'FILE.csv',
    help: 'daftar fasilitas sendiri: kolom lat, lon, boleh name dan capacity',
  },
  radius: {
    type: 'string',
    value: 'M',
    help: 'jari-jari garis lurus dalam meter (bawaan: ambang layanan; wajib dengan --facilities)',
  },
  level: {
    type: 'string',
    help: 'tingkat wilayah',
    default: 'kelurahan',
    choices: ['kelurahan', 'kecamatan', 'kota'],
  },
  border: {
    type: 'string',
    help: 'fasilitas di luar batas kota ikut dihitung atau tidak',
    default: 'include',
    choices: ['include', 'exclude'],
  },
  locations: {
    type: 'string',
    help: 'letak fasilitas yang hanya diketahui kelurahannya',
    default: 'middle',
    choices: ['exact', 'middle', 'worst', 'best'],
    later: ['worst', 'best'],
  },
  base: {
    type: 'string',
    help: 'tahun dasar penduduk',
    default: '2025',
    choices: ['2025', '2010'],
    later: ['2010'],
  },
  status: {
    type: 'string',
    help: 'hanya sekolah negeri atau swasta (bawaan: semua)',
    choices: ['negeri', 'swasta'],
  },
  kind: { type: 'string', value: 'JENIS', help: 'hanya satu jenis, misalnya smk (bawaan: semua)' },
  at: { type: 'string', value: 'LAT,LON', help: 'titik dalam derajat desimal (wajib)' },
  count: {
    type: 'string',
    value: 'N',
    help: 'banyaknya fasilitas per layanan, 1 sampai 100',
    default: '1',
  },
  layer: {
    type: 'string',
    help: 'lapisan yang ditulis sebagai GeoJSON (wajib)',
    choices: ['buffers', 'gaps', 'coverage', 'facilities'],
  },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** Understood by every command. */
export const COMMON: readonly OptionName[] = ['geodata', 'format', 'meta', 'help', 'version'];

export const spec = (name: OptionName): OptionSpec => OPTIONS[name];
