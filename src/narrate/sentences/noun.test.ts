import { describe, expect, it } from 'vitest';
import type { ServiceArea, Service, WaterRecord } from '../../city/model.ts';
import { filteredNoun } from './noun.ts';

const service = {
  noun: { id: 'SMA atau SMK', en: 'senior secondary school' },
  measures: 'full' as const,
};
const city = {
  facilityKinds: [
    { id: 'smk', label: { id: 'SMK', en: 'Vocational school (SMK)' }, service: null },
  ],
  water: [],
  serviceAreas: [],
};

describe('filteredNoun', () => {
  it('is the noun of the service without a filter', () => {
    expect(filteredNoun(service, city, { ownership: null, kind: null })).toEqual(service.noun);
  });

  it('names kind and ownership', () => {
    expect(filteredNoun(service, city, { ownership: 'swasta', kind: 'smk' })).toEqual({
      id: 'SMK swasta',
      en: 'private vocational school (SMK)',
    });
    expect(filteredNoun(service, city, { ownership: 'negeri', kind: null })).toEqual({
      id: 'SMA atau SMK negeri',
      en: 'public senior secondary school',
    });
  });

  it('keeps the noun of the service for a kind it does not know', () => {
    expect(filteredNoun(service, city, { ownership: null, kind: 'x' })).toEqual(service.noun);
  });

  it('is an area for a service that reaches people by areas, and says how it is known', () => {
    const water: Pick<Service, 'noun' | 'measures'> = {
      noun: { id: 'air', en: 'water' },
      measures: 'status',
    };
    const all = { ownership: null, kind: null };
    const reported = { ...city, water: [{ status: 'partly' } as WaterRecord] };
    const mapped = { ...reported, serviceAreas: [{} as ServiceArea] };
    expect(filteredNoun(water, city, all)).toEqual(water.noun);
    expect(filteredNoun(water, reported, all).id).toBe('wilayah yang dilaporkan punya air');
    expect(filteredNoun(water, reported, { ...all, planned: true }).id).toContain('direncanakan');
    expect(filteredNoun(water, mapped, all).id).toBe('wilayah layanan air');
  });
});
