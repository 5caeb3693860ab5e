import type { Bilingual } from '../city/model.ts';
import type { Cited, DictionaryRow } from './dictionary.ts';
import type { Lang } from './lang.ts';

/** A service in a table of several: its id, its name and its weight in the index. */
export interface Weighed {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
}

/** Column of the share of people beyond the threshold of a service. */
export const gapColumn = (service: string): string => `gap_pct_${service}`;

type Fixed = readonly [column: string, unit: Bilingual, meaning: Bilingual];

const NONE: Bilingual = { id: '', en: '' };
const PEOPLE: Bilingual = { id: 'jiwa', en: 'people' };

const AREA: readonly Fixed[] = [
  [
    'code',
    NONE,
    { id: 'Kode Kemendagri; bacalah sebagai teks', en: 'Kemendagri code; read it as text' },
  ],
  ['name', NONE, { id: 'Nama kelurahan', en: 'Name of the kelurahan' }],
  ['kecamatan', NONE, { id: 'Nama kecamatannya', en: 'Name of its kecamatan' }],
  [
    'population',
    PEOPLE,
    {
      id: 'Penduduk, semua umur; perkiraan, kecuali dinyatakan lain',
      en: 'Population, all ages; an estimate unless stated otherwise',
    },
  ],
];

const FIGURES: readonly Fixed[] = [
  [
    'index_used',
    NONE,
    {
      id: 'Banyaknya layanan yang punya angka di sini',
      en: 'How many services have a figure here',
    },
  ],
  [
    'index_of',
    NONE,
    { id: 'Banyaknya layanan dalam indeks', en: 'How many services the index has' },
  ],
  [
    'missed',
    NONE,
    {
      id: 'Layanan yang lebih dari separuh warganya tinggal di luar ambang (id, dipisah spasi)',
      en: 'Services whose threshold more than half of the people live beyond (ids, spaced)',
    },
  ],
  [
    'missed_mean',
    { id: 'layanan per jiwa', en: 'services a person' },
    {
      id: 'Rata-rata banyaknya layanan yang jauh dari seorang warga (perkiraan)',
      en: 'Services a person is far from, on average (estimate)',
    },
  ],
];

const END: readonly (readonly [column: string, of: Bilingual])[] = [
  ['index', { id: 'Indeks', en: 'Index' }],
  [
    'rank',
    {
      id: 'Peringkat menurut indeks, 1 yang terburuk',
      en: 'Rank by the index, 1 the worst',
    },
  ],
];

/** Both ends of what nine of ten computations give. */
const RANGES: readonly Fixed[] = END.flatMap(([column, of]): Fixed[] => [
  [
    `${column}_low`,
    NONE,
    {
      id: `${of.id}; hasil terkecil dari 9 dari 10 perhitungan`,
      en: `${of.en}; least of 9 of 10 computations`,
    },
  ],
  [
    `${column}_high`,
    NONE,
    {
      id: `${of.id}; hasil terbesar dari 9 dari 10 perhitungan`,
      en: `${of.en}; most of 9 of 10 computations`,
    },
  ],
]);

/** The dictionary of a table of several services; its rows are the columns of that table. */
export function severalDictionary(
  services: readonly Weighed[],
  from: { readonly boundaries: Cited; readonly computed: Cited },
  lang: Lang,
): readonly DictionaryRow[] {
  const weights = services.map(({ id, weight }) => `${id} ${weight}`).join(', ');
  const index: Fixed = [
    'index',
    NONE,
    {
      id: `Rata-rata berbobot kolom gap_pct, 0-100; makin tinggi makin kurang (bobot: ${weights})`,
      en: `Weighted mean of the columns gap_pct, 0-100; higher lacks more (weights: ${weights})`,
    },
  ];
  const gaps = services.map(({ id, label }): Fixed => [
    gapColumn(id),
    { id: '%', en: '%' },
    {
      id: `Perkiraan bagian warga di luar ambang ${label}, 0-100`,
      en: `Estimated share of people beyond the threshold of ${label}, 0-100`,
    },
  ]);
  const row =
    ({ source, year }: Cited) =>
    ([column, unit, meaning]: Fixed): DictionaryRow => ({
      column,
      meaning: meaning[lang],
      unit: unit[lang],
      year,
      source,
    });
  return [
    ...AREA.map(row(from.boundaries)),
    ...[index, ...FIGURES, ...RANGES, ...gaps].map(row(from.computed)),
  ];
}
