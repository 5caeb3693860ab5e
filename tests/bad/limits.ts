import { append, type BadCase } from './case.ts';

/** More of something than any city has. */
export const beyondLimits: readonly BadCase[] = [
  {
    name: 'JSON that nests without end',
    file: 'sources.json',
    change: () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    line: 1,
    field: null,
    problem: 'JSON bersarang terlalu dalam',
    found: '[[[[',
    expected: 'paling banyak 64 tingkat',
    alone: true,
  },
  {
    name: 'an object of very many members',
    file: 'city.json',
    change: (text) =>
      text.replace('{', `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":0`).join(',')},`),
    line: 1,
    field: null,
    problem: 'satu objek berisi terlalu banyak isian',
    found: 'k50000',
    expected: 'paling banyak 50.000',
  },
  {
    name: 'a line of a megabyte and more',
    file: 'boundaries/kecamatan.csv',
    change: append(','.repeat(1_200_000)),
    line: 4,
    field: null,
    problem: 'baris terlalu panjang',
    found: ',,,',
    expected: 'paling panjang 1 juta karakter',
    alone: true,
  },
  {
    name: 'a header of very many columns',
    file: 'boundaries/kecamatan.csv',
    change: (text) => text.replace('source', `source${',x'.repeat(600)}`),
    line: 1,
    field: null,
    problem: 'terlalu banyak kolom',
    found: '603 kolom',
    expected: 'code,name,source',
    alone: true,
  },
];
