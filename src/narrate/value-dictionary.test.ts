import { describe, expect, it } from 'vitest';
import { severalDictionary } from './several-dictionary.ts';
import { VALUE_COLUMNS, valueDictionary } from './value-dictionary.ts';

const boundaries = { source: 'Batas', year: '2019' };
const computed = { source: 'Hitungan', year: '2025' };

describe('the dictionary of a table of values', () => {
  const rows = valueDictionary(
    { meaning: 'KK BAB sembarangan', unit: 'KK', source: 'Dinas', year: '2024' },
    boundaries,
    'id',
  );

  it('explains each column once, in its order', () => {
    expect(rows.map(({ column }) => column)).toEqual(VALUE_COLUMNS);
    expect(rows.filter(({ meaning, source, year }) => !meaning || !source || !year)).toEqual([]);
  });

  it('says what the value is, in which unit, by whom, and that empty is not 0', () => {
    expect(rows.find(({ column }) => column === 'value')).toEqual({
      column: 'value',
      meaning: 'KK BAB sembarangan; kosong berarti tidak diketahui',
      unit: 'KK',
      source: 'Dinas',
      year: '2024',
    });
    expect(rows.find(({ column }) => column === 'code')?.source).toBe('Batas');
  });
});

describe('the dictionary of a table of several services', () => {
  const services = [
    { id: 'sd', label: 'SD', weight: 2 },
    { id: 'puskesmas', label: 'Puskesmas', weight: 0.5 },
  ];

  it('has a column for the gap of each service, and names the weights', () => {
    for (const lang of ['id', 'en'] as const) {
      const rows = severalDictionary(services, { boundaries, computed }, lang);
      expect(rows.map(({ column }) => column)).toEqual([
        'code',
        'name',
        'kecamatan',
        'population',
        'index',
        'index_used',
        'index_of',
        'missed',
        'missed_mean',
        'index_low',
        'index_high',
        'rank_low',
        'rank_high',
        'gap_pct_sd',
        'gap_pct_puskesmas',
      ]);
      expect(rows.find(({ column }) => column === 'index')?.meaning).toContain(
        'sd 2, puskesmas 0.5',
      );
      expect(rows.filter(({ meaning, source }) => !meaning || !source)).toEqual([]);
    }
  });
});
