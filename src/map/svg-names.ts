import type { MapName, NameBox } from './name-placement.ts';
import { NEIGHBOUR_LETTERS, type NeighbourNames } from './neighbour-names.ts';
import type { Plate } from './plate.ts';
import { shapeOf } from './shapes.ts';
import type { MapPaint } from './types.ts';
import type { World } from './world.ts';

/** CSS pixels of letters, and their mean width against it; capitals are spaced. */
const LETTERS = {
  kecamatan: { size: 13, letter: 0.82 },
  facility: { size: 12, letter: 0.6 },
  kelurahan: { size: 10.5, letter: 0.58 },
  neighbour: NEIGHBOUR_LETTERS,
} as const;

/** CSS pixels of a symbol's 24-unit box. */
const SYMBOL = 9;
const EMPHASISED = 13;
/** CSS pixels of the resident's mark. */
const RESIDENT = 22;
/** More symbols than this and names cannot make way for each. */
const MANY = 60;

export type NameKind = keyof typeof LETTERS;

export interface SvgName extends MapName {
  readonly kind: NameKind;
  /** The kecamatan it belongs to; `null` for what is in none. */
  readonly kecamatan: string | null;
}

/** CSS pixels of a facility's symbol on the drawn map. */
export const symbolSize = ({ kind, emphasised }: { kind: string; emphasised?: boolean }): number =>
  (emphasised ? EMPHASISED : SYMBOL) * shapeOf(kind).scale;

/**
 * The names of the drawn map, the most important first.
 *
 * @param px units of the drawing per CSS pixel. @param surroundings names of the neighbours.
 */
export function svgNames(
  world: World,
  plate: Plate,
  paint: MapPaint,
  px: number,
  surroundings: NeighbourNames['features'],
): SvgName[] {
  const named = (kind: NameKind, key: string, text: string, at: MapName['at']) => {
    const { size, letter } = LETTERS[kind];
    return { kind, key: `${kind} ${key}`, text, at, size: size * px, letter };
  };
  const project = (at: readonly number[]) => plate.project([at[0]!, at[1]!]);
  return [
    ...world.kecamatanLabels.features.map(({ geometry, properties: { code, name } }) => ({
      ...named('kecamatan', code, name.toUpperCase(), project(geometry.coordinates)),
      kecamatan: code,
    })),
    ...(paint.facilities ?? [])
      .filter(({ emphasised }) => emphasised)
      .map((facility) => {
        const [x, y] = plate.project([facility.lon, facility.lat]);
        const below = y + (symbolSize(facility) / 2 + LETTERS.facility.size) * px;
        return { ...named('facility', facility.id, facility.name, [x, below]), kecamatan: null };
      }),
    ...world.kelurahanLabels.features.map(({ geometry, properties }, i) => ({
      ...named('kelurahan', properties.code, properties.name, project(geometry.coordinates)),
      kecamatan: properties.kecamatan,
      room: plate.box(world.kelurahan.features[i]!.geometry),
    })),
    ...surroundings.map(({ geometry, properties: { name } }) => ({
      ...named('neighbour', name, name, project(geometry.coordinates)),
      kecamatan: null,
    })),
  ];
}

/** What names make way for: the resident's place, and facilities where there are few. */
export function svgMarks(plate: Plate, paint: MapPaint, px: number): NameBox[] {
  const around = ([x, y]: readonly [number, number], size: number): NameBox => {
    const half = (size * px) / 2;
    return [x - half, y - half, x + half, y + half];
  };
  const facilities = paint.facilities ?? [];
  return [
    ...(paint.point ? [around(plate.project(paint.point), RESIDENT)] : []),
    ...(facilities.length > MANY ? [] : facilities).map((facility) =>
      around(plate.project([facility.lon, facility.lat]), symbolSize(facility)),
    ),
  ];
}
