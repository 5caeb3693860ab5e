import type { LocationMode, Metric } from '../access/types.ts';
import type { City, PopulationBase } from '../city/model.ts';
import { areaBasis, reportedRecords } from '../city/service-areas.ts';
import { vagueFacilities } from './drawn.ts';
import type { Asked } from './query.ts';
import { filteredNoun } from '../narrate/sentences/noun.ts';
import { waterStatusWords } from '../narrate/sentences/words.ts';
import { exactly, number } from './table.ts';

const PLACED: Readonly<Record<LocationMode, string>> = {
  exact: 'tidak ikut dihitung',
  middle: 'dianggap di pusat penduduk kelurahannya',
  worst: 'dianggap sejauh-jauhnya dari setiap warga (batas terluar, bukan perkiraan)',
  best: 'dianggap sedekat-dekatnya dengan setiap warga (batas terluar, bukan perkiraan)',
};

const METRIC: Readonly<Record<Metric, string>> = {
  straight: 'garis lurus',
  network: 'lewat jalan',
};

/** One facility of those asked for, as a word inside a sentence: "SMK negeri". */
export function nounOf(city: City, { query, service }: Asked): string {
  if (!service) return 'fasilitas';
  return filteredNoun(service, city, query).id;
}

/** Of the facilities asked for, how many are known by their kelurahan alone, and what they do. */
function uncertain(city: City, { query, service }: Asked): string[] {
  const count = service ? vagueFacilities(city, service, query).length : 0;
  if (count === 0) return [];
  return [`${count} fasilitas hanya diketahui kelurahannya: ${PLACED[query.locations]}.`];
}

/** Areas that are named; hundreds would hide the table. */
const MOST_NAMES = 3;

/** What the areas of a service are, and what being near one does not mean. */
function areas(city: City, { query, service }: Asked): string[] {
  const basis = service && areaBasis(city, service);
  if (basis === 'mapped') {
    const all = city.serviceAreas.map(({ name, operator }) => `${name} (${operator})`);
    const more = all.length > MOST_NAMES ? ` dan ${number(all.length - MOST_NAMES)} lainnya` : '';
    return [
      `${number(all.length)} wilayah layanan yang dipetakan penyelenggara: ${all.slice(0, MOST_NAMES).join(', ')}${more}.`,
      'Warga di dalam wilayah layanan belum tentu punya sambungan.',
    ];
  }
  if (basis !== 'reported') return [];
  const records = reportedRecords(city, query.planned ?? false);
  const nameOf = new Map(city.kelurahan.map(({ code, name }) => [code, name]));
  const named = records.map(
    ({ kelurahan, status }) => `${nameOf.get(kelurahan)} (${waterStatusWords(status, 'id')})`,
  );
  const connections = records.reduce((sum, record) => sum + (record.connections ?? 0), 0);
  return [
    `Wilayah yang dilaporkan${query.planned ? ' atau direncanakan' : ''}: ${named.join(', ')}.`,
    ...(connections > 0
      ? [
          `Sumbernya menyebut ${number(connections)} sambungan di sana; itu tidak mencakup seluruh kelurahan.`,
        ]
      : []),
    'Warga di dalam atau di dekat wilayah itu belum tentu punya sambungan; kelurahan tanpa laporan belum tentu tanpa pipa.',
  ];
}

/** What must be read with the figures of an analysis, a line each. */
export function caption(
  city: City,
  asked: Asked,
  { radius_m, base }: { readonly radius_m: number; readonly base: PopulationBase },
): string {
  const { query, service, list } = asked;
  const filtered = query.kind !== null || query.ownership !== null;
  const what = !service
    ? `daftar ${list?.file ?? ''}`
    : filtered
      ? `${service.label.id} (hanya ${nounOf(city, asked)})`
      : service.label.id;
  const standard = service?.threshold_m === radius_m ? ` (${service.thresholdNote.id})` : '';
  return [
    service?.measures === 'status' && radius_m === 0
      ? `${what}, hanya di dalam wilayah (radius 0)`
      : `${what}, radius ${exactly(radius_m)} m ${METRIC[query.metric ?? 'straight']}${standard}`,
    `Jumlah jiwa adalah perkiraan (dasar ${base}); jarak ditimbang menurut jiwa.`,
    ...uncertain(city, asked),
    ...areas(city, asked),
    ...(list?.caption ?? []),
    // What areas mean is said above.
    ...(service && service.measures !== 'status' ? [service.caveat.id] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
