import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { COVERAGE_FIELDS } from '../../src/cli/coverage-fields.ts';
import { call, json } from './call.ts';
import { ENDS } from './ends.ts';

describe('export', () => {
  type Areas = FeatureCollection<Polygon | MultiPolygon, Record<string, unknown>>;
  const signedArea = (ring: readonly Position[]) =>
    ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);

  function expectValidRings({ features }: Areas) {
    for (const { geometry } of features) {
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      expect(parts.length).toBeGreaterThan(0);
      for (const [i, ring] of parts.flatMap((rings) => [...rings.entries()])) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
        expect(Math.sign(signedArea(ring))).toBe(i === 0 ? 1 : -1);
        expect(ring.flat().every((value) => Number(value.toFixed(6)) === value)).toBe(true);
      }
    }
  }

  it.each([
    [
      ['gaps', '--service', 'sd', '--radius', '1000'],
      ['code', 'gap_area_km2', 'gap_population'],
    ],
    [
      ['buffers', '--service', 'puskesmas'],
      ['id', 'name', 'radius_m', 'precision'],
    ],
    [
      ['coverage', '--service', 'smp', '--draws', '20'],
      [...COVERAGE_FIELDS, ...ENDS],
    ],
    [
      ['coverage', '--service', 'air', '--level', 'kelurahan', '--draws', '20'],
      ['code', 'status', 'basis', 'reported_distance_mean_m', 'reported_distance_mean_m_high'],
    ],
    [
      ['buffers', '--service', 'air', '--radius', '1000'],
      ['id', 'name', 'radius_m', 'precision', 'basis'],
    ],
    [
      ['gaps', '--service', 'air', '--radius', '2000'],
      ['code', 'gap_area_km2', 'gap_population', 'basis'],
    ],
  ])('writes closed right-hand rings of 6 decimals: %j', async (layer, fields) => {
    const collection = await json<Areas>('export', '--layer', ...layer);
    expect(collection.type).toBe('FeatureCollection');
    expect(collection.features.length).toBeGreaterThan(0);
    for (const { properties } of collection.features) {
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...fields]));
    }
    expectValidRings(collection);
  });

  it('says whose gap is too thin to be drawn, so that people add up to the table', async () => {
    const asked = ['--service', 'sd', '--radius', '1000'];
    const layer = await json<Areas & { undrawn: Record<string, unknown>[] }>(
      ...['export', '--layer', 'gaps', ...asked, '--meta'],
    );
    const people = [...layer.features.map(({ properties }) => properties), ...layer.undrawn];
    const sum = people.reduce((total, one) => total + (one['gap_population'] as number), 0);
    const [kota] = await json<{ unserved_population: number }[]>(
      ...['coverage', '--level', 'kota', ...asked],
    );
    expect(sum).toBeCloseTo(kota!.unserved_population, 2);
    expect(layer.undrawn.length).toBeGreaterThan(0);
    const { stderr } = await call('export', '--layer', 'gaps', ...asked);
    expect(stderr).toContain(
      `${layer.undrawn.length} kelurahan punya warga di luar radius di lahan yang terlalu sempit`,
    );
  });

  it('has one coverage feature an area, with the figures of coverage and their ranges', async () => {
    const asked = [
      '--service',
      'puskesmas',
      '--level',
      'kecamatan',
      '--draws',
      '20',
      '--seed',
      '3',
    ];
    const layer = await json<Areas>('export', '--layer', 'coverage', ...asked);
    expect(layer.features.map(({ properties }) => properties)).toEqual(
      await json('coverage', ...asked),
    );
  });

  it('writes facilities as points, with how well each place is known, none without a place', async () => {
    const { features } = await json<FeatureCollection<Point>>(
      ...['export', '--layer', 'facilities', '--service', 'puskesmas'],
    );
    expect(features).toHaveLength(16);
    const known = features.map(({ properties }) => properties!['precision'] as string);
    expect(known.filter((precision) => precision === 'kelurahan')).toHaveLength(6);
    for (const { geometry } of features) {
      const [lon, lat] = geometry.coordinates;
      expect([Math.round(lon!), Math.round(lat!)]).toEqual([106, -6]);
    }
    const { stderr } = await call('export', '--layer', 'facilities', '--service', 'rumah-sakit');
    expect(stderr).toContain('4 fasilitas tanpa titik tidak ditulis');
    // Of the treatment plants one is known by its kelurahan, two not even so.
    const water = await json<FeatureCollection<Point>>(
      ...['export', '--layer', 'facilities', '--service', 'air'],
    );
    expect(water.features.map(({ properties }) => properties!['id'] as string)).toEqual([
      'ipa-dalung',
    ]);
  });

  it('is GeoJSON whether or not the format is named, also with --meta', async () => {
    const asked = ['export', '--layer', 'buffers', '--service', 'puskesmas'];
    const plain = await call(...asked);
    expect(plain).toEqual(await call(...asked, '--format', 'json'));
    const described = await json<Areas & { meta: unknown }>(...asked, '--meta');
    expect(described).toMatchObject({ type: 'FeatureCollection', meta: { command: 'export' } });
    expect(described.features).toEqual((JSON.parse(plain.stdout) as Areas).features);
  });
});
