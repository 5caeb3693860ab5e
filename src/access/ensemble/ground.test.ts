import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../../tests/access/areas.ts';
import { blocks, grid, place } from '../../../tests/access/streets.ts';
import { computeField } from '../field.ts';
import { createNetwork } from '../network/network.ts';
import { Ground } from './ground.ts';

const spot = fc.tuple(between(-2500, 2500), between(-2000, 2000));
const spots = fc.array(spot, { minLength: 1, maxLength: 5 });
const coordinates = (list: readonly (readonly [number, number])[]) =>
  Float64Array.from(list.flat());
const fieldOf = (list: readonly (readonly [number, number])[]) =>
  computeField(
    grid,
    list.map(([x, y]) => place(x, y)),
  );
const units = Array.from({ length: grid.units }, (_, unit) => unit);
const rows = (unit: number) => [grid.unitStart[unit]!, grid.unitStart[unit + 1]!] as const;

describe('the ground of an ensemble', () => {
  it('has with some places more the field of all of them', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 5 }), spots, (fixed, more) => {
        const ground = new Ground(grid, fixed.length > 0 ? fieldOf(fixed) : null, null);
        const at = coordinates(more);
        const wanted = fieldOf([...fixed, ...more]);
        const found = ground.field(at, []);
        expect(found.distance).toEqual(wanted.distance);
        expect(found.tileMax).toEqual(wanted.tileMax);
        for (const unit of units) {
          expect(ground.distances(unit, at, [])).toEqual(wanted.distance.subarray(...rows(unit)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('moves every unit in which a place comes nearest, and few others', () => {
    let [told, moved] = [0, 0];
    fc.assert(
      fc.property(spots, spots, (fixed, more) => {
        const before = fieldOf(fixed);
        const ground = new Ground(grid, before, null);
        const after = fieldOf([...fixed, ...more]);
        for (const unit of units) {
          const [start, end] = rows(unit);
          const isMoved = ground.isMoved(unit, coordinates(more));
          let changed = false;
          for (let row = start; row < end; row++) {
            if (after.distance[row]! < before.distance[row]!) changed = true;
          }
          if (changed) expect(isMoved).toBe(true);
          told += Number(isMoved);
          moved += Number(changed);
        }
        expect(ground.isMoved(0, new Float64Array(0))).toBe(false);
        expect(ground.still(1)).toEqual(before.distance.subarray(...rows(1)));
      }),
      { numRuns: 60 },
    );
    expect(moved).toBeGreaterThan(0);
    expect(told).toBeLessThan(1.5 * moved);
  });

  it('goes along ways where there are such', () => {
    const network = createNetwork(grid, { streets: blocks });
    const along = (x: number, y: number) => network.distancesTo({ x, y, area: null });
    const [fixed, one, other] = [place(-1400, 20), place(700, 480), place(1200, -900)];
    const ground = new Ground(grid, network.field([fixed]), along);
    const at = Float64Array.of(one.x, one.y, other.x, other.y);
    const ways = ground.waysTo(at);
    const { distance } = network.field([fixed, one, other]);
    expect(ways).toHaveLength(2);
    for (const unit of units) {
      expect(ground.distances(unit, at, ways)).toEqual(distance.subarray(...rows(unit)));
    }
    expect(ground.field(at, ways).distance).toEqual(distance);
    fc.assert(
      fc.property(spots, spots, (known, more) => {
        const all = [...known, ...more].map(([x, y]) => place(x, y));
        const still = network.field([fixed, ...all.slice(0, known.length)]);
        const there = new Ground(grid, still, along);
        const moving = coordinates(more);
        const found = there.field(moving, there.waysTo(moving));
        expect(found.distance).toEqual(network.field([fixed, ...all]).distance);
      }),
      { numRuns: 20 },
    );
    const alone = new Ground(grid, null, along);
    expect(alone.field(at, alone.waysTo(at)).distance).toEqual(
      network.field([one, other]).distance,
    );
  });
});
