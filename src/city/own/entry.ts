import type { Bilingual, LonLat, OwnFacility } from '../model.ts';
import { readDegrees, readPair } from './cells.ts';
import type { Complaint, OwnFinding } from './finding.ts';
import type { Columns } from './headings.ts';
import { readCapacity } from './number.ts';
import { latLon, spansOf, wrongPlace, type Box } from './place.ts';

/** Which row of a table or feature of a layer something is about; one of the two is `null`. */
export interface Where {
  readonly line: number | null;
  readonly feature: number | null;
}

/** A facility as it stands in a list, not yet judged. */
export interface OwnEntry extends Where {
  readonly place:
    | { readonly kind: 'apart'; readonly lat: string; readonly lon: string }
    | { readonly kind: 'pair'; readonly text: string }
    | { readonly kind: 'point'; readonly point: LonLat };
  readonly name: string;
  /** As text of a table, or a number that JSON leaves no doubt about. */
  readonly capacity: string | number;
}

/** A list that could be read, whatever is wrong with single rows of it. */
export interface OwnList {
  readonly entries: readonly (OwnEntry | OwnFinding)[];
  readonly columns: Columns;
  /** A comma in a number is a decimal comma. */
  readonly decimalComma: boolean;
  /** Lines without any value. */
  readonly blank: number;
  /** Lines of rows that have a cell with a line end in it. */
  readonly spanning: readonly number[];
}

export interface ReadingOptions {
  /** Bounding box of the city; points far outside it are problems. */
  readonly region?: Box | null;
  readonly language?: keyof Bilingual;
}

/** A longer name is a swallowed row or a whole address, and would fill a table by itself. */
const LONGEST_NAME = 300;
const LONG_NAME: Complaint = {
  problem: { id: 'nama terlalu panjang', en: 'the name is too long' },
  expected: {
    id: `paling panjang ${LONGEST_NAME} huruf; periksa tanda kutip di baris ini`,
    en: `at most ${LONGEST_NAME} letters: check the quotes of this row`,
  },
};

const isComplaint = (value: unknown): value is Complaint =>
  typeof value === 'object' && value !== null && 'problem' in value;

/** "baris 3": what a facility of a list is called by where it stands. */
export const whereText = ({ line, feature }: Where): Bilingual =>
  feature === null
    ? { id: `baris ${line}`, en: `line ${line}` }
    : { id: `fitur ${feature}`, en: `feature ${feature}` };

/** "[106.15, -6.12]": how a point stands in GeoJSON. */
const lonLat = ([lon, lat]: LonLat) => `[${Number(lon.toFixed(6))}, ${Number(lat.toFixed(6))}]`;

/** The point of an entry, or what is wrong with it. */
function pointOf(
  { line, feature, place }: OwnEntry,
  decimalComma: boolean,
  region: Box | null,
): LonLat | OwnFinding[] {
  const at = (field: string, found: string, complaint: Complaint): OwnFinding => ({
    line,
    feature,
    field,
    found,
    ...complaint,
  });
  const spans = spansOf(region);
  if (place.kind === 'pair') {
    const read = readPair(place.text, spans);
    if (isComplaint(read)) return [at('koordinat', place.text, read)];
    const wrong = wrongPlace(read, region);
    return wrong ? [at('koordinat', place.text, wrong)] : read;
  }
  if (place.kind === 'point') {
    const wrong = wrongPlace(place.point, region, lonLat);
    return wrong ? [at('coordinates', lonLat(place.point), wrong)] : place.point;
  }
  const lat = readDegrees(place.lat, decimalComma, '-6.1234', spans.lat);
  const lon = readDegrees(place.lon, decimalComma, '106.1234', spans.lon);
  if (isComplaint(lat) || isComplaint(lon)) {
    return [
      ...(isComplaint(lat) ? [at('lat', place.lat, lat)] : []),
      ...(isComplaint(lon) ? [at('lon', place.lon, lon)] : []),
    ];
  }
  const wrong = wrongPlace([lon, lat], region);
  return wrong ? [at('lat, lon', latLon([lon, lat]), wrong)] : [lon, lat];
}

const isPoint = (value: LonLat | OwnFinding[]): value is LonLat => typeof value[0] === 'number';

/** An entry as a facility, or what is wrong with it. */
export function readEntry(
  entry: OwnEntry,
  decimalComma: boolean,
  { region = null, language = 'id' }: ReadingOptions,
): OwnFacility | OwnFinding[] {
  const { line, feature } = entry;
  const point = pointOf(entry, decimalComma, region);
  const capacity = readCapacity(entry.capacity, decimalComma);
  const written = entry.name.length <= LONGEST_NAME ? entry.name.replace(/\s+/g, ' ').trim() : null;
  const findings = [
    ...(isPoint(point) ? [] : point),
    ...(written === null
      ? [{ line, feature, field: 'name', found: entry.name, ...LONG_NAME }]
      : []),
    ...(isComplaint(capacity)
      ? [{ line, feature, field: 'capacity', found: String(entry.capacity), ...capacity }]
      : []),
  ];
  if (!isPoint(point) || isComplaint(capacity) || written === null) return findings;
  const name = written || whereText(entry)[language];
  return { id: `own-${line ?? feature}`, name, point, capacity };
}
