import type { Decay } from '../../access/measures/decay.ts';
import type { EquityAnswer } from '../../access/measures/types.ts';
import { toCsv } from '../../city/csv.ts';
import type { Args } from '../args.ts';
import { capacityNotes, catchmentNotes, countsCapacity } from '../capacity-notes.ts';
import { caption, nounOf } from '../caption.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { askedBase, askedRadius, FACILITY_OPTIONS, readFacilityQuery } from '../query.ts';
import { networkNotes } from '../network-notes.ts';
import { number, textTable, type Column } from '../table.ts';

const USUAL_DECAY: Decay = 'gaussian';

const DECAY: Readonly<Record<Decay, string>> = {
  binary: 'sama besar di dalam radius',
  linear: 'turun lurus sampai radius',
  gaussian: 'turun menurut kurva Gauss',
  stepped: 'turun dalam tiga zona',
};

/** `null` where there is nothing for it to weigh. */
function readDecay(args: Args, of: EquityAnswer['of']): Decay | null {
  if (of === 'catchment') return (args.get('decay') as Decay | null) ?? USUAL_DECAY;
  if (args.has('decay')) throw new UsageError('--decay hanya berlaku dengan --of catchment');
  return null;
}

/** The answer as published; the points of the Lorenz curve come with `--meta`. */
function published({ service, of, groups, groupings, ...figures }: EquityAnswer) {
  const { gini, gini_people, theil, theil_between, theil_within } = figures;
  return {
    service,
    of,
    gini,
    gini_people,
    theil,
    theil_between,
    theil_within,
    groups,
    groupings: groupings.map(({ id, name, kecamatan, population, mean, below_threshold_pct }) => ({
      id,
      name,
      kecamatan,
      population,
      mean,
      below_threshold_pct,
    })),
    below_threshold_pct: figures.below_threshold_pct,
    shortfall: figures.shortfall,
    counted: figures.counted,
    left_out: figures.left_out,
  };
}

type Published = ReturnType<typeof published>;

/** One figure a line: an answer of scalars and two kinds of groups has no other flat form. */
function csvRows({ service, groups, groupings, of, ...scalars }: Published) {
  const about = { service: service ?? '', of };
  return [
    ...Object.entries(scalars).map(([measure, value]) => ({ ...about, measure, group: '', value })),
    ...[...groups, ...groupings].flatMap((group) => [
      { ...about, measure: 'population', group: group.name, value: group.population },
      { ...about, measure: 'mean', group: group.name, value: group.mean },
      ...('below_threshold_pct' in group
        ? [
            {
              ...about,
              measure: 'below_threshold_pct',
              group: group.name,
              value: group.below_threshold_pct,
            },
          ]
        : []),
    ]),
  ];
}

type Group = Published['groups'][number] & { readonly below_threshold_pct?: number | null };

const groupColumns = (title: string, of: EquityAnswer['of']): Column<Group>[] => [
  { title, text: ({ name }) => name },
  { title: 'Jiwa', align: 'right', text: ({ population }) => number(population) },
  of === 'distance'
    ? { title: 'Rata-rata m', align: 'right', text: ({ mean }) => number(mean) }
    : { title: 'Per 10.000 jiwa', align: 'right', text: ({ mean }) => number(mean, 3) },
];

const BEYOND: Column<Group> = {
  title: 'Di luar radius %',
  align: 'right',
  text: ({ below_threshold_pct }) => number(below_threshold_pct ?? null, 1),
};

function figures(answer: Published): string {
  const { gini, gini_people, theil, theil_between, theil_within } = answer;
  const share = (part: number | null) =>
    part === null || theil === null || theil === 0
      ? ''
      : `${number((100 * part) / theil)}% dari Theil`;
  return textTable(
    [
      ['Gini antarkelurahan', number(gini, 3), '0 merata sempurna, 1 sepenuhnya timpang'],
      [
        'Gini antarwarga',
        number(gini_people, 3),
        'beda di dalam kelurahan ikut; pakai ini untuk membandingkan layanan',
      ],
      ['Theil T', number(theil, 3), '0 merata sempurna'],
      ['- antarkecamatan', number(theil_between, 3), share(theil_between)],
      ['- di dalam kecamatan', number(theil_within, 3), share(theil_within)],
      ['Warga di luar radius', `${number(answer.below_threshold_pct, 1)}%`, ''],
      [
        'Kekurangan jarak',
        number(answer.shortfall, 3),
        'rata-rata atas semua warga: kelebihan jarak dibagi radius',
      ],
      ['Kelurahan dihitung', number(answer.counted), `tanpa data: ${number(answer.left_out)}`],
    ],
    [
      { title: 'Ukuran', text: ([name]) => name! },
      { title: 'Nilai', align: 'right', text: ([, value]) => value! },
      { title: 'Arti', text: ([, , meaning]) => meaning! },
    ],
  );
}

function table(answer: Published, noun: string, decay: Decay | null, byCapacity: boolean): string {
  const { of, groups, groupings } = answer;
  const subject =
    decay === null
      ? `jarak rata-rata ke ${noun} terdekat`
      : `ketersediaan ${noun} (E2SFCA, bobot ${DECAY[decay]}; hanya fasilitas di dalam kota, ${byCapacity ? 'masing-masing menurut kapasitasnya' : 'masing-masing dihitung 1'})`;
  return [
    `Ketimpangan antarkelurahan, ditimbang menurut jiwa: ${subject}\n\n`,
    figures(answer),
    `\n${textTable(groups, groupColumns('Kecamatan', of))}`,
    groupings.length === 0
      ? ''
      : `\nSatu kecamatan dapat masuk lebih dari satu kelompok.\n${textTable(groupings, [...groupColumns('Kelompok', of), BEYOND])}`,
  ].join('');
}

export const equity: Command = {
  name: 'equity',
  summary: 'ukuran ketimpangan: Gini, Theil, per kelompok kecamatan',
  description:
    'mengukur ketimpangan akses antarkelurahan: Gini, Theil antar dan di dalam kecamatan, kelompok kecamatan, dan kekurangan jarak. Titik kurva Lorenz ikut ditulis dengan --meta',
  options: [...FACILITY_OPTIONS, 'radius', 'base', 'of', 'decay'],
  examples: [
    'equity --service puskesmas --format json',
    'equity --service sd --of catchment --decay stepped',
  ],
  async run(args, session) {
    const of = args.required('of') as EquityAnswer['of'];
    const decay = readDecay(args, of);
    const opened = await session.open();
    const { city, engine } = opened;
    const asked = readFacilityQuery(args, opened, session);
    const radius_m = askedRadius(args, city, asked.service);
    const base = askedBase(args);
    const found = engine.equity({
      ...asked.query,
      radius_m,
      base,
      of,
      decay: decay ?? USUAL_DECAY,
    });
    const answer = published(found);
    const head = caption(city, asked, { radius_m, base });
    return {
      parameters: { ...asked.parameters, radius_m, base, of, decay },
      list: asked.list,
      city,
      json: answer,
      withMeta: (meta) => ({ meta, rows: { ...answer, lorenz: found.lorenz } }),
      csv: () => toCsv(csvRows(answer), ['service', 'of', 'measure', 'group', 'value']),
      table: () =>
        `${head}${table(answer, nounOf(city, asked), decay, countsCapacity(city, asked))}`,
      notes: [
        ...asked.notes,
        ...(of === 'catchment'
          ? catchmentNotes(args, city, asked)
          : capacityNotes('equity --of distance', asked)),
        ...networkNotes(engine, asked, base),
      ],
      exitCode: EXIT.done,
    };
  },
};
