import { ckmeans } from 'simple-statistics';
import {
  DEFAULT_CLASSES,
  distinctSorted,
  MAX_CLASSES,
  MIN_CLASSES,
  multiplesOf,
  quantileR7,
} from './edges.ts';

export const CLASS_METHODS = ['natural', 'quantile', 'equal', 'standard', 'manual'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

export interface ClassSpec {
  readonly method: ClassMethod;
  /** Number of classes wanted, 2-9; data with fewer distinct values get fewer. */
  readonly n: number;
  /** For `standard`: the value of the standard, in the unit of the values. */
  readonly standard?: number | undefined;
  /** For `manual`: the inner bounds, in any order. */
  readonly manual?: readonly number[] | undefined;
  /** A value that cannot be exceeded (100 for a share): fixed bounds at or above it are left out. */
  readonly limit?: number | undefined;
}

export interface Classes {
  /** The method used: `natural` where `standard` or `manual` came without a usable bound. */
  readonly method: ClassMethod;
  /**
   * Edges, ascending, one more than there are classes; empty without data. Class i holds
   * breaks[i] < value <= breaks[i + 1] (the upper bound is inclusive, as in mapclassify); the
   * first class holds its lower edge too.
   */
  readonly breaks: readonly number[];
  /** How many values each class holds. */
  readonly counts: readonly number[];
  /** How many values were null or not finite. */
  readonly noData: number;
  /** Whether the bounds have a meaning of their own, so that the first and last class are open. */
  readonly open: boolean;
  /** The class of a value, 0 for the lowest; `null` for no data. Values beyond the ends are in the end classes. */
  readonly classOf: (value: number | null | undefined) => number | null;
}

interface Edges {
  readonly method: ClassMethod;
  /** Inclusive upper bounds, ascending, distinct. */
  readonly upper: readonly number[];
  readonly open: boolean;
}

/** Upper bounds of Fisher-Jenks classes (ckmeans, Wang & Song 2011: the exact optimum). */
const natural = (sorted: readonly number[], n: number): readonly number[] =>
  ckmeans(sorted, Math.min(n, distinctSorted(sorted).length)).map((group) => group.at(-1)!);

/** Upper bounds at the quantiles 1/n, 2/n, ... of R-7, without classes that many ties leave empty. */
function quantiles(sorted: readonly number[], n: number): readonly number[] {
  const distinct = distinctSorted(sorted);
  const count = Math.min(n, distinct.length);
  const upper = Array.from({ length: count }, (_, i) => quantileR7(sorted, (i + 1) / count));
  return upper.filter((bound, i) =>
    distinct.some((value) => value <= bound && (i === 0 || value > upper[i - 1]!)),
  );
}

/** Upper bounds of n steps of the same width; the last is the maximum itself, to the last bit. */
function equalSteps(sorted: readonly number[], n: number): readonly number[] {
  const low = sorted[0]!;
  const high = sorted.at(-1)!;
  const count = Math.min(n, distinctSorted(sorted).length);
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? high : low + ((high - low) * (i + 1)) / count,
  );
}

/**
 * Bounds at the standard and its round multiples. A standard of 0 ("nobody beyond the distance")
 * gives one class for 0 and natural breaks for what exceeds it.
 */
function standardBounds(sorted: readonly number[], n: number, standard: number): readonly number[] {
  if (standard > 0) return multiplesOf(standard, n);
  const beyond = sorted.filter((value) => value > 0);
  if (beyond.length === 0) return [0];
  return [0, ...(n > 2 ? natural(beyond, n - 1).slice(0, -1) : [])];
}

/** Bounds that mean something stay where they are, whatever the data; the ends are open. */
function fixed(sorted: readonly number[], spec: ClassSpec, n: number): Edges | null {
  const { method, standard, manual, limit = Infinity } = spec;
  if (method !== 'standard' && method !== 'manual') return null;
  const usable = standard !== undefined && Number.isFinite(standard) && standard >= 0;
  const wanted =
    method === 'manual' ? (manual ?? []) : usable ? standardBounds(sorted, n, standard) : [];
  const inner = distinctSorted(wanted.filter((b) => Number.isFinite(b) && b < limit)).slice(
    0,
    MAX_CLASSES - 1,
  );
  if (inner.length === 0) return null;
  return { method, upper: [...inner, Math.max(sorted.at(-1)!, inner.at(-1)!)], open: true };
}

function edgesOf(sorted: readonly number[], spec: ClassSpec, n: number): Edges {
  const meant = fixed(sorted, spec, n);
  if (meant) return meant;
  if (spec.method === 'quantile' || spec.method === 'equal') {
    const upper = spec.method === 'quantile' ? quantiles(sorted, n) : equalSteps(sorted, n);
    return { method: spec.method, upper: distinctSorted(upper), open: false };
  }
  return { method: 'natural', upper: distinctSorted(natural(sorted, n)), open: false };
}

const wholeClasses = (n: number): number =>
  Number.isFinite(n)
    ? Math.min(MAX_CLASSES, Math.max(MIN_CLASSES, Math.round(n)))
    : DEFAULT_CLASSES;

/**
 * Puts values into classes for a map. Null and non-finite values are counted as no data and never
 * classed; all-equal values give one class (natural, quantile, equal); nothing is ever NaN.
 * `standard` and `manual` keep their bounds, and with them the meaning of a colour, even where a
 * class is empty.
 */
export function classify(values: readonly (number | null)[], spec: ClassSpec): Classes {
  const sorted = values
    .filter((value): value is number => value !== null && Number.isFinite(value))
    .sort((a, b) => a - b);
  const noData = values.length - sorted.length;
  if (sorted.length === 0) {
    return {
      method: spec.method,
      breaks: [],
      counts: [],
      noData,
      open: false,
      classOf: () => null,
    };
  }

  const { method, upper, open } = edgesOf(sorted, spec, wholeClasses(spec.n));
  const last = upper.length - 1;
  const classOf = (value: number | null | undefined): number | null => {
    if (value === null || value === undefined || !Number.isFinite(value)) return null;
    return upper.findIndex((bound, i) => i === last || value <= bound);
  };
  const counts = upper.map(() => 0);
  for (const value of sorted) counts[classOf(value)!]! += 1;
  return {
    method,
    breaks: [Math.min(sorted[0]!, upper[0]!), ...upper],
    counts,
    noData,
    open,
    classOf,
  };
}
