import { describe, expect, it } from 'vitest';
import { isDate, isPeriod } from './dates.ts';
import { expectedWord, nearestWord } from './nearest-word.ts';
import { formatProblem, sortProblems, type Problem } from './problems.ts';
import { shown } from './shown.ts';

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
