import { toCsv } from '../../city/csv.ts';
import { capacityNotes } from '../capacity-notes.ts';
import { caption } from '../caption.ts';
import type { Command } from '../command.ts';
import { rangeNotes } from '../drawn.ts';
import { EXIT } from '../errors.ts';
import { networkNotes } from '../network-notes.ts';
import { FACILITY_OPTIONS, RANGE_OPTIONS } from '../query.ts';
import { askedDraws, drawParameters, rangeCaption } from '../ranges.ts';
import { rankBy, rankFields, writtenRank } from '../rank-rows.ts';
import { orderOf, rankTable, weightNotes } from '../rank-table.ts';

export const rank: Command = {
  name: 'rank',
  summary: 'wilayah dari yang paling tertinggal, dengan alasannya',
  description:
    'mengurutkan wilayah dari yang paling tertinggal, dengan rentang peringkat dan angkanya (hasil 9 dari 10 perhitungan) dan alasannya. Dengan --by index, kolom jangkauan memakai --service (bawaan: layanan utama kota) dan setiap layanan memakai ambangnya sendiri',
  options: [
    ...FACILITY_OPTIONS,
    'radius',
    'level',
    'base',
    'by',
    'services',
    'weights',
    ...RANGE_OPTIONS,
  ],
  examples: [
    'rank --service sd --by unserved_population',
    'rank --service puskesmas --by distance_mean_m --level kecamatan --format json',
    'rank --by index --services sd,smp,puskesmas --weights 1,1,2',
  ],
  async run(args, session) {
    const draws = askedDraws(args);
    const opened = await session.open();
    const { city, engine } = opened;
    const found = rankBy(args, session, opened, draws);
    const { rows, asked, by, index, basis, radius_m, level, base, drawn } = found;
    const fields = rankFields(index !== null, basis, asked.query.metric === 'network');
    const written = rows.map(writtenRank);
    // An index is of shares beyond reach, whatever the service beside it rests on.
    const reported = basis === 'reported' && by !== 'index';
    const title = [
      orderOf(city, by, index, reported),
      caption(city, asked, { radius_m, base }),
      rangeCaption(draws, drawn),
    ].join('');
    return {
      parameters: {
        ...asked.parameters,
        radius_m,
        level,
        base,
        by,
        index,
        ...drawParameters(draws),
      },
      list: asked.list,
      city,
      json: written.map((row) => Object.fromEntries(fields.map((field) => [field, row[field]]))),
      csv: () =>
        toCsv(
          written.map((row, i): typeof row => ({ ...row, reasons: rows[i]!.reasons.join(' ') })),
          fields,
        ),
      table: () => `${title}\n${rankTable(rows, by, { reported, ranged: draws !== null })}`,
      notes: [
        ...asked.notes,
        ...capacityNotes('rank', asked),
        ...(index ? weightNotes(city, index) : []),
        ...networkNotes(engine, asked, base),
        ...rangeNotes(args, draws, drawn, base),
      ],
      exitCode: EXIT.done,
    };
  },
};
