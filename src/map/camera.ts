import type { CameraOptions, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { FreeView } from './neighbour-names.ts';
import type { Bounds, MapOptions, Padding, Sides } from './types.ts';

type Box = [west: number, south: number, east: number, north: number];

export const MAX_ZOOM = 17;
/** The longest flight, ms. */
export const FLIGHT_MS = 450;
/** How far one may zoom out from the first view. */
const ZOOM_OUT = 1;
/** How far one may pan beyond the extent of the data, as a share of it. */
const PAN_OUT = 0.35;

export const boxOf = ([west, south, east, north]: Bounds): Box => [west, south, east, north];

export function paddingOf(value: Padding = 24): PaddingOptions {
  if (typeof value !== 'number') return { ...value };
  return { top: value, right: value, bottom: value, left: value };
}

/** What of the map is in sight inside `clear` pixels at each side. */
export function freeView(map: MapLibreMap, clear: Sides): FreeView {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { left, top } = clear;
  const right = Math.max(width - clear.right, left + 1);
  const bottom = Math.max(height - clear.bottom, top + 1);
  const { lng: west, lat: north } = map.unproject([left, top]);
  const { lng: east, lat: south } = map.unproject([right, bottom]);
  return {
    bounds: [west, south, east, north],
    perPixel: [(east - west) / (right - left), (north - south) / (bottom - top)],
  };
}

/** The box one may pan in. */
export function reachOf([west, south, east, north]: Bounds): Box {
  const [dx, dy] = [(east - west) * PAN_OUT, (north - south) * PAN_OUT];
  return [west - dx, south - dy, east + dx, north + dy];
}

/** Map options for the first view: the camera of the link, or else the whole city. */
export function firstView({ camera, view, padding }: MapOptions):
  | Pick<CameraOptions, 'center' | 'zoom'>
  | {
      bounds: Box;
      fitBoundsOptions: { padding: PaddingOptions };
    } {
  if (camera) return { center: [camera.lon, camera.lat], zoom: camera.zoom };
  return { bounds: boxOf(view), fitBoundsOptions: { padding: paddingOf(padding) } };
}

/** Lets one zoom out until the city is about half the map wide, on a screen of any size. */
export function limitZoomOut(map: MapLibreMap, view: Bounds): void {
  const zoom = map.cameraForBounds(boxOf(view))?.zoom;
  if (zoom !== undefined) map.setMinZoom(zoom - ZOOM_OUT);
}
