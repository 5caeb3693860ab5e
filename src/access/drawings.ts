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
import type { Drawings } from './types.ts';

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
      const found = tables.analysis(query);
      const profile = found.profile(base);
      const areas = areasOf(city, 'kelurahan');
      const paths = areas.map((_, unit) => settled(unit));
      const features = gapsOf(tables.grid(), reach, found.places, paths, radius_m).flatMap(
        (gap, unit) => {
          if (!gap) return [];
          const { code, name, population } = city.kelurahan[unit]!;
          const unserved =
            totalOf(profile, unit, 'people') - coveredAt(profile, unit, radius_m).people;
          const properties = {
            code,
            name,
            kecamatan: areas[unit]!.kecamatan ?? '',
            radius_m,
            gap_area_km2: rounded(gap.area_km2, 6),
            gap_population: population[base] === null ? null : rounded(Math.max(0, unserved), 3),
            ...(basis && { basis }),
          };
          return [{ type: 'Feature' as const, properties, geometry: gap.geometry }];
        },
      );
      return { type: 'FeatureCollection', features };
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
