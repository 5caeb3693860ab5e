import type * as v from 'valibot';
import type { StreetProperties } from '../city/streets.ts';
import type { BareStreet } from './geodata.ts';
import { lines } from './geojson.ts';
import type { Known } from './known.ts';
import { checkSources } from './read-boundaries.ts';
import type { Reading } from './reading.ts';
import { streetProperties } from './schemas.ts';

const FILE = 'network/streets.geojson';

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
  if (!reading.has(FILE)) return [];
  const read = reading.features(FILE, streetProperties, lines, known.region);
  checkSources(reading, FILE, read.shapes, known.sources);
  const walked = read.shapes.filter(({ properties }) => mayBeWalked(properties));
  if (walked.length === 0 && read.complete) {
    reading.reportFor(FILE)({
      line: null,
      field: 'features',
      problem: 'tidak ada jalan yang dapat dilalui pejalan kaki',
      found: `${read.shapes.length} garis`,
      expected:
        'paling sedikit satu garis yang bukan tol dan bukan foot "no"; tanpa jaringan jalan, hapus berkas ini',
    });
  }
  return walked.map(({ properties, geometry }) => ({
    properties: forWalkers(properties),
    geometry,
  }));
}
