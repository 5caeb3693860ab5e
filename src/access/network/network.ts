import type { Street } from '../../city/streets.ts';
import type { Field } from '../field.ts';
import type { Grid } from '../grid.ts';
import type { Place } from '../places.ts';
import { AccessError } from '../types.ts';
import { computeNetworkField, possibleRows, seedsOf, type Goal, type JoinedGrid } from './field.ts';
import { buildGraph } from './graph.ts';
import { networkReport, type NetworkReport } from './report.ts';
import { createSnapper } from './snap.ts';
import { findWays, type Found } from './ways.ts';

/** Straight last metres between a place and the nearest street that are walked at most. */
export const MAX_SNAP_M = 500;

/** Streets to walk along, and how. */
export interface StreetNetwork {
  readonly streets: readonly Street[];
  /** Default {@link MAX_SNAP_M}. */
  readonly maxSnap_m?: number;
}

/** Ways from one point, metres; `Infinity` where there is none. */
export interface Trip {
  to(place: Place): number;
  /** To the nearest and farthest spot where a facility known by its kelurahan may stand. */
  bounds(place: Place, unit: number): readonly [nearest: number, farthest: number];
}

/** Distances along streets, for one grid. */
export interface Network {
  /** @throws AccessError `not-measurable` when none of the places is near enough to a street. */
  field(places: readonly Place[]): Field;
  /** Metres from every grid row to one place alone; `Infinity` where no way leads to it. */
  distancesTo(place: Goal): Float32Array;
  /** @throws AccessError `not-measurable` when the point is too far from any street. */
  trip(x: number, y: number): Trip;
  /** @param people per grid row. */
  report(places: readonly Place[], field: Field, people: Float64Array): NetworkReport;
}

/** Builds the graph and joins every grid row to it, once for all questions. */
export function createNetwork(grid: Grid, network: StreetNetwork): Network {
  const max_m = network.maxSnap_m ?? MAX_SNAP_M;
  const graph = buildGraph(grid.plane, network.streets);
  const snapper = createSnapper(graph, max_m);
  const joined: JoinedGrid = { grid, graph, snapper, rows: snapper.rows(grid) };
  const found: Found = { distance: Infinity, place: -1 };

  return {
    field(places) {
      if (places.some(({ x, y }) => snapper.snap(x, y))) return computeNetworkField(joined, places);
      throw new AccessError(
        'not-measurable',
        `Tidak satu pun fasilitas berada dalam ${max_m} m dari jalan pada data jaringan jalan, ` +
          'jadi jarak lewat jalan tidak dapat dihitung.',
      );
    },
    distancesTo: (place) => computeNetworkField(joined, [place]).distance,
    trip(x, y) {
      const start = snapper.snap(x, y);
      if (!start) {
        throw new AccessError(
          'not-measurable',
          `Titik ini lebih dari ${max_m} m dari jalan pada data jaringan jalan, ` +
            'jadi jarak lewat jalan tidak dapat dihitung.',
        );
      }
      const ways = findWays(graph, [{ ...start, place: 0 }], 'from');
      const distance = (edge: number, along: number, offset: number) => {
        ways.at(edge, along, found);
        return found.distance + offset;
      };
      const to = (place: Place) => {
        const end = snapper.snap(place.x, place.y);
        return end ? distance(end.edge, end.along, end.offset) : Infinity;
      };
      return {
        to,
        bounds(place, unit) {
          const { edge, along, offset } = joined.rows;
          let [nearest, farthest] = [to(place), to(place)];
          for (const row of possibleRows(joined, place, unit).possible) {
            const metres = distance(edge[row]!, along[row]!, offset[row]!);
            nearest = Math.min(nearest, metres);
            farthest = Math.max(farthest, metres);
          }
          return [nearest, farthest];
        },
      };
    },
    report(places, field, people) {
      const snapped = places.filter((place, index) => seedsOf(joined, place, index).length > 0);
      return networkReport(joined, max_m, {
        facilities: places.length,
        facilities_snapped: snapped.length,
        field,
        people,
      });
    },
  };
}
