import { bboxClip } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Point, Position } from 'geojson';
import polylabel from 'polylabel';
import type { LonLat } from '../city/model.ts';
import { linesOf, LEADING } from './name-placement.ts';
import type { Bounds, Padding, Sides } from './types.ts';

/** CSS pixels of letters, and their mean width against it, as the names are set on either map. */
export const NEIGHBOUR_LETTERS = { size: 13, letter: 0.64 } as const;

/** Least CSS pixels at each side: buttons, scale bar and credit stand there on every screen. */
const EDGE: Sides = { top: 68, right: 60, bottom: 40, left: 24 };

/** What is in sight, with nothing of the page on it. */
export interface FreeView {
  readonly bounds: Bounds;
  /** Degrees of longitude and of latitude per CSS pixel. */
  readonly perPixel: readonly [lon: number, lat: number];
}

interface NameProperties {
  readonly name: string;
  /** The name in its lines. */
  readonly text: string;
}

export type NeighbourNames = FeatureCollection<Point, NameProperties>;

/**
 * CSS pixels at each side that names of the surroundings keep clear of. One number for all sides is
 * a sheet of paper, on which nothing stands.
 */
export function clearOf(padding: Padding): Sides {
  const side = (at: keyof Sides) =>
    typeof padding === 'number' ? padding : Math.max(padding[at], EDGE[at]);
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}

/** Width and height of a name, CSS pixels. */
function sizeOf(lines: readonly string[], scale: number): readonly [width: number, height: number] {
  const size = NEIGHBOUR_LETTERS.size * scale;
  const longest = Math.max(...lines.map(({ length }) => length));
  return [longest * size * NEIGHBOUR_LETTERS.letter, lines.length * size * LEADING];
}

/**
 * One name for each neighbour, in the widest room it has in the free part of what is in sight;
 * none where its name would not fit. A fixed place would be under the legend on one screen and off
 * another; names that the map cuts at the edge of a tile come twice, or in halves.
 *
 * Room is measured with the name's box stretched to a square of side 2: a point farther than the
 * root of 2 from every border then has the whole box inside.
 *
 * @param scale of letters, against those of 16 px text.
 */
export function neighbourNames(
  neighbours: FeatureCollection<MultiPolygon, { readonly name: string }>,
  free: FreeView,
  scale: number,
): NeighbourNames {
  const [west, south, east, north] = free.bounds;
  // Where buttons and legend leave nothing free.
  if (west >= east || south >= north) return { type: 'FeatureCollection', features: [] };
  const features = neighbours.features.flatMap(({ geometry, properties }) => {
    const lines = linesOf(properties.name);
    const [width, height] = sizeOf(lines, scale);
    const unit = [(width * free.perPixel[0]) / 2, (height * free.perPixel[1]) / 2] as const;
    const stretch = ([lon, lat]: Position): LonLat => [
      (lon! - west) / unit[0],
      (lat! - south) / unit[1],
    ];
    // Many polygons stay many, some of them empty.
    const seen = bboxClip(geometry, [west, south, east, north]).geometry as MultiPolygon;
    const rooms = seen.coordinates
      .filter(([outer]) => outer && outer.length > 3)
      .map((rings) =>
        polylabel(
          rings.map((ring) => ring.map(stretch)),
          0.1,
        ),
      );
    const widest = rooms.toSorted((a, b) => b.distance - a.distance)[0];
    if (!widest || widest.distance < Math.SQRT2) return [];
    const coordinates = [west + widest[0] * unit[0], south + widest[1] * unit[1]];
    return [
      {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates },
        properties: { name: properties.name, text: lines.join('\n') },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}
