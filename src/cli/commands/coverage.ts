import { toCsv } from '../../city/csv.ts';
import { caption } from '../caption.ts';
import type { Command } from '../command.ts';
import { coverageColumns, coverageOutside } from '../coverage-columns.ts';
import { fieldsOf } from '../coverage-fields.ts';
import { measure } from '../coverage-rows.ts';
import { EXIT } from '../errors.ts';
import { FACILITY_OPTIONS, RANGE_OPTIONS } from '../query.ts';
import { askedDraws, rangeCaption } from '../ranges.ts';
import { textTable } from '../table.ts';

export const coverage: Command = {
  name: 'coverage',
  summary: 'warga dan lahan dalam jangkauan, per wilayah',
  description:
    'menghitung warga dan lahan dalam radius fasilitas terdekat, per wilayah, dengan rentang setiap angka (hasil 9 dari 10 perhitungan)',
  options: [...FACILITY_OPTIONS, 'radius', 'level', 'base', ...RANGE_OPTIONS],
  examples: [
    'coverage --service puskesmas --format json',
    'coverage --service sma --kind smk --level kecamatan',
    'coverage --facilities posyandu.csv --radius 1000 --format csv',
  ],
  async run(args, session) {
    const draws = askedDraws(args);
    const opened = await session.open();
    const found = measure(args, session, opened, draws);
    const { rows, written, asked, shape, radius_m, base, drawn, parameters, notes } = found;
    const title =
      radius_m === null
        ? `${asked.service?.label.id ?? ''}: status yang dilaporkan\n${asked.service?.caveat.id ?? ''}\n`
        : `${caption(opened.city, asked, { radius_m, base })}${rangeCaption(draws, drawn)}`;
    return {
      parameters,
      list: asked.list,
      city: opened.city,
      json: written,
      csv: () => toCsv(written, fieldsOf(shape)),
      table: () =>
        `${title}\n${textTable(rows, coverageColumns(shape, draws !== null))}${coverageOutside(rows)}`,
      notes,
      exitCode: EXIT.done,
    };
  },
};
