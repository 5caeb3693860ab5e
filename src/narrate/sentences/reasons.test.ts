import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../access/types.ts';
import { plain } from '../rich.ts';
import { rankFromTop } from './rank.ts';
import { reasons } from './reasons.ts';
import { row, service } from './sample.test-data.ts';

const others = [row('A', 10_000, 9000), row('B', 8000, 3345), row('C', 2000, 0)];

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
    rows: [worst, ...others],
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
    expect(reasons(small, 'en').map(plain)).toEqual([
      'Facilities (puskesmas): 2 in this kelurahan.',
    ]);
  });
});
