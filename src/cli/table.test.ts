import { describe, expect, it } from 'vitest';
import { number, text, textTable } from './table.ts';

describe('number', () => {
  it('writes Indonesian figures', () => {
    expect(number(1234567.891, 1)).toBe('1.234.567,9');
    expect(number(0)).toBe('0');
  });

  it.each([null, NaN, Infinity])('writes %s as a dash, not as 0', (value) => {
    expect(number(value, 2)).toBe('–');
  });
});

describe('textTable', () => {
  const columns = [
    { title: 'Nama', text: (row: { name: string | null }) => text(row.name) },
    { title: 'Jiwa', align: 'right' as const, text: (row: { n: number }) => number(row.n) },
  ];

  it('aligns numbers to the right and ends no line with a space', () => {
    const rows = [
      { name: 'Unyur', n: 21034 },
      { name: null, n: 7 },
    ];
    expect(textTable(rows, columns)).toBe(
      'Nama     Jiwa\n-----  ------\nUnyur  21.034\n–           7\n',
    );
  });

  it('lets no control character of the data reach the terminal', () => {
    expect(textTable([{ name: 'a\u001b[31m\nb', n: 1 }], columns)).toContain('a [31m b');
  });
});
