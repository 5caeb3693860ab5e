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
    help: 'daftar fasilitas sendiri: CSV dengan kolom lat, lon, boleh name dan capacity; atau titik-titik GeoJSON',
  },
  'skip-bad': {
    type: 'boolean',
    help: 'tinggalkan baris daftar sendiri yang bermasalah dan hitung sisanya; yang ditinggalkan disebut satu per satu',
  },
  radius: {
    type: 'string',
    value: 'M',
    help: 'jarak paling jauh dalam meter, menurut --metric (bawaan: ambang layanan, untuk wilayah layanan 0 yaitu di dalamnya; wajib dengan --facilities)',
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
    help: 'letak fasilitas yang hanya diketahui kelurahannya: exact tidak dihitung, middle di pusat penduduk kelurahan, worst dan best batas terluar (bukan rentang yang mungkin)',
    default: 'middle',
    choices: ['exact', 'middle', 'worst', 'best'],
  },
  planned: {
    type: 'string',
    help: 'wilayah yang baru direncanakan ikut dihitung atau tidak; hanya untuk layanan yang wilayahnya dilaporkan, seperti air',
    default: 'exclude',
    choices: ['include', 'exclude'],
  },
  metric: {
    type: 'string',
    help: 'jarak garis lurus, atau lewat jalan bila kota punya data jaringan jalan',
    default: 'straight',
    choices: ['straight', 'network'],
  },
  base: {
    type: 'string',
    help: 'tahun dasar jumlah penduduk',
    default: '2025',
    choices: ['2025', '2010'],
  },
  status: {
    type: 'string',
    help: 'hanya sekolah negeri atau swasta (bawaan: semua)',
    choices: ['negeri', 'swasta'],
  },
  kind: { type: 'string', value: 'JENIS', help: 'hanya satu jenis, misalnya smk (bawaan: semua)' },
  draws: {
    type: 'string',
    value: 'N',
    help: 'banyaknya perhitungan yang menjadi dasar rentang, 20 sampai 2000; 0: tanpa rentang',
    default: '200',
  },
  seed: {
    type: 'string',
    value: 'S',
    help: 'benih undian, bilangan bulat mulai dari 0; benih yang sama memberi rentang yang sama',
    default: '1',
  },
  at: { type: 'string', value: 'LAT,LON', help: 'titik dalam derajat desimal (wajib)' },
  count: {
    type: 'string',
    value: 'N',
    help: 'banyaknya yang dicari, 1 sampai 100: fasilitas per layanan (nearest; bawaan: 1) atau lokasi baru (sites; wajib)',
  },
  by: {
    type: 'string',
    help: 'urutan menurut warga belum terlayani, persen terlayani, jarak rata-rata, atau indeks beberapa layanan',
    default: 'unserved_population',
    choices: ['unserved_population', 'covered_population_pct', 'distance_mean_m', 'index'],
  },
  services: {
    type: 'string',
    value: 'ID,ID,...',
    help: 'layanan dalam indeks (bawaan: layanan indeks kota ini); hanya dengan --by index',
  },
  weights: {
    type: 'string',
    value: 'W,W,...',
    help: 'bobot tiap layanan indeks, 0 atau lebih (bawaan: semua 1); hanya dengan --by index',
  },
  of: {
    type: 'string',
    help: 'ketimpangan jarak rata-rata atau ketersediaan (E2SFCA)',
    default: 'distance',
    choices: ['distance', 'catchment'],
  },
  decay: {
    type: 'string',
    help: 'cara bobot turun menurut jarak (bawaan: gaussian); hanya dengan --of catchment',
    choices: ['binary', 'linear', 'gaussian', 'stepped'],
  },
  candidates: {
    type: 'string',
    help: 'calon lokasi: pusat penduduk tiap kelurahan, atau petak 500 m yang berpenduduk',
    default: 'kelurahan',
    choices: ['kelurahan', 'grid'],
  },
  objective: {
    type: 'string',
    help: 'tujuan: warga terlayani sebanyak mungkin, atau jarak rata-rata sekecil mungkin',
    default: 'covering',
    choices: ['covering', 'p-median'],
  },
  layer: {
    type: 'string',
    help: 'lapisan yang ditulis sebagai GeoJSON (wajib)',
    choices: ['buffers', 'gaps', 'coverage', 'facilities'],
  },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** A form of an answer. */
export type FormatName = (typeof OPTIONS.format.choices)[number];

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** Understood by every command. */
export const COMMON: readonly OptionName[] = ['geodata', 'format', 'meta', 'help', 'version'];

export const spec = (name: OptionName): OptionSpec => OPTIONS[name];
