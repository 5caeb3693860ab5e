import type { EquityQuery, SitesQuery } from '../access/measures/types.ts';
import type { NearestQuery } from '../access/types.ts';
import type { City, Service } from '../city/model.ts';
import { thresholdOf } from '../city/service-areas.ts';
import type { App } from '../state/app.svelte.ts';
import type { AreaQuery } from './results.svelte.ts';

/** The questions that follow from what the person has set. */
export class Queries {
  /** Whether distances mean something for the service on screen. */
  readonly measurable: boolean = $derived.by(
    () => this.app.radius !== null && this.app.service.measures !== 'list',
  );

  /** Whether who is within reach can be called served: near a report of service nobody is. */
  readonly servable: boolean = $derived.by(() => this.measurable && this.app.basis !== 'reported');

  /**
   * The question as text: equal questions are the same string, so that moving the map or opening
   * a profile, which change the address too, ask nothing anew.
   */
  readonly #areaText: string = $derived.by(() => {
    const { url, service, radius } = this.app;
    const query: AreaQuery = {
      service: service.id,
      own: null,
      border: url.batas ?? 'include',
      locations: url.lokasi ?? 'middle',
      ownership: service.ownershipFilter ? (url.status ?? null) : null,
      kind: service.kindFilter.includes(url.jenis ?? '') ? (url.jenis ?? null) : null,
      radius_m: radius ?? 1000,
      base: url.basis ?? '2025',
      ...(this.app.basis === 'reported' && { planned: url.rencana === 'include' }),
    };
    return JSON.stringify(query);
  });
  readonly areaQuery: AreaQuery = $derived.by(() => JSON.parse(this.#areaText) as AreaQuery);

  /**
   * How unequally the distance to each service is shared, with the person's other choices: to set
   * the one on screen beside. Distances know no radius, so a slider asks nothing anew.
   */
  readonly #comparedText: string = $derived.by(() =>
    JSON.stringify(
      this.city.services.map((service): EquityQuery => ({
        ...this.ownThreshold(service),
        of: 'distance',
        decay: 'gaussian',
      })),
    ),
  );
  readonly comparedQueries = $derived.by(() => JSON.parse(this.#comparedText) as EquityQuery[]);

  readonly #nearestText: string = $derived.by(() => {
    const { point, url } = this.app;
    if (!point) return 'null';
    const query: NearestQuery = {
      services: null,
      at: point,
      count: 3,
      border: url.batas ?? 'include',
      locations: url.lokasi ?? 'middle',
      ownership: url.status ?? null,
      kind: url.jenis ?? null,
    };
    return JSON.stringify(query);
  });
  readonly nearestQuery = $derived.by(() => JSON.parse(this.#nearestText) as NearestQuery | null);

  /** The question for best sites, as the person has set it. */
  readonly sitesQuery: SitesQuery = $derived.by(() => {
    const { url } = this.app;
    return {
      ...this.areaQuery,
      count: url.situs ?? 1,
      candidates: url.calon ?? 'kelurahan',
      objective: url.tujuan ?? 'covering',
    };
  });

  constructor(
    readonly app: App,
    readonly city: City,
  ) {}

  /** What to ask for a service at its own threshold, with the person's other choices. */
  ownThreshold(service: Service): AreaQuery {
    return {
      ...this.areaQuery,
      service: service.id,
      ownership: null,
      kind: null,
      radius_m: thresholdOf(this.city, service) ?? 1000,
    };
  }
}
