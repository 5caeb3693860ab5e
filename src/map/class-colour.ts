import { mapColours } from './theme.ts';
import type { AreaLevel, MapPaint } from './types.ts';

/** The fill of one area: its class colour, the ground of "no data", or `null` for none. */
export function classColour(paint: MapPaint, level: AreaLevel, code: string): string | null {
  if (paint.choropleth?.level !== level) return null;
  const colour = paint.choropleth.colour.get(code);
  return colour === null ? mapColours[paint.theme].noDataGround : (colour ?? null);
}

/** Codes of the areas shown whose value is missing, in the order of the choropleth. */
export const missingCodes = ({ choropleth }: MapPaint): string[] =>
  [...(choropleth?.colour ?? [])].flatMap(([code, colour]) => (colour === null ? [code] : []));
