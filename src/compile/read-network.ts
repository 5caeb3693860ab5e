import type { Position } from 'geojson';
import type * as v from 'valibot';
import type { StreetProperties } from '../city/streets.ts';
import type { BareStreet } from './geodata.ts';
import { lines, type GeometryRule, type Lines } from './geojson.ts';
import type { Known } from './known.ts';
import { checkSources } from './read-boundaries.ts';
import type { Reading } from './reading.ts';
import type { Flaw } from './rings.ts';
import { streetProperties } from './schemas.ts';

const FILE = 'network/streets.geojson';

/** A line along which one can walk: two different points at least (RFC 7946, 3.1.4). */
function lengthFlaw(points: readonly Position[]): Flaw | null {
  const moves = points.some(([lon, lat]) => lon !== points[0]![0] || lat !== points[0]![1]);
  if (moves) return null;
  return {
    problem: 'garis tanpa panjang',
    found:
      points.length < 2 ? `${points.length} titik` : `${points.length} titik di tempat yang sama`,
    expected: 'paling sedikit 2 titik yang berbeda',
  };
}

const streetLines: GeometryRule<Lines> = {
  ...lines,
  flaw(type, coordinates, region) {
    const flaw = lines.flaw(type, coordinates, region);
    if (flaw) return flaw;
    const parts = (type === 'LineString' ? [coordinates] : coordinates) as Position[][];
    return parts.map(lengthFlaw).find((found) => found !== null) ?? null;
  },
};

type Properties = v.InferOutput<typeof streetProperties>;

/** Nobody walks on a toll road unless the data say so. */
const mayBeWalked = ({ class: kind, foot }: Properties) =>
  (foot ?? (kind === 'toll' ? 'no' : 'yes')) === 'yes';

/** One-ways are signs for vehicles: they bind who walks only on ways that are for walking. */
const forWalkers = ({ class: kind, oneway }: Properties): StreetProperties =>
  kind === 'footway' && oneway && oneway !== 'no' ? { oneway } : {};

/**
 * The streets of network/streets.geojson that may be walked; empty when the city has no such file.
 * A file without any is a mistake: every distance would have no value.
 */
export function readStreets(reading: Reading, known: Known): BareStreet[] {
  if (reading.folder.size(FILE) === null) return [];
  const shapes = reading.features(FILE, streetProperties, streetLines, known.region) ?? [];
  checkSources(reading, FILE, shapes, known.sources);
  const walked = shapes.filter(({ properties }) => mayBeWalked(properties));
  if (walked.length === 0 && reading.isSound(FILE)) {
    reading.reportFor(FILE)({
      line: null,
      field: 'features',
      problem: 'tidak ada jalan yang dapat dilalui pejalan kaki',
      found: `${shapes.length} garis`,
      expected:
        'paling sedikit satu garis yang bukan tol dan bukan foot "no"; tanpa jaringan jalan, hapus berkas ini',
    });
  }
  return walked.map(({ properties, geometry }) => ({
    properties: forWalkers(properties),
    geometry,
  }));
}
