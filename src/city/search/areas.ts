import type { LonLat } from '../model.ts';
import { codeReason, codeTerms } from './codes.ts';
import { both, cityTerms, type Entry, namesOf, type Searchable } from './entries.ts';
import { LEVELS } from './fields.ts';
import { wordsOf } from './words.ts';

const middleOf = (points: readonly LonLat[]): LonLat | null =>
  points.length === 0
    ? null
    : [
        points.reduce((sum, [lon]) => sum + lon, 0) / points.length,
        points.reduce((sum, [, lat]) => sum + lat, 0) / points.length,
      ];

/** The kelurahan and the kecamatan of a city as things that can be found. */
export function areaEntries(city: Searchable): readonly Entry[] {
  const inCity = cityTerms(city);

  const kelurahan = city.kelurahan.map(({ code, name, aliases, kecamatan, label }): Entry => {
    const parent = city.kecamatan.find((one) => one.code === kecamatan)?.name ?? kecamatan;
    const detail = both(`Kelurahan, Kecamatan ${parent}`);
    const spellings = aliases.join(', ');
    return {
      hit: { kind: 'kelurahan', id: code, name, detail, point: label, kelurahan: code },
      names: [name, ...aliases].map(wordsOf),
      terms: {
        ...codeTerms(code),
        name: namesOf(name),
        alias: namesOf(...aliases),
        kind: LEVELS.kelurahan,
        kecamatan: namesOf(parent),
        level: LEVELS.kecamatan,
        city: inCity,
      },
      reason: (field) =>
        field === 'alias'
          ? { id: `juga ditulis ${spellings}`, en: `also spelt ${spellings}` }
          : codeReason(code, field),
      parent: kecamatan,
      order: 0,
    };
  });

  const kecamatan = city.kecamatan.map(({ code, name }): Entry => {
    const inside = city.kelurahan.filter((one) => one.kecamatan === code);
    const point = middleOf(inside.map(({ label }) => label));
    return {
      hit: { kind: 'kecamatan', id: code, name, detail: both('Kecamatan'), point, kelurahan: null },
      names: [wordsOf(name)],
      terms: { ...codeTerms(code), name: namesOf(name), kind: LEVELS.kecamatan, city: inCity },
      reason: (field) => codeReason(code, field),
      parent: null,
      order: 1,
    };
  });

  return [...kelurahan, ...kecamatan];
}
