import { describe, expect, it } from 'vitest';
import { baseWords } from './bases.ts';

const figure = (people: number | null, kind: 'measured' | 'estimate') => ({
  population: { '2025': people, '2010': 100 },
  populationKind: { '2025': kind, '2010': 'measured' as const },
});

describe('the words of a population base', () => {
  it.each([
    [
      'counted everywhere',
      [figure(1, 'measured'), figure(2, 'measured')],
      'hasil hitung',
      'counted',
    ],
    [
      'estimated everywhere',
      [figure(1, 'estimate'), figure(0, 'estimate')],
      'perkiraan',
      'estimate',
    ],
    [
      'estimated somewhere',
      [figure(1, 'measured'), figure(2, 'estimate')],
      'sebagian perkiraan',
      'partly estimate',
    ],
    ['nowhere a figure', [figure(null, 'estimate')], 'tanpa angka', 'no figures'],
  ])('%s', (_case, kelurahan, id, en) => {
    expect(baseWords(kelurahan, '2025', 'id')).toBe(`2025 (${id})`);
    expect(baseWords(kelurahan, '2025', 'en')).toBe(`2025 (${en})`);
  });

  it('does not count the kind of a figure that is not known', () => {
    const some = [figure(1, 'measured'), figure(null, 'estimate')];
    expect(baseWords(some, '2025', 'id')).toBe('2025 (hasil hitung)');
  });

  it('looks at each base by itself', () => {
    expect(baseWords([figure(1, 'estimate')], '2010', 'id')).toBe('2010 (hasil hitung)');
  });
});
