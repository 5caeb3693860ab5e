import type { City } from './model.ts';
import {
  type Check,
  flag,
  list,
  maybe,
  number,
  numbers,
  object,
  oneOf,
  positive,
  text,
  word,
} from './shape.ts';

/*
 * What a city of the bundle must look like before anything is made of it. The compiler has checked
 * every value against geodata/README.md; this finds what a bad upload or a tool has spoilt since, so
 * that the page names the place instead of failing somewhere else.
 */

const both = object({ id: text, en: text });
const point = numbers(2);
const box = numbers(4);
const texts = list(text);
const perBase = (check: Check) => object({ '2025': check, '2010': check });

/** From 0 to 1: beyond that there would be fewer people than nobody. */
const share: Check = (value) =>
  number(value) ?? (Number(value) >= 0 && Number(value) <= 1 ? null : '');
const alternative = { id: word, label: both, reason: both, chance: positive, source: word };

const tables: Readonly<Record<keyof City, Check>> = {
  info: object({
    code: word,
    name: text,
    province: text,
    title: both,
    view: box,
    cell_m: positive,
    densityStep: object({ lon: positive, lat: positive }),
    densityCap_per_km2: positive,
    walking: object({ detour: positive, kmh: positive, roundTo_min: positive }),
    defaultService: word,
    groupings: list(object({ id: word, label: both, kecamatan: texts, source: word })),
    borderBox: maybe(box),
    attribution: both,
    unknowns: list(both),
  }),
  sources: list(
    object({
      id: word,
      title: text,
      publisher: text,
      date: text,
      url: maybe(text),
      licence: text,
      note: text,
    }),
  ),
  kelurahan: list(
    object({
      code: word,
      name: text,
      kecamatan: word,
      aliases: texts,
      label: point,
      area_km2: number,
      population: perBase(maybe(number)),
      populationKind: perBase(word),
      populationSource: perBase(maybe(text)),
      source: word,
    }),
    1,
  ),
  kecamatan: list(object({ code: word, name: text, area_km2: number }), 1),
  neighbours: list(list(number)),
  services: list(
    object({
      id: word,
      label: both,
      noun: both,
      kinds: texts,
      kindFilter: texts,
      ownershipFilter: flag,
      threshold_m: maybe(positive),
      thresholdStatus: word,
      thresholdNote: both,
      peoplePerFacility: maybe(number),
      source: word,
      measures: oneOf('full', 'lower-bound', 'list', 'status'),
      inIndex: flag,
      borderKnown: flag,
      caveat: both,
      indicators: texts,
    }),
    1,
  ),
  facilityKinds: list(object({ id: word, label: both, service: maybe(text) })),
  facilities: list(
    object({
      id: word,
      kind: word,
      name: text,
      point: maybe(point),
      kelurahan: maybe(text),
      kecamatan: maybe(text),
      insideCity: flag,
      precision: oneOf('exact', 'approximate', 'kelurahan', 'unlocated'),
      status: oneOf('operating', 'closed', 'planned', 'unknown'),
      ownership: maybe(text),
      capacity: maybe(number),
      address: maybe(text),
      year: text,
      note: maybe(text),
      source: word,
    }),
  ),
  indicators: list(
    object({
      id: word,
      label: both,
      unit: both,
      direction: oneOf('higher_is_worse', 'higher_is_better', 'neutral'),
      level: oneOf('kelurahan', 'kecamatan', 'kota'),
      kind: oneOf('measure', 'estimate', 'flag'),
      description: both,
    }),
  ),
  indicatorValues: list(
    object({
      indicator: word,
      area: word,
      period: text,
      value: maybe(number),
      note: maybe(text),
      source: word,
    }),
  ),
  water: list(
    object({
      kelurahan: word,
      status: oneOf('served', 'partly', 'planned', 'none_reported'),
      operator: maybe(text),
      since: maybe(text),
      connections: maybe(number),
      note: maybe(text),
      source: maybe(text),
    }),
  ),
  serviceAreas: list(object({ id: word, name: text, operator: text, source: word })),
  waterReports: list(
    object({
      date: text,
      topic: word,
      kelurahan: maybe(text),
      place: text,
      text: both,
      source: word,
    }),
  ),
  standards: list(
    object({
      id: word,
      topic: text,
      metric: both,
      value: text,
      unit: text,
      document: text,
      status: word,
      note: maybe(text),
      source: word,
    }),
  ),
  disagreements: list(
    object({ id: word, topic: both, text: both, indicators: texts, sources: texts }),
  ),
  rejected: list(object({ file: text, id: text, name: text, reason: both, source: text })),
  density: list(object({ lon: number, lat: number, value: number })),
  alternatives: object({
    settlement: list(
      object({ ...alternative, weights: oneOf('density', 'even'), emptyBox: maybe(box) }),
    ),
    totals: list(object({ ...alternative, share2010: share })),
  }),
};

const shape = object(tables);

/** Where a table names something that no other table has; `null` when everything is there. */
function looseEnd(city: City): string | null {
  const kecamatan = new Set<string>(city.kecamatan.map(({ code }) => code));
  const kinds = new Set(city.facilityKinds.map(({ id }) => id));
  const services = new Set<string>(city.services.map(({ id }) => id));
  const lost = <T>(rows: readonly T[], name: string, joined: (row: T) => boolean) => {
    const at = rows.findIndex((row) => !joined(row));
    return at < 0 ? null : `${name}[${String(at)}]`;
  };
  const touching = (others: readonly number[]) => others.every((other) => city.kelurahan[other]);
  return (
    lost(city.kelurahan, 'kelurahan', (one) => kecamatan.has(one.kecamatan)) ??
    lost(city.facilities, 'facilities', ({ kind }) => kinds.has(kind)) ??
    lost(city.facilityKinds, 'facilityKinds', ({ service }) => !service || services.has(service)) ??
    lost(city.neighbours, 'neighbours', touching) ??
    (city.neighbours.length === city.kelurahan.length ? null : 'neighbours') ??
    (services.has(city.info.defaultService) ? null : 'info.defaultService')
  );
}

/**
 * Where a value is not the tables of a city, as a path ("facilities[3].kind"); `null` when it is
 * one. Values and joins that the page and the engine rely on are looked at, and nothing else.
 */
export function cityFlaw(value: unknown): string | null {
  const flaw = shape(value);
  if (flaw !== null) return flaw.replace(/^\./, '') || 'city';
  return looseEnd(value as City);
}
