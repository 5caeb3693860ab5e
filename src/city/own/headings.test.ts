import { describe, expect, it } from 'vitest';
import { readOwnFacilities } from './facilities.ts';
import { findColumns } from './headings.ts';

const meanings = (...headings: string[]) => {
  const { columns, flaws } = findColumns(headings);
  expect(flaws).toEqual([]);
  const { at, understood, unused } = columns;
  const used = Object.entries(at).filter(([, place]) => place !== null);
  return {
    ...Object.fromEntries(used.map(([field, place]) => [field, headings[place!]])),
    understood: understood.map(({ heading }) => heading),
    unused,
  };
};

describe('findColumns', () => {
  it.each([
    ['lattitude', 'Longitude'],
    ['latitud', 'longitud'],
    ['Latitute', 'LONG'],
    ['garis lintang', 'garis bujur'],
    ['Lintang_Selatan', 'Bujur Timur'],
    ['y', 'x'],
    ['Koordinat Y', 'Koordinat X'],
    ['POINT_Y', 'POINT_X'],
    ['Latitude (derajat)', 'Longitude [°]'],
    ['lat', 'x'],
  ])('takes %s for lat and %s for lon', (lat, lon) => {
    expect(meanings('no', lat, lon)).toMatchObject({ lat, lon, unused: ['no'] });
  });

  it('says which headings it had to understand, and not those that are documented', () => {
    expect(meanings('Lintang', 'longtitude', 'NAMA', 'daya tampung').understood).toEqual([
      'longtitude',
      'daya tampung',
    ]);
    expect(meanings('lat', 'lon', 'name', 'capacity').understood).toEqual([]);
  });

  it.each(['sekolah', 'nama sekolah', 'Nama Fasilitas', 'NAMA_PUSKESMAS', 'Satuan Pendidikan'])(
    'takes %s for the name',
    (name) => {
      expect(meanings('lat', 'lon', name)).toMatchObject({ name });
    },
  );

  it.each(['daya tampung', 'Jumlah Tempat Tidur', 'jumlah TT', 'tempat tidur'])(
    'takes %s for the capacity',
    (capacity) => {
      expect(meanings('lat', 'lon', capacity)).toMatchObject({ capacity });
    },
  );

  it.each(['koordinat', 'Titik Koordinat', 'kordinat', 'Lat, Long', 'coordinates'])(
    'takes %s for both in one',
    (pair) => {
      expect(meanings('nama', pair)).toMatchObject({ pair });
    },
  );

  it('believes what is documented, and names the rest as not used', () => {
    expect(meanings('x', 'y', 'lat', 'lon', 'nama', 'nama sekolah', 'koordinat')).toEqual({
      lat: 'lat',
      lon: 'lon',
      name: 'nama',
      understood: [],
      unused: ['x', 'y', 'nama sekolah', 'koordinat'],
    });
    expect(meanings('lat', 'koordinat')).toMatchObject({ pair: 'koordinat', unused: ['lat'] });
    expect(meanings('sekolah', 'nama sekolah', 'lat', 'lon')).toMatchObject({
      name: 'nama sekolah',
    });
  });

  it('passes over columns without a heading, and headings that only look alike', () => {
    expect(meanings('', 'lat', 'lon', 'nama kepala sekolah', 'jumlah siswa')).toMatchObject({
      understood: [],
      unused: ['nama kepala sekolah', 'jumlah siswa'],
    });
  });

  it.each([
    [
      ['lat', 'lon', 'sekolah', 'puskesmas'],
      'name',
      'judul kolom bermakna ganda: "sekolah", "puskesmas"',
    ],
    [['y', 'koordinat y', 'x'], 'lat', 'judul kolom bermakna ganda: "y", "koordinat y"'],
    [['koordinat', 'titik koordinat'], 'pair', 'judul kolom bermakna ganda'],
    [['lat', 'lon', 'daya tampung', 'tempat tidur'], 'capacity', 'judul kolom bermakna ganda'],
    [['lat', 'lon', 'nama', 'Name'], 'name', 'kolom tertulis dua kali'],
  ])('asks about %j', (headings, field, problem) => {
    const { flaws } = findColumns(headings);
    expect(flaws.map((flaw) => flaw.field)).toEqual([field]);
    expect(flaws[0]!.problem.id).toContain(problem);
    expect(flaws[0]!.expected.id).toContain(`satu kolom ${field === 'pair' ? 'koordinat' : field}`);
  });

  it.each([
    ['latit,lon', 'bila kolom "latit" yang dimaksud, ganti judulnya menjadi lat'],
    ['lat,longi', 'bila kolom "longi" yang dimaksud, ganti judulnya menjadi lon'],
    ['easting,northing', 'kolom "easting" biasanya berisi meter (UTM)'],
    ['nama,lokasi', 'bila kolom "lokasi" berisi lat dan lon, beri judul koordinat'],
    ['nama,longlat', 'tulis lat lebih dulu'],
    ['nama,geom', 'kolom "geom" tidak dibaca'],
  ])('suggests for %s: %s', (header, hint) => {
    const { problems, readable } = readOwnFacilities(`${header}\n1,2\n`, 'a.csv');
    expect(readable).toBe(false);
    expect(problems.map(({ expected }) => expected).join()).toContain(hint);
  });

  it('does not suggest what is something else', () => {
    const { flaws } = findColumns(['latar belakang', 'longgar']);
    expect(flaws.map(({ expected }) => expected.id).join()).not.toContain('bila kolom');
  });
});
