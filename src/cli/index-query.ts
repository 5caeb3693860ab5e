import type { IndexService } from '../access/measures/types.ts';
import type { City, Service } from '../city/model.ts';
import type { Args } from './args.ts';
import { UsageError } from './errors.ts';
import { idleForServices } from './idle-options.ts';
import { findService, note, readFilters, type Asked } from './query.ts';
import { readWeights } from './values.ts';

/**
 * The services of an index and their weights: `--services` or the city's own, `--weights` or all 1.
 *
 * @throws UsageError for an unknown service or one named twice, and for weights that do not fit.
 */
export function readIndex(args: Args, city: City): readonly IndexService[] {
  const services = indexServices(args.get('services'), city);
  const ids = services.map(({ id }) => id);
  const text = args.get('weights');
  const weights = text === null ? services.map(() => 1) : readWeights(text);
  if (weights.length !== ids.length) {
    throw new UsageError(
      `--weights ${text ?? ''}: perlu ${ids.length} bobot, satu per layanan: ${ids.join(',')}`,
    );
  }
  if (!weights.some((weight) => weight > 0)) {
    throw new UsageError(
      `--weights ${text ?? ''}: jumlah bobot 0; beri sedikitnya satu bobot di atas 0`,
    );
  }
  return ids.map((service, i) => ({ service, weight: weights[i]!, radius_m: null }));
}

function indexServices(text: string | null, city: City): readonly Service[] {
  if (text === null) {
    const usual = city.services.filter(({ inIndex }) => inIndex);
    if (usual.length > 0) return usual;
    throw new UsageError(
      'kota ini tidak punya layanan indeks; sebutkan dengan --services ID,ID,...',
    );
  }
  const named = text.split(',').map((id) => findService(city, id.trim()));
  const twice = named.find((service, i) => named.indexOf(service) !== i);
  if (twice) throw new UsageError(`--services ${text}: ${twice.id} disebut dua kali`);
  return named;
}

/**
 * Whose coverage stands beside an index: `--service`, or the city's main service, or the first of
 * the index.
 *
 * @throws UsageError for options that an index over whole services leaves no room for.
 */
export function readIndexQuery(args: Args, city: City, index: readonly IndexService[]): Asked {
  for (const option of ['facilities', 'skip-bad', 'radius', 'status', 'kind'] as const) {
    if (args.has(option)) {
      throw new UsageError(
        `--${option} tidak berlaku dengan --by index: indeks memakai setiap layanan seutuhnya dengan ambangnya sendiri`,
      );
    }
  }
  const main = index.find(({ service }) => service === city.info.defaultService) ?? index[0];
  const given = args.get('service');
  const service = findService(city, given ?? main?.service ?? city.info.defaultService);
  const filters = readFilters(args, [service]);
  const all = city.services.filter(
    ({ id }) => id === service.id || index.some((part) => part.service === id),
  );
  const { border, locations, metric } = filters;
  return {
    query: { service: service.id, own: null, ...filters },
    service,
    list: null,
    parameters: { service: service.id, border, locations, metric },
    notes: [
      ...(given === null
        ? [`kolom jangkauan memakai ${service.id}; pilih yang lain dengan --service`]
        : []),
      ...idleForServices(args, city, all, filters),
    ].map(note),
  };
}
