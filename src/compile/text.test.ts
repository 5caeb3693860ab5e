import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disguiseOfBytes, disguiseOfText } from './disguise.ts';
import type { Folder } from './files.ts';
import type { Finding } from './problems.ts';
import { readText } from './text.ts';

const encoder = new TextEncoder();

function read(bytes: Uint8Array) {
  const folder: Folder = {
    list: () => ({ names: [], why: null }),
    entry: () => ({ kind: 'file', bytes: bytes.length }),
    read: () => bytes,
  };
  const found: Finding[] = [];
  const text = readText(folder, 'a.csv', (finding) => found.push(finding));
  return { text, found };
}

const bytesOf = (signs: string) => Uint8Array.from([...signs].map((sign) => sign.charCodeAt(0)));

describe('readText', () => {
  it('reads UTF-8 as it is', () => {
    const text = 'nama,catatan\nSDN 1,"é 😀"\r\n';
    expect(read(encoder.encode(text))).toEqual({ text, found: [] });
  });

  it('finds the line of a byte that is not UTF-8, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_000 }), fc.nat({ max: 60 }), (line, width) => {
        const row = encoder.encode(`${'é'.repeat(width)}\n`);
        const rows = Array.from({ length: 9_001 }, () => row);
        rows[line] = Uint8Array.from([...row.slice(0, -1), 0xe9, 10]);
        const { text, found } = read(Uint8Array.from(rows.flatMap((part) => [...part])));
        expect(text).toBeNull();
        expect(found).toEqual([
          expect.objectContaining({ line: line + 1, problem: 'bukan teks UTF-8' }),
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it('calls blanks empty', () => {
    expect(read(encoder.encode('\n \t\r\n')).found[0]!.problem).toBe('berkas kosong');
    expect(read(new Uint8Array()).found[0]!.problem).toBe('berkas kosong');
  });
});

describe('disguises', () => {
  it.each([
    ['PK\x03\x04....', 'XLSX'],
    ['\xd0\xcf\x11\xe0\xa1', 'XLS'],
    ['\xff\xfea\0', 'UTF-16'],
    ['\xfe\xff\0a', 'UTF-16'],
    ['\xff\xfe\0\0a\0\0\0', 'UTF-32'],
    ['%PDF-1.7', 'PDF'],
    ['\x1f\x8b\x08', 'gzip'],
    ['\x89PNG\r\n', 'PNG'],
    ['SQLite format 3\0', 'GeoPackage'],
    ['\x00\x00\x27\x0a', 'shapefile'],
    ['i\0d\0,\0n\0a\0m\0e\0\n\0', 'UTF-16'],
    ['\0i\0d\0,\0n\0a\0m\0e', 'UTF-16'],
  ])('by bytes: %j is %s', (signs, found) => {
    expect(disguiseOfBytes(bytesOf(signs))!.found).toContain(found);
  });

  it.each([
    ['<!doctype html>', 'HTML'],
    ['  <html lang="id">', 'HTML'],
    ['<?xml version="1.0"?><kml>', 'KML'],
    ['<?xml version="1.0"?><gml>', 'XML'],
    ['version https://git-lfs.github.com/spec/v1\n', 'Git LFS'],
    ['{\\rtf1\\ansi', 'RTF'],
  ])('by text: %j is %s', (text, found) => {
    expect(disguiseOfText(text)!.found).toContain(found);
  });

  it.each(['id,name\n1,a', '{"type": "FeatureCollection"}', '[]', 'a<b,c\n', 'PKM,1\n', '\0'])(
    'are not seen in %j',
    (text) => {
      expect(disguiseOfBytes(encoder.encode(text))).toBeNull();
      expect(disguiseOfText(text)).toBeNull();
    },
  );
});
