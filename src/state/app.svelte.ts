import type {
  AreaCode,
  IndicatorId,
  KecamatanCode,
  KelurahanCode,
  ServiceId,
} from '../city/ids.ts';
import type { City, LonLat, Service } from '../city/model.ts';
import { addressBar } from './address.ts';
import { areaBasis, thresholdOf, type AreaBasis } from '../city/service-areas.ts';
import { KIND_PREFIX, layerIds, ownLayers } from './layers.ts';
import type { Troubles } from './troubles.svelte.ts';
import { readUrl, writeUrl, type Notice, type UrlContext, type UrlState } from './url.ts';

export type Tab = 'warga' | 'pejabat' | 'perencana';
export type Measure = 'people' | 'share' | 'distance' | 'status';

/** Above this width a person sits at a desk: the panel stands beside the map. */
export const DESK_QUERY = '(min-width: 900px)';

/** A phone on its side: the panel stands beside the map there, too. The style sheets say the same. */
export const SIDEWAYS_QUERY =
  '(max-width: 899px) and (orientation: landscape) and (max-height: 560px)';

/** Changes that a person would want the browser's back button to undo. */
const STEPS = ['tab', 'kel', 'tampil'] as const;

/**
 * What the person has set. All of it is in the URL, except a resident's own point, which stays in
 * memory until shared; everything shown on the page is derived from here.
 */
export class App {
  url = $state.raw<UrlState>({});
  notices = $state.raw<readonly Notice[]>([]);
  hovered = $state.raw<string | null>(null);
  point = $state.raw<LonLat | null>(null);
  /** Of a place that the device found: how far from there it may really be, metres. */
  accuracy_m = $state.raw<number | null>(null);
  wide = $state(true);
  darkPreferred = $state(false);

  readonly tab: Tab = $derived(this.url.tab ?? (this.wide ? 'pejabat' : 'warga'));
  readonly lang = $derived(this.url.lang ?? 'id');
  /** While a page is being printed. Paper is white. */
  onPaper = $state(false);
  readonly theme = $derived.by((): 'light' | 'dark' => {
    if (this.onPaper) return 'light';
    if (this.url.tema === 'terang') return 'light';
    if (this.url.tema === 'gelap') return 'dark';
    return this.darkPreferred ? 'dark' : 'light';
  });
  readonly service: Service = $derived.by(() => {
    const { services, info } = this.city;
    const find = (id: string | undefined) => services.find((service) => service.id === id);
    return find(this.url.layanan) ?? find(info.defaultService) ?? services[0]!;
  });
  /** What the areas of the service are, where it reaches people by areas. */
  readonly basis: AreaBasis | null = $derived.by(() => areaBasis(this.city, this.service));
  /** The distance that counts as within reach without another choice; `null`: it has none. */
  readonly threshold: number | null = $derived.by(() => thresholdOf(this.city, this.service));
  readonly radius: number | null = $derived.by(() => {
    if (this.threshold === null) return null;
    return this.url.radius ?? this.threshold;
  });
  readonly level = $derived(this.url.tingkat ?? 'kelurahan');
  /** Of reported areas the distance says most: nearly everybody is outside of them. */
  readonly usualMeasure: Measure = $derived(this.basis === 'reported' ? 'distance' : 'people');
  readonly measures: readonly Measure[] = $derived(
    this.service.measures === 'status'
      ? ['people', 'share', 'distance', 'status']
      : ['people', 'share', 'distance'],
  );
  readonly measure: Measure = $derived.by(() => {
    const { ukuran } = this.url;
    return ukuran && this.measures.includes(ukuran) ? ukuran : this.usualMeasure;
  });
  readonly opacity = $derived((this.url.opasitas ?? 85) / 100);
  readonly layers: ReadonlySet<string> = $derived(new Set(this.url.lapis ?? this.defaultLayers()));

  /** Layers beside those of the analysis that the city has something to show for. */
  readonly referenceLayers: readonly string[];
  readonly #context: UrlContext;
  readonly #bar = addressBar((follows) => {
    if (follows) this.troubles.clear('address');
    else this.troubles.report('address');
  });

  constructor(
    readonly city: City,
    fetched: readonly string[],
    readonly troubles: Troubles,
  ) {
    this.referenceLayers = [...fetched, ...ownLayers(city)];
    this.#context = {
      services: city.services.map(({ id }) => id),
      defaultService: city.info.defaultService,
      areaServices: city.services.filter((one) => areaBasis(city, one)).map(({ id }) => id),
      kelurahan: city.kelurahan.map(({ code }) => code),
      kecamatan: city.kecamatan.map(({ code }) => code),
      indicators: city.indicators.map(({ id }) => id),
      kinds: city.facilityKinds.map(({ id }) => id),
      layers: layerIds(
        city.facilityKinds.map(({ id }) => id),
        this.referenceLayers,
      ),
    };
  }

  /** Takes over an address of the page, at the start and after "back". */
  read(search: string): void {
    this.#bar.forget();
    const { state, notices } = readUrl(search, this.#context);
    this.url = state;
    this.notices = notices;
    if (state.titik) {
      this.point = state.titik;
      this.accuracy_m = state.ketepatan ?? null;
    }
  }

  /** Completes the address at once, so that the link in the bar shows this very screen. */
  complete(): void {
    this.set({ tab: this.tab });
  }

  set(patch: Partial<UrlState>): void {
    const step = STEPS.some((key) => key in patch && patch[key] !== this.url[key]);
    const first = this.url.tab === undefined;
    this.url = { ...this.url, ...patch };
    this.#bar.write(writeUrl(this.url) || location.pathname, step && !first);
  }

  /** The link to this very screen, also where the address bar does not follow. */
  link(): string {
    const link = new URL(location.href);
    link.search = writeUrl(this.url);
    return link.href;
  }

  setTab(tab: Tab): void {
    this.set({ tab, lapis: undefined, indikator: undefined, tampil: undefined });
  }

  /** What of the service colours the map. */
  setMeasure(measure: Measure): void {
    this.set({
      indikator: undefined,
      ukuran: measure === this.usualMeasure ? undefined : measure,
    });
  }

  setService(id: ServiceId): void {
    this.set({
      layanan: id,
      radius: undefined,
      jenis: undefined,
      status: undefined,
      indikator: undefined,
      rencana: undefined,
    });
  }

  select(code: AreaCode | null): void {
    // What was pointed at may vanish with this choice, and would never say that the pointer left.
    this.hovered = null;
    this.set({ kel: code === null ? undefined : (code as KelurahanCode) });
  }

  focus(code: KecamatanCode | null): void {
    this.set({ kec: code ?? undefined });
  }

  setIndicator(id: IndicatorId | null): void {
    this.set({ indikator: id ?? undefined });
  }

  toggleLayer(id: string, on: boolean): void {
    const next = new Set(this.layers);
    if (on) next.add(id);
    else next.delete(id);
    this.set({ lapis: this.#context.layers.filter((layer) => next.has(layer)) });
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }

  /** What each person's tab opens with, as far as the city has it. */
  defaultLayers(): readonly string[] {
    const usual = this.#usualLayers();
    return this.#context.layers.filter((id) => usual.includes(id));
  }

  #usualLayers(): readonly string[] {
    const kinds = this.service.kinds.map((kind) => KIND_PREFIX + kind);
    if (this.tab === 'warga') return ['neighbours', 'roads', 'railway'];
    if (this.service.measures === 'status') {
      const gaps = this.basis === 'mapped' ? ['gaps'] : [];
      return ['neighbours', 'water_areas', 'drought', ...gaps, ...kinds];
    }
    if (this.service.threshold_m === null) return ['neighbours'];
    return this.service.measures === 'list'
      ? ['neighbours', ...kinds]
      : ['neighbours', 'gaps', ...kinds];
  }
}
