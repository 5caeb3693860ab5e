import { describe, expect, it } from 'vitest';
import { readOwnFacilities } from './facilities.ts';
import { facilityText, ownNotes, some } from './notes.ts';

const notes = (text: string, language: 'id' | 'en' = 'id') =>
  ownNotes(readOwnFacilities(text, 'a.csv', { language }), language);

describe('ownNotes', () => {
  it('has nothing to say of a plain list', () => {
    expect(notes('lat,lon,name,capacity\n-6.1,106.1,A,1\n-6.2,106.1,B,\n\n')).toEqual([]);
  });

  it('says how headings were understood and which columns are of no use', () => {
    expect(notes('NPSN,sekolah,y,x,alamat\n1,A,-6.1,106.1,Jl.\n')).toEqual([
      'kolom "y" dibaca sebagai lat, "x" dibaca sebagai lon, "sekolah" dibaca sebagai name',
      'kolom tidak dipakai: "NPSN", "alamat"',
    ]);
    expect(notes('koordinat,foo\n"-6.1, 106.1",1\n', 'en')).toEqual([
      'columns "koordinat" is read as lat, lon',
      'columns not used: "foo"',
    ]);
  });

  it('counts blank lines and cells over several lines', () => {
    expect(notes('lat,lon,name\n-6.1,106.1,"A\n\nB"\n\n-6.2,106.1,"C\nD"\n')).toEqual([
      '1 baris kosong dilewati',
      'isian yang berpindah baris di 2 baris (baris 2, 6); periksa tanda kutipnya',
    ]);
  });

  it('speaks of a point that thousands share in one sentence', () => {
    const found = notes(`lat,lon\n${'-6.1,106.1\n'.repeat(5001)}`);
    expect(found).toEqual([
      '5.000 fasilitas di titik yang sama dengan baris 2: baris 3, 4, 5, 6, 7 dan 4.995 lainnya; tetap dihitung, periksa bila keliru',
    ]);
  });

  it('counts the points beyond the first that are shared', () => {
    const twice = Array.from({ length: 1000 }, (_, i) => `-6.${1000 + i},106.1\n`.repeat(2));
    const found = notes(`lat,lon\n${twice.join('')}`);
    expect(found).toHaveLength(6);
    expect(found.at(-1)).toBe('995 fasilitas lagi di 995 titik lain yang sudah dipakai');
  });

  it('stays short whatever a file holds', () => {
    const wide = Array.from({ length: 900 }, (_, i) => `kolom-${i}-${'x'.repeat(500)}`).join(',');
    const rows = '-6.1,106.1,"a\nb"\n'.repeat(900);
    expect(notes(`lat,lon,name,${wide}\n${rows}`).join('\n').length).toBeLessThan(2000);
  });
});

describe('facilityText', () => {
  it('names a facility and its place in the list', () => {
    const { facilities } = readOwnFacilities(
      'lat,lon,name\n-6.1,106.1,"A\u001b[2J"\n-6.1,106.2,\n',
      'a',
    );
    expect(facilities.map((one) => facilityText(one, 'row', 'id'))).toEqual([
      'A [2J (baris 2)',
      'baris 3',
    ]);
  });
});

describe('some', () => {
  it('lists as many as it counts', () => {
    expect(some(['a', 'b'], 'id')).toBe('a, b');
    expect(some(['a', 'b', 'c'], 'en', 2)).toBe('a, b and 1 more');
  });
});
