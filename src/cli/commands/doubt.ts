import { finish } from '../../access/ensemble/engine.ts';
import type { DoubtRow } from '../../access/ensemble/types.ts';
import { toCsv } from '../../city/csv.ts';
import type { City } from '../../city/model.ts';
import { caption } from '../caption.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import {
  askedBase,
  askedRadius,
  FACILITY_OPTIONS,
  note,
  RANGE_OPTIONS,
  readFacilityQuery,
} from '../query.ts';
import { askedDraws, drawParameters, ends, rangeCaption, writtenRange } from '../ranges.ts';
import { number, text, textTable, type Column } from '../table.ts';
import { unknownWords } from '../../narrate/sentences/unknown.ts';

const FIELDS = ['unknown', 'facility', 'name', 'kelurahan', 'share_pct', 'ranks_settled'] as const;

/** What is not known, as published. */
interface Row {
  readonly unknown: DoubtRow['unknown']['kind'];
  readonly facility: string | null;
  readonly name: string | null;
  /** Code of the kelurahan that the facility stands in. */
  readonly kelurahan: string | null;
  readonly share_pct: number;
  readonly ranks_settled: number;
  readonly words: string;
}

function rowOf(city: City, { unknown, share_pct, ranks_settled }: DoubtRow): Row {
  const place =
    unknown.kind === 'place'
      ? city.facilities.find(({ id }) => id === unknown.facility)
      : undefined;
  return {
    unknown: unknown.kind,
    facility: place?.id ?? null,
    name: place?.name ?? null,
    kelurahan: place?.kelurahan ?? null,
    share_pct,
    ranks_settled,
    words: unknownWords(unknown, city, 'id'),
  };
}

const columns: readonly Column<Row>[] = [
  { title: 'Yang belum diketahui', text: ({ words }) => words },
  { title: 'Kelurahan', text: ({ kelurahan }) => text(kelurahan) },
  { title: 'Bagian keraguan %', align: 'right', text: ({ share_pct }) => number(share_pct, 1) },
  {
    title: 'Peringkat yang menjadi pasti',
    align: 'right',
    text: ({ ranks_settled }) => number(ranks_settled, 1),
  },
];

export const doubt: Command = {
  name: 'doubt',
  summary: 'data mana yang paling perlu dilengkapi agar rentang menyempit',
  description:
    'mengurutkan hal yang belum diketahui menurut besarnya keraguan yang hilang bila diketahui: bagian dari ragam jumlah warga kota yang belum terlayani, dan banyaknya kelurahan yang peringkatnya menjadi pasti (rentangnya paling banyak tiga peringkat)',
  options: [...FACILITY_OPTIONS, 'radius', 'base', ...RANGE_OPTIONS],
  examples: ['doubt --service puskesmas', 'doubt --service sd --draws 500 --format json'],
  async run(args, session) {
    const opened = await session.open();
    const { city, engine } = opened;
    const asked = readFacilityQuery(args, opened, session);
    const radius_m = askedRadius(args, city, asked.service);
    const base = askedBase(args);
    const draws = askedDraws(args);
    if (!draws)
      throw new UsageError(
        '--draws 0 tidak berlaku untuk doubt: tanpa perhitungan tidak ada rentang',
      );
    const { doubts, kota } = finish(
      engine.ranges.coverage({ ...asked.query, radius_m, base }, draws),
    );
    const rows = doubts.map((row) => rowOf(city, row));
    const beyond = kota.figures.unserved_population;
    return {
      parameters: { ...asked.parameters, radius_m, base, ...drawParameters(draws) },
      list: asked.list,
      city,
      json: {
        ...ends('unserved_population', beyond),
        doubts: rows.map(({ words: _, ...row }) => row),
      },
      csv: () => toCsv(rows, FIELDS),
      table: () =>
        `${caption(city, asked, { radius_m, base })}${rangeCaption(draws)}Warga kota yang belum terlayani: ${writtenRange(beyond)} jiwa.\n\n${textTable(rows, columns)}`,
      notes: [
        ...asked.notes,
        ...(rows.length === 0
          ? [
              note(
                'tidak ada yang berbeda antara perhitungan: tidak ada rentang yang dapat menyempit',
              ),
            ]
          : []),
      ],
      exitCode: EXIT.done,
    };
  },
};
