import type { Position } from 'geojson';
import { positionsFlaw, type Box, type Flaw } from './coordinates.ts';
import { firstCrossing } from './crossings.ts';
import { windingFlaw } from './winding.ts';

type Ring = readonly Position[];

/** More pairs of edges than this, side by side, are not compared: it would take minutes. */
const MOST_PAIRS = 5e8;

/** Twice the signed area, about the first point: raw degrees would lose that of a small ring. */
function doubleAreaOf(ring: Ring): number {
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

/** What is wrong with the rings of one polygon, worst first, or `null`. */
function polygonFlaw(rings: unknown, region: Box | null): Flaw | null {
  if (!Array.isArray(rings) || rings.length === 0) {
    return { problem: 'geometri rusak', found: rings, expected: 'daftar cincin' };
  }
  for (const ring of rings as readonly unknown[]) {
    const flaw = positionsFlaw(ring, region);
    if (flaw) return flaw;
  }
  const sound = rings as readonly Ring[];
  for (const [index, ring] of sound.entries()) {
    const flaw = ringFlaw(ring, index);
    if (flaw) return flaw;
  }
  return crossingFlaw(sound, {
    problem: 'garis batas memotong dirinya sendiri',
    expected: 'cincin yang tidak berpotongan',
  });
}

/** The flaw of rings that cross, in the words for it. */
function crossingFlaw(rings: readonly Ring[], words: Pick<Flaw, 'problem' | 'expected'>) {
  if (pairsOf(rings) > MOST_PAIRS) {
    return {
      problem: 'garis batas terlalu rumit untuk diperiksa',
      found: `${rings.reduce((sum, ring) => sum + ring.length, 0)} titik, banyak garis panjang`,
      expected: 'garis yang lebih sederhana',
    };
  }
  const crossed = firstCrossing(rings);
  return crossed && { ...words, found: place(crossed.map((value) => Number(value.toFixed(6)))) };
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
  for (const rings of polygons as readonly unknown[]) {
    const flaw = polygonFlaw(rings, region);
    if (flaw) return flaw;
  }
  const sound = polygons as readonly (readonly Ring[])[];
  // Parts that cross each other cross as rings of one polygon do.
  const crossed =
    sound.length > 1 &&
    crossingFlaw(sound.flat(), {
      problem: 'dua bagian saling menindih',
      expected: 'bagian yang terpisah',
    });
  return crossed || windingFlaw(sound);
}
