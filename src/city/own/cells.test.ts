import { describe, expect, it } from 'vitest';
import { readDegrees, readPair } from './cells.ts';
import { readCapacity } from './number.ts';
import { spansOf } from './place.ts';

const spans = spansOf([106.05, -6.22, 106.28, -5.98]);

const said = (value: unknown) => {
  const { problem, expected } = value as { problem: { id: string }; expected: { id: string } };
  return [problem.id, expected.id];
};

describe('readDegrees: slips', () => {
  it.each([
    ['−6.12', 'tanda minus bukan "-"'],
    ['–6,12', 'tanda minus bukan "-"'],
    ['－6.12', 'tanda minus bukan "-"'],
    ["'-6.12", 'tanda petik di depan angka'],
    ['’-6.12', 'tanda petik di depan angka'],
    ['- 6.12', 'spasi di dalam angka'],
    ['-6. 12', 'spasi di dalam angka'],
    ['-6.12E+00', 'notasi ilmiah'],
    ['-0,612e1', 'notasi ilmiah'],
    ['-6.12°', 'tanda derajat di belakang angka'],
    ['6.12º', 'tanda derajat di belakang angka'],
    ['-6.120.000', 'titik ribuan di dalam koordinat'],
    ['-6,120,000', 'titik ribuan di dalam koordinat'],
    ['6°07\'12" LS', 'derajat, menit, detik'],
    ['6°07’12”S', 'derajat, menit, detik'],
    ["6° 7' 12'' S", 'derajat, menit, detik'],
    ['S 6 07 12', 'derajat, menit, detik'],
    ['6 07 12', 'derajat, menit, detik'],
    ['-6:07:12', 'derajat, menit, detik'],
    ['−6°07′12″', 'derajat, menit, detik'],
    ["6°7.2' LS", 'derajat, menit, detik'],
    ['6 derajat 7 menit 12 detik', 'derajat, menit, detik'],
    ['6.12 LS', 'derajat, menit, detik'],
    ['LS 6,12', 'derajat, menit, detik'],
    ['-６.１２', 'angka dengan huruf atau tanda yang tidak biasa'],
  ])('names %s, and that -6.12 is meant', (text, problem) => {
    const found = readDegrees(text, false, '-6.1', spans.lat);
    expect(said(found)).toEqual([problem, 'derajat desimal, yaitu -6.12']);
  });

  it.each([
    '106°09\'00" BT',
    '106 9 0 E',
    '106,15 T',
    '1.0615E+02',
    '106.150.000',
    '1.061.500.000',
  ])('knows %s to be 106.15', (text) => {
    const found = readDegrees(text, true, '106.1', spans.lon);
    expect(said(found)[1]).toBe('derajat desimal, yaitu 106.15');
  });

  it.each(['6°75\'12" LS', '6°07\'12" XY', '12 Juli', 'abc', '1.2.3', '--6.12', '6°', '9e99', '+'])(
    'does not guess what %s is',
    (text) => {
      const [problem, expected] = said(readDegrees(text, false, '-6.1234', spans.lat));
      // A degree alone is 6 degrees, and that it is south follows from the region.
      if (text === '6°') expect(expected).toBe('derajat desimal, yaitu -6');
      else expect([problem, expected]).toEqual(['bukan angka', 'angka, misalnya -6.1234']);
    },
  );

  it('keeps the sign as written without a region', () => {
    expect(said(readDegrees("6°07'12''", false, '-6.1', null))[1]).toContain('yaitu 6.12');
  });

  it('says what a decimal comma should be, and names two numbers in one cell', () => {
    expect(said(readDegrees('-6,12', false, '-6.1', null))).toEqual([
      'koma desimal',
      'titik desimal, yaitu -6.12',
    ]);
    for (const two of ['-6.12, 106.15', '-6 106', '-6.12 106.15', '-6,12,106,15']) {
      expect(said(readDegrees(two, false, '-6.1', spans.lat))[0]).toBe(
        'dua angka dalam satu kolom',
      );
    }
  });
});

describe('readPair', () => {
  it.each([
    '-6.12, 106.15',
    '-6.12,106.15',
    '-6.12 106.15',
    '-6.12;106.15',
    '(-6.12, 106.15)',
    '[-6.12 / 106.15]',
    '-6,12 106,15',
    '-6,12, 106,15',
    '-6,12;106,15',
  ])('reads %s', (text) => {
    expect(readPair(text, spans)).toEqual([106.15, -6.12]);
  });

  it.each(['6°07\'12"S 106°09\'00"E', '6°07\'12" LS, 106°09\'00" BT', 'S6 07 12; E106 09 00'])(
    'says what %s is in decimal degrees',
    (text) => {
      expect(said(readPair(text, spans))).toEqual([
        'derajat, menit, detik',
        'derajat desimal, yaitu -6.12, 106.15',
      ]);
    },
  );

  it.each(['', 'Jl. Raya 5', '-6.12', '-6.12, 106.15, 20', 'https://maps.example/-6.12,106.15'])(
    'refuses %j',
    (text) => {
      expect(said(readPair(text, spans))[1]).toContain('lat, lon, misalnya');
    },
  );
});

describe('readCapacity', () => {
  it.each([
    ['', null],
    ['0', 0],
    ['120', 120],
    ['1200', 1200],
    ['1.5', 1.5],
    ['0.500', 0.5],
    [1.234, 1.234],
    [0, 0],
  ])('reads %j', (text, value) => {
    expect(readCapacity(text, true)).toBe(value);
    expect(readCapacity(text, false)).toBe(value);
  });

  it.each(['1.200', '1,200', '12.500', '999.999'])(
    'asks about %s, naming both meanings',
    (text) => {
      const thousand = text.replace(/[.,]/, '');
      for (const comma of [true, false]) {
        const fraction = String(Number(text.replace(',', '.')));
        expect(said(readCapacity(text, comma))).toEqual([
          'angka bermakna ganda',
          `${thousand} bila ribuan, ${comma ? fraction.replace('.', ',') : fraction} bila pecahan`,
        ]);
      }
    },
  );

  it.each([
    ['1.200.000', 'bukan angka', '1200000'],
    ['1 200', 'bukan angka', '1200'],
    ['40 TT', 'bukan angka', '40'],
    ['120 siswa', 'bukan angka', '120'],
    ['-', 'bukan angka', 'atau kosong'],
    ['-5', 'angka negatif', 'atau kosong'],
    [-5, 'angka negatif', 'atau kosong'],
    [Infinity, 'angka negatif', 'atau kosong'],
  ])('refuses %s: %s', (text, problem, expected) => {
    const found = said(readCapacity(text, true));
    expect(found[0]).toBe(problem);
    expect(found[1]).toContain(expected);
  });
});
