import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnFacilities } from './facilities.ts';
import { ownNotes } from './notes.ts';

const REGION = [106.05, -6.22, 106.28, -5.98] as const;
const read = (text: string | Uint8Array) => readOwnFacilities(text, 'my.csv', { region: REGION });

describe('readOwnFacilities: any input', () => {
  const cell = fc.oneof(
    fc.constantFrom('-6.11', '106.15', '', 'NaN', '"', '-6,1', '=1', '\0', '1e9', '__proto__'),
    fc.string(),
  );
  const table = fc
    .tuple(fc.constantFrom(',', ';', '\t'), fc.array(fc.array(cell, { maxLength: 5 })))
    .map(([separator, rows]) =>
      ['lat,lon,name'.replaceAll(',', separator)]
        .concat(rows.map((row) => row.join(separator)))
        .join('\n'),
    );

  it('never throws, and gives only finite points (property)', () => {
    const json = fc.json().map((value) => `{"type":"FeatureCollection","features":[${value}]}`);
    const input = fc.oneof(table, json, fc.json(), fc.string({ unit: 'binary' }), fc.uint8Array());
    fc.assert(
      fc.property(input, (text) => {
        const found = read(text);
        const { facilities, problems } = found;
        for (const { point, capacity } of facilities) {
          expect(point.every(Number.isFinite)).toBe(true);
          expect(capacity === null || capacity >= 0).toBe(true);
        }
        expect(facilities.length + problems.length).toBeGreaterThan(0);
        expect(found.readable || facilities.length === 0).toBe(true);
        const bad = new Set(problems.map(({ line, feature }) => line ?? feature));
        if (found.readable) expect(facilities.length + bad.size).toBe(found.read);
        expect(ownNotes(found).join()).not.toMatch(/undefined|NaN/);
        for (const { problem, found, expected } of problems) {
          expect([problem, found, expected]).not.toContain('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what was written, in every dialect (property)', () => {
    const degree = (min: number, max: number) =>
      fc.integer({ min: min * 1e6, max: max * 1e6 }).map((micro) => micro / 1e6);
    const rows = fc.array(fc.tuple(degree(-6.5, -5.5), degree(106, 107)), { minLength: 1 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        (points, separator, comma) => {
          const write = (value: number) =>
            comma && separator !== ',' ? String(value).replace('.', ',') : String(value);
          const lines = points.map((point) => point.map(write).join(separator));
          const { facilities, problems } = read([`lat${separator}lon`, ...lines].join('\r\n'));
          expect(problems).toEqual([]);
          expect(facilities.map(({ point }) => point)).toEqual(
            points.map(([lat, lon]) => [lon, lat]),
          );
        },
      ),
    );
  });
});
