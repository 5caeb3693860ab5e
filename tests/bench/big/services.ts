import services from '../../fixtures/kota-kecil/facilities/services.json' with { type: 'json' };
import type { Row } from './facilities.ts';

const source = 'rekaan';
const text = (value: string) => ({ id: value, en: value });

/** A service of the small city of the tests, under another name. */
function like(id: string, given: object = {}): object {
  const model = services.find((service) => service.id === id);
  if (!model) throw new Error(`the small city has no service ${id}`);
  return { ...model, source, caveat: text('Rekaan.'), ...given };
}

const renamed = (id: string, label: string) => ({
  ...{ id, label: text(label), noun: text(label), kinds: [id] },
});

/** All kinds of services: measured in full, as a lower bound, listed, and reported. */
export const SERVICES: readonly object[] = [
  like('sd'),
  like('sd', { ...renamed('smp', 'SMP'), peoplePerFacility: 4800 }),
  like('sma'),
  like('puskesmas'),
  like('puskesmas', {
    ...renamed('rumah-sakit', 'Rumah sakit'),
    threshold_m: 5000,
    measures: 'lower-bound',
    inIndex: false,
  }),
  like('pustu'),
  like('air'),
];

const kind = (id: string, service: string | null): Row => ({
  ...{ id, label_id: id, label_en: id, service, source },
});

/** Kinds of facilities, and the service each counts for. */
export const KINDS: readonly Row[] = [
  kind('sd', 'sd'),
  kind('smp', 'smp'),
  kind('sma', 'sma'),
  kind('smk', 'sma'),
  kind('slb', null),
  kind('puskesmas', 'puskesmas'),
  kind('rumah-sakit', 'rumah-sakit'),
  kind('pustu', 'pustu'),
];
