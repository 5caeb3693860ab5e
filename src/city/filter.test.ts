import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFilter } from './filter.ts';

const TEXTS = [
  'Kepadatan penduduk · Population density',
  'Sanitasi layak · Proper sanitation',
  'Terbangun: sanitasi sekolah · Built: school sanitation improved',
  'Rumah tidak layak huni (kota) · Unfit houses (city)',
  'KK BAB sembarangan · Households without latrine',
];
const filter = createFilter(TEXTS);

describe('a filter over a short list', () => {
  it.each([
    ['sanit', [1, 2]],
    ['SEKOLAH sani', [2]],
    ['ruma', [3]],
    ['rumah lay', [3]],
    ['population', [0]],
    ['bab', [4]],
    ['kk bab sembarangan', [4]],
    ['kepadtan', [0]],
    ['sanitasi xyzzy', []],
    ['zzz', []],
  ])('finds with "%s"', (query, places) => {
    expect(filter(query)).toEqual(places);
  });

  it.each(['', '   ', '?!', '()'])('lets everything through for "%s"', (query) => {
    expect(filter(query)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    ['jiwa per km2', [0]],
    ['KM²', [0]],
    ['kepadatan di kota', [0]],
    ['lokus 2022', [4]],
    ['lokus 202', [4]],
    ['2023', []],
    ['telekomuni kasi', [2]],
    ['blankspot', [2]],
    ['rtlh', [3]],
    ['dinas perumahan rumah', [3]],
    ['badan pusat', [0]],
    ['sanitasi dinas', [1]],
    ['dinas sanitsi', [1]],
    ['air', [1]],
  ])('finds with "%s" in the texts, or in what else is known of them', (query, places) => {
    const wider = createFilter(
      [
        'Kepadatan penduduk jiwa/km² kelurahan',
        'Sanitasi layak persen kota',
        'Tanpa sinyal telekomunikasi kelurahan',
        'Rumah tidak layak huni rumah kota',
        'Lokus stunting 2022 disebut kelurahan',
      ],
      [
        'Badan Pusat Statistik: penduduk dibagi luas kota',
        'Akses air dan sanitasi, Dinas Kesehatan',
        'blank-spot 2024',
        'rtlh Dinas Perumahan',
      ],
    );
    expect(wider(query)).toEqual(places);
  });

  it('does not look further where the texts have it', () => {
    const wider = createFilter(['Jalan rusak', 'Jalan baik'], ['jalan', 'tidak rusak']);
    expect(wider('rusak')).toEqual([0]);
    expect(wider('jalan rusak')).toEqual([0]);
    expect(wider('tidak rusak')).toEqual([1]);
  });

  it('finds a small word where nothing else is typed', () => {
    expect(createFilter(['Penduduk di kota', 'Jalan'])('di')).toEqual([0]);
  });

  it('keeps the order of the list, and finds each text by its own words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,3}$/), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.nat(),
        (texts, pick) => {
          const place = pick % texts.length;
          const found = createFilter(texts)(texts[place]!);
          expect(found).toContain(place);
          expect(found).toEqual([...found].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        for (const place of filter(query)) expect(TEXTS[place]).toBeDefined();
      }),
    );
  });
});
