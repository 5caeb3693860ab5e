import fc from 'fast-check';
import { city } from '../e2e/city.ts';

/** What people, tools and attackers put where a word is expected. */
export const nonsense: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '<img src=x onerror="window.hacked=1">',
    '<script>window.hacked=1</script>',
    'javascript:window.hacked=1',
    '"><svg onload=window.hacked=1>',
    '{{constructor.constructor("window.hacked=1")()}}',
    "';window.hacked=1;//",
    '../../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    'null',
    'undefined',
    'true',
    '[object Object]',
    '%00',
    '%E0%A4%A',
    '\u202Eterbalik',
    'A\u0300\u0301\u0302\u0303',
    '👩‍👩‍👧‍👦',
    'ﷺ'.repeat(20),
    '*'.repeat(60),
    '(.*)+$',
    'x'.repeat(5000),
  ),
);

/** Words of the city itself, whole, cut, doubled, misspelt. */
export const known: fc.Arbitrary<string> = fc
  .constantFrom(
    ...city.kelurahan.map(({ name }) => name),
    ...city.kecamatan.map(({ name }) => name),
    ...city.facilities.map(({ name }) => name),
    ...city.facilities.map(({ address }) => address ?? 'Jalan Raya'),
    ...city.kelurahan.map(({ code }) => code as string),
    'SD Negeri',
    'puskesmas terdekat',
    'rumah sakit',
  )
  .chain((word) =>
    fc.oneof(
      fc.constant(word),
      fc.nat(word.length).map((end) => word.slice(0, end)),
      fc.nat(word.length).map((at) => word.slice(0, at) + word.slice(at + 1)),
      fc.constant(word.toUpperCase()),
      fc.constant(`${word} ${word}`),
      fc.constant(`  ${word.split(' ').toReversed().join('  ')} `),
    ),
  );
