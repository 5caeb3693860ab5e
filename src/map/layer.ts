import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { MapColours } from './theme.ts';
import type { MapPaint, ReferenceLayer } from './types.ts';
import type { World } from './world.ts';
import type { LayerId } from './zorder.ts';

/** What a layer may look at: the paint, the colours of its theme, and what never changes. */
export interface MapView {
  readonly paint: MapPaint;
  readonly colours: MapColours;
  readonly world: World;
  /** Size of the page's text against 16 px: map labels follow it. */
  readonly textScale: number;
}

export type MapLayer = LayerSpecification & { readonly id: LayerId };

/** Data that comes with the paint: rebuilt only when `key` is another object than last time. */
export interface SourceData {
  readonly key: unknown;
  readonly build: () => FeatureCollection;
}

/**
 * One subject of the map. `layers` is a pure function of the view, so the whole style is one too:
 * the controller compares it with the last one and changes only what differs.
 */
export interface LayerModule {
  readonly sources: (world: World) => Readonly<Record<string, GeoJSONSourceSpecification>>;
  readonly layers: (view: MapView) => readonly MapLayer[];
  readonly data?: (view: MapView) => Readonly<Record<string, SourceData>>;
}

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The data of a reference layer, as soon as it has come. */
export const referenceData =
  (id: ReferenceLayer) =>
  ({ paint }: MapView): Readonly<Record<string, SourceData>> => {
    const data = paint.reference.get(id) ?? NOTHING;
    return { [id]: { key: data, build: () => data } };
  };

export const emptySource = (): GeoJSONSourceSpecification => ({ type: 'geojson', data: NOTHING });

export const visible = (shown: boolean): { visibility: 'visible' | 'none' } => ({
  visibility: shown ? 'visible' : 'none',
});
