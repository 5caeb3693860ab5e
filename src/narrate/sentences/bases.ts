import type { Kelurahan, PopulationBase } from '../../city/model.ts';
import type { Lang } from '../lang.ts';

/** What the people of a base are in all kelurahan that have a figure of it. */
type Kind = 'measured' | 'estimate' | 'mixed' | 'none';

const WORDS: Readonly<Record<Lang, Readonly<Record<Kind, string>>>> = {
  id: {
    measured: 'hasil hitung',
    estimate: 'perkiraan',
    mixed: 'sebagian perkiraan',
    none: 'tanpa angka',
  },
  en: {
    measured: 'counted',
    estimate: 'estimate',
    mixed: 'partly estimate',
    none: 'no figures',
  },
};

type Figures = Pick<Kelurahan, 'population' | 'populationKind'>;

function kindOf(kelurahan: readonly Figures[], base: PopulationBase): Kind {
  const kinds = new Set(
    kelurahan
      .filter(({ population }) => population[base] !== null)
      .map(({ populationKind }) => populationKind[base]),
  );
  if (kinds.size > 1) return 'mixed';
  const [kind] = kinds;
  return kind ?? 'none';
}

/**
 * A base of the population with how its figures came about: "2025 (perkiraan)". Every city has its
 * own: a census of one may be an estimate of another, so the year says nothing of it.
 */
export const baseWords = (
  kelurahan: readonly Figures[],
  base: PopulationBase,
  lang: Lang,
): string => `${base} (${WORDS[lang][kindOf(kelurahan, base)]})`;
