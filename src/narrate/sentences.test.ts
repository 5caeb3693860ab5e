import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../access/types.ts';
import type { KelurahanCode, ServiceId, SourceId } from '../city/ids.ts';
import type { Service, WaterRecord } from '../city/model.ts';
import type { Lang } from './lang.ts';
import {
  flagSentence,
  headline,
  type HeadlineInput,
  plain,
  precisionNote,
  rankFromTop,
  reasons,
  residentSentence,
  thresholdNote,
  walkWords,
  waterHeadline,
  waterSentence,
} from './sentences.ts';

const service: Service = {
  id: 'puskesmas' as ServiceId,
  label: { id: 'Puskesmas', en: 'Puskesmas' },
  noun: { id: 'puskesmas', en: 'puskesmas' },
  kinds: ['puskesmas'],
  kindFilter: [],
  ownershipFilter: false,
  threshold_m: 3000,
  thresholdStatus: 'unverified',
  thresholdNote: { id: '', en: '' },
  peoplePerFacility: null,
  source: 's' as SourceId,
  measures: 'full',
  inIndex: true,
  borderKnown: false,
  caveat: { id: '', en: '' },
};

const row = (name: string, population: number | null, unserved: number | null): CoverageRow => ({
  code: name,
  name,
  kecamatan: 'Utara',
  area_km2: 1,
  covered_area_km2: null,
  covered_area_pct: null,
  population,
  covered_population: null,
  covered_population_pct: null,
  unserved_population: unserved,
  distance_mean_m: null,
  distance_median_m: null,
  distance_p90_m: null,
  nearest_facility: null,
});

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
    expect(say(input([]), 'en')).toBe('There are no data yet to compute access to puskesmas.');
  });
});

describe('headline of a service with less', () => {
  const lowerBound: Service = {
    ...service,
    noun: { id: 'rumah sakit', en: 'hospitals' },
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
      'The places of only 11 pustu are known; not enough to compute access.',
    );
    expect(say36(0, 36)).toBe(
      'Letak pustu belum diketahui, jadi jangkauannya belum dapat dihitung.',
    );
  });
});

describe('piped water', () => {
  const rows = ['served', 'partly', 'planned', 'none_reported', 'none_reported'].map((status) => ({
    status,
  }));

  it('counts what is reported and what nobody reports', () => {
    expect(plain(waterHeadline(rows, 'kelurahan', null, 'id'))).toBe(
      'Air perpipaan dilaporkan ada di 2 dari 5 kelurahan (1 di antaranya baru sebagian), direncanakan di 1; 2 kelurahan tidak disebut dalam laporan mana pun.',
    );
    expect(plain(waterHeadline(rows.slice(0, 1), 'kelurahan', 'Utara', 'en'))).toBe(
      'Piped water is reported in 1 of 1 kelurahan in Kecamatan Utara; every kelurahan is named in a report.',
    );
  });

  it('is the headline of a service that has only reported status', () => {
    const air: Service = { ...service, measures: 'status', threshold_m: null };
    const reported = uneven.map((r) => ({ ...r, status: 'served' }));
    expect(say(input(reported, { service: air, radius_m: null }))).toBe(
      'Air perpipaan dilaporkan ada di 3 dari 3 kelurahan; semua kelurahan disebut dalam laporan.',
    );
  });

  it('does not guess for whole kecamatan', () => {
    expect(plain(waterHeadline([{}, {}], 'kecamatan', null, 'id'))).toBe(
      'Air perpipaan hanya diketahui per kelurahan; pilih tingkat kelurahan.',
    );
  });

  const record: WaterRecord = {
    kelurahan: '11.22.01.1001' as KelurahanCode,
    status: 'served',
    operator: 'Perumdam X',
    since: '2022-05',
    connections: 1300,
    note: null,
    source: 's' as SourceId,
  };

  it('tells what is known in one kelurahan', () => {
    expect(plain(waterSentence(record, 'id'))).toBe(
      'Air perpipaan dilaporkan ada, oleh Perumdam X, sejak Mei 2022, sekitar 1.300 sambungan.',
    );
    const planned: WaterRecord = {
      ...record,
      status: 'planned',
      operator: null,
      since: null,
      connections: null,
    };
    expect(plain(waterSentence(planned, 'en'))).toBe('Piped water is planned only.');
  });

  it('does not read silence as "none"', () => {
    const silent = plain(waterSentence({ ...record, status: 'none_reported' }, 'id'));
    expect(silent).toContain('Tidak ada laporan');
    expect(silent).toContain('belum tentu');
    expect(plain(waterSentence(null, 'id'))).toBe(silent);
  });
});

describe('the sentence for a resident', () => {
  const rows = [4400, 3000, 3000, 900, 500].map((distance_mean_m, i) => ({
    name: `K${i + 1}`,
    distance_mean_m,
  }));
  const place = (index: number, lang: Lang = 'id') =>
    plain(residentSentence(rows[index]!, rows, service, lang)!);

  it('gives the mean distance and the place among all', () => {
    expect(place(0)).toBe(
      'Warga K1 rata-rata 4,4 km dari puskesmas terdekat (garis lurus, perkiraan), yang terjauh di antara 5 kelurahan.',
    );
    expect(place(1)).toContain('terjauh ke-2 dari 5 kelurahan');
    expect(place(2)).toContain('terjauh ke-2 dari 5 kelurahan');
    expect(place(3)).toContain('900 m');
    expect(place(3)).toContain('terdekat ke-2 dari 5 kelurahan');
    expect(place(4)).toContain('yang terdekat di antara 5 kelurahan');
    expect(place(1, 'en')).toBe(
      'People of K2 are on average 3.0 km from the nearest puskesmas (straight line, estimate), 2nd farthest of 5 kelurahan.',
    );
  });

  it('has nothing to say without a distance', () => {
    expect(residentSentence({ name: 'K', distance_mean_m: null }, rows, service, 'id')).toBeNull();
  });
});

describe('words beside a distance', () => {
  const walking = { roundTo_min: 5 };
  it('calls the walk an estimate', () => {
    expect(walkWords(20, walking, 'id')).toBe('± 20 menit jalan kaki, perkiraan');
    expect(walkWords(75, walking, 'en')).toBe('± 1 h 15 min on foot, estimate');
    expect(walkWords(0, walking, 'id')).toBe('kurang dari 5 menit jalan kaki, perkiraan');
  });

  it('says how well a place is known', () => {
    const range = { distance_min_m: 1200, distance_max_m: 3400 };
    expect(precisionNote({ precision: 'exact', ...range }, 'id')).toBe('');
    expect(precisionNote({ precision: 'approximate', ...range }, 'id')).toBe('letak perkiraan');
    expect(precisionNote({ precision: 'kelurahan', ...range }, 'id')).toBe(
      'hanya diketahui kelurahannya: 1,2–3,4 km',
    );
  });
});

describe('thresholdNote', () => {
  it('says what is used and how far it is verified', () => {
    expect(plain(thresholdNote(service, 3000, 'id')!)).toBe(
      'Ambang yang dipakai: 3 km, garis lurus (status: belum diverifikasi).',
    );
    expect(plain(thresholdNote(service, 1500, 'id')!)).toBe(
      'Jarak pilihan Anda: 1,5 km, garis lurus. Ambang bawaan: 3 km (status: belum diverifikasi).',
    );
    expect(thresholdNote({ ...service, threshold_m: null }, null, 'id')).toBeNull();
  });
});

describe('flagSentence', () => {
  const said = (...values: [string, number | null][]) =>
    plain(
      flagSentence(
        values.map(([period, value]) => ({ period, value })),
        'id',
      ),
    );
  it('lists when it was named, each period once', () => {
    expect(said(['2024', 1], ['2021-02', 1], ['2024', 1])).toBe(
      'Disebut dalam laporan (Februari 2021, 2024).',
    );
  });
  it('counts a report without a number as a report', () => {
    expect(said(['2023', null])).toBe('Disebut dalam laporan (2023).');
  });
  it('tells "reported as not so" from "not reported"', () => {
    expect(said(['2022', 0])).toBe('Dilaporkan tidak (2022).');
    expect(said()).toBe('Tidak disebut dalam laporan; belum tentu tidak ada masalah.');
  });
});

describe('rankFromTop', () => {
  it('shares places and skips what is not known', () => {
    const values = [5, 9, null, 5, 1];
    expect(rankFromTop(9, values)).toEqual({ place: 1, of: 4 });
    expect(rankFromTop(5, values)).toEqual({ place: 2, of: 4 });
    expect(rankFromTop(1, values)).toEqual({ place: 4, of: 4 });
    expect(rankFromTop(null, values)).toBeNull();
  });
});

describe('reasons', () => {
  const worst: CoverageRow = {
    ...row('A', 21_300, 13_100),
    distance_mean_m: 4432,
    distance_p90_m: 6100,
  };
  const of = {
    row: worst,
    rows: [worst, ...uneven],
    service,
    radius_m: 3000,
    level: 'kelurahan' as const,
    inside: 0,
    nearestName: 'Puskesmas X',
  };

  it('says how many, how far, to where, and how populous', () => {
    expect(reasons(of, 'id').map(plain)).toEqual([
      '62% warga (sekitar 13.100 jiwa, perkiraan) tinggal lebih dari 3 km dari puskesmas terdekat.',
      'Jarak rata-rata 4,4 km; sepersepuluh warga tinggal lebih dari 6,1 km (garis lurus).',
      'Tidak ada puskesmas di kelurahan ini; yang terdekat bagi sebagian besar warga: Puskesmas X.',
      'Penduduknya banyak: sekitar 21.300 jiwa (perkiraan), terbanyak dari 4 kelurahan.',
    ]);
  });

  it('leaves out what is not known or not telling', () => {
    const small = { ...of, row: row('C', 2000, null), inside: 2, nearestName: null };
    expect(reasons(small, 'en').map(plain)).toEqual(['2 puskesmas in this kelurahan.']);
  });
});
