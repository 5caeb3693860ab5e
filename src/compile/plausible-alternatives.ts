import { ClipType } from 'clipper2-ts';
import type { MultiPolygon } from 'geojson';
import { once } from '../access/analysis.ts';
import { combine, toPaths } from '../access/lattice.ts';
import { boundsOf, type Bounds, type Plane } from '../access/plane.ts';
import type { KelurahanCode } from '../city/ids.ts';
import type { Areas } from './areas.ts';
import { isBox, meantBox } from './box-slip.ts';
import type { Box } from './coordinates.ts';
import { isCovered, LandPoints } from './land-points.ts';
import type { Inhabited } from './plausible-people.ts';
import type { AlternativesFile } from './read-alternatives.ts';
import type { PlainLayer } from './read-boundaries.ts';
import { BASES, POPULATION_FILE } from './read-population.ts';
import type { Reading } from './reading.ts';

/** A box with this share of the city's land has all of it: the rest is slivers. */
const ALL = 0.999;

/** What alternatives are checked against. */
interface Around {
  /** Names of all kelurahan; `null` when some are not known. */
  readonly names: ReadonlyMap<KelurahanCode, string> | null;
  readonly areas: Areas;
  readonly people: Inhabited;
  readonly unsettled: PlainLayer;
  /** Where everything on the map lies; `null` when that is not known. */
  readonly region: Box | null;
}

/** The first of some names; others are counted. */
const andOthers = ([first, ...others]: readonly string[]) =>
  others.length > 0 ? `${first!} dan ${others.length} lainnya` : first!;

/** Reports alternatives of how many people there are that lack a figure to be worked out from. */
function checkTotals(
  reading: Reading,
  { value, wrong }: AlternativesFile,
  { names, people: { population } }: Around,
): void {
  // A figure that could not be read is told where it stands.
  if (!names || !population.complete || reading.problems.countOf(POPULATION_FILE) > 0) return;
  const missing = [...names].flatMap(([code, name]) => {
    const known = population.of(code).population;
    const bases = BASES.filter((base) => known[base] === null);
    return bases.length > 0 ? [`${name} (${code}, basis ${bases.join(' dan ')})`] : [];
  });
  if (missing.length === 0) return;
  value.totals.forEach(({ share2010 }, i) => {
    if (share2010 === 0) return;
    wrong(
      ['totals', i, 'share2010'],
      'pembagian 2010 tidak dapat dihitung, ada penduduk yang tidak diketahui',
      () => `${share2010}, tetapi ${POPULATION_FILE} kosong untuk ${andOthers(missing)}`,
      '0, atau penduduk 2025 dan 2010 di setiap kelurahan',
    );
  });
}

/** Where a box and the bounds of a shape meet; `null` where they do not. */
function overlap(box: Box, own: Bounds): Box | null {
  const [west, south] = [Math.max(box[0], own[0]), Math.max(box[1], own[1])];
  const [east, north] = [Math.min(box[2], own[2]), Math.min(box[3], own[3])];
  return west < east && south < north ? [west, south, east, north] : null;
}

const polygonOf = ([west, south, east, north]: Box): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});

/** Land of a kelurahan in a box, km2; crumbs along its sides aside. */
function landIn(box: Box, shape: MultiPolygon, plane: Plane, area_km2: number): number {
  const own = boundsOf([shape]);
  // What reaches further is left away: clipper need not cut with the whole Earth.
  const inside = overlap(box, own);
  if (!inside) return 0;
  if (inside.every((side, i) => side === own[i])) return area_km2;
  const [subject, clip] = [toPaths(shape), toPaths(polygonOf(inside))];
  return combine(plane, ClipType.Intersection, subject, clip).area_m2 / 1e6;
}

/** Points over the kelurahan, and where nobody can live without any box: that is told elsewhere. */
function surveyOf({ areas, unsettled }: Around) {
  const land = new LandPoints(areas.list.map(({ geometry }) => geometry));
  const bare = land.marks(unsettled.shapes);
  return { land, bare, before: land.counts(bare) };
}

/** Kelurahan with people of which a box, with the land that is unsettled anyway, leaves nothing. */
function emptiedBy(
  box: Box,
  inBox_km2: readonly number[],
  { land, bare, before }: ReturnType<typeof surveyOf>,
  { areas, people }: Around,
): readonly string[] {
  const after = land.counts(land.marks([polygonOf(box)], bare));
  return areas.list.flatMap(({ code, name }, i) => {
    const inhabitants = people.population.of(code).population['2025'];
    const whole = inBox_km2[i]! >= ALL * people.area_km2.get(code)!;
    if (!inhabitants || inBox_km2[i] === 0 || isCovered(before[i]!)) return [];
    return whole || isCovered(after[i]!) ? [`${name} (${code}, ${inhabitants} jiwa)`] : [];
  });
}

/** Reports boxes that are none, and doubts those that empty nothing, or too much. */
function checkBoxes(
  reading: Reading,
  { value, wrong, doubt }: AlternativesFile,
  around: Around,
): void {
  const { areas, people, region } = around;
  const areKnown = areas.complete && areas.list.length > 0;
  const city = areKnown ? boundsOf(areas.list.map(({ geometry }) => geometry)) : region;
  const survey = once(() => surveyOf(around));
  value.settlement.forEach(({ emptyBox }, i) => {
    if (!emptyBox) return;
    const path = ['settlement', i, 'emptyBox'];
    const meant = city && meantBox(emptyBox, city);
    const hint = (otherwise: string) => (meant ? `mungkin ${JSON.stringify(meant)}` : otherwise);
    if (!isBox(emptyBox)) {
      const expected = hint('[barat, selatan, timur, utara], barat < timur, selatan < utara');
      wrong(path, 'keempat sisi kotak tertukar atau bukan derajat', emptyBox, expected);
      return;
    }
    if (!areKnown) return;
    const inBox_km2 = areas.list.map(({ code, geometry }) =>
      landIn(emptyBox, geometry, areas.plane, people.area_km2.get(code)!),
    );
    const share = sum(inBox_km2) / sum([...people.area_km2.values()]);
    if (share === 0) {
      const sides = city!.map((side) => Number(side.toFixed(4)));
      const expected = hint(`kotak di dalam kota ${JSON.stringify(sides)}, atau null`);
      doubt(path, 'kotak tidak memuat lahan kota, jadi tidak mengubah apa pun', emptyBox, expected);
    } else if (share >= ALL) {
      const expected = 'kotak yang menyisakan lahan untuk penduduk kota';
      wrong(path, 'kotak memuat seluruh kota, tidak ada lahan yang tersisa', emptyBox, expected);
    } else if (reading.doubts) {
      const emptied = emptiedBy(emptyBox, inBox_km2, survey(), around);
      if (emptied.length === 0) return;
      const problem = 'kotak tidak menyisakan lahan untuk kelurahan yang berpenduduk';
      const expected = 'sebagian kelurahan di luar kotak dan di luar population/unsettled.geojson';
      doubt(path, problem, () => andOthers(emptied), expected);
    }
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Reports alternatives that the other files make impossible, and doubts those without effect. */
export function checkAlternatives(
  reading: Reading,
  file: AlternativesFile | null,
  around: Around,
): void {
  if (!file) return;
  checkTotals(reading, file, around);
  checkBoxes(reading, file, around);
}
