import type { MultiPolygon, Position } from 'geojson';
import type { Areas } from './areas.ts';
import type { Bounds } from './bounds.ts';
import { borderFaults, type BorderFault } from './borders.ts';
import type { Finding } from './problems.ts';
import { NEIGHBOURS_FILE } from './read-boundaries.ts';
import { KELURAHAN_FILE, type KelurahanList, type KelurahanShape } from './read-kelurahan.ts';
import type { Reading } from './reading.ts';

/** What is wrong between the same kelurahan in the same way. */
interface Group {
  readonly kind: BorderFault['kind'];
  readonly areas: readonly KelurahanShape[];
  readonly faults: readonly BorderFault[];
  readonly area_m2: number;
}

/** More kelurahan than this are counted, not named. */
const MOST_NAMED = 3;

function grouped(faults: readonly BorderFault[], list: readonly KelurahanShape[]): Group[] {
  const groups = new Map<string, BorderFault[]>();
  for (const fault of faults) {
    // A gap lies between the two that have most of its border.
    const areas = fault.kind === 'overlap' ? fault.areas : fault.areas.slice(0, 2);
    const key = `${fault.kind} ${[...areas].sort((a, b) => a - b).join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...fault, areas }]);
  }
  return [...groups.values()].map((members) => ({
    kind: members[0]!.kind,
    areas: members[0]!.areas.map((i) => list[i]!).sort((a, b) => a.index - b.index),
    faults: members,
    area_m2: members.reduce((sum, { area_m2 }) => sum + area_m2, 0),
  }));
}

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

function where({ areas, faults, area_m2 }: Group): string {
  const named = areas.slice(0, MOST_NAMED).map(({ name, code }) => `${name} (${code})`);
  const others = areas.length - named.length;
  const names = `${named.join(' dan ')}${others > 0 ? ` dan ${others} lainnya` : ''}`;
  const [lon, lat] = faults[0]!.point.map((value) => value.toFixed(5));
  const pieces = faults.length > 1 ? `, ${faults.length} bidang, terbesar` : '';
  return `${names}: ${whole.format(area_m2)} m2${pieces} di bujur ${lon}, lintang ${lat}`;
}

const SAME = 'batas yang sama untuk keduanya, titik demi titik';

function findingOf(group: Group, bounds: Bounds): Finding {
  const [{ line, index }] = group.areas as [KelurahanShape];
  const at = { line, field: `features[${index}].geometry`, found: () => where(group) };
  if (group.kind === 'overlap') {
    const most = whole.format(bounds.overlap_m2);
    const expected = `${SAME}; plausibility.overlap_m2 di city.json: ${most}`;
    return { ...at, problem: 'kelurahan saling menindih', expected };
  }
  const most = whole.format(bounds.gap_m2);
  const lake = 'bila danau atau daerah lain, plausibility.gap_m2 di city.json dinaikkan';
  return {
    ...at,
    problem: group.areas.length > 1 ? 'celah di antara kelurahan' : 'lubang di dalam kelurahan',
    expected: `${group.areas.length > 1 ? SAME : 'kelurahan tanpa lubang'}; ${lake} (${most})`,
  };
}

/** Whether it must be wrong: people there count twice, or never. A lake or a bay may be right. */
const mustBeWrong = ({ kind, areas }: Group) =>
  kind === 'overlap' || (kind === 'hole' && areas.length > 1);

/** Reports kelurahan that overlap, and gaps between them. */
export function checkBorders(
  reading: Reading,
  { kelurahan, areas }: KelurahanList,
  neighbours: readonly MultiPolygon[] | null,
  bounds: Bounds,
): void {
  if (kelurahan.length === 0) return;
  const report = reading.reportFor(KELURAHAN_FILE);
  const doubt = reading.doubtFor(KELURAHAN_FILE);
  const sought = reading.doubts ? bounds : { ...bounds, gapWidth_m: 0 };
  const faults = borderFaults(areas, neighbours, sought);
  if (!faults) {
    doubt({
      line: null,
      field: null,
      problem: 'batas kelurahan tidak dapat dibandingkan',
      found: 'terlalu banyak garis batas yang tidak sama dengan tetangganya',
      expected: SAME,
    });
    return;
  }
  for (const group of grouped(faults, kelurahan)) {
    (mustBeWrong(group) ? report : doubt)(findingOf(group, bounds));
  }
}

/** Vertices as borders are compared: a millionth of a degree, a tenth of a metre. */
const verticesOf = ({ coordinates }: MultiPolygon) =>
  coordinates.flat(2).map(([lon, lat]: Position) => `${lon!.toFixed(6)} ${lat!.toFixed(6)}`);

/**
 * Doubts surroundings that do not touch the city anywhere. A kelurahan lies at the border where it
 * shares a vertex with a neighbour (`borderUnits`): with none, the page would say of nobody that
 * what they need may be nearer across the border.
 *
 * @param neighbours `null` when some could not be read.
 */
export function checkSurroundings(
  reading: Reading,
  { list, complete }: Areas,
  neighbours: readonly MultiPolygon[] | null,
): void {
  if (!neighbours || neighbours.length === 0 || !complete || list.length === 0) return;
  const outside = new Set(neighbours.flatMap(verticesOf));
  if (list.some(({ geometry }) => verticesOf(geometry).some((vertex) => outside.has(vertex)))) {
    return;
  }
  reading.doubtFor(NEIGHBOURS_FILE)({
    line: null,
    field: null,
    problem: 'tidak ada wilayah tetangga yang berbatasan dengan kelurahan mana pun',
    found: `${neighbours.length} wilayah tanpa satu pun titik batas yang sama`,
    expected: 'garis batas yang sama dengan kelurahan di tepi kota, titik demi titik',
  });
}
