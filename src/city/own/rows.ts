import type { OwnEntry, OwnList } from './entry.ts';
import { aboutFile, type OwnFinding } from './finding.ts';
import { findColumns, type Columns, type HeadingFlaw } from './headings.ts';
import { plainNumber } from './number.ts';
import { onlyHeader, readOwnTable, type OwnLine, type OwnTable } from './table.ts';

/** How far down a header is looked for that does not stand on top. */
const HEADER_WITHIN = 20;

const tooManyCells = ({ line, cells }: OwnLine, wanted: number): OwnFinding => ({
  line,
  feature: null,
  field: null,
  problem: {
    id: `${cells.length} kolom di baris ini`,
    en: `${cells.length} columns in this row`,
  },
  found: cells.slice(0, wanted + 20).join(', '),
  expected: {
    id: `${wanted} kolom seperti judulnya; apakah ada koma desimal atau teks berkoma tanpa kutip?`,
    en: `${wanted} columns like the header; is there a decimal comma or an unquoted comma?`,
  },
});

/** Why the first line is no header, where that explains better what is missing. */
function misplacedHeader({ header, body }: OwnTable): OwnFinding | null {
  const found = body
    .slice(0, HEADER_WITHIN)
    .find(({ cells }) => cells.length > 1 && findColumns(cells).flaws.length === 0);
  if (found) {
    return {
      ...aboutFile(
        {
          id: `baris pertama bukan judul kolom; judulnya ada di baris ${found.line}`,
          en: `the first line is no header: the header is on line ${found.line}`,
        },
        header.cells.slice(0, 20).join(', '),
        {
          id: 'judul kolom di baris pertama; hapus baris di atasnya',
          en: 'the header on the first line: delete what stands above it',
        },
      ),
      line: header.line,
    };
  }
  const numbers = header.cells.filter((cell) => plainNumber(cell) !== null);
  if (numbers.length < 2) return null;
  return {
    ...aboutFile(
      { id: 'tidak ada baris judul', en: 'there is no header' },
      header.cells.slice(0, 20).join(', '),
      {
        id: 'baris pertama berisi judul kolom, misalnya lat,lon,name',
        en: 'a first line that names the columns, such as lat,lon,name',
      },
    ),
    line: header.line,
  };
}

const flawAt =
  ({ line, cells }: OwnLine) =>
  (flaw: HeadingFlaw): OwnFinding => ({
    line,
    feature: null,
    found: cells.slice(0, 50).join(', '),
    ...flaw,
  });

/** A row of a table as an entry; what stands beyond the header's columns makes it none. */
function entryOf(row: OwnLine, wanted: number, { at }: Columns): OwnEntry | OwnFinding {
  const { line, cells } = row;
  for (let i = wanted; i < cells.length; i++) {
    if (cells[i] !== '') return tooManyCells(row, wanted);
  }
  const cell = (place: number | null) => (place === null ? '' : (cells[place] ?? ''));
  return {
    line,
    feature: null,
    place:
      at.pair === null
        ? { kind: 'apart', lat: cell(at.lat), lon: cell(at.lon) }
        : { kind: 'pair', text: cell(at.pair) },
    name: cell(at.name),
    capacity: cell(at.capacity),
  };
}

/**
 * A table in separated values as a list.
 *
 * @param text not blank. @returns findings where it cannot be read as a table at all.
 */
export function readRows(text: string): OwnList | readonly OwnFinding[] {
  const table = readOwnTable(text);
  if ('problem' in table) return [table];
  const { header, body, blank, decimalComma } = table;
  const { columns, flaws } = findColumns(header.cells);
  if (flaws.length > 0) {
    const misplaced = misplacedHeader(table);
    return misplaced ? [misplaced] : flaws.map(flawAt(header));
  }
  if (body.length === 0) return [onlyHeader(header.cells.join(', '))];
  return {
    entries: body.map((row) => entryOf(row, header.cells.length, columns)),
    columns,
    decimalComma,
    blank,
    spanning: body.filter(({ spans }) => spans).map(({ line }) => line),
  };
}
