import { describe, expect, it } from 'vitest';
import { readCount, readDraws, readPoint, readRadius, readSeed, readWeights } from './values.ts';

describe('readRadius', () => {
  it.each([
    ['1000', 1000],
    ['250.5', 250.5],
    ['100000', 100_000],
    // Below 1 there are no thousands; the engine says that it is too small.
    ['0.500', 0.5],
  ])('reads %s', (text, metres) => {
    expect(readRadius(text)).toBe(metres);
  });

  it.each(['1.000', '12.500'])('asks about %s, which is a thousand to some', (text) => {
    expect(() => readRadius(text)).toThrow(`untuk ribuan tulis ${text.replace('.', '')}`);
  });

  it.each(['1000m', '1,5', '', 'NaN', 'Infinity', '1e3', '0x10'])('refuses "%s"', (text) => {
    expect(() => readRadius(text)).toThrow('bukan angka');
  });
});

describe('readCount', () => {
  it('reads 1 to 100', () => {
    expect([readCount('1'), readCount('100')]).toEqual([1, 100]);
  });

  it.each(['0', '-1', '101', '1.5', 'dua', ''])('refuses "%s"', (text) => {
    expect(() => readCount(text)).toThrow('harus bilangan bulat 1 sampai 100');
  });
});

describe('readDraws', () => {
  it('reads 20 to 2000, and 0', () => {
    expect(['0', '20', '200', '2000'].map(readDraws)).toEqual([0, 20, 200, 2000]);
  });

  it.each(['1', '19', '2001', '9'.repeat(400)])('refuses %s, with what it may be', (text) => {
    expect(() => readDraws(text)).toThrow(
      /harus bilangan bulat 20 sampai 2000, atau 0 untuk tanpa rentang$/,
    );
  });

  it.each(['1e3', '-1', 'dua ratus', '1.000', '1,000', '20.0', '0x20', ' 20', '٢٠'])(
    'refuses "%s", and says how to write it',
    (text) => {
      expect(() => readDraws(text)).toThrow(
        /; tulis angka saja tanpa tanda apa pun, misalnya 200$/,
      );
    },
  );
});

describe('readSeed', () => {
  it('reads whole numbers of 32 bits', () => {
    expect(['0', '1', '4294967295'].map(readSeed)).toEqual([0, 1, 4294967295]);
  });

  it.each(['4294967296', '-1', '1.5', '1.000', 'satu'])('refuses "%s"', (text) => {
    expect(() => readSeed(text)).toThrow('harus bilangan bulat 0 sampai 4294967295');
  });
});

describe('readWeights', () => {
  it('reads numbers of 0 or more', () => {
    expect(readWeights('1, 0.5,0')).toEqual([1, 0.5, 0]);
  });

  it('asks about a weight that is a thousand to some', () => {
    expect(() => readWeights('1,2.500')).toThrow('--weights 2.500 bermakna ganda');
  });

  it.each(['', '1,', '-1,2', '1;2', '1,NaN', '1e3'])('refuses "%s"', (text) => {
    expect(() => readWeights(text)).toThrow('bukan bobot');
  });
});

describe('readPoint', () => {
  it.each(['-6.0389,106.2056', ' -6.0389 , 106.2056 ', '-6.0389,+106.2056'])(
    'reads "%s"',
    (text) => {
      expect(readPoint(text)).toEqual([106.2056, -6.0389]);
    },
  );

  it('asks whether latitude and longitude are swapped, and says the right call', () => {
    expect(() => readPoint('106.2056,-6.0389')).toThrow(
      'apakah tertukar? Coba --at -6.0389,106.2056',
    );
  });

  it('does not ask where swapping would not help', () => {
    expect(() => readPoint('200,300')).toThrow(/^((?!tertukar).)*$/);
  });

  it.each(['', '-6.0389', '-6,0389,106,2056', 'a,b', '-6.0389;106.2056', 'NaN,106', ',106'])(
    'refuses "%s"',
    (text) => {
      expect(() => readPoint(text)).toThrow('bukan LAT,LON');
    },
  );
});
