import type { Paths64 } from 'clipper2-ts';
import type { City, CityShapes, Mask, WaterStatus } from '../city/model.ts';
import { memo } from './analysis.ts';
import { areaBasis } from '../city/service-areas.ts';
import { checkRadius, findService, requireStraight } from './ask.ts';
import { bufferFeatures, keptReach } from './buffers.ts';
import { areasOf, rounded } from './coverage.ts';
import { gapsOf } from './gaps.ts';
import { coveredAt, totalOf } from './profile.ts';
import { settledPaths } from './settled.ts';
import type { TableEngine } from './tables.ts';
import type { Drawings, GapProperties } from './types.ts';

/**
 * What the access engine draws: polygons, cut on the places and people that its tables count.
 *
 * @param city, shapes, mask the ones that the tables were made of.
 */
export function createDrawings(
  tables: TableEngine,
  city: City,
  shapes: CityShapes,
  mask: Mask | null,
): Drawings {
  const settled = memo((unit: number): Paths64 =>
    settledPaths(tables.grid(), unit, shapes.kelurahan[unit]!, mask),
  );
  const reach = keptReach(tables);
  return {
    gaps(query) {
      const { radius_m, base } = query;
      const service = query.own ? null : findService(city, query.service);
      checkRadius(radius_m, service);
      requireStraight('Peta wilayah yang belum terlayani', query.metric);
      const basis = service && areaBasis(city, service);
      const { places, profile: profileOf } = tables.analysis(query);
      const profile = profileOf(base);
      const areas = areasOf(city, 'kelurahan');
      const paths = areas.map((_, unit) => settled(unit));
      const found = gapsOf(tables.grid(), reach, places, paths, radius_m);
      const properties = city.kelurahan.map(({ code, name, population }, unit): GapProperties => {
        const unserved =
          totalOf(profile, unit, 'people') - coveredAt(profile, unit, radius_m).people;
        return {
          code,
          name,
          kecamatan: areas[unit]!.kecamatan ?? '',
          radius_m,
          gap_area_km2: rounded(found[unit]?.area_km2 ?? 0, 6),
          gap_population: population[base] === null ? null : rounded(Math.max(0, unserved), 3),
          ...(basis && { basis }),
        };
      });
      const features = found.flatMap((gap, unit) =>
        gap
          ? [{ type: 'Feature' as const, properties: properties[unit]!, geometry: gap.geometry }]
          : [],
      );
      const undrawn = properties.filter((one, unit) => !found[unit] && one.gap_population! > 0);
      return { type: 'FeatureCollection', features, undrawn };
    },
    buffers(query) {
      const service = query.own ? null : findService(city, query.service);
      checkRadius(query.radius_m, service);
      requireStraight('Lingkaran jangkauan', query.metric);
      const basis = service && areaBasis(city, service);
      const found = bufferFeatures(tables, tables.places(query), query.radius_m, { basis, reach });
      if (basis !== 'reported') return found;
      const status = new Map<string, WaterStatus>(
        city.water.map((record) => [record.kelurahan, record.status]),
      );
      const features = found.features.map((feature) => ({
        ...feature,
        properties: { ...feature.properties, status: status.get(feature.properties.id)! },
      }));
      return { ...found, features };
    },
  };
}
