import type { BadCase } from './case.ts';
import { AREAS, KEBUN, moved, PASAR, polygon, rectangle, round, STATUS, zones } from './zones.ts';

const doubtful = (
  name: string,
  change: BadCase['change'],
  told: Pick<BadCase, 'line' | 'field' | 'problem' | 'found' | 'expected' | 'at' | 'with'>,
): BadCase => ({ name, file: AREAS, change, ...told, severity: 'warning', alone: true });

/** A square of 9 m on each side. */
const SPECK = moved(110.03, -0.005, 0.00008);

/** Service areas that may be wrong, and a status that contradicts them. */
export const doubtfulZones: readonly BadCase[] = [
  doubtful(
    'a service area outside the city',
    zones(PASAR, KEBUN, { name: 'Zona Jauh', geometry: moved(110.1, 0.01) }),
    {
      line: 4,
      field: 'features[2].geometry',
      problem: 'wilayah layanan seluruhnya di luar kota',
      found: 'Zona Jauh: mulai di bujur 110.10000, lintang 0.01000',
      expected: 'menyentuh paling sedikit satu kelurahan',
    },
  ),
  doubtful(
    'a hectare of service just beyond the border',
    zones(PASAR, KEBUN, { name: 'Zona Tepi', geometry: moved(110.04, 0.01, 0.0009) }),
    {
      line: 4,
      field: 'features[2].geometry',
      problem: 'wilayah layanan seluruhnya di luar kota',
      found: 'Zona Tepi',
      expected: 'menyentuh paling sedikit satu kelurahan',
    },
  ),
  doubtful(
    'most of a kelurahan of which nothing is reported',
    zones(PASAR, KEBUN, { name: 'Zona Padi', geometry: moved(110, -0.02, 0.016) }),
    {
      at: STATUS,
      line: 2,
      field: 'status',
      problem: 'status bertentangan dengan wilayah layanan',
      found: 'none_reported, padahal 64% lahan Padi (99.01.01.1001) di dalam Zona Padi',
      expected: 'served atau partly',
    },
  ),
  doubtful(
    'most of a kelurahan for which service is only planned, by two areas',
    zones(
      PASAR,
      KEBUN,
      { name: 'Zona Barat', geometry: polygon(rectangle(110.02, 0, 110.03, 0.012)) },
      { name: 'Zona Timur', geometry: polygon(rectangle(110.03, 0, 110.04, 0.01)) },
    ),
    {
      at: STATUS,
      line: 5,
      field: 'status',
      problem: 'status bertentangan dengan wilayah layanan',
      found:
        'planned, padahal 55% lahan Sukamaju (99.01.02.1003) di dalam Zona Barat dan 1 lainnya',
      expected: 'served atau partly',
    },
  ),
  doubtful('a kelurahan that is served, but by no area', zones(KEBUN), {
    at: STATUS,
    line: 3,
    field: 'status',
    problem: 'kelurahan terlayani di luar semua wilayah layanan',
    found: 'served, tetapi tidak ada wilayah layanan di Pasar (99.01.01.1002)',
    expected: 'wilayah layanan di sana',
  }),
  doubtful(
    'a kelurahan that is served, in a hectare of it',
    zones(KEBUN, { geometry: moved(110.01, 0.01, 0.0009) }),
    {
      at: STATUS,
      line: 3,
      field: 'status',
      problem: 'wilayah layanan hampir tidak mencakup kelurahan',
      found: 'served, tetapi hanya 0,2% lahan Pasar (99.01.01.1002) di wilayah layanan',
      expected: 'paling sedikit 1% lahannya',
    },
  ),
  doubtful(
    'the same, in a speck that no sample point of the kelurahan falls into',
    zones(KEBUN, { geometry: moved(110.01001, 0.01001, 0.00012) }),
    {
      at: STATUS,
      line: 3,
      field: 'status',
      problem: 'wilayah layanan hampir tidak mencakup kelurahan',
      found: 'served, tetapi hanya kurang dari 0,1% lahan Pasar',
      expected: 'paling sedikit 1% lahannya',
    },
  ),
  doubtful('a kelurahan that is partly served, in nothing of it', zones(PASAR), {
    at: STATUS,
    line: 4,
    field: 'status',
    problem: 'wilayah layanan hampir tidak mencakup kelurahan',
    found: 'partly, tetapi tidak sedikit pun lahan Kebun (99.01.02.1001) di wilayah layanan',
    expected: 'paling sedikit 1% lahannya',
  }),
  doubtful('one name twice', zones(PASAR, { ...KEBUN, name: 'ZONA  PASAR' }), {
    line: 3,
    field: 'features[1].properties.name',
    problem: 'nama wilayah layanan ganda',
    found: 'ZONA PASAR',
    expected: 'nama sendiri, atau satu MultiPolygon bersama features[0]',
  }),
  doubtful('a speck of service', zones(PASAR, KEBUN, { name: 'Sisa', geometry: SPECK }), {
    line: 4,
    field: 'features[2].geometry',
    problem: 'wilayah layanan kecil sekali',
    found: 'Sisa: 79 m2',
    expected: 'paling sedikit 100 m2',
  }),
  doubtful(
    'a speck so small that its size rounds to nothing',
    zones(PASAR, KEBUN, { name: 'Sisa', geometry: moved(110.03, -0.005, 1e-6) }),
    {
      line: 4,
      field: 'features[2].geometry',
      problem: 'wilayah layanan kecil sekali',
      found: 'Sisa: kurang dari 1 m2',
      expected: 'paling sedikit 100 m2',
    },
  ),
  doubtful(
    'two areas on the same land',
    zones(PASAR, KEBUN, { name: 'Zona Kebun Lama', geometry: moved(110.0223, -0.018, 0.0099) }),
    {
      line: 4,
      field: 'features[2].geometry',
      problem: 'dua wilayah layanan di lahan yang sama',
      found: 'Zona Kebun Lama: 98% luasnya juga di Zona Kebun (features[1])',
      expected: 'lahan yang terpisah',
    },
  ),
  doubtful('the same area twice', zones(PASAR, KEBUN, { ...KEBUN, name: 'Salinan' }), {
    line: 4,
    field: 'features[2].geometry',
    problem: 'dua wilayah layanan di lahan yang sama',
    found: 'Salinan: 100% luasnya juga di Zona Kebun (features[1])',
    expected: 'lahan yang terpisah',
  }),
  doubtful('more vertices than a page can draw at ease', zones(round(60_000), KEBUN), {
    line: null,
    field: null,
    problem: 'garis wilayah layanan terlalu rinci, halaman akan lambat',
    found: '60.006 titik',
    expected: 'paling banyak 50.000 titik; garisnya dapat disederhanakan sampai 1 m',
  }),
  doubtful('another operator', zones(PASAR, { ...KEBUN, operator: 'BUMDes Kebun' }), {
    line: 3,
    field: 'features[1].properties.operator',
    problem: 'pengelola lain daripada di water/status.csv',
    found: 'Zona Kebun: BUMDes Kebun, padahal PDAM Contoh untuk kelurahan Kebun (99.01.02.1001)',
    expected: 'nama yang sama di keduanya (status.csv baris 4)',
  }),
];
