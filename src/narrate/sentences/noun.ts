import type { Bilingual, City, Ownership, Service } from '../../city/model.ts';
import { areaBasis, type AreaBasis } from '../../city/service-areas.ts';

const OWNERSHIP: Readonly<Record<Ownership, Bilingual>> = {
  negeri: { id: 'negeri', en: 'public' },
  swasta: { id: 'swasta', en: 'private' },
};

/** "General senior ..." inside a sentence; an abbreviation keeps its capitals. */
const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

/**
 * One of the facilities asked for, inside a sentence: "SD", with its filters "SMK swasta". A figure
 * of private schools that said "SD" would be false. Of a service that reaches people by areas, one
 * of these.
 */
export function filteredNoun(
  service: Pick<Service, 'noun' | 'measures'>,
  city: Pick<City, 'facilityKinds' | 'water' | 'serviceAreas'>,
  {
    ownership,
    kind,
    planned = false,
  }: {
    readonly ownership: Ownership | null;
    readonly kind: string | null;
    readonly planned?: boolean;
  },
): Bilingual {
  const basis = areaBasis(city, service);
  if (basis) return areaNoun(service.noun, basis, planned);
  const label = city.facilityKinds.find(({ id }) => id === kind)?.label;
  const noun = label ? { id: label.id, en: inSentence(label.en) } : service.noun;
  if (!ownership) return noun;
  const words = OWNERSHIP[ownership];
  return { id: `${noun.id} ${words.id}`, en: `${words.en} ${noun.en}` };
}

/** A plan is no report of service: where both count, both are named. */
function areaNoun({ id, en }: Bilingual, basis: AreaBasis, planned: boolean): Bilingual {
  if (basis === 'mapped') return { id: `wilayah layanan ${id}`, en: `service area of ${en}` };
  return planned
    ? {
        id: `wilayah yang dilaporkan punya atau direncanakan mendapat ${id}`,
        en: `area with reported or planned ${en}`,
      }
    : { id: `wilayah yang dilaporkan punya ${id}`, en: `area with reported ${en}` };
}
