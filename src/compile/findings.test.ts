import { describe, expect, it } from 'vitest';
import { Findings, MOST_KEPT } from './findings.ts';
import { countOf, GeodataError, listed } from './problems.ts';

const finding = (line: number) => ({
  line,
  field: 'a',
  problem: 'salah',
  found: line,
  expected: 'benar',
});

describe('Findings', () => {
  it('keeps all of a few, sorted', () => {
    const findings = new Findings();
    for (const line of [3, 1, 2]) findings.add('b.csv', finding(line));
    findings.add('a.csv', finding(9));
    expect(findings.list().map(({ file, line }) => [file, line])).toEqual([
      ['a.csv', 9],
      ['b.csv', 1],
      ['b.csv', 2],
      ['b.csv', 3],
    ]);
    expect(findings.countOf('b.csv')).toBe(3);
    expect(findings.countOf('c.csv')).toBe(0);
  });

  it('counts the rest of many exactly, at the end of their file, without working them out', () => {
    const findings = new Findings();
    let worked = 0;
    for (let line = 1; line <= MOST_KEPT + 5; line++) {
      findings.add('a.csv', { ...finding(line), expected: () => `${++worked}` });
    }
    findings.add('b.csv', finding(1));
    const list = findings.list();
    expect(worked).toBe(MOST_KEPT);
    expect(list).toHaveLength(MOST_KEPT + 2);
    expect(list[MOST_KEPT]).toMatchObject({
      file: 'a.csv',
      found: '5 lagi, 10.005 seluruhnya',
      others: 5,
    });
    expect(list.at(-1)).toMatchObject({ file: 'b.csv', line: 1 });
    expect(countOf(list)).toBe(MOST_KEPT + 6);
  });

  it('keeps no more than a bound of all files together', () => {
    const findings = new Findings();
    for (let file = 0; file < 11; file++) {
      for (let line = 0; line < MOST_KEPT; line++) findings.add(`${file}.csv`, finding(line));
    }
    expect(findings.list()).toHaveLength(10 * MOST_KEPT + 1);
    expect(countOf(findings.list())).toBe(11 * MOST_KEPT);
  });
});

describe('GeodataError', () => {
  it('counts all, lists the first, and names the folder without its path', () => {
    const findings = new Findings();
    for (let line = 1; line <= 60; line++) findings.add('a.csv', finding(line));
    const lines = new GeodataError('/rumah/siapa/kota/', findings.list()).message.split('\n');
    expect(lines).toHaveLength(52);
    expect(lines[0]).toBe('Data di kota belum benar: 60 masalah.');
    expect(lines.at(-1)).toMatch(
      /^\.\.\. dan 10 lainnya \(selengkapnya: .* check --format json\)$/,
    );
  });
});

describe('listed', () => {
  it('leaves a short list as it is', () => {
    expect(listed(['a', 'b'], 2)).toEqual(['a', 'b']);
    expect(listed(['a', 'b', 'c'], 2).slice(0, 2)).toEqual(['a', 'b']);
  });
});
