import { describe, expect, it } from 'vitest';
import { readNumbers } from './read-numbers.ts';

describe('readNumbers', () => {
  it.each([
    ['500; 1000;2500', 'id', [500, 1000, 2500]],
    ['1.000; 2,5', 'id', [1000, 2.5]],
    ['1.234.567,25', 'id', [1234567.25]],
    ['2.5;', 'id', [2.5]],
    ['1,000; 2.5', 'en', [1000, 2.5]],
    ['-3; 0', 'en', [-3, 0]],
  ] as const)('reads "%s" in %s', (text, lang, expected) => {
    expect(readNumbers(text, lang)).toEqual(expected);
  });

  it.each(['', ';', 'a', '1; b', '1 2', '1e3', 'NaN', '1,2,3', '--1'])('refuses "%s"', (text) => {
    expect(readNumbers(text, 'id')).toBeNull();
    expect(readNumbers(text, 'en')).toBeNull();
  });
});
