import type { PopulationBase, Service } from '../../city/model.ts';
import { memo } from '../analysis.ts';
import { serviceOf, type Need } from '../ask.ts';
import { computeField, type Field } from '../field.ts';
import type { MeasureContext } from '../measures/context.ts';
import { facilitiesOf, placeFacility, type Place } from '../places.ts';
import type { Network } from '../network/network.ts';
import { AccessError, type FacilityQuery } from '../types.ts';
import { drawEnsemble, type VagueFacility } from './ensemble.ts';
import { figuresOf, type Figures } from './figures.ts';
import { planDraws, type Draws, type Plan } from './plan.ts';
import type { Steps } from './types.ts';
import { createWorlds, type Worlds } from './worlds.ts';

type Query = FacilityQuery & { readonly base: PopulationBase };

/** Lists of facilities whose draws are kept: all services of a city, at about 25 MB each. */
const KEPT = 6;

/** Draws of a city, kept as long as there is room: what the ranges of every measure are made of. */
export interface Lender {
  readonly context: MeasureContext;
  plan(base: PopulationBase, draws: Draws): Plan;
  worlds(base: PopulationBase): Worlds;
  /** @throws AccessError as coverage does. */
  figures(query: Query, draws: Draws, need?: Need): Steps<Figures>;
}

/** Facilities of a query, parted into those with a point and those that may be anywhere in a kelurahan. */
export interface Parted {
  readonly fixed: readonly Place[];
  readonly vague: readonly VagueFacility[];
}

/**
 * Parts the facilities of a service. Only what is shown in the middle of its kelurahan is drawn: with
 * another location mode it is left out, or a bound.
 */
export function partFacilities(
  { city, grid, districts }: MeasureContext,
  service: Service,
  query: FacilityQuery,
): Parted {
  const fixed: Place[] = [];
  const vague: VagueFacility[] = [];
  for (const facility of facilitiesOf(city, service, query)) {
    const place = placeFacility(grid, districts, facility, 'middle');
    if (!place) continue;
    if (facility.point) fixed.push(place);
    else {
      const unit = districts.unitOf.get(facility.kelurahan!)!;
      vague.push({ id: facility.id, unit, x: place.x, y: place.y });
    }
  }
  fixed.sort((a, b) => (a.id < b.id ? -1 : 1));
  vague.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { fixed, vague };
}

/** The field of places along streets; `null` where none of them is near enough to a street. */
function fieldAlong(network: Network, places: readonly Place[]): Field | null {
  try {
    return network.field(places);
  } catch (error) {
    if (error instanceof AccessError) return null;
    throw error;
  }
}

/** The draws of one city. @param context of its engine. */
export function createLender(context: MeasureContext): Lender {
  const { city } = context;
  const worlds = memo((base: PopulationBase) =>
    createWorlds(context.grid, city, base, () => context.people(base)),
  );
  const kept = new Map<string, Figures>();
  const plan = (base: PopulationBase, draws: Draws) => planDraws(city.alternatives, base, draws);

  function* draw(query: Query, service: Service | null, draws: Draws): Steps<Figures> {
    const { grid } = context;
    const shared = { grid, plan: plan(query.base, draws), worlds: worlds(query.base) };
    const drawn = query.locations === 'middle' && service && service.measures !== 'status';
    const parted = drawn ? partFacilities(context, service, query) : null;
    if (!parted || parted.vague.length === 0) {
      const { field } = context.analysis(query, service);
      const still = { ...shared, fixed: field, vague: [], along: null };
      return figuresOf(yield* drawEnsemble(still), city);
    }
    const { fixed, vague } = parted;
    const network = query.metric === 'network' ? context.network() : null;
    const field = network ? fieldAlong(network, fixed) : computeField(grid, fixed);
    const along = network && ((x: number, y: number) => network.distancesTo({ x, y, area: null }));
    const all = { ...shared, fixed: fixed.length > 0 ? field : null, vague, along };
    return figuresOf(yield* drawEnsemble(all), city);
  }

  return {
    context,
    plan,
    worlds,
    *figures(query, draws, need = 'reach') {
      const service = serviceOf(city, query, need);
      const { own, border, locations, ownership, kind, base, metric = 'straight' } = query;
      const { planned = false } = query;
      const key = JSON.stringify([
        service?.id,
        [own, border, locations, ownership, kind, base, metric, planned],
        [draws.draws, draws.seed],
      ]);
      const found = kept.get(key) ?? (yield* draw(query, service, draws));
      kept.delete(key);
      kept.set(key, found);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
