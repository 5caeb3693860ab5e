import type { Position } from 'geojson';
import { positionsFlaw, type Box, type Flaw } from './coordinates.ts';
import { meetingsOf } from './crossings.ts';
import { windingFlaw } from './winding.ts';

type Ring = readonly Position[];

/** More pairs of edges than this, side by side, are not compared: it would take minutes. */
const MOST_PAIRS = 5e8;

/** Twice the signed area, about the first point: raw degrees would lose that of a small ring. */
export function doubleAreaOf(ring: Ring): number {
  const [x0, y0] = ring[0] as [number, number];
  return ring.reduce((twice, [bx, by], i) => {
    const [ax, ay] = ring[Math.max(0, i - 1)]!;
    return twice + (ax! - x0) * (by! - y0) - (bx! - x0) * (ay! - y0);
  }, 0);
}

const place = ([lon, lat]: Position) => `bujur ${lon}, lintang ${lat}`;

function ringFlaw(ring: Ring, index: number): Flaw | null {
  const name = index === 0 ? 'cincin luar' : `lubang ke-${index}`;
  if (ring.length < 4) {
    return {
      problem: `${name} kurang dari 4 titik`,
      found: `${ring.length} titik`,
      expected: 'paling sedikit 4 titik, yang terakhir sama dengan yang pertama',
    };
  }
  const first = ring[0]!;
  const last = ring.at(-1)!;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return {
      problem: `${name} tidak tertutup`,
      found: `berakhir di ${place(last)}`,
      expected: `berakhir di titik awal: ${place(first)}`,
    };
  }
  const area = doubleAreaOf(ring);
  if (area === 0) {
    return {
      problem: `${name} tidak punya luas`,
      found: `${ring.length} titik pada satu garis`,
      expected: 'cincin yang mengelilingi suatu bidang',
    };
  }
  if (area < 0 === (index === 0)) {
    return {
      problem: `${name} berputar ke arah yang salah`,
      found: index === 0 ? 'searah jarum jam' : 'berlawanan arah jarum jam',
      expected:
        index === 0 ? 'berlawanan arah jarum jam (RFC 7946)' : 'searah jarum jam (RFC 7946)',
    };
  }
  return null;
}

/**
 * About how many pairs of edges lie side by side in longitude: what a search for crossings has to
 * look at.
 */
function pairsOf(rings: readonly Ring[]): number {
  let [west, east] = [Infinity, -Infinity];
  let widths = 0;
  let edges = 0;
  for (const ring of rings) {
    ring.forEach(([x], i) => {
      west = Math.min(west, x!);
      east = Math.max(east, x!);
      if (i === 0) return;
      widths += Math.abs(x! - ring[i - 1]![0]!);
      edges++;
    });
  }
  return (edges * widths) / (east - west);
}

/** What a look at some rings has shown. */
interface Look {
  readonly flaw: Flaw | null;
  /** Whether a ring touches itself or another. */
  readonly touching: boolean;
}

const flawed = (flaw: Flaw): Look => ({ flaw, touching: true });

/** What is wrong with the rings of one polygon, worst first. */
function lookAtPolygon(rings: unknown, region: Box | null): Look {
  if (!Array.isArray(rings) || rings.length === 0) {
    return flawed({ problem: 'geometri rusak', found: rings, expected: 'daftar cincin' });
  }
  for (const ring of rings as readonly unknown[]) {
    const flaw = positionsFlaw(ring, region);
    if (flaw) return flawed(flaw);
  }
  const sound = rings as readonly Ring[];
  for (const [index, ring] of sound.entries()) {
    const flaw = ringFlaw(ring, index);
    if (flaw) return flawed(flaw);
  }
  return lookForCrossings(sound, {
    problem: 'garis batas memotong dirinya sendiri',
    expected: 'cincin yang tidak berpotongan',
  });
}

/** @param words for rings that cross. */
function lookForCrossings(rings: readonly Ring[], words: Pick<Flaw, 'problem' | 'expected'>): Look {
  if (pairsOf(rings) > MOST_PAIRS) {
    return flawed({
      problem: 'garis batas terlalu rumit untuk diperiksa',
      found: `${rings.reduce((sum, ring) => sum + ring.length, 0)} titik, banyak garis panjang`,
      expected: 'garis yang lebih sederhana, misalnya disederhanakan sampai 1 m',
    });
  }
  const { crossing, touching } = meetingsOf(rings);
  if (!crossing) return { flaw: null, touching };
  return flawed({ ...words, found: place(crossing.map((value) => Number(value.toFixed(6)))) });
}

/**
 * What is wrong with the polygons of a feature, worst first, or `null`: points, too few points, an
 * open ring, no area, the wrong winding (RFC 7946, 3.1.6), rings that cross, a hole outside its
 * outline, holes or parts that overlap.
 */
export function polygonsFlaw(polygons: unknown, region: Box | null): Flaw | null {
  if (!Array.isArray(polygons) || polygons.length === 0) {
    return { problem: 'geometri rusak', found: polygons, expected: 'daftar bagian' };
  }
  let touching = false;
  for (const rings of polygons as readonly unknown[]) {
    const look = lookAtPolygon(rings, region);
    if (look.flaw) return look.flaw;
    touching ||= look.touching;
  }
  const sound = polygons as readonly (readonly Ring[])[];
  if (sound.length > 1) {
    // Parts that cross each other cross as rings of one polygon do.
    const { flaw } = lookForCrossings(sound.flat(), {
      problem: 'dua bagian saling menindih',
      expected: 'bagian yang terpisah',
    });
    if (flaw) return flaw;
  }
  // A single ring that does not touch itself encloses everything in it once: most are like that.
  const [[, ...holes] = []] = sound;
  if (sound.length === 1 && holes.length === 0 && !touching) return null;
  return windingFlaw(sound);
}
