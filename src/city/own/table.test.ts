import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnTable, type OwnTable } from './table.ts';

const table = (text: string): OwnTable => {
  const found = readOwnTable(text);
  if ('problem' in found) throw new Error(found.problem.id);
  return found;
};

describe('readOwnTable: the hint sep=', () => {
  it.each([
    ['sep=;\nnama;lat;lon\nA, B;-6,12;106,15\n', true],
    ['sep=;\r\nnama;lat;lon\r\nA, B;-6,12;106,15\r\n', true],
    ['SEP=,\nnama,lat,lon\n"A, B",-6.12,106.15\n', false],
    ['"sep=;"\nnama;lat;lon\nA, B;-6,12;106,15\n', true],
    ['sep=\t\nnama\tlat\tlon\nA, B\t-6,12\t106,15\n', true],
    ['sep=|\nnama|lat|lon\nA, B|-6,12|106,15\n', true],
    ['\n\nsep=;;;\nnama;lat;lon\nA, B;-6,12;106,15\n', true],
  ])('%j', (text, decimalComma) => {
    const { header, body, decimalComma: comma } = table(text);
    expect(header.cells).toEqual(['nama', 'lat', 'lon']);
    expect(body).toHaveLength(1);
    expect(body[0]!.cells[0]).toBe('A, B');
    expect(comma).toBe(decimalComma);
    expect(body[0]!.line).toBe(text.split('\n').findIndex((line) => line.includes('A, B')) + 1);
  });

  it('is believed against what the header looks like', () => {
    expect(table('sep=;\na,b;c\n1;2').header.cells).toEqual(['a,b', 'c']);
  });

  it('refuses a separator that is none', () => {
    const found = readOwnTable('\nsep=x\nlatxlon\n');
    expect(found).toMatchObject({
      line: 2,
      found: 'sep=x',
      problem: { id: 'pemisah kolom tidak dikenal' },
    });
  });

  it('leaves a heading that begins like it alone', () => {
    expect(table('sep,lat,lon\n1,2,3').header.cells).toEqual(['sep', 'lat', 'lon']);
    expect(table('sep=isi;lat;lon\n1;2;3').header.cells).toEqual(['sep=isi', 'lat', 'lon']);
  });
});

describe('readOwnTable: the separator', () => {
  it.each([
    ['a;b;c\n1,5;2;3', ';'],
    ['"nama, alamat, kota";lat;lon\n1;2;3', ';'],
    ['DAFTAR SEKOLAH\n\na;b;c\n1;2;3', ';'],
    ['koordinat\n"1, 2"', ','],
  ])('%j', (text, separator) => {
    const [row] = dsvFormat(separator).parseRows(text.split('\n').at(-1)!);
    expect(table(text).body.at(-1)!.cells).toEqual(row);
  });
});

describe('readOwnTable: lines', () => {
  it('counts blank lines between rows and skips them, not those at the end', () => {
    const { body, blank } = table('a,b\n\n1,2\n,\n \n3,4\n\n\n');
    expect([body.map(({ line }) => line), blank]).toEqual([[3, 6], 3]);
  });

  it('knows rows with a cell over several lines', () => {
    const { body } = table('a,b\n"1\n1",2\n3,"4\r\n4"\n5,6');
    expect(body.map(({ line, spans }) => [line, spans])).toEqual([
      [2, true],
      [4, true],
      [6, false],
    ]);
  });

  it('keeps every row and its line, whatever the dialect (property)', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r\n', ' ') });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (written, separator) => {
        const lines = written.map(([one, two]) => [`x${one}`, `x${two}`]);
        const text = `sep=${separator}\n${dsvFormat(separator).formatRows([['a', 'b'], ...lines])}`;
        const { body } = table(text);
        expect(body.map(({ cells }) => cells)).toEqual(
          lines.map((row) => row.map((one) => one.trim())),
        );
        for (const { line, cells } of body) {
          const [first] = cells[0]!.split(/[\r\n]/);
          expect(text.split(/\r\n|\r|\n/)[line - 1]).toContain(first!.replaceAll('"', '""').trim());
        }
      }),
    );
  });
});
