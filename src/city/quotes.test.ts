import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFlaw } from './quotes.ts';

const LIST = 'lat,lon,name\n-6.12,106.15,"A\n-6.13,106.16,B\n-6.14,106.17,"C\n-6.15,106.18,D\n';

describe('quoteFlaw', () => {
  it.each([
    ['nothing', ''],
    ['no quote', 'a,b\n1,2\n'],
    ['quoted cells', '"a","b"\r\n"1","x, y"\r\n'],
    ['doubled quotes', 'a\n"say ""yes"""\n""""\n'],
    ['a line end inside a cell', 'a,b\n"one\ntwo",2\n'],
    ['an empty quoted cell at the end', 'a,b\n1,""'],
    ['a quote that is a letter', 'a,b\nJl. "Raya",2\n5",3\n'],
  ])('accepts %s', (_, text) => {
    expect(quoteFlaw(text, ',')).toBeNull();
  });

  it('names the line on which a quote is opened that swallows rows until the next one', () => {
    expect(quoteFlaw(LIST, ',')).toEqual({ line: 2, kind: 'after', found: '"A' });
  });

  it.each([
    ['unclosed in the middle', 'a,b\n1,2\n"3,4\n5,6\n', 3, 'open'],
    ['closed too early, before a sound quoted cell', 'a,b\n1,"x\n2,3\n4,"y, z"\n', 2, 'after'],
    ['in the last line', 'a,b\r\n1,"', 2, 'open'],
    ['after old line ends', 'a,b\r1,2\r"3,4', 3, 'open'],
    ['with words behind its end', 'a,b\n"1"x,2\n', 2, 'after'],
    ['with a blank behind its end', 'a,b\n"1" ,2\n', 2, 'after'],
  ])('finds a quote %s', (_, text, line, kind) => {
    expect(quoteFlaw(text, ',')).toMatchObject({ line, kind });
  });

  it('knows other separators', () => {
    expect(quoteFlaw('a;b\n"1";2\n', ';')).toBeNull();
    expect(quoteFlaw('a;b\n"1";2\n', ',')).toMatchObject({ kind: 'after' });
  });

  const cells = fc.array(fc.array(fc.string({ unit: 'grapheme-ascii' }), { minLength: 2 }), {
    minLength: 1,
  });

  it('finds nothing in what a writer of tables wrote', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        expect(quoteFlaw(dsvFormat(separator).formatRows(rows), separator)).toBeNull();
      }),
    );
  });

  it('whatever it lets through, no line is lost in reading', () => {
    const line = fc.array(fc.constantFrom('a', '1', '"b"', '"', 'c"d', '"e""f"', ''), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.join(',')).join('\n');
        fc.pre(quoteFlaw(text, ',') === null);
        const parsed = csvParseRows(text);
        const inCells = parsed.flat().join('').split('\n').length - 1;
        expect(parsed.length + inCells).toBe(rows.length);
      }),
    );
  });
});
