import { facilitiesOf } from '../access/places.ts';
import type { City } from '../city/model.ts';
import type { Args } from './args.ts';
import { note, type Asked } from './query.ts';
import { number } from './table.ts';

/** Capacity of a list in a question that only asks where facilities are. */
export function capacityNotes(question: string, { list }: Asked): string[] {
  const stated = list?.facilities.some(({ capacity }) => capacity !== null) ?? false;
  return stated ? [note(`kapasitas dalam daftar tidak dipakai oleh ${question}`)] : [];
}

/** The capacities of the facilities that hand out supply: those in the city. */
const capacities = (city: City, { query, service, list }: Asked): (number | null)[] =>
  (list ? list.inside : facilitiesOf(city, service!, { ...query, border: 'exclude' })).map(
    ({ capacity }) => capacity,
  );

/** Whether a floating catchment hands out capacities, not facilities: where all state theirs. */
export const countsCapacity = (city: City, asked: Asked): boolean =>
  capacities(city, asked).every((capacity) => capacity !== null);

/** What of a question about supply has no effect: places outside the city, some capacities. */
export function catchmentNotes(args: Args, city: City, asked: Asked): string[] {
  const notes: string[] = [];
  if (args.has('border')) {
    notes.push(
      'ketersediaan hanya membagi fasilitas di dalam kota; --border hanya menentukan warga di luar radius dan kekurangan jarak',
    );
  }
  const { list } = asked;
  const outside = list ? list.facilities.length - list.inside.length : 0;
  if (outside > 0 && args.get('border') === 'include') {
    notes.push(`${number(outside)} fasilitas di luar kota tidak membagi ketersediaan`);
  }
  const all = capacities(city, asked);
  const stated = all.filter((capacity) => capacity !== null).length;
  if (stated > 0 && stated < all.length) {
    notes.push(
      `kapasitas hanya diisi untuk ${number(stated)} dari ${number(all.length)} fasilitas di dalam kota, jadi tidak dipakai: masing-masing dihitung 1`,
    );
  }
  return notes.map(note);
}
