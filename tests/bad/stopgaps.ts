import { both, swap, type BadCase } from './case.ts';

const SCHOOLS = 'facilities/schools.csv';
const FIRST = 'SDN Padi 1,-0.01,110.01,99.01.01.1001,99.01.01,yes,exact,operating,negeri';
/** An address that says nothing of the rest of the row. */
const ADDRESS = '"Jl. Padi 1, Padi"';

const stopgap = (
  word: string,
  field: string,
  place: Pick<BadCase, 'file' | 'line' | 'change'>,
): BadCase => ({
  ...place,
  name: `${word} in the column ${field}`,
  field,
  problem: 'tanda pengganti di isian',
  found: word,
  expected: 'kosong bila tidak diketahui',
  alone: true,
});

const inAddress = (word: string) =>
  stopgap(word, 'address', { file: SCHOOLS, line: 2, change: swap(ADDRESS, word) });

const inFirst = (word: string, field: string, from: string) =>
  stopgap(word, field, {
    file: SCHOOLS,
    line: 2,
    change: swap(FIRST, FIRST.replace(from, word)),
  });

/** Words, dots and question marks in place of what is not known, each told once. */
export const stopgaps: readonly BadCase[] = [
  ...['n/a', 'N/A', 'na', 'NULL', 'NaN', 'none', 'None', '?', '???', '...', '…', '–', '#N/A'].map(
    inAddress,
  ),
  inFirst('n/a', 'name', 'SDN Padi 1'),
  inFirst('null', 'kelurahan', '99.01.01.1001'),
  inFirst('None', 'ownership', 'negeri'),
  stopgap('?', 'since', {
    file: 'water/status.csv',
    line: 3,
    change: swap('PDAM Contoh,2019,', 'PDAM Contoh,?,'),
  }),
  stopgap('n/a', 'source', {
    file: 'water/reports.csv',
    line: 3,
    change: swap('connections.,contoh', 'connections.,n/a'),
  }),
];

/** What only begins like one, or is a number. */
export const soundWords: readonly { readonly name: string; readonly changes: BadCase['with'] }[] = [
  {
    name: 'names and addresses that begin like a stopgap',
    changes: {
      [SCHOOLS]: both(
        swap('SDN Padi 1', 'Nan Tongga'),
        swap('SDN Sukamaju', 'None Raya'),
        swap('SD Tutup', 'Nanas'),
        swap(ADDRESS, 'NA 3'),
        swap('Dua sumber berbeda 300 m', 'Jl. ... no. 3?'),
      ),
    },
  },
  {
    name: 'a capacity of 0',
    changes: { [SCHOOLS]: swap('negeri,240', 'negeri,0') },
  },
];
