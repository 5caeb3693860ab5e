import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { LonLat } from '../city/model.ts';
import type { AreaLevel, MapCallbacks } from './types.ts';

const FACILITY_LAYERS = [
  'facilities-many',
  'facilities-few',
  'facilities-near',
  'facilities-emphasised',
];
/** Half the side of the box in which a facility counts as hit: 24 px targets. */
const REACH = 12;

/** What the map shows below a place on screen. */
interface Hit {
  readonly code: string | null;
  readonly facility: string | null;
}

function facilityAt(map: MapLibreMap, x: number, y: number, reach: number): string | null {
  const box: [PointLike, PointLike] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  let best: string | null = null;
  let least = Infinity;
  for (const hit of map.queryRenderedFeatures(box, { layers: FACILITY_LAYERS })) {
    if (hit.geometry.type !== 'Point') continue;
    const at = map.project(hit.geometry.coordinates as [number, number]);
    const distance = Math.hypot(at.x - x, at.y - y);
    const id: unknown = hit.properties.id;
    if (distance < least && typeof id === 'string') [best, least] = [id, distance];
  }
  return best;
}

function codeAt(map: MapLibreMap, x: number, y: number, level: AreaLevel): string | null {
  const [area] = map.queryRenderedFeatures([x, y], { layers: [`choropleth-${level}`] });
  const code: unknown = area?.properties.code;
  return typeof code === 'string' ? code : null;
}

/**
 * Turns pointer events of the map into hovers and clicks on areas and facilities.
 *
 * @param level what is shown; `null` when nothing may be asked of the map any more.
 */
export function watchPointer(
  map: MapLibreMap,
  level: () => AreaLevel | null,
  on: Pick<MapCallbacks, 'hover' | 'click'>,
): void {
  const hit = ({ x, y }: { x: number; y: number }, reach: number): Hit | null => {
    const shown = level();
    return shown && { code: codeAt(map, x, y, shown), facility: facilityAt(map, x, y, reach) };
  };
  const lonLat = (event: MapMouseEvent): LonLat => [event.lngLat.lng, event.lngLat.lat];

  map.on('click', (event) => {
    const found = hit(event.point, REACH);
    if (found) on.click?.({ ...found, at: lonLat(event) });
  });

  // A finger does not hover: browsers send it one made-up mouse move after a tap.
  if (!matchMedia('(hover: hover)').matches) return;
  let frame = 0;
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const found = hit(event.point, 6);
      if (!found) return;
      map.getCanvas().style.cursor = found.code || found.facility ? 'pointer' : '';
      on.hover?.({ ...found, at: lonLat(event), x: event.point.x, y: event.point.y });
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(frame);
    on.hover?.(null);
  });
}
