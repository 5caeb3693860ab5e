import { describe, expect, it } from 'vitest';
import { tinyCity, UNITS } from '../../tests/access/tinyCity.ts';
import { cityFrame } from './frame.ts';
import { buildGrid, layGrid } from './grid.ts';
import { createMiddle, middleRow } from './middle.ts';

describe('middleRow', () => {
  it('stays on land where people live when their centre is elsewhere', () => {
    // People only in the far west and the far east of the city's southern middle kelurahan.
    const { shapes } = tinyCity();
    const grid = buildGrid(shapes.kelurahan, 50, null);
    const [start, end] = [grid.unitStart[1]!, grid.unitStart[2]!];
    const rows = Array.from({ length: end - start }, (_, i) => start + i);
    rows.sort((a, b) => grid.x[a]! - grid.x[b]!);
    const [west, east] = [rows[0]!, rows.at(-1)!];
    const weights = new Float64Array(end - start);
    weights[west - start] = 1;
    weights[east - start] = 3;
    expect(middleRow({ grid, unit: 1 }, weights)).toBe(east);
  });
});

describe('createMiddle', () => {
  it.each([
    ['with people', {}],
    ['without a figure', { population: Array<null>(UNITS).fill(null) }],
    ['where nobody lives', { population: Array<number>(UNITS).fill(0) }],
    ['on land that is all masked', { unsettled: [-0.1, -0.1, 1.1, 1.1] as const }],
    ['with people above the cap', { cap_per_km2: 1500, density: [9, 1, 1, 1, 1, 1, 9] }],
    ['partly masked', { unsettled: [0.1, 0.1, 0.6, 0.7] as const, shift: [-0.3, 0.2] as const }],
  ])('needs the rows of the unit alone, %s', (_, options) => {
    const { city, shapes, mask } = tinyCity(options);
    const ground = cityFrame(shapes.kelurahan, 50);
    const whole = buildGrid(shapes.kelurahan, 50, mask);
    const inAll = createMiddle(city, (unit) => ({ grid: whole, unit }));
    const alone = createMiddle(city, (unit) => ({
      grid: layGrid(ground, [shapes.kelurahan[unit]!], mask),
      unit: 0,
    }));
    for (let unit = 0; unit < UNITS; unit++) expect(alone(unit)).toEqual(inAll(unit));
  });
});
