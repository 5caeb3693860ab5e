import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

const one = (value: unknown) => toCsv([{ value }], ['value']).split('\n').slice(1, -1).join('\n');

describe('toCsv', () => {
  it('writes header, rows and a line end, in the order of the columns', () => {
    const rows = [{ code: '36.73.01.1001', share: 12.5, name: 'Serang' }];
    expect(toCsv(rows, ['name', 'code', 'share'])).toBe(
      'name,code,share\nSerang,36.73.01.1001,12.5\n',
    );
  });

  it('writes the header alone when there are no rows', () => {
    expect(toCsv<{ a: number }>([], ['a'])).toBe('a\n');
  });

  it('begins with a byte order mark only when asked', () => {
    expect(toCsv([{ a: 1 }], ['a'], { bom: true })).toBe('\uFEFFa\n1\n');
    expect(toCsv([{ a: 1 }], ['a'])).toBe('a\n1\n');
  });

  it.each([null, undefined, NaN, Infinity, -Infinity])('leaves %s empty', (value) => {
    expect(one(value)).toBe('');
  });

  it('keeps zero and false apart from empty', () => {
    expect(one(0)).toBe('0');
    expect(one(false)).toBe('false');
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '-', '＝1+1'])('makes %s harmless', (text) => {
    expect(one(text)).toBe(`'${text}`);
  });

  it('makes a leading tab or carriage return harmless', () => {
    expect(one('\t=1')).toBe("'\t=1");
    expect(one('\r=1')).toBe('"\'\r=1"');
  });

  it.each(['-6.0389', '+62', '-1'])('leaves the plain number %s alone', (text) => {
    expect(one(text)).toBe(text);
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(one('Jl. Raya, "Pasar"\nKm 3')).toBe('"Jl. Raya, ""Pasar""\nKm 3"');
  });

  it('is read back as it was written (property)', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((value) => !/^[=+\-@\t\r\n＝＋－＠]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text }), { minLength: 1 }), (rows) => {
        const back = csvParse(toCsv(rows, ['a', 'b']));
        expect(back.map(({ a, b }) => ({ a, b }))).toEqual(rows);
      }),
    );
  });

  it('never lets a value begin like a formula (property)', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        const value = csvParse(toCsv([{ a: `${sign}x${rest}` }], ['a']))[0]?.a ?? '';
        expect(value.startsWith("'")).toBe(true);
      }),
    );
  });
});
