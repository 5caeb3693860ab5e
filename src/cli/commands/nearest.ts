import type { Metric, NearestAnswer, NearestRow } from '../../access/types.ts';
import { toCsv } from '../../city/csv.ts';
import type { City, Service } from '../../city/model.ts';
import { areaBasis, type AreaBasis } from '../../city/service-areas.ts';
import { compass } from '../../narrate/compass.ts';
import { precisionWords } from '../../narrate/sentences/words.ts';
import type { Args } from '../args.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { idleForServices, idlePlans, partialFilters } from '../idle-options.ts';
import { findService, note, readFilters } from '../query.ts';
import { number, text, textTable, type Column } from '../table.ts';
import { readCount, readPoint } from '../values.ts';

/** Fields of a row in the order they are published in. */
export const NEAREST_FIELDS = [
  'service',
  'id',
  'name',
  'distance_m',
  'distance_min_m',
  'distance_max_m',
  'walk_minutes',
  'bearing_deg',
  'precision',
  'kelurahan',
  'inside_city',
  'basis',
  'status',
] as const satisfies readonly (keyof NearestRow)[];

/** What an area of service is, in place of how well a point is known. */
const AREA_WORDS: Readonly<Record<AreaBasis, string>> = {
  mapped: 'wilayah layanan',
  reported: 'wilayah yang dilaporkan',
};

function distance({ distance_m, distance_min_m, distance_max_m }: NearestRow): string {
  const range = `${number(distance_min_m)}–${number(distance_max_m)}`;
  return distance_min_m === distance_max_m
    ? number(distance_m)
    : `${number(distance_m)} (${range})`;
}

const columns = (city: City): readonly Column<NearestRow>[] => [
  {
    title: 'Layanan',
    text: ({ service }) => city.services.find(({ id }) => id === service)?.label.id ?? service,
  },
  { title: 'Nama', text: ({ name }) => name },
  { title: 'Jarak m', align: 'right', text: distance },
  {
    title: 'Jalan kaki',
    align: 'right',
    text: ({ walk_minutes }) => (walk_minutes === null ? '–' : `± ${number(walk_minutes)} menit`),
  },
  {
    title: 'Arah',
    text: ({ bearing_deg }) => (bearing_deg === null ? 'di dalamnya' : compass(bearing_deg, 'id')),
  },
  {
    title: 'Letak',
    text: ({ precision, basis, status }) =>
      status === 'planned'
        ? 'wilayah yang direncanakan'
        : basis
          ? AREA_WORDS[basis]
          : precisionWords(precision, 'id'),
  },
  {
    title: 'Kelurahan',
    text: ({ kelurahan, inside_city }) => (inside_city ? text(kelurahan) : '(di luar kota)'),
  },
];

function table({ point, nearest: rows }: NearestAnswer, city: City, metric: Metric): string {
  const where =
    point.code === null
      ? 'di luar kota'
      : `Kelurahan ${text(point.kelurahan)}, Kecamatan ${text(point.kecamatan)} (${point.code})`;
  return [
    `Titik ${point.lat},${point.lon}: ${where}\n`,
    `Jarak ${metric === 'network' ? 'lewat jalan' : 'garis lurus'}; waktu jalan kaki adalah perkiraan.\n\n`,
    textTable(rows, columns(city)),
  ].join('');
}

/**
 * What the rows do not say by themselves: services of which none is left, fewer than were asked
 * for, and options that change nothing here.
 */
function remarks(
  args: Args,
  city: City,
  services: readonly Service[],
  { nearest: rows }: NearestAnswer,
  count: number,
): string[] {
  const areas = args.get('metric') === 'straight';
  const known = services.filter(
    (one) => one.measures !== 'status' || (areas && areaBasis(city, one)),
  );
  const listed = services.filter(({ measures }) => measures !== 'status');
  const found = known.map(({ id, label }) => ({
    label: label.id,
    rows: rows.filter(({ service }) => service === id).length,
  }));
  const none = found.filter((service) => service.rows === 0).map(({ label }) => label);
  const few = found.filter((service) => service.rows > 0 && service.rows < count);
  const lost =
    args.get('metric') === 'network'
      ? 'tidak ada yang dapat dicapai lewat jalan dari titik ini'
      : 'tidak ada yang letaknya diketahui dengan saringan ini';
  const locations = args.get('locations');
  // An option is idle for all services or for none: what some of them lack, the others have.
  return [
    ...(none.length > 0 ? [`${lost}: ${none.join(', ')}`] : []),
    ...(few.length > 0
      ? [
          `lebih sedikit daripada --count ${count}: ${few.map(({ label, rows: n }) => `${label} ${n}`).join(', ')}`,
        ]
      : []),
    ...partialFilters(args, listed),
    ...(services.some((one) => areaBasis(city, one) === 'reported') ? [] : idlePlans(args)),
    ...idleForServices(args, city, listed, { ownership: null, kind: null }),
    ...(locations === 'best' || locations === 'worst'
      ? [
          `--locations ${locations} tidak mengubah daftar ini: jarak selalu ditulis dengan rentangnya`,
        ]
      : []),
  ].map(note);
}

export const nearest: Command = {
  name: 'nearest',
  summary: 'fasilitas terdekat dari sebuah titik',
  description: 'mencari fasilitas terdekat dari sebuah titik, untuk setiap layanan',
  options: ['at', 'count', 'service', 'border', 'locations', 'planned', 'metric', 'status', 'kind'],
  examples: ['nearest --at -6.1,106.2', 'nearest --at -6.1,106.2 --service sd --count 3'],
  async run(args, session) {
    const at = readPoint(args.required('at'));
    const count = readCount(args.get('count') ?? '1');
    const { city, engine } = await session.open();
    const id = args.get('service');
    const asked = id === null ? null : findService(city, id);
    const filters = readFilters(args, asked ? [asked] : city.services);
    const answer = engine.nearest({
      services: asked && [asked.id],
      at,
      count,
      ...filters,
    });
    if (answer.nearest.length === 0) {
      throw new UsageError(
        filters.metric === 'network'
          ? 'tidak ada fasilitas yang dapat dicapai lewat jalan dari titik ini dengan saringan ini'
          : asked?.measures === 'status'
            ? 'belum ada wilayah yang dilaporkan; --planned include mengikutkan yang direncanakan'
            : 'tidak ada fasilitas yang letaknya diketahui dengan saringan ini',
      );
    }
    const [lon, lat] = at;
    const swapped = answer.point.code === null && engine.locate([lat, lon]) !== null;
    const rows = answer.nearest.map((row) =>
      Object.fromEntries(
        NEAREST_FIELDS.flatMap((field) => (field in row ? [[field, row[field]]] : [])),
      ),
    );
    const { border, locations, metric, ownership, kind } = filters;
    return {
      parameters: {
        at: { lat, lon },
        count,
        service: id,
        border,
        locations,
        planned: args.get('planned'),
        metric,
        status: ownership,
        kind,
      },
      city,
      json: { point: answer.point, nearest: rows },
      csv: () => toCsv(answer.nearest, NEAREST_FIELDS),
      table: () => table(answer, city, metric),
      notes: [
        ...(swapped
          ? [
              `catatan: titik ini di luar kota; apakah lintang dan bujur tertukar? --at ${lon},${lat}`,
            ]
          : []),
        ...remarks(args, city, asked ? [asked] : city.services, answer, count),
      ],
      exitCode: EXIT.done,
    };
  },
};
