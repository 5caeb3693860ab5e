import { describe, expect, it } from 'vitest';
import { at, codeOf, facility, query, service, tinyCity } from '../../tests/access/tinyCity.ts';
import type { Facility } from '../city/model.ts';
import { buildGrid } from './grid.ts';
import { createMiddle } from './middle.ts';
import { distanceTo, facilitiesOf, placeFacility, placesOf } from './places.ts';
import { projectPolygons } from './plane.ts';
import type { LocationMode } from './types.ts';

const sma = service('sma', ['sma', 'smk']);

function idsOf(facilities: readonly Facility[], given: Parameters<typeof query>[0] = {}) {
  const { city } = tinyCity({ facilities });
  return facilitiesOf(city, sma, query(given)).map(({ id }) => id);
}

describe('facilitiesOf', () => {
  const list = [
    facility('sma-negeri', { kind: 'sma' }),
    facility('smk-swasta', { kind: 'smk', ownership: 'swasta' }),
    facility('sd', { kind: 'sd' }),
    facility('outside', { kind: 'sma', insideCity: false }),
    facility('closed', { kind: 'sma', status: 'closed' }),
    facility('planned', { kind: 'sma', status: 'planned' }),
    facility('unknown', { kind: 'smk', status: 'unknown' }),
    facility('hollow', { kind: 'sma', point: null, kelurahan: codeOf(2) }),
    facility('lost', { kind: 'sma', point: null, precision: 'unlocated' }),
  ];

  it('takes what operates, as far as known, and is somewhere', () => {
    expect(idsOf(list)).toEqual(['sma-negeri', 'smk-swasta', 'outside', 'unknown', 'hollow']);
  });

  it('leaves facilities across the border out when asked to', () => {
    expect(idsOf(list, { border: 'exclude' })).not.toContain('outside');
  });

  it('filters by ownership and by kind', () => {
    expect(idsOf(list, { ownership: 'swasta' })).toEqual(['smk-swasta']);
    expect(idsOf(list, { kind: 'smk' })).toEqual(['smk-swasta', 'unknown']);
  });

  it('leaves those known by kelurahan alone out in the mode exact only', () => {
    expect(idsOf(list, { locations: 'exact' })).not.toContain('hollow');
    for (const locations of ['middle', 'best', 'worst'] as const) {
      expect(idsOf(list, { locations })).toContain('hollow');
    }
  });
});

describe('placeFacility', () => {
  const { city, shapes, mask } = tinyCity({ unsettled: [0, 0, 0.15, 1] });
  const grid = buildGrid(shapes.kelurahan, 50, mask);
  const districts = {
    unitOf: new Map(city.kelurahan.map(({ code }, unit) => [code, unit])),
    polygons: (unit: number) => projectPolygons(grid.plane, shapes.kelurahan[unit]!),
    middle: createMiddle(city, (unit) => ({ grid, unit })),
    // Inside is told by the caller: here the western half.
    inside: (x: number) => x < 0,
    areas: () => [],
  };
  const hollow = facility('hollow', { point: null, kelurahan: codeOf(0) });
  const place = (mode: LocationMode) => placeFacility(grid, districts, hollow, mode)!;

  it('puts a point where it is', () => {
    const found = placeFacility(grid, districts, facility('a', { point: at(0.2, 0.7) }), 'best')!;
    expect(grid.plane.unproject([found.x, found.y])).toEqual([
      expect.closeTo(at(0.2, 0.7)[0], 9),
      expect.closeTo(at(0.2, 0.7)[1], 9),
    ]);
    expect(found.area).toBeNull();
  });

  it('puts one known by its kelurahan on its populated cell nearest the centre of its people', () => {
    const { x, y } = place('middle');
    const row = grid.x.findIndex((east, i) => east === x && grid.y[i] === y);
    expect(row).toBeLessThan(grid.unitStart[1]!);
    expect(grid.open[row]).toBeGreaterThan(0);
    // The masked west pushes it east of the middle of the kelurahan's land.
    const polygon = shapes.kelurahan[0]!.coordinates[0]![0]!;
    const west = grid.plane.project(polygon[0]!)[0];
    const east = grid.plane.project(polygon[1]!)[0];
    expect(x).toBeGreaterThan((west + east) / 2);
  });

  it('is nowhere further than worst and nowhere nearer than best', () => {
    const [best, middle, worst] = [place('best'), place('middle'), place('worst')];
    for (let row = 0; row < grid.size; row += 7) {
      const [x, y] = [grid.x[row]!, grid.y[row]!];
      const distance = distanceTo(middle, x, y);
      expect(distanceTo(best, x, y)).toBeLessThanOrEqual(distance + 1e-6);
      expect(distanceTo(worst, x, y)).toBeGreaterThanOrEqual(distance - 1e-6);
    }
  });

  it('has no place for a kelurahan that is not of the city', () => {
    const stray = facility('stray', { point: null, kelurahan: '98.01.01.1001' as never });
    expect(placeFacility(grid, districts, stray, 'middle')).toBeNull();
  });

  it('takes a list of one’s own instead of a service, sorted by id', () => {
    const own = [
      { id: 'b', name: 'B', point: at(0.1, 0.1), capacity: null },
      { id: 'a', name: 'A', point: at(0.9, 0.1), capacity: 5 },
    ];
    const places = placesOf(grid, districts, city, null, query({ service: null, own }));
    expect(places.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('leaves places of a list outside the city out when asked to', () => {
    const own = [
      { id: 'b', name: 'B', point: at(0.1, 0.1), capacity: null },
      { id: 'a', name: 'A', point: at(0.9, 0.1), capacity: null },
    ];
    const given = query({ service: null, own, border: 'exclude' });
    expect(placesOf(grid, districts, city, null, given).map(({ id }) => id)).toEqual(['b']);
  });
});
