import { boundsOf, createPlane, polygonsArea, projectPolygons } from '../access/plane.ts';
import type { LonLat } from '../city/model.ts';
import { bare, doubtArea, doubtAreas, percent } from './area-doubts.ts';
import type { Areas } from './areas.ts';
import { Allowance, Land, type Shares } from './land-samples.ts';
import { checkOperator, checkStatus, type RowOf } from './plausible-status.ts';
import { STATUS_FILE, type AreaShape, type ServiceAreas, type WaterRow } from './read-water.ts';
import { inFeatures, type Reading } from './reading.ts';

/** A smaller area is no network: mostly what a slip while drawing leaves. */
const SMALLEST_M2 = 100;
/** Two areas that share more of the smaller one are one area drawn twice. */
const SAME = 0.95;
/** The page moves every vertex at every step of the map. */
const MOST_VERTICES = 50_000;
/** How far inside a border a vertex lies before it is inside: borders are drawn along by hand. */
const INSIDE_M = 1;
/** Sample points of an area, enough to tell halves and twins, and of a kelurahan: for one percent. */
const POINTS = { area: 2_500, kelurahan: 10_000 };

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** Doubts names that stand twice: of two areas with one name nobody can say which is meant. */
function checkNames(reading: Reading, shapes: readonly AreaShape[]): void {
  const names = new Map<string, AreaShape>();
  for (const shape of shapes) {
    const key = bare(shape.area.name);
    const first = names.get(key);
    if (!first) {
      names.set(key, shape);
      continue;
    }
    doubtArea(reading, shape, 'properties.name', {
      problem: 'nama wilayah layanan ganda',
      found: shape.area.name,
      expected: `nama sendiri, atau satu MultiPolygon bersama ${inFeatures(first.index)}`,
    });
  }
}

/** Doubts areas too small for any network, and more detail than a page can draw at ease. */
function checkSizes(
  reading: Reading,
  shapes: readonly AreaShape[],
  sizes_m2: readonly number[],
): void {
  let vertices = 0;
  shapes.forEach((shape, i) => {
    for (const ring of shape.geometry.coordinates.flat()) vertices += ring.length;
    const size = sizes_m2[i]!;
    if (size >= SMALLEST_M2) return;
    doubtArea(reading, shape, 'geometry', {
      problem: 'wilayah layanan kecil sekali',
      found: size < 1 ? 'kurang dari 1 m2' : `${whole.format(size)} m2`,
      expected: `paling sedikit ${SMALLEST_M2} m2`,
    });
  });
  if (vertices <= MOST_VERTICES) return;
  const most = whole.format(MOST_VERTICES);
  doubtAreas(reading, {
    problem: 'garis wilayah layanan terlalu rinci, halaman akan lambat',
    found: `${whole.format(vertices)} titik`,
    expected: `paling banyak ${most} titik; garisnya dapat disederhanakan sampai 1 m`,
  });
}

/**
 * Whether an area has any land in the city. Sample points may miss the tip by which a large one
 * reaches into it; its vertices do not.
 */
const reachesCity = ({ geometry }: AreaShape, areas: Areas) =>
  geometry.coordinates.flat(2).some((position) => {
    const point = position as readonly number[] as LonLat;
    return areas.at(point).some((area) => areas.metresInside(point, area) > INSIDE_M);
  });

/** Doubts an area of which nothing lies in the city. */
function checkPlace(reading: Reading, shape: AreaShape, { of }: Shares, areas: Areas): void {
  if (of.size > 0 || reachesCity(shape, areas)) return;
  const [lon, lat] = shape.geometry.coordinates[0]![0]![0] as [number, number];
  doubtArea(reading, shape, 'geometry', {
    problem: 'wilayah layanan seluruhnya di luar kota',
    found: `mulai di bujur ${lon.toFixed(5)}, lintang ${lat.toFixed(5)}`,
    expected: 'wilayah yang menyentuh paling sedikit satu kelurahan kota ini',
  });
}

/** Doubts an area that another one, not smaller, has nearly all of. */
function checkTwin(
  reading: Reading,
  shapes: readonly AreaShape[],
  sizes_m2: readonly number[],
  { own, shares }: { readonly own: number; readonly shares: Shares },
): void {
  const comesAfter = (other: number) =>
    sizes_m2[own] === sizes_m2[other] ? own > other : sizes_m2[own]! < sizes_m2[other]!;
  const twin = [...shares.of].find(([other, share]) => share > SAME && comesAfter(other));
  if (!twin) return;
  const { area, index } = shapes[twin[0]]!;
  doubtArea(reading, shapes[own]!, 'geometry', {
    problem: 'dua wilayah layanan di lahan yang sama',
    found: `${percent(twin[1])} luasnya juga di ${area.name} (${inFeatures(index)})`,
    expected: 'lahan yang terpisah, atau satu wilayah saja',
  });
}

/** The areas as land, with what may be spent on looking where they lie. */
class Survey {
  private readonly allowance = new Allowance();
  private readonly served: Land;

  constructor(
    private readonly reading: Reading,
    private readonly mapped: ServiceAreas,
  ) {
    const geometries = mapped.shapes.map(({ geometry }) => geometry);
    this.served = new Land(geometries, POINTS.area);
  }

  /** Compares the areas with the kelurahan. @returns whether that could be finished. */
  checkKelurahan(areas: Areas, rowOf: RowOf): boolean {
    const { reading, mapped, served, allowance } = this;
    const geometries = areas.list.map(({ geometry }) => geometry);
    const kelurahan = new Land(geometries, POINTS.kelurahan);
    const touched = new Set<number>();
    for (const [i, shape] of mapped.shapes.entries()) {
      const shares = served.sharesIn(i, kelurahan, allowance);
      if (!shares) return false;
      for (const at of shares.of.keys()) touched.add(at);
      checkPlace(reading, shape, shares, areas);
      checkOperator(reading, shape, shares, areas, rowOf);
    }
    for (const [i, area] of areas.list.entries()) {
      const row = rowOf(area.code);
      const shares = row && kelurahan.sharesIn(i, served, allowance);
      if (shares === null) return false;
      const covered = shares && { kelurahan: area, shares, isTouched: touched.has(i) };
      if (row && covered) checkStatus(covered, row, mapped);
    }
    return true;
  }

  /** Compares the areas with each other. @returns whether that could be finished. */
  checkTwins(sizes_m2: readonly number[]): boolean {
    const { reading, mapped, served, allowance } = this;
    for (const own of mapped.shapes.keys()) {
      const shares = served.sharesIn(own, served, allowance);
      if (!shares) return false;
      checkTwin(reading, mapped.shapes, sizes_m2, { own, shares });
    }
    return true;
  }
}

/** Doubts service areas that hardly can be, and a status that they contradict. */
export function checkWater(
  reading: Reading,
  mapped: ServiceAreas,
  water: readonly WaterRow[],
  areas: Areas,
): void {
  const { shapes } = mapped;
  if (!reading.doubts || shapes.length === 0) return;
  const plane = createPlane(boundsOf(shapes.map(({ geometry }) => geometry)));
  const sizes_m2 = shapes.map(({ geometry }) => polygonsArea(projectPolygons(plane, geometry)));
  checkNames(reading, shapes);
  checkSizes(reading, shapes, sizes_m2);
  // A status that could not be read stands as another one.
  const isRead = reading.problems.countOf(STATUS_FILE) === 0;
  const rows = new Map((isRead ? water : []).map((row) => [row.record.kelurahan, row]));
  const survey = new Survey(reading, mapped);
  const areKnown = areas.complete && areas.list.length > 0;
  const compared = !areKnown || survey.checkKelurahan(areas, (code) => rows.get(code));
  if (compared && survey.checkTwins(sizes_m2)) return;
  doubtAreas(reading, {
    problem: 'letak wilayah layanan tidak diperiksa seluruhnya',
    found: `${whole.format(shapes.length)} wilayah yang banyak saling menindih`,
    expected: 'wilayah yang terpisah, dengan garis yang sederhana',
  });
}
