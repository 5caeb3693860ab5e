import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemFinder, linesOfPaths, parseJson } from './json.ts';
import type { Path } from './json-walk.ts';
import type { Finding } from './problems.ts';

const TEXT = `{
  "a": [
    { "b": "x, ] }",
      "c": 1 },
    [ "\\"", true ]
  ],
  "features": [ 1,
    2 ]
}`;

const lineOfPath = (text: string, path: Path) => linesOfPaths(text, [path])[0];

function linesOfItems(text: string, name: string): number[] {
  const finder = itemFinder(text, name);
  parseJson(text, () => expect.unreachable(), finder);
  return finder.items.map(({ line }) => line);
}

function findings(text: string): Finding[] {
  const found: Finding[] = [];
  parseJson(text, (finding) => found.push(finding));
  return found;
}

describe('lineOfPath', () => {
  it('finds values, also after strings that hold brackets and quotes', () => {
    expect(lineOfPath(TEXT, [])).toBe(1);
    expect(lineOfPath(TEXT, ['a', 0])).toBe(3);
    expect(lineOfPath(TEXT, ['a', 0, 'c'])).toBe(4);
    expect(lineOfPath(TEXT, ['a', 1, 1])).toBe(5);
  });

  it('falls back on the nearest ancestor that exists', () => {
    expect(lineOfPath(TEXT, ['a', 1, 'nothing', 'here'])).toBe(5);
    expect(lineOfPath(TEXT, ['nothing'])).toBe(1);
  });

  it('counts CRLF once', () => {
    expect(lineOfPath(TEXT.replaceAll('\n', '\r\n'), ['a', 1])).toBe(5);
  });
});

describe('linesOfItems', () => {
  it('gives the line of each item', () => {
    expect(linesOfItems(TEXT, 'a')).toEqual([3, 5]);
    expect(linesOfItems(TEXT, 'features')).toEqual([7, 8]);
    expect(linesOfItems(TEXT, 'none')).toEqual([]);
  });
});

describe('parseJson', () => {
  it('reads any JSON as JSON.parse does, without a finding', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const found: Finding[] = [];
        expect(parseJson(text, (finding) => found.push(finding))).toEqual(JSON.parse(text));
        expect(found).toEqual([]);
      }),
    );
  });

  it('calls every text that was cut off truncated, at its end', () => {
    const text = JSON.stringify({ name: 'a "b" \\ c', list: [-12.5, true, null], in: { x: 1 } });
    for (let length = 1; length < text.length; length++) {
      expect(findings(text.slice(0, length)), text.slice(0, length)).toEqual([
        expect.objectContaining({ problem: 'JSON terpotong', line: 1 }),
      ]);
    }
  });

  it('names line and column of what is no JSON', () => {
    expect(findings('{\n  "a": 1,\n  b: 2 }')).toEqual([
      {
        line: 3,
        field: null,
        problem: 'JSON rusak',
        found: '"b: 2 }" pada kolom 3',
        expected: 'JSON menurut RFC 8259: nama isian diapit tanda kutip (")',
      },
    ]);
    expect(findings('[1,\n"a\tb"]')[0]).toMatchObject({ line: 2, problem: 'JSON rusak' });
    expect(findings('[01]')[0]).toMatchObject({ problem: 'JSON rusak' });
    expect(findings('{} {}')[0]).toMatchObject({ found: '"{}" pada kolom 4' });
  });

  it('takes a name that stands twice as JSON.parse does, and says so', () => {
    const found: Finding[] = [];
    const text = '{"a": 1,\n "b": {"c": 1, "\\u0063": 2},\n "a": 3}';
    expect(parseJson(text, (finding) => found.push(finding))).toEqual({ a: 3, b: { c: 2 } });
    expect(found.map(({ line, field }) => [line, field])).toEqual([
      [2, 'b.c'],
      [3, 'a'],
    ]);
  });

  it('finds every name that stands twice, however many there are', () => {
    const names = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { maxLength: 60 });
    fc.assert(
      fc.property(names, (list) => {
        const text = `{${list.map((name) => `"${name}":0`).join(',')}}`;
        expect(findings(text)).toHaveLength(list.length - new Set(list).size);
      }),
    );
  });

  it.each([
    ['{"a": 1,}', 'tanpa koma sebelum kurung tutup'],
    ['[NaN]', 'null untuk yang tidak diketahui'],
    ['[True]', 'huruf kecil'],
    ['[1, // satu\n2]', 'tanpa komentar'],
    ["{'a': 1}", 'tanda kutip ganda lurus'],
    ['{“a”: 1}', 'tanda kutip ganda lurus'],
    ['[+1]', 'angka seperti 106.15'],
    ['[.5]', 'angka seperti 106.15'],
    ['{"a" 1}', 'angka seperti 106.15'],
    ['["a" "b"]', 'koma di antara dua isian'],
    ['["a\nb"]', 'tanpa ganti baris'],
    ['{"a": 1}\n{"a": 2}', 'GeoJSONL'],
  ])('names the slip in %s', (text, slip) => {
    expect(findings(text)[0]!.expected).toContain(slip);
  });

  it('survives very deep nesting', () => {
    expect(findings('['.repeat(100_000))).toEqual([
      expect.objectContaining({ problem: 'JSON bersarang terlalu dalam', line: 1 }),
    ]);
    const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(findings(deep(64))).toEqual([]);
    expect(findings(deep(65))).toHaveLength(1);
  });

  it('refuses more parts, or members of one object, than a machine can take', () => {
    expect(findings(`[${'{},'.repeat(4_000_000)}{}]`)[0]!.problem).toContain(
      'terlalu banyak objek',
    );
    const members = Array.from({ length: 50_001 }, (_, i) => `"${i}":0`);
    expect(findings(`{${members.join(',')}}`)[0]!.problem).toContain('terlalu banyak isian');
    expect(findings(`{${members.slice(1).join(',')}}`)).toEqual([]);
  });

  it('reads a string of megabytes', () => {
    const text = JSON.stringify(['"\\é'.repeat(1_000_000)]);
    expect(parseJson(text, () => expect.unreachable())).toEqual(JSON.parse(text));
  });
});

describe('linesOfPaths', () => {
  it('finds many paths in one walk, also from a place inside the text', () => {
    const items = Array.from({ length: 50 }, (_, i) => `{"a": ${i},\n"b": [${i}]}`);
    const text = `\n[${items.join(',\n')}]`;
    const paths = items.flatMap((_, i): Path[] => [
      [i, 'a'],
      [i, 'b', 0],
    ]);
    const lines = items.flatMap((_, i) => [2 + 2 * i, 3 + 2 * i]);
    expect(linesOfPaths(text, paths)).toEqual(lines);
    const shuffled = paths.map((_, i) => (i * 37) % paths.length);
    expect(
      linesOfPaths(
        text,
        shuffled.map((i) => paths[i]!),
      ),
    ).toEqual(shuffled.map((i) => lines[i]));
    const at = text.indexOf(items[20]!);
    expect(linesOfPaths(text, [['b']], { at, line: 42 })).toEqual([43]);
  });
});
