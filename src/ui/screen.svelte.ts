import { getContext, setContext } from 'svelte';
import type { CoverageRanges } from '../access/ensemble/types.ts';
import { borderUnits } from '../access/edge.ts';
import { boundsOf } from '../access/plane.ts';
import type { SitesAnswer } from '../access/measures/types.ts';
import type { KecamatanCode, KelurahanCode } from '../city/ids.ts';
import type { CityShapes, Kelurahan, LonLat, Service } from '../city/model.ts';
import { circleAround } from '../map/circle.ts';
import type { AccessMap, MapPaint, Padding } from '../map/types.ts';
import { numbers, type Numbers } from '../narrate/numbers.ts';
import type { App } from '../state/app.svelte.ts';
import { KIND_PREFIX } from '../state/layers.ts';
import { loadLayer, type LoadedCity } from './load.ts';
import { Measures } from './measures.svelte.ts';
import { Queries } from './queries.svelte.ts';
import { ReferenceLayers } from './reference.svelte.ts';
import { Ranges, rangesFor } from './ranges.svelte.ts';
import type { Results } from './results.svelte.ts';
import { messages, type Messages } from '../narrate/messages.ts';
import { filteredNoun } from '../narrate/sentences/noun.ts';
import { catchmentView } from './view/catchment.ts';
import { choroplethOf } from './view/choropleth.ts';
import { clusterView } from './view/clusters.ts';
import { facilityPoints } from './view/facilities.ts';
import { rankRows, type Ranked } from './view/ranking.ts';
import type { ChoroplethView, ViewOptions } from './view/scale.ts';
import { severalView } from './view/several.ts';
import { proposalPoints } from './view/proposals.ts';
import { droughtYears, waterAreasOf } from './view/water.ts';

/** A circle that is wider than this does not fit the usual view of a place, metres. */
const WIDE_M = 800;

/** A question follows the answer before it at once: as long without one, nothing is left, ms. */
const QUIET_MS = 60;

/** How far a phone's sheet is up: only its first lines, half the screen, or all of it. */
export type Stop = 'peek' | 'half' | 'full';

/**
 * The view model: everything shown is derived here once, from what the person set (App) and what
 * the engine answered (Results), and feeds map, table and text alike: they cannot disagree.
 */
export class Screen extends Queries {
  readonly shapes: CityShapes;
  /** By unit: whether a kelurahan touches a neighbouring region. */
  readonly borders: readonly boolean[];
  readonly measures: Measures;
  readonly ranges: Ranges;
  readonly reference: ReferenceLayers;
  map = $state.raw<AccessMap | null>(null);
  /** Whether legend and city have room beside each other. */
  roomy = $state(true);
  /** How far a phone's sheet is up. */
  sheet = $state<Stop>('peek');
  /** A phone on its side. */
  sideways = $state(false);
  /** The area whose profile was open last: back in the list, its reader goes on from there. */
  lastShown: string | null = null;

  readonly t: Messages = $derived.by(() => messages(this.app.lang));
  readonly n: Numbers = $derived.by(() => numbers(this.app.lang));

  /** Pixels of the stage that something else stands on: the legend, or a phone's search bar. */
  readonly padding: Padding = $derived.by(() => {
    if (this.app.wide) {
      // Beside buttons and open legend, or between the buttons and the folded legend.
      return this.roomy
        ? { top: 24, right: 300, bottom: 40, left: 24 }
        : { top: 64, right: 24, bottom: 88, left: 24 };
    }
    return { top: this.sideways ? 60 : 72, right: 16, bottom: 28, left: 16 };
  });

  /** Coverage for the service on screen; `null` while another one's answer is still standing. */
  readonly coverage = $derived.by(() => {
    const { coverage } = this.results;
    return coverage?.query.service === this.app.service.id ? coverage : null;
  });

  /** What the figures of the service on screen range over; `null` until it is known. */
  readonly areaRanges: CoverageRanges | null = $derived.by(() =>
    rangesFor(this.ranges.coverage, this.coverage?.query),
  );

  /** Why the service on screen has no figures, in words; `null` while they are on their way. */
  readonly noFigures: string | null = $derived.by(() => {
    const { broken, refusal } = this.results;
    if (broken !== null) return this.t.errors.engineTitle;
    if (refusal?.query.service !== this.app.service.id) return null;
    return refusal.message ?? this.t.errors.figures;
  });

  /** One facility of those asked for, inside a sentence; with its filters. */
  readonly noun: string = $derived.by(
    () => filteredNoun(this.app.service, this.city, this.areaQuery)[this.app.lang],
  );

  readonly ranking: readonly Ranked[] = $derived.by(() => {
    if (!this.coverage) return [];
    const { level, measure } = this.app;
    return rankRows(this.coverage[level], measure, this.areaRanges?.[level]);
  });

  /** Part of the official's panel that is open. */
  readonly part = $derived.by(() =>
    this.app.tab === 'pejabat' ? (this.app.url.bagian ?? 'layanan') : 'layanan',
  );

  readonly indexServices: readonly Service[];
  readonly indexWeights: readonly number[] = $derived.by(() => {
    const { bobot } = this.app.url;
    return this.indexServices.map((_, i) => bobot?.[i] ?? 1);
  });

  readonly #viewOptions: ViewOptions = $derived.by(() => {
    const { url, theme, lang } = this.app;
    return {
      city: this.city,
      method: url.kelas ?? 'natural',
      n: url.n ?? 5,
      manual: url.tepi ?? null,
      theme,
      lang,
      t: this.t,
      numbers: this.n,
    };
  });

  /** What is coloured before clusters are looked for in it. */
  readonly #plain: ChoroplethView | null = $derived.by(() => {
    const { app, measures, part } = this;
    if (app.tab === 'warga') return null;
    const options = this.#viewOptions;
    if (part === 'gabungan') {
      return measures.several?.value ? severalView(options, measures.several.value) : null;
    }
    if (part === 'ketersediaan') {
      const { catchment } = measures;
      return catchment?.value ? catchmentView(options, catchment.value, this.noun) : null;
    }
    return choroplethOf({
      ...options,
      coverage: this.coverage,
      indicator: this.city.indicators.find(({ id }) => id === app.url.indikator) ?? null,
      service: app.service,
      noun: this.noun,
      level: part === 'kesenjangan' ? 'kelurahan' : app.level,
      measure: part === 'kesenjangan' ? 'distance' : app.measure,
    });
  });

  /** Values to look for clusters in; `null` where they are not switched on or make no sense. */
  readonly clusterValues: readonly (number | null)[] | null = $derived.by(() => {
    const view = this.#plain;
    if (!this.app.layers.has('clusters') || !view?.colours || view.level !== 'kelurahan')
      return null;
    return view.values.some(({ value }) => value !== null)
      ? view.values.map(({ value }) => value)
      : null;
  });

  readonly choropleth: ChoroplethView | null = $derived.by(() => {
    const view = this.#plain;
    const asked = this.measures.clusters;
    if (!view || !this.clusterValues || !asked?.value) return view;
    const same = asked.query.every((value, i) => value === this.clusterValues?.[i]);
    if (!same || asked.value.reason) return view;
    const all = this.app.url.klaster === 'semua';
    return clusterView(this.#viewOptions, view, asked.value, all);
  });

  readonly selected: Kelurahan | null = $derived.by(
    () => this.city.kelurahan.find(({ code }) => code === this.app.url.kel) ?? null,
  );

  readonly shownKinds: ReadonlySet<string> = $derived.by(
    () =>
      new Set(
        [...this.app.layers]
          .filter((id) => id.startsWith(KIND_PREFIX))
          .map((id) => id.slice(KIND_PREFIX.length)),
      ),
  );

  readonly points = $derived.by(() => {
    const { app, results } = this;
    // Several services at once have no facilities of their own to show.
    if (this.part === 'gabungan') return [];
    const shown = facilityPoints({
      city: this.city,
      kinds: this.shownKinds,
      query: this.areaQuery,
      nearest: app.tab === 'warga' ? results.nearest : null,
    });
    const sites = app.tab === 'perencana' ? this.proposal : null;
    return sites ? [...shown, ...proposalPoints(sites, this.t)] : shown;
  });

  /** Best sites found, as long as they answer the question on screen. */
  readonly proposal: SitesAnswer | null = $derived.by(() => {
    const asked = this.measures.sites;
    const same = asked && JSON.stringify(asked.query) === JSON.stringify(this.sitesQuery);
    return same ? asked.value : null;
  });

  readonly lines = $derived.by((): MapPaint['lines'] => {
    const { app, results } = this;
    if (app.tab !== 'warga' || !app.point || !results.nearest) return [];
    const from = app.point;
    const seen = new Set<string>();
    return results.nearest.nearest.flatMap((row) => {
      // Nobody goes to the edge of an area.
      if (row.basis || seen.has(row.service)) return [];
      seen.add(row.service);
      return [{ from, to: [row.lon, row.lat] as const, kind: row.service }];
    });
  });

  readonly #waterAreas = $derived.by(() => waterAreasOf(this.city, this.shapes));
  readonly #drought = $derived.by(() => droughtYears(this.city, this.n));

  readonly paint: MapPaint = $derived.by(() => {
    const { app, results, choropleth } = this;
    const one = this.part !== 'gabungan';
    return {
      choropleth: choropleth?.colours
        ? {
            level: choropleth.level,
            colour: choropleth.colours,
            tentative: choropleth.tentative,
          }
        : null,
      flags: choropleth?.flags ?? null,
      dated: app.layers.has('drought') ? this.#drought : null,
      waterAreas: app.layers.has('water_areas') ? this.#waterAreas : null,
      gaps: one && app.layers.has('gaps') ? results.gaps : null,
      buffers: one && app.layers.has('buffers') ? results.buffers : null,
      facilities: this.points,
      lines: this.lines,
      point: app.tab === 'warga' ? app.point : null,
      accuracy_m: app.tab === 'warga' ? app.accuracy_m : null,
      selected: app.url.kel ?? null,
      hovered: app.hovered,
      focusKecamatan:
        app.tab === 'pejabat' && this.part === 'layanan' ? (app.url.kec ?? null) : null,
      opacity: app.opacity,
      layers: app.layers,
      reference: this.reference.data,
      theme: app.theme,
      lang: app.lang,
    };
  });

  constructor(
    app: App,
    readonly results: Results,
    readonly loaded: LoadedCity,
  ) {
    super(app, loaded.city);
    this.indexServices = loaded.city.services.filter(({ inIndex }) => inIndex);
    this.measures = new Measures(results.engine, () => this.t.errors.figures);
    this.ranges = new Ranges(results.engine);
    this.reference = new ReferenceLayers(
      loadLayer,
      (id) => loaded.layers.includes(id),
      app.troubles,
    );
    this.shapes = loaded.shapes;
    this.borders = borderUnits(loaded.shapes);
  }

  /**
   * A resident's place: kept in memory, and out of the address until shared.
   *
   * @param accuracy_m how far from there the resident may really be, metres; without it, the place
   *   was chosen by hand.
   */
  setPoint(point: LonLat, accuracy_m: number | null = null): void {
    this.app.point = point;
    this.app.accuracy_m = accuracy_m;
    this.app.set({ titik: undefined, ketepatan: undefined });
  }

  /** Sets a resident's place and brings it into view, with all of the circle it may be in. */
  goTo(point: LonLat, accuracy_m: number | null = null): void {
    this.setPoint(point, accuracy_m);
    this.look(point);
  }

  /** Brings a place into view, as large as it is known. */
  look(point: LonLat): void {
    const around = this.app.accuracy_m;
    if (around === null || around <= WIDE_M) this.map?.flyTo(point, 13.5);
    else {
      this.map?.fit(
        boundsOf([
          { type: 'MultiPolygon', coordinates: [circleAround(point, around).coordinates] },
        ]),
        this.padding,
      );
    }
  }

  /** Limits the official's list to one kecamatan and brings it into view; `null`: the whole city. */
  showKecamatan(code: KecamatanCode | null): void {
    this.app.focus(code);
    const shape = this.shapes.kecamatan[this.city.kecamatan.findIndex((one) => one.code === code)];
    this.map?.fit(shape ? boundsOf([shape]) : this.city.info.view, this.padding);
  }

  /** Resolves when everything on screen is computed and fetched. */
  async complete(): Promise<void> {
    await this.reference.settled();
    do await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    while (this.results.busy || this.ranges.busy);
  }

  showArea(code: KelurahanCode): void {
    const index = this.city.kelurahan.findIndex((one) => one.code === code);
    const shape = this.shapes.kelurahan[index];
    if (shape) this.map?.fit(boundsOf([shape]), this.padding);
  }
}

const KEY = Symbol('screen');

export const setScreen = (screen: Screen): Screen => setContext(KEY, screen);
export const useScreen = (): Screen => getContext<Screen>(KEY);
