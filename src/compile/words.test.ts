import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAfter, isDate, isPeriod, latestDay } from './dates.ts';
import { expectedWord, nearestWord } from './nearest-word.ts';
import { formatProblem, sortProblems, type Problem } from './problems.ts';
import { shown } from './shown.ts';

/** By its definition, without a table. */
const levenshtein = (a: string, b: string): number =>
  a === '' || b === ''
    ? a.length + b.length
    : a[0] === b[0]
      ? levenshtein(a.slice(1), b.slice(1))
      : 1 +
        Math.min(
          levenshtein(a.slice(1), b),
          levenshtein(a, b.slice(1)),
          levenshtein(a.slice(1), b.slice(1)),
        );

describe('nearestWord', () => {
  const names = ['Banjar Agung', 'Banjarsari', 'Kemanisan', 'Sumur Pecung'];

  it('forgives case, spacing and a few letters', () => {
    expect(nearestWord('banjar agung', names)).toBe('Banjar Agung');
    expect(nearestWord('SUMURPECUNG', names)).toBe('Sumur Pecung');
    expect(nearestWord('kmanisan', names)).toBe('Kemanisan');
  });

  it('says nothing about a word that is far from all', () => {
    expect(nearestWord('Jakarta', names)).toBeNull();
    expect(nearestWord('x', [])).toBeNull();
  });

  it('does not compare what nobody meant', () => {
    expect(nearestWord('a'.repeat(100), ['a'.repeat(100)])).toBeNull();
    const many = Array.from({ length: 3000 }, (_, i) => `kata-${i}`);
    expect(expectedWord('katta-7', many)).toBe('salah satu yang terdaftar');
  });

  it('is the nearest by Levenshtein, among any words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 8 }), (wanted, words) => {
        const near = words.filter(
          (candidate) =>
            levenshtein(wanted, candidate) <= Math.max(1, Math.floor(candidate.length / 3)),
        );
        const least = Math.min(...near.map((candidate) => levenshtein(wanted, candidate)));
        const found = nearestWord(wanted, words);
        if (near.length === 0) expect(found).toBeNull();
        else expect(levenshtein(wanted, found!)).toBe(least);
      }),
    );
  });

  it('lists a short list and counts a long one', () => {
    expect(expectedWord('zzz', ['a', 'bb'])).toBe('a, bb');
    expect(
      expectedWord(
        'zzz',
        Array.from({ length: 13 }, (_, i) => `word-${i}`),
      ),
    ).toBe('salah satu dari 13 yang terdaftar');
  });
});

describe('dates', () => {
  it('exist', () => {
    expect(['2024', '2024-02', '2024-02-29', '1999-12-31'].every(isDate)).toBe(true);
    expect(
      ['2023-02-29', '2024-13', '2024-00', '24', '2024/02', '1066', '3000', ''].some(isDate),
    ).toBe(false);
  });

  it('are ahead when they are not over on the day of reading', () => {
    const today = latestDay(new Date('2026-02-28T23:00:00Z'));
    expect(today).toBe('2026-03-01');
    for (const text of ['2026', '2026-03', '2026-03-01', '2025-2026', '1999']) {
      expect(isAfter(text, today), text).toBe(false);
    }
    for (const text of ['2027', '2026-04', '2026-03-02', '2025-2027']) {
      expect(isAfter(text, today), text).toBe(true);
    }
  });

  it('are periods in order', () => {
    expect(['2022-2023', '2024-02', '2020'].every(isPeriod)).toBe(true);
    expect(['2023-2022', '2022-2022', '2022-23-24', '0001-0002'].some(isPeriod)).toBe(false);
  });
});

describe('problems', () => {
  const problem: Problem = {
    file: 'a.csv',
    line: 2,
    field: 'lat',
    problem: 'bukan angka',
    found: 'x',
    expected: 'angka',
  };

  it('are written on one line', () => {
    expect(formatProblem(problem)).toBe(
      'a.csv:2 lat: bukan angka - ditemukan: x - seharusnya: angka',
    );
    expect(formatProblem({ ...problem, line: null, field: null })).toBe(
      'a.csv: bukan angka - ditemukan: x - seharusnya: angka',
    );
  });

  it('show any value on one line that is not too long', () => {
    expect(shown('a\n b')).toBe('a b');
    expect(shown('')).toBe('(kosong)');
    expect(shown(undefined)).toBe('(tidak ada)');
    expect(shown([1, null])).toBe('[1,null]');
    expect(shown('x'.repeat(500)).length).toBe(123);
    expect(shown(' \n '.repeat(1e6))).toBe('(kosong)');
    expect(shown(`${' '.repeat(1e6)}a`)).toBe('a');
    expect(shown({ a: [1, { b: 'c' }], d: undefined })).toBe('{"a":[1,{"b":"c"}],"d":null}');
  });

  it('show what could steer a terminal or deceive the eye as its code', () => {
    expect(shown('a\u001b[31mb')).toBe('a\\u001b[31mb');
    expect(shown('a\u202eb\u200b')).toBe('a\\u202eb\\u200b');
    expect(formatProblem({ ...problem, file: 'a\nb.csv' })).toContain('a\\u000ab.csv');
  });

  it('look at no more of a value than they show', () => {
    const endless: unknown[] = [];
    endless.push(endless, endless);
    expect(shown(endless).length).toBe(123);
    expect(shown('😀'.repeat(100))).toBe(`${'😀'.repeat(60)}...`);
  });

  it('are sorted by file, line and field', () => {
    const order = [
      { ...problem, line: null },
      { ...problem, line: 2, field: 'lat' },
      { ...problem, line: 2, field: 'lon' },
      { ...problem, line: 10 },
      { ...problem, file: 'b.csv', line: 1 },
    ];
    expect(sortProblems([...order].reverse())).toEqual(order);
  });
});
