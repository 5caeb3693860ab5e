import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbers, roundEstimate } from './numbers.ts';

const id = numbers('id');
const en = numbers('en');

describe('numbers', () => {
  it('groups and points as each language does', () => {
    expect([id.count(1234567), en.count(1234567)]).toEqual(['1.234.567', '1,234,567']);
    expect([id.decimal(12.345), en.decimal(12.345)]).toEqual(['12,35', '12.35']);
    expect([id.area(4.5), en.area(4.5)]).toEqual(['4,5 km²', '4.5 km²']);
  });

  it.each([
    [0, 0],
    [3, 10],
    [87, 90],
    [234, 230],
    [1234, 1230],
    [12_345, 12_300],
    [123_456, 123_000],
    [759_929, 760_000],
  ])('rounds an estimate of %i people to %i', (value, rounded) => {
    expect(roundEstimate(value)).toBe(rounded);
  });

  it('writes shares with the mark of the language', () => {
    expect([id.percent(61.44), en.percent(61.44)]).toEqual(['61,4%', '61.4%']);
    expect([id.percent(61.44, 0), id.percent(0), id.percent(100)]).toEqual(['61%', '0%', '100%']);
  });

  it('does not round a few people away', () => {
    expect(id.percent(0.01)).toBe('<0,1%');
    expect(id.percent(99.99)).toBe('>99,9%');
    expect(id.percent(99.7, 0)).toBe('>99%');
    expect(id.percent(0.05)).toBe('0,1%');
  });

  it.each([
    [0, '< 10 m'],
    [4.9, '< 10 m'],
    [6, '10 m'],
    [854, '850 m'],
    [994, '990 m'],
    [995, '1,0 km'],
    [4432, '4,4 km'],
    [12_000, '12,0 km'],
  ])('writes a distance of %d m as %s', (metres, text) => {
    expect(id.distance(metres)).toBe(text);
  });

  it('writes metres and a chosen radius without rounding', () => {
    expect(id.metres(1234.4)).toBe('1.234 m');
    expect([400, 1000, 1250, 3000, 10_000].map(id.radius)).toEqual([
      '400 m',
      '1 km',
      '1,25 km',
      '3 km',
      '10 km',
    ]);
    expect(en.radius(1500)).toBe('1.5 km');
    expect(id.radius(250.5)).toBe('250,5 m');
  });

  it('writes ranges with one unit', () => {
    expect(id.percentRange(61.2, 74.4)).toBe('61–74%');
    expect(id.percentRange(61.2, 61.4)).toBe('61%');
    expect(id.percentRange(null, 61.4)).toBe('61%');
    expect(id.distanceRange(3100, 4400)).toBe('3,1–4,4 km');
    expect(id.distanceRange(400, 850)).toBe('400–850 m');
    expect(id.distanceRange(400, 1850)).toBe('400 m – 1,9 km');
    expect(id.countRange(1200, 1900)).toBe('1.200–1.900');
  });

  it('writes minutes and hours', () => {
    expect([5, 60, 135].map(id.minutes)).toEqual(['5 menit', '1 jam', '2 jam 15 menit']);
    expect(en.minutes(135)).toBe('2 h 15 min');
  });

  it('writes periods in words', () => {
    expect(id.period('2024')).toBe('2024');
    expect(id.period('2024-02')).toBe('Februari 2024');
    expect(en.period('2024-02')).toBe('February 2024');
    expect(id.period('2026-01-29')).toBe('29 Januari 2026');
    expect(id.period('2022-2023')).toBe('2022–2023');
    expect(id.period('2024-13')).toBe('2024-13');
    expect(id.period('2023-02-30')).toBe('2023-02-30');
    expect(id.period('kira-kira 2020')).toBe('kira-kira 2020');
  });

  it('writes a dash for what is not known, never NaN', () => {
    const unknown = [null, undefined, Number.NaN, Infinity, -Infinity];
    const { period, place, ...writers } = id;
    expect([period('x'), place(-6.1, 106.15)]).toEqual(['x', '-6.10000, 106.15000']);
    for (const write of Object.values(writers)) {
      for (const value of unknown) expect(write(value, undefined as never)).toBe('–');
    }
  });

  it('an estimate is within 5% or 10 people, and is never 0 for somebody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (value) => {
        const rounded = roundEstimate(value);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(Math.max(10, value * 0.05));
        expect(rounded).toBeGreaterThan(0);
      }),
    );
  });
});
