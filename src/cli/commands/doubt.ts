import { finish } from '../../access/ensemble/engine.ts';
import type { CoverageRanges, DoubtRow } from '../../access/ensemble/types.ts';
import { publishedName } from '../../access/published.ts';
import { toCsv } from '../../city/csv.ts';
import type { City } from '../../city/model.ts';
import { areaBasis } from '../../city/service-areas.ts';
import { unknownWords } from '../../narrate/sentences/unknown.ts';
import { capacityNotes } from '../capacity-notes.ts';
import { caption } from '../caption.ts';
import type { Command } from '../command.ts';
import { drawnWords, rangeNotes } from '../drawn.ts';
import { EXIT, UsageError } from '../errors.ts';
import { networkNotes } from '../network-notes.ts';
import {
  askedBase,
  askedRadius,
  FACILITY_OPTIONS,
  RANGE_OPTIONS,
  readFacilityQuery,
} from '../query.ts';

import { askedDraws, drawParameters, ends, rangeMeaning, writtenRange } from '../ranges.ts';
import { number, text, textTable, type Column } from '../table.ts';

const FIELDS = [
  'unknown',
  'facility',
  'name',
  'kelurahan_code',
  'kelurahan',
  'share_pct',
  'ranks_settled',
] as const;

/** What is not known, as published; that of the city as a whole has no facility. */
interface Row {
  readonly unknown: DoubtRow['unknown']['kind'];
  readonly facility: string | null;
  readonly name: string | null;
  readonly kelurahan_code: string | null;
  readonly kelurahan: string | null;
  readonly share_pct: number;
  readonly ranks_settled: number;
}

function rowOf(city: City, { unknown, share_pct, ranks_settled }: DoubtRow): Row {
  const id = unknown.kind === 'place' ? unknown.facility : null;
  const place = city.facilities.find((facility) => facility.id === id);
  const area = city.kelurahan.find(({ code }) => code === place?.kelurahan);
  return {
    unknown: unknown.kind,
    facility: id,
    name: place?.name ?? null,
    kelurahan_code: area?.code ?? null,
    kelurahan: area?.name ?? null,
    share_pct,
    ranks_settled,
  };
}

const columns = (city: City): readonly Column<DoubtRow>[] => [
  { title: 'Yang belum diketahui', text: ({ unknown }) => unknownWords(unknown, city, 'id') },
  { title: 'Kelurahan', text: (row) => text(rowOf(city, row).kelurahan) },
  { title: 'Keraguan yang hilang %', align: 'right', text: (row) => number(row.share_pct, 1) },
  {
    title: 'Peringkat yang menjadi pasti',
    align: 'right',
    text: ({ ranks_settled }) => number(ranks_settled, 1),
  },
];

/** What the shares are shares of, and why they need not add up. */
const EXPLAINED =
  'Tiap baris: bila hal itu saja menjadi diketahui. Sisa keraguan baru hilang bila beberapa hal diketahui bersama.\n';

function table(city: City, { doubts, kota }: CoverageRanges, reported: boolean): string {
  if (doubts.length === 0) return 'Tidak ada yang perlu dilengkapi agar rentang menyempit.\n';
  const beyond = writtenRange(kota.figures.unserved_population);
  const people = reported
    ? 'Warga kota di luar jangkauan wilayah yang dilaporkan'
    : 'Warga kota yang belum terlayani';
  return `${people}: ${beyond} jiwa.\n\n${textTable(doubts, columns(city))}\n${EXPLAINED}`;
}

export const doubt: Command = {
  name: 'doubt',
  summary: 'data mana yang paling perlu dilengkapi agar rentang menyempit',
  description:
    'mengurutkan hal yang belum diketahui menurut besarnya keraguan yang hilang bila hal itu diketahui: bagian dari ragam jumlah warga kota di luar jangkauan (share_pct), dan banyaknya kelurahan yang peringkatnya menjadi pasti, yaitu rentangnya paling banyak tiga peringkat (ranks_settled)',
  options: [...FACILITY_OPTIONS, 'radius', 'base', ...RANGE_OPTIONS],
  examples: ['doubt --service puskesmas', 'doubt --service sd --draws 500 --format json'],
  async run(args, session) {
    const draws = askedDraws(args);
    if (!draws) {
      throw new UsageError(
        '--draws 0 tidak berlaku untuk doubt: tanpa perhitungan tidak ada rentang',
      );
    }
    const opened = await session.open();
    const { city, engine } = opened;
    const asked = readFacilityQuery(args, opened, session);
    const { service } = asked;
    const radius_m = askedRadius(args, city, service);
    const base = askedBase(args);
    const query = { ...asked.query, radius_m, base };
    const found = finish(engine.ranges.coverage(query, draws));
    const rows = found.doubts.map((row) => rowOf(city, row));
    const reported = service !== null && areaBasis(city, service) === 'reported';
    const drawn = drawnWords(city, service ? [service] : [], query, base);
    const title = `${caption(city, asked, { radius_m, base })}${rangeMeaning(draws, drawn)}.\n`;
    return {
      parameters: { ...asked.parameters, radius_m, base, ...drawParameters(draws) },
      list: asked.list,
      city,
      json: {
        ...ends(
          publishedName('unserved_population', reported ? 'reported' : null),
          found.kota.figures.unserved_population,
        ),
        doubts: rows,
      },
      csv: () => toCsv(rows, FIELDS),
      table: () => `${title}${table(city, found, reported)}`,
      notes: [
        ...asked.notes,
        ...capacityNotes('doubt', asked),
        ...networkNotes(engine, asked, base),
        ...rangeNotes(args, draws, drawn, base),
      ],
      exitCode: EXIT.done,
    };
  },
};
