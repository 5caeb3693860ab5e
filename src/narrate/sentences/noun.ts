import type { Bilingual, FacilityKind, Ownership, Service } from '../../city/model.ts';

const OWNERSHIP: Readonly<Record<Ownership, Bilingual>> = {
  negeri: { id: 'negeri', en: 'public' },
  swasta: { id: 'swasta', en: 'private' },
};

/** "General senior ..." inside a sentence; an abbreviation keeps its capitals. */
const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

/**
 * One of the facilities asked for, inside a sentence: "SD", with its filters "SMK swasta". A figure
 * of private schools that said "SD" would be false.
 */
export function filteredNoun(
  service: Pick<Service, 'noun'>,
  kinds: readonly FacilityKind[],
  { ownership, kind }: { readonly ownership: Ownership | null; readonly kind: string | null },
): Bilingual {
  const label = kinds.find(({ id }) => id === kind)?.label;
  const noun = label ? { id: label.id, en: inSentence(label.en) } : service.noun;
  if (!ownership) return noun;
  const words = OWNERSHIP[ownership];
  return { id: `${noun.id} ${words.id}`, en: `${words.en} ${noun.en}` };
}
