import type { City, CityShapes, Mask } from '../city/model.ts';
import { createDrawings } from './drawings.ts';
import type { MaskInParts } from './grid.ts';
import { createNetwork, type StreetNetwork } from './network/network.ts';
import { sharesByOverlay } from './overlay.ts';
import { createTables } from './tables.ts';
import { createRanges } from './ensemble/engine.ts';
import { once } from './analysis.ts';
import type { Engine } from './types.ts';

/**
 * The access engine of a city; see {@link Engine} for what it answers.
 *
 * @param shapes in step with `city.kelurahan`. @param mask on the frame of these shapes.
 * @param options `network`: streets, for distances along them. `lazy`: as createTables has it.
 * @throws RangeError when the mask does not fit the shapes.
 */
export function createEngine(
  city: City,
  shapes: CityShapes,
  mask: Mask | MaskInParts | null,
  options: { readonly network?: StreetNetwork | null; readonly lazy?: boolean } = {},
): Engine {
  const { network, lazy = false } = options;
  const tables = createTables(city, shapes, mask, {
    network: network ? (grid) => createNetwork(grid, network) : null,
    overlay: shapes.serviceAreas.length > 0 ? sharesByOverlay(shapes.kelurahan) : null,
    lazy,
  });
  const ranges = once(() => createRanges(tables.context));
  return {
    ...tables,
    ...createDrawings(tables, city, shapes, mask),
    get ranges() {
      return ranges();
    },
  };
}
