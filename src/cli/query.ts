import type { BorderMode, FacilityQuery, Level, LocationMode, Metric } from '../access/types.ts';
import type { City, Ownership, PopulationBase, Service } from '../city/model.ts';
import { areaBasis, thresholdOf } from '../city/service-areas.ts';
import { expectedWord } from '../compile/nearest-word.ts';
import type { Args } from './args.ts';
import { UsageError } from './errors.ts';
import { idleForAreas, idleForList, idleForServices, idlePlans } from './idle-options.ts';
import type { OptionName } from './options.ts';
import { readOwnList, type OwnList } from './own-list.ts';
import type { OpenCity, Session } from './session.ts';
import { readRadius } from './values.ts';

/** Options that choose facilities, shared by the analyses. */
export const FACILITY_OPTIONS: readonly OptionName[] = [
  'service',
  'facilities',
  'skip-bad',
  'border',
  'locations',
  'planned',
  'metric',
  'status',
  'kind',
];

/** Options of ranges. */
export const RANGE_OPTIONS: readonly OptionName[] = ['draws', 'seed'];

/** Options of layers, each of which uses some of them. */
export const LAYER_OPTIONS: readonly OptionName[] = [
  ...FACILITY_OPTIONS,
  'radius',
  'level',
  'base',
  ...RANGE_OPTIONS,
];

/** A question about facilities as it was asked. */
export interface Asked {
  readonly query: FacilityQuery;
  /** `null` for a list of the caller's own. */
  readonly service: Service | null;
  /** `null` for a service. */
  readonly list: OwnList | null;
  /** For `--meta`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

/** A message that goes to stderr beside an answer. */
export const note = (text: string): string => `catatan: ${text}`;

/** @throws UsageError naming the services there are. */
export function findService(city: City, id: string): Service {
  const service = city.services.find((candidate) => candidate.id === id);
  if (service) return service;
  const known = city.services.map((candidate) => candidate.id);
  throw new UsageError(`layanan "${id}" tidak dikenal; yang ada: ${expectedWord(id, known)}`);
}

/** What holds for every service asked: border, locations, metric and the filters. */
export function readFilters(args: Args, services: readonly Service[]) {
  const ownership = args.get('status') as Ownership | null;
  const kind = args.get('kind');
  const ids = services.map(({ id }) => id).join(', ');
  if (ownership !== null && !services.some(({ ownershipFilter }) => ownershipFilter)) {
    throw new UsageError(`--status tidak berlaku untuk ${ids || 'daftar sendiri'}`);
  }
  const kinds = services.flatMap(({ kindFilter }) => kindFilter);
  if (kind !== null && !kinds.includes(kind)) {
    const why = kinds.length > 0 ? `; pilihannya: ${kinds.join(', ')}` : '';
    throw new UsageError(`--kind ${kind} tidak berlaku untuk ${ids || 'daftar sendiri'}${why}`);
  }
  return {
    border: args.get('border') as BorderMode,
    locations: args.get('locations') as LocationMode,
    metric: args.get('metric') as Metric,
    ownership,
    kind,
    planned: args.get('planned') === 'include',
  };
}

/**
 * Reads `--service` or `--facilities` and the filters.
 *
 * @throws UsageError for a wrong combination. @throws InvalidDataError for bad rows of the list.
 */
export function readFacilityQuery(args: Args, opened: OpenCity, session: Session): Asked {
  const { city } = opened;
  const id = args.get('service');
  const path = args.get('facilities');
  if ((id === null) === (path === null)) {
    const known = city.services.map((service) => service.id).join('|');
    throw new UsageError(
      id === null
        ? `pilih layanan dengan --service ${known}, atau daftar sendiri dengan --facilities FILE.csv`
        : 'pilih salah satu: --service atau --facilities, tidak keduanya',
    );
  }
  if (args.has('skip-bad') && path === null) {
    throw new UsageError('--skip-bad hanya berlaku dengan --facilities');
  }
  const service = id === null ? null : findService(city, id);
  const filters = readFilters(args, service ? [service] : []);
  const { border, locations, metric, ownership, kind } = filters;
  const places = { service: id, facilities: path, border, locations };
  const parameters = {
    ...places,
    planned: args.get('planned') as BorderMode,
    metric,
    status: ownership,
    kind,
  };
  if (path === null) {
    const idle =
      service!.measures === 'status'
        ? idleForAreas(args, areaBasis(city, service!))
        : [...idleForServices(args, city, [service!], filters), ...idlePlans(args)];
    return {
      query: { service: service!.id, own: null, ...filters },
      service,
      list: null,
      parameters,
      notes: idle.map(note),
    };
  }
  const list = readOwnList(args, path, opened, session);
  return {
    query: { service: null, own: list.facilities, ...filters },
    service: null,
    list,
    parameters: { ...parameters, skip_bad: args.has('skip-bad') },
    notes: [...list.notes, ...idleForList(args, list), ...idlePlans(args)].map(note),
  };
}

/**
 * `--radius`, or the service's threshold.
 *
 * @throws UsageError where there is neither.
 */
export function askedRadius(args: Args, city: City, service: Service | null): number {
  const text = args.get('radius');
  if (text !== null) return readRadius(text);
  const threshold = service && thresholdOf(city, service);
  if (threshold !== null) return threshold;
  if (!service) throw new UsageError('--radius M wajib diisi dengan --facilities');
  throw new UsageError(
    service.measures === 'status'
      ? `${service.label.id}: belum ada wilayah layanan yang dipetakan maupun dilaporkan`
      : `${service.label.id} tidak punya ambang jarak; beri --radius M`,
  );
}

export const askedLevel = (args: Args) => args.get('level') as Level;
export const askedBase = (args: Args) => args.get('base') as PopulationBase;
