import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../access/types.ts';
import type { Service } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { plain } from '../rich.ts';
import { headline, type HeadlineInput } from './headline.ts';
import { row, service } from './sample.test-data.ts';

const input = (rows: readonly CoverageRow[], more: Partial<HeadlineInput> = {}): HeadlineInput => ({
  service,
  rows,
  radius_m: 3000,
  level: 'kelurahan',
  within: null,
  located: null,
  ...more,
});

const say = (of: HeadlineInput, lang: Lang = 'id') => plain(headline(of, lang).sentence);

const uneven = [row('A', 10_000, 9000), row('B', 8000, 3345), row('C', 2000, 0)];

describe('headline of a service with distances', () => {
  it('counts areas where most people are beyond, and all people beyond', () => {
    expect(say(input(uneven))).toBe(
      'Di 1 dari 3 kelurahan, lebih dari separuh warga tinggal lebih dari 3 km dari puskesmas terdekat; di seluruh kota, sekitar 12.300 jiwa (perkiraan) tinggal sejauh itu.',
    );
    expect(say(input(uneven), 'en')).toBe(
      'In 1 of 3 kelurahan, more than half of the people live more than 3 km from the nearest puskesmas; in the whole city, about 12,300 people (estimate) live that far away.',
    );
  });

  it('sets the numbers in bold', () => {
    const bold = headline(input(uneven), 'id').sentence.filter((span) => span.strong);
    expect(bold.map(({ text }) => text)).toEqual(['1 dari 3 kelurahan', '12.300 jiwa']);
  });

  it('names the kecamatan it is limited to', () => {
    expect(say(input(uneven, { within: 'Utara', radius_m: 1500 }))).toBe(
      'Di 1 dari 3 kelurahan di Kecamatan Utara, lebih dari separuh warga tinggal lebih dari 1,5 km dari puskesmas terdekat; di kecamatan ini, sekitar 12.300 jiwa (perkiraan) tinggal sejauh itu.',
    );
  });

  it('exactly half is not more than half', () => {
    expect(say(input([row('A', 1000, 500), row('B', 1000, 100)]))).toBe(
      'Di seluruh kota, sekitar 600 jiwa (perkiraan) tinggal lebih dari 3 km dari puskesmas terdekat; tidak ada kelurahan yang lebih dari separuh warganya tinggal sejauh itu.',
    );
  });

  it('says when nobody is beyond, and when everybody is', () => {
    expect(say(input([row('A', 1000, 0), row('B', 500, 0.1)]))).toBe(
      'Menurut perkiraan, semua warga kota tinggal dalam jarak 3 km dari puskesmas terdekat.',
    );
    expect(say(input([row('A', 1000, 1000), row('B', 500, 500)], { within: 'Utara' }), 'en')).toBe(
      'By estimate, everybody in Kecamatan Utara, about 1,500 people, lives more than 3 km from the nearest puskesmas.',
    );
  });

  it('speaks of one area by its name and share', () => {
    expect(say(input([row('Utara', 1000, 614)], { level: 'kecamatan' }))).toBe(
      'Di Utara, 61% warga, sekitar 610 jiwa (perkiraan), tinggal lebih dari 3 km dari puskesmas terdekat.',
    );
  });

  it('leaves out areas without figures, and says so', () => {
    const found = headline(input([...uneven, row('D', null, null)]), 'id');
    expect(plain(found.sentence)).toContain('1 dari 3 kelurahan');
    expect(found.notes.map(plain)).toEqual([
      'Jarak dihitung garis lurus, bukan panjang jalan.',
      '1 kelurahan tidak punya data dan tidak ikut dihitung.',
    ]);
  });

  it('says when there is nothing to compute from', () => {
    expect(say(input([row('D', null, null)]))).toBe(
      'Belum ada data untuk menghitung jangkauan puskesmas.',
    );
    expect(say(input([]), 'en')).toBe(
      'There are no data yet to compute the distance to the nearest puskesmas.',
    );
  });
});

describe('headline of a service with less', () => {
  const lowerBound: Service = {
    ...service,
    noun: { id: 'rumah sakit', en: 'hospital' },
    measures: 'lower-bound',
    caveat: { id: 'Daftar tahun 2022.', en: 'List of 2022.' },
  };

  it('says that unknown places could make it better, and the caveat of the service', () => {
    const of = input(uneven, { service: lowerBound, located: { known: 8, total: 12 } });
    expect(headline(of, 'id').notes.map(plain)).toEqual([
      'Letak 4 dari 12 rumah sakit belum diketahui, jadi jangkauan sebenarnya bisa lebih baik.',
      'Jarak dihitung garis lurus, bukan panjang jalan.',
      'Daftar tahun 2022.',
    ]);
  });

  it('does not speak of unknown places when all are known', () => {
    const of = input(uneven, { service: lowerBound, located: { known: 12, total: 12 } });
    expect(headline(of, 'en').notes.map(plain)).toEqual([
      'Distances are straight lines, not along roads.',
      'List of 2022.',
    ]);
  });

  it('gives no figure for a list that is not complete', () => {
    const list: Service = { ...service, noun: { id: 'pustu', en: 'pustu' }, measures: 'list' };
    const say36 = (known: number, total: number | null, lang: Lang = 'id') =>
      say(input(uneven, { service: list, located: { known, total } }), lang);
    expect(say36(11, 36)).toBe(
      'Baru 11 pustu yang diketahui letaknya dari sekitar 36; belum cukup untuk menghitung jangkauan.',
    );
    expect(say36(11, null, 'en')).toBe(
      'Only 11 facilities (pustu) have a known place; not enough to compute access.',
    );
    expect(say36(0, 36)).toBe(
      'Letak pustu belum diketahui, jadi jangkauannya belum dapat dihitung.',
    );
  });
});
