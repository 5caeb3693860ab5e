import { area, booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  areaAt,
  between,
  corners,
  closed,
  multi,
  pieces,
  square,
  starBetween,
} from '../../tests/access/areas.ts';
import { at, tinyCity, UNITS } from '../../tests/access/tinyCity.ts';
import { computeAreaField } from './area-field.ts';
import { EdgeSearch, edgesOfPlaces } from './area-edges.ts';
import type { Field } from './field.ts';
import { buildGrid } from './grid.ts';
import { sortByDistance } from './order.ts';
import { sharesByOverlay } from './overlay.ts';
import type { Place } from './places.ts';
import { projectPolygons } from './plane.ts';
import { distanceToPolygons } from './polygon.ts';
import { buildProfile, coveredAt, totalOf } from './profile.ts';

const { shapes } = tinyCity();
const CELL = 50;
const grid = buildGrid(shapes.kelurahan, CELL, null);
const overlay = sharesByOverlay(shapes.kelurahan);
const tiles = grid.tiles.reach.length;

/** An area as a place: mapped, or the whole of a kelurahan. */
function place(shape: MultiPolygon, unit = -1, id = ''): Place {
  const polygons = projectPolygons(grid.plane, shape);
  const area = { mode: 'inside', unit, distance: distanceToPolygons(polygons), polygons } as const;
  return { id, name: id, precision: 'exact', x: 0, y: 0, area };
}

const whole = (unit: number) => place(shapes.kelurahan[unit]!, unit);

const fieldOf = (places: readonly Place[], upTo: Float32Array | null = null) =>
  computeAreaField(grid, places, overlay, upTo);

/** Distance to the edge of a segment, and all the edges of a place, one by one. */
function toEdges({ area }: Place, x: number, y: number): number {
  let least = Infinity;
  for (const ring of area!.polygons.flat()) {
    ring.slice(1).forEach(([bx, by], i) => {
      const [ax, ay] = ring[i]!;
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y));
    });
  }
  return least;
}

/** Of each row: metres to the edges of each place, and whether it lies in it. */
const bruteForce = (areas: readonly MultiPolygon[]) =>
  Array.from({ length: grid.size }, (_, row) => {
    const [x, y] = [grid.x[row]!, grid.y[row]!];
    return areas.map((area) => ({
      edge: toEdges(place(area), x, y),
      inside: booleanPointInPolygon(grid.plane.unproject([x, y]), area),
    }));
  });

/** What a radius covers of each unit, percent of its land. */
function coveredBy(field: Field, radius_m: number): number[] {
  const profile = buildProfile(grid, field, sortByDistance(grid, field), grid.land);
  return Array.from({ length: UNITS }, (_, unit) => {
    const { land } = coveredAt(profile, unit, radius_m);
    return (100 * land) / totalOf(profile, unit, 'land');
  });
}

/** Anywhere in the city and around it. */
const anywhere = fc.tuple(between(-0.3, 1.3), between(-0.3, 1.3)).map(([x, y]) => at(x, y));
const zone = areaAt(anywhere, [20, 900]);
const touching = fc
  .tuple(anywhere, starBetween(100, 900), fc.integer({ min: 1, max: 4 }), fc.nat(1))
  .map(([centre, star, cut, more]) => pieces(centre, star, cut, more));
const areas = fc.oneof(
  { weight: 3, arbitrary: fc.array(zone, { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.tuple(touching, zone).map(([both, one]) => [...both, one]) },
);

/** What rounding to the lattice, 0.1 m, can do to the land of a row that borders cross, m2. */
const LATTICE_M2 = 0.2 * CELL;

/** Land of a row that a distance says lies inside, m2. */
const landInside = (d: number, row: number) =>
  grid.land[row]! * Math.min(1, Math.max(0, 0.5 - d / CELL));

/** Whether two distances of a row differ by more than the lattice rounds. */
const differ = (a: number, b: number, row: number) =>
  a > CELL / 2 && b > CELL / 2
    ? Math.abs(a - b) > 1e-2
    : Math.abs(landInside(a, row) - landInside(b, row)) > LATTICE_M2;

/** A row whose centroid is farther from every edge than a cell is wide has none in it. */
const CLEAR = CELL * Math.SQRT2;

describe('computeAreaField', () => {
  it('has outside the distance to the nearest edge, and whose it is, and less than 0 inside', () => {
    fc.assert(
      fc.property(areas, (shaped) => {
        const { distance, nearest } = fieldOf(shaped.map((shape) => place(shape)));
        const wrong = bruteForce(shaped).flatMap<object>((to, row) => {
          const d = distance[row]!;
          const owner = to[nearest[row]!];
          if (!owner) return [{ row, d, why: 'nobody owns it' }];
          const inside = to.some((one) => one.inside);
          const edge = Math.min(...to.map((one) => one.edge));
          const clear = to.every((one) => one.edge > CLEAR);
          const right = inside
            ? !clear || (!differ(d, -CELL / 2, row) && owner.inside)
            : edge <= CLEAR || (Math.abs(d / edge - 1) < 1e-3 && owner.edge / edge < 1 + 1e-3);
          // On an edge, and no farther than it: a row that is outside is half a cell off at least.
          const near = d > CELL / 2 ? Math.abs(d / edge - 1) < 1e-3 : d >= -CELL / 2;
          const beside = d >= CELL / 2 || owner.inside || owner.edge <= CLEAR;
          return right && near && beside ? [] : [{ row, d, edge, inside, owner }];
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('counts a hole as outside, however far it is to what lies around the area', () => {
    const star = { radii: [900, 900, 900, 900, 900], turn: 0.3 };
    const centre = at(0.5, 0.5);
    const hole = closed(corners(centre, star, 0.7)).reverse();
    const holed = place(multi([closed(corners(centre, star)), hole]));
    const { distance } = fieldOf([holed]);
    const [x, y] = grid.plane.project(centre);
    const middle = grid.x.findIndex((east, row) => Math.hypot(east - x, grid.y[row]! - y) < CELL);
    expect(distance[middle]! / toEdges(holed, grid.x[middle]!, grid.y[middle]!)).toBeCloseTo(1, 3);
  });

  it('does not hang on the order of areas', () => {
    fc.assert(
      fc.property(areas, fc.nat(4), (shaped, turn) => {
        const k = turn % shaped.length;
        const turned = [...shaped.slice(k), ...shaped.slice(0, k)].reverse();
        const here = fieldOf(shaped.map((shape) => place(shape)));
        const there = fieldOf(turned.map((shape) => place(shape)));
        const wrong = here.distance.filter((d, row) => differ(d, there.distance[row]!, row));
        expect([...wrong]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('does not hang on whether areas that touch or overlap are one', () => {
    fc.assert(
      fc.property(
        anywhere,
        starBetween(100, 900),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(1),
        (centre, star, cut, more) => {
          const one = fieldOf([place(multi([closed(corners(centre, star))]))]);
          const two = fieldOf(pieces(centre, star, cut, more).map((shape) => place(shape)));
          const wrong = one.distance.filter((d, row) => differ(d, two.distance[row]!, row));
          expect([...wrong]).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('covers a kelurahan that is an area exactly, and nothing of the others, at a radius of 0', () => {
    for (let unit = 0; unit < UNITS; unit++) {
      for (const found of [fieldOf([whole(unit)]), computeAreaField(grid, [whole(unit)], null)]) {
        const covered = coveredBy(found, 0);
        covered.forEach((share, other) => {
          expect(share).toBeCloseTo(other === unit ? 100 : 0, 12);
        });
        expect(found.distance.slice(...grid.unitStart.slice(unit, unit + 2))).toEqual(
          new Float32Array(grid.unitStart[unit + 1]! - grid.unitStart[unit]!).fill(-CELL / 2),
        );
      }
    }
  });

  it('has distances to whole kelurahan as to what is drawn along their borders', () => {
    const units = [1, 3];
    const known = fieldOf(units.map(whole));
    const drawn = fieldOf(units.map((unit) => place(shapes.kelurahan[unit]!)));
    const wrong = known.distance.filter((d, row) => differ(d, drawn.distance[row]!, row));
    expect([...wrong]).toEqual([]);
  });

  it('takes a mapped area and whole kelurahan together', () => {
    const zone = square(at(0.83, 0.75), 200);
    const both = coveredBy(fieldOf([whole(0), place(zone)]), 0);
    [100, 0, 0, 0, 0].forEach((share, unit) => expect(both[unit]).toBeCloseTo(share, 12));
    expect(both[5]).toBeCloseTo((100 * area(zone)) / area(shapes.kelurahan[5]!), 1);
  });

  it('has the largest distance of each tile', () => {
    const { distance, tileMax } = fieldOf([place(square(at(0.2, 0.3), 300))]);
    tileMax.forEach((max, tile) => {
      const rows = distance.subarray(grid.tiles.start[tile], grid.tiles.start[tile + 1]);
      expect(max).toBe(Math.max(...rows));
    });
  });

  it('leaves out only rows that are farther than asked for', () => {
    fc.assert(
      fc.property(
        areas,
        fc.array(between(-30, 1500), { minLength: tiles, maxLength: tiles }),
        fc.boolean(),
        (shaped, limits, kelurahan) => {
          const places = kelurahan ? [whole(4)] : shaped.map((shape) => place(shape));
          const full = fieldOf(places);
          const some = fieldOf(places, Float32Array.from(limits));
          limits.forEach((limit, tile) => {
            const rows = [grid.tiles.start[tile], grid.tiles.start[tile + 1]] as const;
            const all = full.distance.subarray(...rows);
            const wrong = some.distance
              .subarray(...rows)
              .filter((d, i) => (d === Infinity ? all[i]! <= limit : d !== all[i]));
            expect([...wrong]).toEqual([]);
          });
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('EdgeSearch', () => {
  const direction = between(0, 6.3);
  const small = fc.array(areaAt(anywhere, [1, 30]), { minLength: 2, maxLength: 6 });

  it('finds the nearest of all edges from anywhere in the disk it was focused on', () => {
    fc.assert(
      fc.property(
        fc.oneof(areas, small),
        fc.record({ x: between(-2000, 2000), y: between(-1500, 1500), wide: between(1, 1500) }),
        fc.array(
          fc.record({
            part: between(0, 1),
            to: direction,
            out: fc.oneof(fc.constant(1), between(0, 1)),
            turn: direction,
            limit: between(0, 1000),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (shaped, { x, y, wide }, spots) => {
          const places = shaped.map((shape) => place(shape));
          const search = new EdgeSearch(edgesOfPlaces(places));
          search.narrow(x, y, wide);
          for (const { part, to, out, turn, limit } of spots) {
            // A disk inside the wide one that touches it, and a point in it.
            const radius = wide * part;
            const [mx, my] = [
              x + (wide - radius) * Math.cos(to),
              y + (wide - radius) * Math.sin(to),
            ];
            const [px, py] = [
              mx + radius * out * Math.cos(turn),
              my + radius * out * Math.sin(turn),
            ];
            const edges = places.map((one) => toEdges(one, px, py));
            const least = Math.min(...edges);
            if (!search.focus(mx, my, radius, limit)) {
              expect(least).toBeGreaterThan(limit);
              continue;
            }
            search.seek(px, py);
            expect(Math.abs(search.distance - least)).toBeLessThan(1e-6);
            expect(edges[search.owner]! - least).toBeLessThan(1e-6);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives an edge that two areas share to the first of them', () => {
    const [one, two] = pieces(at(0.5, 0.5), { radii: [500, 500, 500, 500, 500], turn: 0 }, 2, 0);
    for (const places of [
      [place(one!), place(two!)],
      [place(two!), place(one!)],
    ]) {
      const search = new EdgeSearch(edgesOfPlaces(places));
      const [x, y] = grid.plane.project(at(0.5, 0.5));
      search.narrow(x, y, 10);
      expect(search.focus(x, y, 10, 0)).toBe(true);
      search.seek(x, y);
      expect([search.distance, search.owner]).toEqual([0, 0]);
    }
  });

  it('has no edge without length, whether rings are closed or not', () => {
    const ring = closed(corners(at(0.5, 0.5), { radii: [500, 400, 500, 400, 500], turn: 0 }));
    const count = (rings: typeof ring) => edgesOfPlaces([place(multi([rings]))]).owner.length;
    expect(count(ring)).toBe(5);
    expect(count(ring.slice(1))).toBe(5);
    expect(count(ring.flatMap((corner) => [corner, corner]))).toBe(5);
  });
});
