import type { Map as MapLibreMap } from 'maplibre-gl';
import { WAVE } from './shapes.ts';
import type { MapColours } from './theme.ts';

/** CSS pixels of a pattern's repeat. */
const TILE = 16;
const RATIO = 2;

type Draw = (context: CanvasRenderingContext2D, colours: MapColours) => void;

/**
 * No data: sparse dots, a quincunx so that no lines appear. The grey below them is a fill of its
 * own: an opaque tile would show a seam at every repeat.
 */
const drawNoData: Draw = (context, colours) => {
  context.fillStyle = colours.noDataDot;
  for (const [x, y] of [
    [4, 4],
    [12, 12],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 0.95, 0, 2 * Math.PI);
    context.fill();
  }
};

/** Gap: dark diagonal lines with a light edge, so that they also show on the darkest class. */
const drawGap: Draw = (context, colours) => {
  const step = TILE / 2;
  const strokes = [
    [colours.hatchCasing, 2.6],
    [colours.hatch, 1.25],
  ] as const;
  for (const [style, width] of strokes) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    // From beyond both corners, so that the lines meet those of the next tile.
    for (let x = -TILE; x <= 2 * TILE; x += step) {
      context.moveTo(x - 2, TILE + 2);
      context.lineTo(x + TILE + 2, -2);
    }
    context.stroke();
  }
};

/** Water, but nobody knows how far: waves with a light edge. */
const drawWaves: Draw = (context, colours) => {
  const wave = new Path2D(WAVE);
  context.globalAlpha = 0.55;
  context.strokeStyle = colours.accentCasing;
  context.lineWidth = 3;
  context.stroke(wave);
  context.globalAlpha = 1;
  context.strokeStyle = colours.waterArea;
  context.lineWidth = 1.2;
  context.stroke(wave);
};

const patterns: Readonly<Record<string, Draw>> = {
  'no-data': drawNoData,
  gap: drawGap,
  waves: drawWaves,
};

/** Adds the fill patterns to the map, or redraws them in another theme's colours. */
export function putPatterns(map: MapLibreMap, colours: MapColours): void {
  for (const [name, draw] of Object.entries(patterns)) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = TILE * RATIO;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser gives no 2D canvas to draw map patterns on.');
    context.scale(RATIO, RATIO);
    draw(context, colours);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: RATIO });
  }
}
