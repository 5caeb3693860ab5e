import type { Map as MapLibreMap } from 'maplibre-gl';
import { FLAG_SHAPE, type FacilityShape, PLACE_SHAPE, shapeOf } from './shapes.ts';
import type { MapColours } from './theme.ts';

/** Pixels of the source image per CSS pixel: sharp on phones, no shimmer when drawn smaller. */
export const ICON_RATIO = 2;
/** CSS pixels of the images: drawn at or below this size, never above. */
const FAR = 14;
const NEAR = 26;

const VARIANTS = ['solid', 'hollow', 'solid-outside', 'hollow-outside'] as const;
export type IconVariant = (typeof VARIANTS)[number];

/** Name of the image of a kind; `size` far is for city zoom, near for streets. */
export const iconName = (kind: string, variant: IconVariant): string => `${kind}|${variant}`;

function canvasOf(size: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ICON_RATIO;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas to draw map symbols on.');
  // 24 units of the shape and 2.5 of casing on each side.
  const unit = (size * ICON_RATIO) / 29;
  context.scale(unit, unit);
  context.translate(2.5, 2.5);
  context.lineJoin = context.lineCap = 'round';
  return context;
}

const pixels = (context: CanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);

/** A facility symbol: paper casing, then filled (exact place) or hollow (place not exact). */
function drawFacility(
  shape: FacilityShape,
  variant: IconVariant,
  size: number,
  colours: MapColours,
): ImageData {
  const context = canvasOf(size);
  const ink = variant.endsWith('outside') ? colours.symbolOutside : colours.symbol;
  const hollow = variant.startsWith('hollow');
  const outline = new Path2D(shape.outline);
  const casing = size === FAR ? 5 : 4;
  context.strokeStyle = colours.symbolPaper;
  context.lineWidth = casing;
  context.stroke(outline);
  context.fillStyle = hollow ? colours.symbolPaper : ink;
  context.fill(outline);
  if (hollow) {
    context.save();
    context.clip(outline);
    context.strokeStyle = ink;
    // Larger shapes are shrunk less: the same ring on screen, and room left inside a cross's arms.
    context.lineWidth = (size === FAR ? 7.5 : 5) / shape.scale;
    context.stroke(outline);
    context.restore();
  }
  if (shape.mark) {
    context.fillStyle = hollow ? ink : colours.symbolPaper;
    context.fill(new Path2D(shape.mark));
  }
  return pixels(context);
}

/** An image of nothing that keeps names away from what is drawn as a circle. */
export const ROOM_ICON = 'room';
/** CSS pixels: the resident's mark with its casing. */
const ROOM = 24;

const drawRoom = (): ImageData => pixels(canvasOf(ROOM));

function drawFlag(colours: MapColours): ImageData {
  const context = canvasOf(NEAR);
  const flag = new Path2D(FLAG_SHAPE);
  context.strokeStyle = colours.symbolPaper;
  context.lineWidth = 6;
  context.stroke(flag);
  context.strokeStyle = context.fillStyle = colours.symbol;
  context.lineWidth = 2.4;
  context.fill(flag);
  context.stroke(flag);
  return pixels(context);
}

/** Every symbol image by name, in the colours of one theme. Sizes do not depend on the theme. */
function drawAll(kinds: readonly string[], colours: MapColours): Map<string, ImageData> {
  const images = new Map<string, ImageData>();
  for (const kind of kinds) {
    const shape = shapeOf(kind);
    for (const variant of VARIANTS) {
      const name = iconName(kind, variant);
      images.set(`${name}|far`, drawFacility(shape, variant, FAR, colours));
      images.set(`${name}|near`, drawFacility(shape, variant, NEAR, colours));
    }
  }
  images.set('flag', drawFlag(colours));
  images.set(ROOM_ICON, drawRoom());
  images.set('place', drawFacility(PLACE_SHAPE, 'hollow-outside', FAR, colours));
  return images;
}

/** Adds the symbols of `kinds` to the map, or redraws them in another theme's colours. */
export function putIcons(map: MapLibreMap, kinds: readonly string[], colours: MapColours): void {
  for (const [name, image] of drawAll(kinds, colours)) {
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: ICON_RATIO });
  }
}
