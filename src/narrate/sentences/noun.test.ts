import { describe, expect, it } from 'vitest';
import type { FacilityKind } from '../../city/model.ts';
import { filteredNoun } from './noun.ts';

const service = { noun: { id: 'SMA atau SMK', en: 'senior secondary school' } };
const kinds: readonly FacilityKind[] = [
  { id: 'smk', label: { id: 'SMK', en: 'Vocational school (SMK)' }, service: null },
];

describe('filteredNoun', () => {
  it('is the noun of the service without a filter', () => {
    expect(filteredNoun(service, kinds, { ownership: null, kind: null })).toEqual(service.noun);
  });

  it('names kind and ownership', () => {
    expect(filteredNoun(service, kinds, { ownership: 'swasta', kind: 'smk' })).toEqual({
      id: 'SMK swasta',
      en: 'private vocational school (SMK)',
    });
    expect(filteredNoun(service, kinds, { ownership: 'negeri', kind: null })).toEqual({
      id: 'SMA atau SMK negeri',
      en: 'public senior secondary school',
    });
  });

  it('keeps the noun of the service for a kind it does not know', () => {
    expect(filteredNoun(service, kinds, { ownership: null, kind: 'x' })).toEqual(service.noun);
  });
});
