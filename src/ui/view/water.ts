import type { City, CityShapes, WaterStatus } from '../../city/model.ts';
import { droughtReports, reportedRecords } from '../../city/service-areas.ts';
import type { Theme } from '../../classify/ramps.ts';
import type { WaterAreaKind, WaterAreas } from '../../map/types.ts';
import type { Numbers } from '../../narrate/numbers.ts';

const LIGHT: Readonly<Record<WaterStatus, string | null>> = {
  served: '#2b7fa6',
  partly: '#8cc4d8',
  planned: '#e3d9a8',
  none_reported: null,
};

const DARK: Readonly<Record<WaterStatus, string | null>> = {
  served: '#7cc8e2',
  partly: '#347e9b',
  planned: '#6a6237',
  none_reported: null,
};

/** Colours of reported piped water; "not reported" is drawn as no data. */
export const waterColours = (theme: Theme): Readonly<Record<WaterStatus, string | null>> =>
  theme === 'dark' ? DARK : LIGHT;

/** Areas of piped water as the map draws them: what an operator has mapped, and what is reported. */
export function waterAreasOf(city: City, shapes: CityShapes): WaterAreas {
  const unit = new Map<string, number>(city.kelurahan.map(({ code }, i) => [code, i]));
  const feature = (kind: WaterAreaKind, name: string, geometry: CityShapes['city']) => ({
    type: 'Feature' as const,
    properties: { kind, name },
    geometry,
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...reportedRecords(city, true).map(({ kelurahan, status }) => {
        const i = unit.get(kelurahan)!;
        const kind = status === 'planned' ? 'planned' : 'reported';
        return feature(kind, city.kelurahan[i]!.name, shapes.kelurahan[i]!);
      }),
      ...city.serviceAreas.map(({ name }, i) => feature('mapped', name, shapes.serviceAreas[i]!)),
    ],
  };
}

/** By code, the years in which a kelurahan was reported in drought, as written: "2018, 2023". */
export function droughtYears(city: City, numbers: Numbers): ReadonlyMap<string, string> {
  const years = new Map<string, string[]>();
  for (const { kelurahan, date } of droughtReports(city)) {
    const named = years.get(kelurahan!) ?? [];
    const year = numbers.period(date.slice(0, 4));
    if (!named.includes(year)) named.push(year);
    years.set(kelurahan!, named);
  }
  return new Map([...years].map(([code, named]) => [code, named.join(', ')]));
}
