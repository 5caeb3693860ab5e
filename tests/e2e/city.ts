import { createEngine } from '../../src/access/engine.ts';
import { finish } from '../../src/access/ensemble/engine.ts';
import { DEFAULT_DRAWS } from '../../src/access/ensemble/plan.ts';
import type { CoverageRanges } from '../../src/access/ensemble/types.ts';
import type { CoverageQuery, CoverageRow, Level, NearestAnswer } from '../../src/access/types.ts';
import type { Kelurahan, LonLat, Service } from '../../src/city/model.ts';
import { loadRealCity } from '../access/realCity.ts';
import { json } from '../cli/call.ts';

/** The city as Node reads it from geodata/: what the page shows is held against it. */
export const { city, shapes, mask } = loadRealCity();
export const engine = createEngine(city, shapes, mask);

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not in geodata`);
  return value;
}

export const serviceOf = (id: string): Service =>
  found(
    city.services.find((service) => service.id === id),
    id,
  );

export const kelurahanOf = (name: string): Kelurahan =>
  found(
    city.kelurahan.find((kelurahan) => kelurahan.name === name),
    name,
  );

export const kecamatanOf = (name: string) =>
  found(
    city.kecamatan.find((kecamatan) => kecamatan.name === name),
    name,
  );

export const indicatorOf = (id: string) =>
  found(
    city.indicators.find((indicator) => indicator.id === id),
    id,
  );

interface Choice extends Partial<
  Pick<CoverageQuery, 'ownership' | 'kind' | 'border' | 'locations' | 'base'>
> {
  readonly radius_m?: number;
  readonly level?: Level;
}

/** Coverage of a service by the engine, at its own threshold unless told otherwise. */
export function coverageOf(id: string, choice: Choice = {}): readonly CoverageRow[] {
  const service = serviceOf(id);
  return engine.coverage({
    service: service.id,
    own: null,
    border: 'include',
    locations: 'middle',
    ownership: null,
    kind: null,
    base: '2025',
    level: 'kelurahan',
    radius_m: service.threshold_m ?? 0,
    ...choice,
  });
}

/** Worst first, by people beyond the distance. */
export const worstFirst = (rows: readonly CoverageRow[]): readonly CoverageRow[] =>
  rows.toSorted((a, b) => b.unserved_population! - a.unserved_population!);

export const peopleBeyond = (rows: readonly CoverageRow[]): number =>
  rows.reduce((sum, row) => sum + row.unserved_population!, 0);

/** Areas of which more than half of the people live beyond the distance. */
export const mostlyBeyond = (rows: readonly CoverageRow[]): number =>
  rows.filter((row) => row.unserved_population! > row.population! / 2).length;

/** What `akses nearest` answers for a place. */
export const nearestTo = ([lon, lat]: LonLat, ...options: string[]): Promise<NearestAnswer> =>
  json<NearestAnswer>('nearest', '--at', `${lat},${lon}`, ...options);

/** `?tab=warga&peta=...`: the map opens with this place in its very middle. */
export const centredOn = ([lon, lat]: LonLat, zoom = 14): string =>
  `peta=${lat.toFixed(5)},${lon.toFixed(5)},${zoom}`;

/** What nine of ten draws give for coverage of a service, as the command line computes it. */
export function rangesOf(id: string, radius_m?: number): CoverageRanges {
  const { id: service, threshold_m } = serviceOf(id);
  const query = { service, own: null, border: 'include', locations: 'middle' } as const;
  return finish(
    engine.ranges.coverage(
      {
        ...query,
        ownership: null,
        kind: null,
        base: '2025',
        radius_m: radius_m ?? threshold_m ?? 0,
      },
      DEFAULT_DRAWS,
    ),
  );
}
