import type { EquityRanges, Range } from '../access/ensemble/types.ts';
import type { Decay } from '../access/measures/decay.ts';
import type { EquityAnswer } from '../access/measures/types.ts';
import { groupingsOf, groupsOf, type RangedGroup } from './equity-rows.ts';
import { writtenRange } from './ranges.ts';
import { number, textTable, type Column } from './table.ts';

const DECAY: Readonly<Record<Decay, string>> = {
  binary: 'sama besar di dalam radius',
  linear: 'turun lurus sampai radius',
  gaussian: 'turun menurut kurva Gauss',
  stepped: 'turun dalam tiga zona',
};

/** A column of ranges; none where nothing was drawn. */
const ranges = (
  drawn: EquityRanges | null,
  of: (group: RangedGroup) => Range | null,
  decimals: number,
): Column<RangedGroup>[] =>
  drawn === null
    ? []
    : [
        {
          title: '9 dari 10',
          align: 'right',
          text: (group) => writtenRange(of(group), decimals),
        },
      ];

const groupColumns = (
  title: string,
  of: EquityAnswer['of'],
  drawn: EquityRanges | null,
): Column<RangedGroup>[] => [
  { title, text: ({ name }) => name },
  { title: 'Jiwa', align: 'right', text: ({ population }) => number(population) },
  of === 'distance'
    ? { title: 'Rata-rata m', align: 'right', text: ({ mean }) => number(mean) }
    : { title: 'Per 10.000 jiwa', align: 'right', text: ({ mean }) => number(mean, 3) },
  ...ranges(drawn, (group) => group.ranges.mean, of === 'distance' ? 0 : 3),
];

const beyondColumns = (drawn: EquityRanges | null): Column<RangedGroup>[] => [
  {
    title: 'Di luar radius %',
    align: 'right',
    text: ({ below_threshold_pct }) => number(below_threshold_pct ?? null, 1),
  },
  ...ranges(drawn, (group) => group.ranges.below_threshold_pct, 1),
];

/** A figure of the whole city: its name, value, range, and what it means. */
type Line = readonly [name: string, value: string, range: string, meaning: string];

function figures(answer: EquityAnswer, drawn: EquityRanges | null): string {
  const { theil } = answer;
  const part = (of: number | null) =>
    of === null || theil === null || theil === 0 ? '' : `${number((100 * of) / theil)}% dari Theil`;
  const line = (
    name: string,
    field: 'gini' | 'gini_people' | 'theil' | 'theil_between' | 'theil_within' | 'shortfall',
    meaning: string,
  ): Line => [name, number(answer[field], 3), writtenRange(drawn?.[field], 3), meaning];
  return textTable<Line>(
    [
      line('Gini antarkelurahan', 'gini', '0 merata sempurna, 1 sepenuhnya timpang'),
      line(
        'Gini antarwarga',
        'gini_people',
        'beda di dalam kelurahan ikut; pakai ini untuk membandingkan layanan',
      ),
      line('Theil T', 'theil', '0 merata sempurna'),
      line('- antarkecamatan', 'theil_between', part(answer.theil_between)),
      line('- di dalam kecamatan', 'theil_within', part(answer.theil_within)),
      [
        'Warga di luar radius',
        `${number(answer.below_threshold_pct, 1)}%`,
        drawn ? `${writtenRange(drawn.below_threshold_pct, 1)}%` : '',
        '',
      ],
      line(
        'Kekurangan jarak',
        'shortfall',
        'rata-rata atas semua warga: kelebihan jarak dibagi radius',
      ),
      ['Kelurahan dihitung', number(answer.counted), '', `tanpa data: ${number(answer.left_out)}`],
    ],
    [
      { title: 'Ukuran', text: ([name]) => name },
      { title: 'Nilai', align: 'right', text: ([, value]) => value },
      ...(drawn
        ? [{ title: '9 dari 10', align: 'right', text: ([, , range]: Line) => range } as const]
        : []),
      { title: 'Arti', text: ([, , , meaning]) => meaning },
    ],
  );
}

/** What the table is about, in words. */
export interface EquityWords {
  readonly noun: string;
  /** `null` for distances. */
  readonly decay: Decay | null;
  readonly byCapacity: boolean;
}

/** The answer for a person. @param drawn `null`: without ranges. */
export function equityTable(
  answer: EquityAnswer,
  drawn: EquityRanges | null,
  { noun, decay, byCapacity }: EquityWords,
): string {
  const { of, groupings } = answer;
  const subject =
    decay === null
      ? `jarak rata-rata ke ${noun} terdekat`
      : `ketersediaan ${noun} (E2SFCA, bobot ${DECAY[decay]}; hanya fasilitas di dalam kota, ${byCapacity ? 'masing-masing menurut kapasitasnya' : 'masing-masing dihitung 1'})`;
  return [
    `Ketimpangan antarkelurahan, ditimbang menurut jiwa: ${subject}\n\n`,
    figures(answer, drawn),
    `\n${textTable(groupsOf(answer, drawn), groupColumns('Kecamatan', of, drawn))}`,
    groupings.length === 0
      ? ''
      : `\nSatu kecamatan dapat masuk lebih dari satu kelompok.\n${textTable(groupingsOf(answer, drawn), [...groupColumns('Kelompok', of, drawn), ...beyondColumns(drawn)])}`,
  ].join('');
}
