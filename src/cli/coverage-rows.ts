import { finish } from '../access/ensemble/engine.ts';
import type { AreaRanges, CoverageRanges, Draws } from '../access/ensemble/types.ts';
import { asPublished } from '../access/published.ts';
import type { CoverageQuery, Level } from '../access/types.ts';
import type { City } from '../city/model.ts';
import { areaBasis, type AreaBasis } from '../city/service-areas.ts';
import type { Args } from './args.ts';
import { capacityNotes } from './capacity-notes.ts';
import type { MeasuredRow, Shape } from './coverage-fields.ts';
import { drawnWords, rangeNotes } from './drawn.ts';
import { idleForRanges } from './idle-options.ts';
import { networkNotes } from './network-notes.ts';
import {
  askedBase,
  askedLevel,
  askedRadius,
  note,
  readFacilityQuery,
  type Asked,
} from './query.ts';
import { endsOf, type Written } from './range-fields.ts';
import { drawParameters } from './ranges.ts';
import type { OpenCity, Session } from './session.ts';

/** The name of a facility or area by its id, of the city's or of a list of the caller's own. */
export function namesOf(
  { facilities, serviceAreas, kelurahan }: City,
  { list }: Asked,
): (id: string | null) => string | null {
  const all: readonly { readonly id: string; readonly name: string }[] = list?.facilities ?? [
    ...kelurahan.map(({ code, name }) => ({ id: code, name })),
    ...serviceAreas,
    ...facilities,
  ];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** Ranges of the areas of a level, in step with the rows of coverage. */
export const areasAt = (
  { kelurahan, kecamatan, kota }: CoverageRanges,
  level: Level,
): readonly AreaRanges[] => ({ kelurahan, kecamatan, kota: [kota] })[level];

function shapeOf(basis: AreaBasis | null, radius_m: number | null, { query }: Asked): Shape {
  if (radius_m === null) return 'status';
  return basis ?? query.metric ?? 'straight';
}

/**
 * Asks the engine for the rows that `args` describe.
 *
 * @param draws that ranges rest on; `null` for none.
 */
export function measure(args: Args, session: Session, opened: OpenCity, draws: Draws | null) {
  const { city, engine } = opened;
  const asked = readFacilityQuery(args, opened, session);
  const { service, parameters } = asked;
  const areas = service?.measures === 'status';
  const known = service && areaBasis(city, service);
  // A service with nothing but a reported status has no distances that a radius could cut.
  const asking_m = areas && !known ? null : askedRadius(args, city, service);
  const [level, base] = [askedLevel(args), askedBase(args)];
  const query: CoverageQuery = { ...asked.query, radius_m: asking_m ?? 0, level, base };
  const found = engine.coverage(query);
  // Of plans alone that do not count there are no distances either.
  const basis = found[0]?.basis ?? null;
  const radius_m = areas && !basis ? null : asking_m;
  const shape = shapeOf(basis, radius_m, asked);
  const ranges =
    draws && shape !== 'status'
      ? areasAt(finish(engine.ranges.coverage(query, draws)), level)
      : null;
  const nameOf = namesOf(city, asked);
  const rows = found.map((row, area): MeasuredRow => ({
    ...asPublished(row),
    ...(areas && { status: row.status ?? null }),
    ...(basis === 'reported'
      ? { nearest_reported_name: nameOf(row.nearest_facility) }
      : radius_m !== null && { nearest_facility_name: nameOf(row.nearest_facility) }),
    ranges: ranges?.[area]?.figures ?? null,
  }));
  const drawn = drawnWords(city, service ? [service] : [], query, base);
  const remarks = [
    ...(areas && level !== 'kelurahan'
      ? ['status hanya ada per kelurahan, jadi kosong pada tingkat ini']
      : []),
    ...(known && !basis
      ? ['baru ada rencana; --planned include menghitung jarak ke wilayah yang direncanakan']
      : []),
    ...(shape === 'status'
      ? idleForRanges(args, 'yang diketahui hanya status yang dilaporkan, dan itu tanpa rentang')
      : []),
  ];
  return {
    rows,
    // A status has nothing that could have a range.
    written: rows.map(({ ranges: of, ...row }): Written =>
      shape === 'status' ? row : { ...row, ...endsOf(row, of) },
    ),
    asked,
    shape,
    level,
    base,
    radius_m,
    drawn,
    parameters: {
      ...parameters,
      radius_m,
      level,
      base,
      ...drawParameters(shape === 'status' ? null : draws),
    },
    notes: [
      ...asked.notes,
      ...remarks.map(note),
      ...capacityNotes('coverage', asked),
      ...(areas ? [] : networkNotes(engine, asked, base)),
      ...(shape === 'status' ? [] : rangeNotes(args, draws, drawn, base)),
    ],
  };
}
