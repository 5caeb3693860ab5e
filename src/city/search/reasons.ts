import type { Bilingual } from '../model.ts';
import type { Entry, SearchHit } from './entries.ts';
import type { Match } from './match.ts';
import type { Typed } from './query.ts';
import { wordsOf } from './words.ts';

const ONLY_THE_AREA: Bilingual = {
  id: 'hanya nama wilayahnya yang cocok',
  en: 'only the name of the area matches',
};

const LANGUAGES = ['id', 'en'] as const;

function withReasons(hit: SearchHit, reasons: readonly Bilingual[]): SearchHit {
  if (reasons.length === 0) return hit;
  const [id, en] = LANGUAGES.map((lang) =>
    [hit.detail[lang], ...reasons.map((reason) => reason[lang])].join(' · '),
  );
  return { ...hit, detail: { id: id!, en: en! } };
}

/** The hit, with what it was found by where neither its name nor its detail shows that. */
export function explained({ entry, standings }: Match, { words }: Typed): SearchHit {
  const { hit } = entry;
  const shown = wordsOf(`${hit.name} ${hit.detail.id} ${hit.detail.en}`);
  const told = standings.flatMap((standing, i) => {
    const { word, need } = words[i]!;
    const reason = standing && entry.reason(standing.field);
    const evident = need === 'idle' || shown.some((one) => one.startsWith(word));
    return reason && !evident ? [reason] : [];
  });
  const codes = new Set<string>();
  const once = told.filter(({ id }) => !codes.has(id) && codes.add(id));
  return withReasons(hit, once);
}

/** The hit for an area that is only named in a longer text, such as the address of a house. */
export const onlyTheArea = ({ hit }: Entry): SearchHit => withReasons(hit, [ONLY_THE_AREA]);
