import { describe, expect, it } from 'vitest';
import type { Lang } from '../lang.ts';
import { plain } from '../rich.ts';
import { distanceWords, isRough, precisionNote, residentSentence, walkWords } from './resident.ts';
import { service } from './sample.test-data.ts';

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

describe('distanceWords', () => {
  const exact = { distance_m: 126.4, distance_min_m: 126.4, distance_max_m: 126.4 };
  const inKelurahan = { distance_m: 900, distance_min_m: 400, distance_max_m: 1600 };

  it('says no more than is known of a place chosen by hand', () => {
    expect(distanceWords(exact, null, 'id')).toBe('130 m');
    expect(distanceWords(inKelurahan, null, 'id')).toBe('400 m – 1,6 km');
  });

  it('takes a good position of a phone as it is, and a poor one as a circle', () => {
    expect(distanceWords(exact, 12, 'id')).toBe('130 m');
    expect(distanceWords(exact, 80, 'id')).toBe('50–210 m');
    expect(distanceWords(exact, 8000, 'id')).toBe('< 10 m – 8,1 km');
    expect(distanceWords(inKelurahan, 200, 'id')).toBe('200 m – 1,8 km');
  });

  it('asks for a tap where a phone knows no more than the surroundings', () => {
    expect([null, 30, 250, 251, 8000].map(isRough)).toEqual([false, false, false, true, true]);
  });
});
