import type { Map as MapLibreMap } from 'maplibre-gl';

/** A copy of the map's next frame: its drawing buffer holds a picture only while it is rendered. */
export function snapshotOf(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      const source = map.getCanvas();
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [source.width, source.height];
      const context = copy.getContext('2d');
      if (!context) {
        reject(new Error('This browser gives no 2D canvas to copy the map to.'));
        return;
      }
      context.drawImage(source, 0, 0);
      resolve(copy);
    });
    map.triggerRepaint();
  });
}
