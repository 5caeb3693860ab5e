import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormula } from './cell-text.ts';
import { NUMBER, numberSlip, type NumberRule } from './number-slip.ts';

const slip = (text: string, rule: NumberRule = {}) => {
  const found = numberSlip(text, rule);
  return found && [found.problem, found.expected];
};

describe('numberSlip', () => {
  it.each([
    ['-6,1775', 'angka memakai koma desimal', '-6.1775'],
    ['106,15', 'angka memakai koma desimal', '106.15'],
    ['−6.1775', 'tanda minus bukan tanda minus biasa (-)', '-6.1775'],
    ['–6,1775', 'tanda minus bukan tanda minus biasa (-)', '-6.1775'],
    ['1.234.567', 'angka memakai pemisah ribuan', '1234567'],
    ['1,234,567', 'angka memakai pemisah ribuan', '1234567'],
    ['1 234 567', 'angka memakai pemisah ribuan', '1234567'],
    ['1\u00a0234', 'angka memakai pemisah ribuan', '1234'],
    ["1'234", 'angka memakai pemisah ribuan', '1234'],
    ['1.234,5', 'angka memakai pemisah ribuan', '1234.5'],
    ['1,234.5', 'angka memakai pemisah ribuan', '1234.5'],
    ['6°10\'39"S', 'derajat, menit, detik, atau arah ikut tertulis', '-6.1775'],
    ['6° 10′ 39″ LS', 'derajat, menit, detik, atau arah ikut tertulis', '-6.1775'],
    ["106°9'BT", 'derajat, menit, detik, atau arah ikut tertulis', '106.15'],
    ['S 6 10 39', 'derajat, menit, detik, atau arah ikut tertulis', '-6.1775'],
    ['-6.1775°', 'derajat, menit, detik, atau arah ikut tertulis', '-6.1775'],
    ['106.15 BT', 'derajat, menit, detik, atau arah ikut tertulis', '106.15'],
    ['350 m', 'satuan ikut tertulis', '350'],
    ['12%', 'satuan ikut tertulis', '12'],
    ['5 km2', 'satuan ikut tertulis', '5'],
    ['٦.١٧٧٥', 'angka ditulis dengan angka aksara lain', '6.1775'],
    ['６.１７７５', 'angka ditulis dengan angka aksara lain', '6.1775'],
    ['1.2E+05', 'angka dalam notasi ilmiah', '120000'],
    ['1O6.15', 'huruf di tempat angka', '106.15'],
    ['.5', 'angka tidak lengkap', '0.5'],
    ['- 6.1', 'ada spasi di dalam angka', '-6.1'],
    ['106. 15', 'ada spasi di dalam angka', '106.15'],
  ])('%s: %s, meant is %s', (text, problem, meant) => {
    expect(slip(text)).toEqual([problem, expect.stringMatching(`: ${meant}$`)]);
    expect(isFormula(text)).toBe(false);
  });

  it.each([
    ['6-Jan', 'angka berubah menjadi tanggal'],
    ['01/02/2023', 'angka berubah menjadi tanggal'],
    ['500-600', 'bukan satu angka'],
    ['sekitar 500', 'bukan satu angka'],
    ['<10', 'bukan satu angka'],
  ])('%s: %s, and what was meant is not guessed', (text, problem) => {
    expect(slip(text)![0]).toBe(problem);
  });

  it('takes a group of three for thousands where no decimals may be', () => {
    expect(slip('7.500', { integer: true })).toEqual([
      'angka memakai pemisah ribuan',
      'angka tanpa pemisah ribuan: 7500',
    ]);
    expect(slip('12,345', { integer: true })![1]).toContain('12345');
    expect(slip('12,345')![1]).toContain('12.345');
    expect(slip('-6.177.500', { degrees: true })).toEqual([
      'lebih dari satu titik desimal',
      'satu titik desimal: -6.177500',
    ]);
  });

  it.each(['n/a', 'tiga ratus', '', 'NaN', 'Infinity', '0x1F', '106..15', '-1+2', '9'.repeat(100)])(
    'finds none in %s',
    (text) => {
      expect(numberSlip(text)).toBeNull();
    },
  );

  it('never guesses what is no number, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const meant = /: ([^:]*)$/.exec(numberSlip(text)?.expected ?? '')?.[1];
        if (meant !== undefined) expect(meant).toMatch(NUMBER);
      }),
    );
  });

  it('finds the number again that was written with commas, units or another minus', () => {
    const decimal = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.nat({ max: 9999 }));
    const write = fc.constantFrom<(text: string) => string>(
      (text) => text.replace('.', ','),
      (text) => `${text} m`,
      (text) => text.replace('-', '−'),
      (text) => `${text}°`,
    );
    fc.assert(
      fc.property(decimal, write, ([whole, rest], spoil) => {
        const text = `${whole}.${String(rest).padStart(4, '0')}`;
        const spoilt = spoil(text);
        if (spoilt === text) return;
        const meant = /: (\S+)$/.exec(numberSlip(spoilt)?.expected ?? '')?.[1];
        expect(Number(meant)).toBe(Number(text));
      }),
    );
  });
});

describe('isFormula', () => {
  it.each(['=1+1', '@SUM(A1)', '+A1', '-1+2', "=cmd|'/C calc'!A0", '+SUM(A1)', '＝1', '- catatan'])(
    '%s is one',
    (text) => {
      expect(isFormula(text)).toBe(true);
    },
  );
  it.each(['-6.1', '+62 812 345', '-6,1775', '-', '--', 'a=b', '-6 m', '#REF!'])(
    '%s is none',
    (text) => {
      expect(isFormula(text)).toBe(false);
    },
  );
});
