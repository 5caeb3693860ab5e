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
import { ReferenceData } from './reference.ts';
import { applyLayers, dataOf, layersOf, styleOf } from './style.ts';
import { mapColours } from './theme.ts';
import {
  type AccessMap,
  type Bounds,
  EMPTY_PAINT,
  type MapOptions,
  type MapPaint,
  NoWebGLError,
  type Padding,
} from './types.ts';
import { buildWorld, type World } from './world.ts';

setWorkerUrl(workerUrl);

const FADE_MS = 150;
const rejectedAs = (error: unknown): unknown =>
  error instanceof GPUInitializationError ? new NoWebGLError(error.message) : error;

/** One MapLibre map kept in step with the paint; see `AccessMap` for what each method promises. */
export class Controller implements AccessMap {
  #map: MapLibreMap;
  #world: World;
  #options: MapOptions;
  #kinds: readonly string[];
  #controls: Controls;
  #recolour: Recolour;
  #reference: ReferenceData;
  #paint: MapPaint;
  #drawn: MapPaint | null = null;
  #layers: readonly MapLayer[] = [];
  #keys = new Map<string, unknown>();
  #loaded = false;
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
      throw rejectedAs(error);
    }
  }

  private constructor(container: HTMLElement, shapes: CityShapes, city: City, options: MapOptions) {
    this.#world = buildWorld(shapes, city);
    this.#options = options;
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
    this.#reference = new ReferenceData(options, (id, data) => this.#setData(id, data));
    this.#listen();
  }

  update(paint: MapPaint): void {
    this.#paint = paint;
    if (this.#loaded) this.#draw();
  }

  fit(bounds: Bounds, around?: Padding): void {
    this.#map.fitBounds(boxOf(bounds), {
      padding: paddingOf(around),
      maxZoom: 15,
      animate: !this.#options.reducedMotion,
      duration: FLIGHT_MS,
    });
  }

  flyTo(at: LonLat, zoom: number): void {
    this.#map.easeTo({
      center: [at[0], at[1]],
      zoom,
      animate: !this.#options.reducedMotion,
      duration: FLIGHT_MS,
    });
  }

  setLabel(label: string): void {
    this.#map.getCanvas().setAttribute('aria-label', label);
  }

  resize(): void {
    this.#map.resize();
  }

  async settled(): Promise<void> {
    await this.#reference.settled();
    const idle = this.#map.once('idle');
    // An idle map draws no frame, and says `idle` only after one.
    this.#map.triggerRepaint();
    await idle;
  }

  destroy(): void {
    this.#loaded = false;
    this.#recolour.destroy();
    this.#map.remove();
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
    this.#map.on('error', ({ error }) => onProblem({ kind: 'render', reason: error.message }));
    this.#map.once('style.load', () => {
      this.#loaded = true;
      limitZoomOut(this.#map, this.#options.view);
      this.#draw();
      this.#map.once('idle', () => on.ready?.());
    });
    this.#map.on('moveend', (event) => {
      const { lat, lng } = this.#map.getCenter();
      const byPerson = 'originalEvent' in event && event.originalEvent !== undefined;
      on.move?.({ lat, lon: lng, zoom: this.#map.getZoom(), byPerson });
    });
    watchPointer(this.#map, () => this.#paint.choropleth?.level ?? 'kelurahan', on);
  }

  #draw(): void {
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
    this.#reference.want(paint.layers);
    this.#layers = layers;
    this.#drawn = paint;
  }

  #setData(source: string, data: FeatureCollection): void {
    // A reference layer may arrive after the map is gone.
    if (this.#loaded) this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}
