import { Geodesic } from 'geographiclib-geodesic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from './model.ts';
import { readDegrees, readPair } from './ownCells.ts';
import { readCapacity } from './ownNumber.ts';
import { latLon, spansOf, wrongPlace } from './ownPlace.ts';
import { projectionsAt } from './ownProjected.ts';

const REGION = [106.05, -6.22, 106.28, -5.98] as const;
const spans = spansOf(REGION);

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

describe('wrongPlace', () => {
  const at = (lat: number, lon: number) => wrongPlace([lon, lat], REGION);

  it.each([
    [-6.12, 106.15],
    [-6.9, 106.8],
    [-5.3, 105.6],
  ])('leaves lat %d, lon %d alone', (lat, lon) => {
    expect(at(lat, lon)).toBeNull();
  });

  it.each([
    [106.15, -6.12, 'lat dan lon tertukar'],
    [6.12, 106.15, 'tanda minus pada lat mungkin hilang'],
    [-6.12, -106.15, 'tanda minus pada lon mungkin keliru'],
    [106.15, 6.12, 'lat dan lon tertukar, dan tanda minus pada lat mungkin hilang'],
    [-612000, 106.15, 'titik desimal mungkin hilang'],
    [-6.12, 1061500000, 'titik desimal mungkin hilang'],
    [-612, 10615, 'titik desimal mungkin hilang'],
    [612000, 106150, 'titik desimal mungkin hilang'],
    [-61.2, 106.15, 'titik desimal mungkin hilang'],
  ])('lat %d, lon %d: %s', (lat, lon, problem) => {
    const [found, expected] = said(at(lat, lon));
    expect(found).toBe(problem);
    expect(expected).toMatch(/^lat -6\.12, lon 106\.15(, bila itu maksudnya)?$/);
  });

  it.each([
    [0, 0],
    [-6.12, 0],
    [0, 106.15],
  ])('takes a 0 in lat %d, lon %d for what is not known', (lat, lon) => {
    expect(said(at(lat, lon))[0]).toBe('koordinat 0');
  });

  it('takes 0 for a place where it can be one', () => {
    expect(wrongPlace([110.01, 0], [110, -0.02, 110.04, 0.02])).toBeNull();
  });

  it('explains nothing where no slip would bring it home', () => {
    expect(said(at(-8.1, 115.1))[0]).toContain('lebih dari 100 km');
    expect(said(at(-96, 200))[0]).toBe('koordinat di luar batas');
    expect(said(at(NaN, Infinity))[0]).toBe('koordinat di luar batas');
  });

  it.each([
    [627000, 9_323_500, 'meter (UTM 48S), bukan derajat'],
    [9_323_500, 627000, 'meter (UTM 48S), bukan derajat'],
    [161_000, 823_000, 'meter (TM-3 48.2), bukan derajat'],
    [11_816_500, -682_500, 'meter (Web Mercator), bukan derajat'],
  ])('knows x %d, y %d: %s', (x, y, problem) => {
    const [found, expected] = said(wrongPlace([x, y], REGION));
    expect(found).toBe(problem);
    expect(expected).toMatch(/^lat -6\.1\d+, lon 106\.1\d+, bila itu maksudnya$/);
  });

  it('only ever proposes a point that it would accept (property)', () => {
    const value = fc.oneof(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.integer({ min: -2e9, max: 2e9 }),
      fc.constantFrom(6.12, -106.15, 612, 0),
    );
    fc.assert(
      fc.property(value, value, (lat, lon) => {
        const written: LonLat[] = [];
        const found = wrongPlace([lon, lat], REGION, (point) => {
          written.push(point);
          return latLon(point);
        });
        for (const point of written) expect(wrongPlace(point, REGION)).toBeNull();
        if (found) expect(found.problem.id).not.toBe('');
      }),
    );
  });
});

describe('projectionsAt', () => {
  const named = (name: string, place: LonLat = [106.15, -6.12]) =>
    projectionsAt(place).find((projection) => projection.name === name)!.toDegrees;
  const metres = (a: LonLat, b: LonLat) => Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!;

  it.each([
    ['UTM 48S', 0.9996, 500_000, 10_000_000],
    ['TM-3 48.2', 0.9999, 200_000, 1_500_000],
  ])('%s: northing along the central meridian is the scaled arc', (name, scale, x, equator) => {
    for (const lat of [-0.5, -6.12, -10.9]) {
      const meridian = named(name)(x, equator)[0];
      const arc = metres([meridian, 0], [meridian, lat]);
      const [lon, found] = named(name)(x, equator - scale * arc);
      expect(lon).toBeCloseTo(meridian, 9);
      expect(found).toBeCloseTo(lat, 8);
    }
  });

  it('is true to scale off the meridian: k = k0 (1 + x^2 / 2 R^2)', () => {
    const inverse = named('UTM 48S');
    const [x, y] = [627_000, 9_323_500];
    const k = 0.9996 * (1 + (127_000 / 0.9996) ** 2 / (2 * 6_357_000 ** 2));
    for (const [dx, dy] of [
      [1000, 0],
      [0, 1000],
    ] as const) {
      const step = metres(inverse(x - dx / 2, y - dy / 2), inverse(x + dx / 2, y + dy / 2));
      expect(step * k).toBeCloseTo(1000, 2);
    }
  });

  it('has the meridians of the zones in their place', () => {
    expect(named('UTM 48S')(500_000, 10_000_000)[0]).toBeCloseTo(105, 9);
    expect(named('TM-3 48.2')(200_000, 1_500_000)).toEqual([
      expect.closeTo(106.5, 9) as number,
      expect.closeTo(0, 9) as number,
    ]);
    expect(named('UTM 47N', [98.7, 3.6])(500_000, 0)[0]).toBeCloseTo(99, 9);
    expect(named('Web Mercator')(20_037_508.342789, 20_037_508.342789)).toEqual([
      expect.closeTo(180, 9) as number,
      expect.closeTo(85.0511287798, 9) as number,
    ]);
  });
});
