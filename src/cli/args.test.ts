import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Args, asksFor, readCall } from './args.ts';
import { UsageError } from './errors.ts';
import type { OptionName } from './options.ts';

const ANALYSIS: OptionName[] = ['service', 'radius', 'level', 'locations', 'base', 'at'];
const parse = (...argv: string[]) => Args.of(readCall(['coverage', ...argv]), ANALYSIS);

describe('readCall', () => {
  it('finds the command before or after its options', () => {
    expect(readCall(['coverage', '--service', 'sd']).command).toBe('coverage');
    expect(readCall(['--format', 'json', 'coverage']).command).toBe('coverage');
    expect(readCall(['--service', 'sd'])).toMatchObject({ command: null, extra: [] });
  });

  it.each([['--help'], ['-h']])('sees that %s asks for help', (option) => {
    expect(asksFor(readCall(['coverage', option]), 'help')).toBe(true);
    expect(asksFor(readCall(['coverage']), 'help')).toBe(false);
  });
});

describe('Args', () => {
  it('gives what was written, else the default, else nothing', () => {
    const args = parse('--service', 'sd', '--radius=1500');
    expect(args.get('service')).toBe('sd');
    expect(args.get('radius')).toBe('1500');
    expect(args.get('level')).toBe('kelurahan');
    expect(args.get('at')).toBeNull();
    expect([args.has('service'), args.has('level')]).toEqual([true, false]);
  });

  it.each([[['--at', '-6.0389,106.2056']], [['--at=-6.0389,106.2056']]])(
    'takes a value that begins with a minus sign: %j',
    (argv) => {
      expect(parse(...argv).get('at')).toBe('-6.0389,106.2056');
    },
  );

  it.each([
    [['--radus', '1'], 'opsi --radus tidak dikenal; mungkin maksudnya --radius'],
    [['--xyzzy'], 'opsi --xyzzy tidak dikenal'],
    [['-6.0,106.2'], 'opsi -6 tidak dikenal'],
    [['--layer', 'gaps'], 'opsi --layer tidak berlaku untuk perintah ini'],
    [['--service'], 'opsi --service membutuhkan nilai: ID'],
    [['--service='], 'opsi --service membutuhkan nilai: ID'],
    [['--service', '--radius', '1'], 'opsi --service membutuhkan nilai: ID'],
    [['--meta=yes'], 'opsi --meta tidak memakai nilai'],
    [['--radius', '1', '--radius', '2'], 'opsi --radius diberikan dua kali'],
    [['puskesmas'], 'kata "puskesmas" tidak diharapkan (lihat akses --help)'],
    [
      ['--level', 'kecamtan'],
      '--level kecamtan tidak dikenal; pilihannya: kelurahan, kecamatan, kota; mungkin maksudnya kecamatan',
    ],
  ])('refuses %j', (argv, message) => {
    expect(() => parse(...argv)).toThrow(new UsageError(message));
  });

  it('names a required option that is missing', () => {
    expect(() => parse().required('at')).toThrow('opsi --at LAT,LON wajib diisi');
  });

  it('never fails other than by saying what is wrong (property)', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '--service',
        '--at',
        '-h',
        '--',
        '-',
        '--=',
        '--__proto__',
        '-6,1',
        '--no-meta',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        try {
          expect(parse(...argv).get('level')).toBeTypeOf('string');
        } catch (error) {
          expect((error as Error).name).toBe('UsageError');
        }
      }),
    );
  });
});
