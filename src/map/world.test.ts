import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { A, B, C, kecamatan, kelurahan, shapes, world } from './squares.fixture.ts';
import { land } from './layers/land.ts';
import { mapColours } from './theme.ts';
import { EMPTY_PAINT } from './types.ts';
import { areasOf, boundsOf, buildWorld, type World } from './world.ts';

describe('buildWorld', () => {
  it('joins shapes and tables by their common order', () => {
    expect(world.kelurahan.features.map(({ properties }) => properties.code)).toEqual([A, B, C]);
    expect(world.kelurahan.features[1]!.geometry).toBe(shapes.kelurahan[1]);
    expect(world.kecamatan.features.map(({ properties }) => properties.name)).toEqual([
      'Barat',
      'Timur',
    ]);
  });

  it('puts the name of a kecamatan at the area-weighted mean of its kelurahan labels', () => {
    const [west] = world.kecamatanLabels.features;
    expect(west!.geometry.coordinates).toEqual([(0.5 * 3 + 1.5) / 4, 0.5]);
  });

  it('leaves out the name of a kecamatan without kelurahan instead of placing it at NaN', () => {
    const lonely = buildWorld(shapes, { kelurahan: kelurahan.slice(0, 2), kecamatan });
    expect(lonely.kecamatanLabels.features.map(({ properties }) => properties.name)).toEqual([
      'Barat',
    ]);
  });

  it('draws each border once: between kecamatan as theirs, within one as the kelurahan line', () => {
    const segments = (lines: typeof world.kelurahanBorders) =>
      lines.features[0]!.geometry.coordinates;
    expect(segments(world.kelurahanBorders)).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
    const edges = segments(world.kecamatanBorders).reduce((sum, line) => sum + line.length - 1, 0);
    // Perimeter of the pair (6 unit edges) and of the single square (4), less the one they share.
    expect(edges).toBe(9);
  });

  it('covers everything but the extent of the data', () => {
    expect(world.extent).toEqual([-1, -1, 5, 5]);
    const [outside, hole] = world.beyond.features[0]!.geometry.coordinates;
    expect(outside).toContainEqual([180, 85]);
    expect(hole).toContainEqual([5, 5]);
  });
});

describe('a city without surroundings', () => {
  const empty: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
  const alone = buildWorld({ ...shapes, land: empty, neighbours: [] }, { kelurahan, kecamatan });

  it('has some room around it, in finite numbers', () => {
    const [west, south, east, north] = boundsOf(shapes.city);
    expect(alone.extent[0]).toBeLessThan(west);
    expect(alone.extent[1]).toBeLessThan(south);
    expect(alone.extent[2]).toBeGreaterThan(east);
    expect(alone.extent[3]).toBeGreaterThan(north);
    expect(alone.extent.every(Number.isFinite)).toBe(true);
  });

  it('does not stand in a sea that nobody has drawn', () => {
    const ground = (of: World) => {
      const [background] = land.layers({
        paint: EMPTY_PAINT,
        colours: mapColours.light,
        world: of,
        textScale: 1,
      });
      return background!.paint;
    };
    expect(ground(world)).toEqual({ 'background-color': mapColours.light.sea });
    expect(ground(alone)).toEqual({ 'background-color': mapColours.light.landOutside });
  });
});

describe('areasOf', () => {
  it('finds kelurahan and kecamatan by code and ignores what is no area', () => {
    const codes = areasOf(world, ['11.11.12', B, '99.99.99']).features.map(
      ({ properties }) => properties.code,
    );
    expect(codes).toEqual([B, '11.11.12']);
  });
});

describe('boundsOf', () => {
  it('spans all parts of a multipolygon', () => {
    const coordinates = [...shapes.kelurahan[0]!.coordinates, ...shapes.kelurahan[2]!.coordinates];
    expect(boundsOf({ type: 'MultiPolygon', coordinates })).toEqual([0, 0, 3, 1]);
  });
});
