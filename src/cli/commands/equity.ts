import { finish } from '../../access/ensemble/engine.ts';
import type { Decay } from '../../access/measures/decay.ts';
import type { EquityAnswer } from '../../access/measures/types.ts';
import { toCsv } from '../../city/csv.ts';
import type { Args } from '../args.ts';
import { capacityNotes, catchmentNotes, countsCapacity } from '../capacity-notes.ts';
import { caption, nounOf } from '../caption.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { drawnWords, rangeNotes } from '../drawn.ts';
import { csvRows, published } from '../equity-rows.ts';
import { equityTable } from '../equity-table.ts';
import {
  askedBase,
  askedRadius,
  FACILITY_OPTIONS,
  RANGE_OPTIONS,
  readFacilityQuery,
} from '../query.ts';
import { askedDraws, drawParameters, rangeCaption } from '../ranges.ts';
import { networkNotes } from '../network-notes.ts';

const USUAL_DECAY: Decay = 'gaussian';

/** `null` where there is nothing for it to weigh. */
function readDecay(args: Args, of: EquityAnswer['of']): Decay | null {
  if (of === 'catchment') return (args.get('decay') as Decay | null) ?? USUAL_DECAY;
  if (args.has('decay')) throw new UsageError('--decay hanya berlaku dengan --of catchment');
  return null;
}

export const equity: Command = {
  name: 'equity',
  summary: 'ukuran ketimpangan: Gini, Theil, per kelompok kecamatan',
  description:
    'mengukur ketimpangan akses antarkelurahan: Gini, Theil antar dan di dalam kecamatan, kelompok kecamatan, dan kekurangan jarak. Titik kurva Lorenz ikut ditulis dengan --meta',
  options: [...FACILITY_OPTIONS, 'radius', 'base', 'of', 'decay', ...RANGE_OPTIONS],
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
    const draws = askedDraws(args);
    const { service, query } = asked;
    const asking = { ...query, radius_m, base, of, decay: decay ?? USUAL_DECAY };
    const found = engine.equity(asking);
    const ranges = draws && finish(engine.ranges.equity(asking, draws));
    const drawn = drawnWords(city, service ? [service] : [], query, base);
    const answer = published(found, ranges);
    const words = { noun: nounOf(city, asked), decay, byCapacity: countsCapacity(city, asked) };
    return {
      parameters: { ...asked.parameters, radius_m, base, of, decay, ...drawParameters(draws) },
      list: asked.list,
      city,
      json: answer,
      withMeta: (meta) => ({ meta, rows: { ...answer, lorenz: found.lorenz } }),
      csv: () => toCsv(csvRows(answer), ['service', 'of', 'measure', 'group', 'value']),
      table: () =>
        [
          caption(city, asked, { radius_m, base }),
          rangeCaption(draws, drawn),
          equityTable(found, ranges, words),
        ].join(''),
      notes: [
        ...asked.notes,
        ...(of === 'catchment'
          ? catchmentNotes(args, city, asked)
          : capacityNotes('equity --of distance', asked)),
        ...networkNotes(engine, asked, base),
        ...rangeNotes(args, draws, drawn, base),
      ],
      exitCode: EXIT.done,
    };
  },
};
