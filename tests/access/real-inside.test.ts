import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { isInside } from '../../src/access/polygon.ts';
import type { Service } from '../../src/city/model.ts';
import { loadRealCity } from './realCity.ts';
import { query } from './tinyCity.ts';

const { city, shapes, mask } = loadRealCity();

/** Open facilities of a service in the city, known to be somewhere or not. */
const openOf = ({ kinds }: Service) =>
  city.facilities.filter(
    ({ kind, status, insideCity }) =>
      kinds.includes(kind) && (status === 'operating' || status === 'unknown') && insideCity,
  );

/** Codes of kelurahan without one, by what is stated and by where the points lie. */
function without(service: Service) {
  const stated = new Set<string | null>();
  const pointed = new Set<string | null>();
  for (const { kelurahan, point } of openOf(service)) {
    stated.add(kelurahan);
    const unit = point ? shapes.kelurahan.findIndex((shape) => isInside(shape, point)) : -1;
    pointed.add(point ? (city.kelurahan[unit]?.code ?? null) : kelurahan);
  }
  const missing = (from: ReadonlySet<string | null>) =>
    city.kelurahan.map(({ code }): string => code).filter((code) => !from.has(code));
  return { stated: missing(stated), pointed: missing(pointed) };
}

const measured = city.services.filter(({ measures }) => /full|lower-bound/.test(measures));
const serviceOf = (id: string) => city.services.find((one) => one.id === id)!;

describe('kelurahan without a facility of their own', () => {
  it('are as many as docs/methods.md says, by what is stated and by the points', () => {
    const found = measured.map((service) => {
      const { stated, pointed } = without(service);
      const unknown = openOf(service).filter(({ kelurahan }) => kelurahan === null);
      return [service.id, stated.length, pointed.length, unknown.length];
    });
    expect(found).toEqual([
      ['sd', 1, 2, 6],
      ['smp', 29, 28, 2],
      ['sma', 28, 28, 1],
      ['puskesmas', 51, 51, 0],
      ['rumah-sakit', 60, 60, 4],
    ]);
  });

  it('are told both ways among the disagreements', () => {
    const { text } = city.disagreements.find(({ id }) => id === 'tanpa-smp')!;
    const { stated, pointed } = without(serviceOf('smp'));
    // The report names Banjar Agung, which has one: all of these are others.
    for (const words of Object.values(text)) {
      expect(words).toContain(`${stated.length} `);
      expect(words).toContain(`${pointed.length} `);
    }
  });

  it.each(measured.map((service) => [service.id, service] as const))(
    'have that among the reasons of their rank, with what a point says otherwise: %s',
    (id, service) => {
      const engine = createEngine(city, shapes, mask);
      const rows = engine.rank({
        ...query({ service: id, radius_m: service.threshold_m! }),
        by: 'unserved_population',
        index: null,
      });
      const { stated, pointed } = without(service);
      const told = rows.flatMap(({ code, reasons }) =>
        reasons.flatMap((reason) => (reason.kind === 'none-inside' ? [{ code, ...reason }] : [])),
      );
      expect(told.map(({ code }) => code).sort()).toEqual(stated);
      const otherwise = told.filter(({ by_point }) => by_point);
      expect(otherwise.map(({ code }) => code)).toEqual(
        stated.filter((code) => !pointed.includes(code)),
      );
    },
  );
});
