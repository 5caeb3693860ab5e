import { boundsOf } from '../access/plane.ts';
import type { Facility } from '../city/model.ts';
import type { Areas } from './areas.ts';
import { insideBox } from './coordinates.ts';
import type { CityRead } from './read-basics.ts';
import type { FacilityList } from './read-facilities.ts';
import type { ServicesAndKinds } from './read-services.ts';

/** A first view of more degrees is not of one city; checks of coordinates rest on it. */
const WIDEST_VIEW = 5;

/** Settings of a walk and of density that are out of all reason; each with what is usual. */
const USUAL = [
  [['walking', 'kmh'], 2, 7, 'km/jam'],
  [['walking', 'detour'], 1, 3, 'kali jarak lurus'],
  [['walking', 'roundTo_min'], 1, 30, 'menit'],
  [['densityCap_per_km2'], 1_000, 500_000, 'jiwa per km2'],
  [['densityStep', 'lon'], 0.0005, 0.1, 'derajat'],
  [['densityStep', 'lat'], 0.0005, 0.1, 'derajat'],
] as const;

/** The value at a path of an object. */
const valueAt = (object: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], object);

/** Reports settings of city.json that cannot be, or hardly can. */
export function checkSettings({ info, wrong, doubt }: CityRead, areas: Areas): void {
  for (const [path, least, most, unit] of USUAL) {
    const value = valueAt(info, path) as number;
    if (value >= least && value <= most) continue;
    const expected = `biasanya ${least} sampai ${most} ${unit}`;
    doubt(path, 'nilai di luar yang biasa', value, expected);
  }
  const [west, south, east, north] = info.view;
  if (east - west > WIDEST_VIEW || north - south > WIDEST_VIEW) {
    const expected = `paling lebar ${WIDEST_VIEW} derajat, seluas kota`;
    wrong(['view'], 'pandangan awal terlalu luas untuk satu kota', info.view, expected);
  }
  if (areas.list.length === 0) return;
  const [w, s, e, n] = boundsOf(areas.list.map(({ geometry }) => geometry));
  const city = [w, s, e, n].map((value) => Number(value.toFixed(4)));
  if (!insideBox(info.view, (w + e) / 2, (s + n) / 2)) {
    const problem = 'pandangan awal tidak memuat tengah kota';
    doubt(['view'], problem, info.view, `sekitar ${JSON.stringify(city)}`);
  }
  const { borderBox } = info;
  // It tells how far facilities across the border are known: a part of the city may lie beyond.
  if (borderBox && (borderBox[0] > e || borderBox[1] > n || borderBox[2] < w || borderBox[3] < s)) {
    const problem = 'borderBox tidak menyentuh kota';
    doubt(['borderBox'], problem, borderBox, `sekitar ${JSON.stringify(city)}`);
  }
}

/** Whether a facility counts for figures: it stands or may stand, and its place is known. */
const counts = ({ status, precision }: Facility) =>
  (status === 'operating' || status === 'unknown') && precision !== 'unlocated';

/** Reports services whose facilities are not there: a table is missing, or under another name. */
export function checkSupply(
  { services, kindIds }: ServicesAndKinds,
  { facilities, complete }: FacilityList,
): void {
  const allKnown = kindIds && facilities.every(({ kind }) => kindIds.has(kind));
  // What is missing may be in a row that could not be read.
  if (!services || !complete || !allKnown) return;
  const kinds = new Set(facilities.map(({ kind }) => kind));
  const counted = new Set(facilities.filter(counts).map(({ kind }) => kind));
  for (const { index, value } of services.items) {
    const path = [index, 'kinds'];
    const { kinds: own, measures, label } = value;
    if (own.length === 0 || measures === 'status') continue;
    if (!own.some((kind) => kinds.has(kind))) {
      (measures === 'full' ? services.wrong : services.doubt)(
        path,
        `tidak ada satu pun fasilitas untuk layanan ${label.id}`,
        `0 baris berjenis ${own.join(', ')} di facilities/*.csv`,
        'tabel fasilitasnya, atau measures list',
      );
    } else if (measures === 'full' && !own.some((kind) => counted.has(kind))) {
      services.doubt(
        path,
        `tidak ada fasilitas yang dapat dihitung untuk layanan ${label.id}`,
        'semuanya tutup, baru direncanakan, atau tanpa lokasi',
        'paling sedikit satu fasilitas yang beroperasi dan diketahui letaknya',
      );
    }
  }
}
