import { describe, expect, it } from 'vitest';
import type { SitesQuery } from '../access/measures/types.ts';
import { fewerSites, noSites, ofTen } from './sites-words.ts';

describe('ofTen', () => {
  it.each([
    [0, '0'],
    [0.5, '<1'],
    [5, '1'],
    [44, '4'],
    [94.9, '9'],
    [95, '>9'],
    [99.5, '>9'],
    [100, '10'],
  ])('says of %d%% neither never nor always where it is not: %s', (percent, words) => {
    expect(ofTen(percent)).toBe(words);
  });
});

/** An answer with so many sites, after which so many percent of the people are within reach. */
const answer = (
  length: number,
  covered_population_pct: number,
  objective: SitesQuery['objective'] = 'covering',
) => ({ objective, sites: { length }, after: { covered_population_pct } });

describe('why there are no more sites', () => {
  it('is that everybody is within reach, or that no candidate helps', () => {
    expect(noSites(answer(0, 100))).toBe(
      'Tidak ada lokasi yang disarankan: semua warga sudah dalam jangkauan.',
    );
    expect(noSites(answer(0, 80))).toContain('tidak ada calon yang menambah warga terlayani');
    expect(noSites(answer(0, 80, 'p-median'))).toContain('tidak ada calon yang mendekatkan');
  });

  it('is said of an answer with fewer than were asked for', () => {
    expect(fewerSites(answer(2, 80), 5)).toBe(
      'hanya 2 dari 5 lokasi yang disarankan: tidak ada lagi calon yang menambah warga terlayani; --count 2 sudah cukup',
    );
    expect(fewerSites(answer(5, 80), 5)).toBeNull();
    expect(fewerSites(answer(0, 80), 5)).toBeNull();
  });
});
