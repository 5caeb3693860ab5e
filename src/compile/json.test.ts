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

  it('survives very deep nesting', () => {
    expect(findings('['.repeat(100_000))).toHaveLength(1);
  });
});
