import { describe, expect, it } from 'vitest';
import type { RankReason } from '../../access/measures/types.ts';
import type { ServiceId } from '../../city/ids.ts';
import type { Lang } from '../lang.ts';
import { plain } from '../rich.ts';
import { rankReasons, type RankReasonWords } from './rank-reasons.ts';

const words: RankReasonWords = {
  noun: 'puskesmas',
  radius_m: 3000,
  level: 'kelurahan',
  serviceLabel: (service) => service.toUpperCase(),
};
const say = (reasons: readonly RankReason[], lang: Lang = 'id') =>
  rankReasons(reasons, words, lang).map(plain);

const all: readonly RankReason[] = [
  { kind: 'misses', services: ['sd', 'smp'] as ServiceId[] },
  { kind: 'beyond', value: 61.6, city: 8.31 },
  { kind: 'far', value: 4432, city: 1533 },
  { kind: 'far-tail', value: 6112, radius_m: 3000 },
  { kind: 'none-inside' },
  { kind: 'many-people', value: 21_320, median: 10_790 },
];

describe('rankReasons', () => {
  it('says each reason in one Indonesian sentence, in the order given', () => {
    expect(say(all)).toEqual([
      'Lebih dari separuh warga di luar jarak yang dipakai untuk 2 layanan: SD, SMP.',
      '62% warga tinggal lebih dari 3 km dari puskesmas terdekat; di seluruh kota 8%.',
      'Jarak rata-rata ke puskesmas terdekat 4,4 km (garis lurus); di seluruh kota 1,5 km.',
      'Sepersepuluh warga tinggal lebih dari 6,1 km dari puskesmas terdekat, melampaui dua kali jarak yang dipakai (3 km).',
      'Tidak ada puskesmas yang diketahui berada di kelurahan ini.',
      'Penduduknya sekitar 21.300 jiwa, di atas nilai tengah kelurahan (10.800 jiwa); keduanya perkiraan.',
    ]);
  });

  it('says the same in English', () => {
    expect(say(all, 'en')).toEqual([
      'More than half of the people are beyond the distance in use for 2 services: SD, SMP.',
      '62% of the people live more than 3 km from the nearest puskesmas; in the whole city 8%.',
      'Mean distance to the nearest puskesmas 4.4 km (straight line); in the whole city 1.5 km.',
      'One in ten lives more than 6.1 km from the nearest puskesmas, beyond twice the distance in use (3 km).',
      'No puskesmas is known to be in this kelurahan.',
      'It has about 21,300 people, above the median kelurahan (10,800); both are estimates.',
    ]);
  });

  it('says along what a distance was measured', () => {
    const far: readonly RankReason[] = [{ kind: 'far', value: 4432, city: 1533 }];
    const along = (lang: Lang) =>
      rankReasons(far, { ...words, metric: 'network' }, lang).map(plain);
    expect(along('id')[0]).toContain('4,4 km (lewat jalan)');
    expect(along('en')[0]).toContain('4.4 km (along streets)');
  });

  it('leaves out a comparison that reads the same on both sides', () => {
    const alike: readonly RankReason[] = [
      { kind: 'beyond', value: 8.4, city: 8.31 },
      { kind: 'far', value: 1540, city: 1533 },
      { kind: 'many-people', value: 10_800, median: 10_790 },
    ];
    expect(say(alike)).toEqual([]);
    expect(say(alike, 'en')).toEqual([]);
  });

  it('says both where what is stated and the point differ', () => {
    const reason: RankReason = { kind: 'none-inside', by_point: ['Puskesmas A', 'Puskesmas B'] };
    expect(say([reason])).toEqual([
      'Menurut kelurahan yang dinyatakan tidak ada puskesmas di sini; menurut titiknya ada: Puskesmas A, Puskesmas B.',
    ]);
    expect(say([reason], 'en')).toEqual([
      'By the kelurahan stated no puskesmas is here; by its point there is: Puskesmas A, Puskesmas B.',
    ]);
  });

  it('names the level, and the city in English', () => {
    const [reason] = rankReasons([{ kind: 'none-inside' }], { ...words, level: 'kota' }, 'en');
    expect(plain(reason!)).toBe('No puskesmas is known to be in this city.');
  });
});
