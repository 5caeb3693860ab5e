import { describe, expect, it } from 'vitest';
import { readOwnFacilities } from './facilities.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const problem = (input: string | Uint8Array) => {
  const { readable, problems } = readOwnFacilities(input, 'daftar.csv');
  expect([readable, problems.length]).toEqual([false, 1]);
  return problems[0]!;
};

describe('files of another kind', () => {
  it.each([
    ['%PDF-1.7\n%âãÏÓ', 'ini dokumen PDF'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml', 'ini buku kerja Excel (XLSX)'],
    [`PK\x03\x04${'\0'.repeat(200_000)}xl/workbook.xml`, 'ini buku kerja Excel (XLSX)'],
    [
      'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'ini lembar kerja OpenDocument (ODS)',
    ],
    ['PK\x03\x04word/document.xml', 'ini dokumen Word'],
    ['PK\x03\x04doc.kml', 'ini berkas KMZ'],
    ['PK\x03\x04sekolah.shp', 'ini shapefile dalam kemasan ZIP'],
    ['PK\x03\x04apa saja', 'ini kemasan ZIP'],
    ['PK\x05\x06', 'ini kemasan ZIP'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ini berkas Excel atau Word lama (XLS)'],
    ['{\\rtf1\\ansi', 'ini dokumen RTF'],
    ['SQLite format 3\0', 'ini basis data'],
    ['\0\0\x27\x0a\0\0', 'ini shapefile'],
    ['\x1f\x8b\x08', 'ini kemasan GZIP'],
    ['\x89PNG\r\n\x1a\n', 'ini gambar PNG'],
    ['\xff\xd8\xff\xe0', 'ini gambar JPEG'],
  ])('%j: %s', (start, words) => {
    const { problem: found, expected } = problem(latin1(start));
    expect(found).toContain(words);
    expect(expected).toContain('CSV');
  });

  it.each([
    ['<!DOCTYPE html>\n<html><body>Masuk</body></html>', 'ini halaman web (HTML)'],
    ['  \n<html lang="id">', 'ini halaman web (HTML)'],
    ['<table><tr><td>lat</td></tr></table>', 'ini halaman web (HTML)'],
    ['<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">', 'ini berkas KML'],
    ['<?xml version="1.0"?><gpx version="1.1">', 'ini berkas GPX'],
    ['<?xml version="1.0"?><Workbook>', 'ini berkas XML'],
  ])('%j: %s', (text, words) => {
    expect(problem(text).problem).toContain(words);
    expect(problem(new TextEncoder().encode(`\uFEFF${text}`)).problem).toContain(words);
  });

  it('takes a table for a table whatever its first words are', () => {
    for (const first of ['PK', '<100', 'GIF', 'PAR', 'Rar']) {
      const { readable } = readOwnFacilities(`${first},lat,lon\nA,-6.1,106.1\n`, 'a.csv');
      expect([first, readable]).toEqual([first, true]);
    }
  });
});
