import {
  GPUInitializationError,
  type GeoJSONSource,
  Map as MapLibreMap,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import type { City, CityShapes, LonLat } from '../city/model.ts';
import {
  boxOf,
  firstView,
  freeView,
  FLIGHT_MS,
  limitZoomOut,
  MAX_ZOOM,
  paddingOf,
  reachOf,
} from './camera.ts';
import { PROPOSAL_KIND } from './shapes.ts';
import { Controls } from './controls.ts';
import { putIcons } from './icons.ts';
import type { MapLayer, MapView } from './layer.ts';
import './map.css';
import { putPatterns } from './patterns.ts';
import { watchPointer } from './pointer.ts';
import { Recolour } from './recolour.ts';
import { clearOf, neighbourNames } from './neighbour-names.ts';
import { applyLayers, dataOf, layersOf, styleOf } from './style.ts';
import { mapColours } from './theme.ts';
import {
  type AccessMap,
  type Bounds,
  type Camera,
  EMPTY_PAINT,
  MapError,
  type MapFailure,
  type MapOptions,
  type MapPaint,
  type Padding,
  REFERENCE_LAYERS,
} from './types.ts';
import { buildWorld, type World } from './world.ts';

setWorkerUrl(workerUrl);

const FADE_MS = 150;

const failureOf = (error: unknown): MapError =>
  new MapError(
    error instanceof GPUInitializationError ? 'webgl' : 'render',
    error instanceof Error ? error.message : String(error),
  );

/** The library starts its worker by itself and would wait for one that does not come for ever. */
const workerArrives = (): Promise<boolean> =>
  fetch(workerUrl, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );

/** One MapLibre map kept in step with the paint; see `AccessMap` for what each method promises. */
export class Controller implements AccessMap {
  #map: MapLibreMap;
  #world: World;
  #options: MapOptions;
  #kinds: readonly string[];
  #controls: Controls;
  #recolour: Recolour;
  #paint: MapPaint;
  #drawn: MapPaint | null = null;
  #layers: readonly MapLayer[] = [];
  #keys = new Map<string, unknown>();
  #loaded = false;
  #ready = false;
  /** Failed or destroyed: nothing may be asked of the library any more. */
  #over = false;
  /** What else stands on the map. */
  #padding: Padding;
  #textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

  static create(
    container: HTMLElement,
    shapes: CityShapes,
    city: City,
    options: MapOptions,
  ): Controller {
    try {
      return new Controller(container, shapes, city, options);
    } catch (error) {
      throw failureOf(error);
    }
  }

  private constructor(container: HTMLElement, shapes: CityShapes, city: City, options: MapOptions) {
    this.#world = buildWorld(shapes, city);
    this.#options = options;
    this.#padding = options.padding ?? 24;
    this.#kinds = [...city.facilityKinds.map(({ id }) => id), PROPOSAL_KIND];
    const fade = options.reducedMotion ? 0 : FADE_MS;
    this.#paint = options.paint ?? EMPTY_PAINT;
    const view = this.#view(this.#paint);
    this.#layers = layersOf(view);
    this.#map = new MapLibreMap({
      container,
      style: styleOf(view, fade),
      ...firstView(options),
      maxZoom: MAX_ZOOM,
      maxBounds: reachOf(this.#world.extent),
      fadeDuration: fade,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      locale: { 'Map.Title': options.label },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#controls = new Controls(this.#map, options.attribution);
    this.#recolour = new Recolour(
      this.#map,
      (['kelurahan', 'kecamatan'] as const).flatMap((source) =>
        this.#world[source].features.map(({ properties }) => ({ source, id: properties.code })),
      ),
      fade,
    );
    this.#listen();
    void workerArrives().then((there) => {
      if (!there) this.#fail('program');
    });
  }

  update(paint: MapPaint): void {
    this.#paint = paint;
    if (this.#loaded) this.#draw();
  }

  fit(bounds: Bounds, around?: Padding): void {
    if (this.#over) return;
    this.#map.fitBounds(boxOf(bounds), {
      padding: paddingOf(around),
      maxZoom: 15,
      animate: !this.#options.reducedMotion,
      duration: FLIGHT_MS,
    });
  }

  flyTo(at: LonLat, zoom: number): void {
    if (this.#over) return;
    this.#map.easeTo({
      center: [at[0], at[1]],
      zoom,
      animate: !this.#options.reducedMotion,
      duration: FLIGHT_MS,
    });
  }

  setLabel(label: string): void {
    if (!this.#over) this.#map.getCanvas().setAttribute('aria-label', label);
  }

  resize(padding?: Padding): void {
    if (this.#over) return;
    this.#padding = padding ?? this.#padding;
    this.#map.resize();
    this.#nameNeighbours();
  }

  camera(): Camera {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng, zoom: this.#map.getZoom() };
  }

  async settled(): Promise<void> {
    if (this.#over) return new Promise(() => undefined);
    const idle = this.#map.once('idle');
    // An idle map draws no frame, and says `idle` only after one.
    this.#map.triggerRepaint();
    await idle;
  }

  destroy(): void {
    this.#end();
    this.#map.remove();
  }

  #end(): void {
    this.#over = true;
    this.#loaded = false;
    this.#recolour.destroy();
  }

  /** Once: the page draws its own map from here on. */
  #fail(reason: MapFailure): void {
    if (this.#over) return;
    this.#end();
    this.#options.onProblem({ kind: 'map', reason });
  }

  #view(paint: MapPaint): MapView {
    return {
      paint,
      colours: mapColours[paint.theme],
      world: this.#world,
      textScale: this.#textScale,
    };
  }

  #listen(): void {
    const { on, onProblem } = this.#options;
    this.#map.on('error', (event) => {
      const source = 'sourceId' in event ? event.sourceId : null;
      const layer = REFERENCE_LAYERS.find((id) => id === source);
      if (layer) onProblem({ kind: 'layer', layer });
      // Once a picture stands, what the library complains of later does not take it away.
      else if (!this.#ready) this.#fail('render');
    });
    this.#map.once('style.load', () => {
      this.#loaded = true;
      limitZoomOut(this.#map, this.#options.view);
      this.#draw();
      this.#nameNeighbours();
      this.#map.once('idle', () => {
        this.#ready = true;
        on.ready?.();
      });
    });
    this.#map.on('webglcontextlost', () => {
      this.#fail('lost');
    });
    this.#map.on('webglcontextrestored', () => {
      // The library has put its own parts together again; a new map is surer of all of ours.
      queueMicrotask(() => on.restored?.());
    });
    this.#map.on('moveend', (event) => {
      if (this.#over) return;
      this.#nameNeighbours();
      const { lat, lng } = this.#map.getCenter();
      const byPerson = 'originalEvent' in event && event.originalEvent !== undefined;
      on.move?.({ lat, lon: lng, zoom: this.#map.getZoom(), byPerson });
    });
    watchPointer(
      this.#map,
      () => (this.#over ? null : (this.#paint.choropleth?.level ?? 'kelurahan')),
      on,
    );
  }

  #draw(): void {
    try {
      this.#drawChanges();
    } catch {
      this.#fail('render');
    }
  }

  #drawChanges(): void {
    const [before, paint] = [this.#drawn, this.#paint];
    if (before?.theme !== paint.theme) {
      putPatterns(this.#map, mapColours[paint.theme]);
      putIcons(this.#map, this.#kinds, mapColours[paint.theme]);
    }
    if (before?.lang !== paint.lang) this.#controls.setLanguage(paint.lang);
    this.#recolour.apply(paint);
    const view = this.#view(paint);
    const layers = layersOf(view);
    applyLayers(this.#map, this.#layers, layers);
    for (const [source, { key, build }] of Object.entries(dataOf(view))) {
      if (this.#keys.get(source) === key) continue;
      this.#keys.set(source, key);
      this.#setData(source, build());
    }
    this.#layers = layers;
    this.#drawn = paint;
  }

  /** Puts the names of the surroundings where there is room for them in what is now in sight. */
  #nameNeighbours(): void {
    if (!this.#loaded) return;
    const names = neighbourNames(
      this.#world.neighbours,
      freeView(this.#map, clearOf(this.#padding)),
      this.#textScale,
    );
    const key = JSON.stringify(names);
    if (this.#keys.get('neighbour-labels') === key) return;
    this.#keys.set('neighbour-labels', key);
    this.#setData('neighbour-labels', names);
  }

  #setData(source: string, data: FeatureCollection): void {
    this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}
