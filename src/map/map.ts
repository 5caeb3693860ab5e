import type { City, CityShapes } from '../city/model.ts';
import { type AccessMap, MapError, type MapOptions } from './types.ts';

/** Whether this browser gives a WebGL 2 context, without loading the map library. */
export function hasWebGL(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers keep only a few contexts alive: hand this one back.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/**
 * Draws the map of a city into `container`. The map library is fetched here, so that it never
 * stands before the first text of the page.
 *
 * @throws MapError that says why there is no map.
 */
export async function createAccessMap(
  container: HTMLElement,
  shapes: CityShapes,
  city: City,
  options: MapOptions,
): Promise<AccessMap> {
  // The library would try again and again to start one.
  if (typeof Worker === 'undefined') {
    throw new MapError('render', 'There are no workers in this browser.');
  }
  if (!hasWebGL()) throw new MapError('webgl', 'WebGL 2 is not available in this browser.');
  const { Controller } = await import('./controller.ts').catch((error: unknown) => {
    throw new MapError('program', String(error));
  });
  return Controller.create(container, shapes, city, options);
}
