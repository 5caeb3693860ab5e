import { describe, expect, it } from 'vitest';
import { positionFlaw, type Box } from './coordinates.ts';

/** A city south of the equator, so that a lost sign shows. */
const REGION: Box = [105.5, -6.7, 106.8, -5.5];

const flaw = (lon: number, lat: number, region: Box | null = REGION) =>
  positionFlaw([lon, lat], region);

describe('positionFlaw', () => {
  it('has nothing against a point in the region', () => {
    expect(flaw(106.15, -6.11)).toBeNull();
    expect(positionFlaw([106.15, -6.11, 25], REGION)).toBeNull();
  });

  it.each([
    [-6.11, 106.15, 'lintang dan bujur tertukar', 'bujur 106.15, lintang -6.11'],
    [106.15, 6.11, 'tanda minus hilang atau berlebih', 'bujur 106.15, lintang -6.11'],
    [-106.15, -6.11, 'tanda minus hilang atau berlebih', 'bujur 106.15, lintang -6.11'],
    [6.11, 106.15, 'lintang dan bujur tertukar, tanda minus salah', 'bujur 106.15, lintang -6.11'],
    [0, 0, 'koordinat 0, mungkin belum diisi', 'kosong bila tidak diketahui'],
    [106.15, 0, 'koordinat 0, mungkin belum diisi', 'kosong bila tidak diketahui'],
    [10615, -611, 'titik desimal hilang', 'bujur 106.15, lintang -6.11'],
    [106.15, -61123, 'titik desimal hilang', 'bujur 106.15, lintang -6.1123'],
    [627182.4, 9324567.1, 'koordinat dalam meter (UTM)', 'derajat WGS84'],
    [11816600, -681600, 'koordinat dalam meter (Web Mercator (EPSG:3857))', 'derajat WGS84'],
    [1627182, 19324567, 'koordinat dalam meter (sistem proyeksi lain)', 'derajat WGS84'],
    [107.6, -6.9, 'titik jauh di luar wilayah kota', 'bujur 105.5 sampai 106.8'],
  ])('%d, %d: %s', (lon, lat, problem, expected) => {
    expect(flaw(lon, lat)).toMatchObject({
      problem,
      found: `bujur ${lon}, lintang ${lat}`,
      expected: expect.stringContaining(expected) as string,
    });
  });

  it('knows the world where the region is not known', () => {
    expect(flaw(106.15, 0, null)).toBeNull();
    expect(flaw(-6.11, 106.15, null)!.problem).toBe('lintang dan bujur tertukar');
    expect(flaw(627182, 9324567, null)!.problem).toBe('koordinat dalam meter (UTM)');
  });

  it.each([['106'], [[106]], [[106, -6, 1, 2]], [[106, null]], [['106', '-6']], [{}]])(
    'wants two numbers: %j',
    (value) => {
      expect(positionFlaw(value, REGION)!.problem).toBe('koordinat bukan pasangan angka');
    },
  );
});
