import {
  fieldOf,
  Refused,
  walkText,
  walkValue,
  type Path,
  type Refusal,
  type Visitor,
} from './json-walk.ts';
import { lineAt, Lines, type Place } from './lines.ts';
import type { Finding, Report } from './problems.ts';
import { shown } from './shown.ts';

interface Node {
  /** Where the value begins; -1 until it is met. */
  at: number;
  readonly inside: Map<string | number, Node>;
}

const emptyNode = (): Node => ({ at: -1, inside: new Map() });

function nodesOf(root: Node, path: Path): Node[] {
  let node = root;
  return path.map((step) => {
    if (!node.inside.has(step)) node.inside.set(step, emptyNode());
    return (node = node.inside.get(step)!);
  });
}

/**
 * 1-based lines on which the values at some paths begin, or their nearest ancestors that exist.
 * One walk for all of them, over the JSON value that begins at `from`.
 */
export function linesOfPaths(text: string, paths: readonly Path[], from?: Place): number[] {
  const root = emptyNode();
  const wanted = paths.map((path) => [root, ...nodesOf(root, path)]);
  const open: (Node | undefined)[] = [];
  walkValue(text, from?.at ?? 0, {
    value(path, at) {
      const depth = path.length;
      open[depth] = depth === 0 ? root : open[depth - 1]?.inside.get(path[depth - 1]!);
      if (open[depth]) open[depth].at = at;
    },
  });
  const places = wanted.map((nodes) => nodes.findLast(({ at }) => at >= 0)!.at);
  const lines = new Lines(text, from);
  const known = new Map(
    [...new Set(places)].sort((a, b) => a - b).map((place) => [place, lines.of(place)]),
  );
  return places.map((place) => known.get(place)!);
}

/** Notes where the items of the list under a top-level name stand, on a walk through the text. */
export function itemFinder(
  text: string,
  name: string,
): Visitor & { readonly items: readonly Place[] } {
  const items: Place[] = [];
  const lines = new Lines(text);
  return {
    items,
    value(path, at) {
      if (path.length === 2 && path[0] === name) items.push({ at, line: lines.of(at) });
    },
  };
}

/** Slips that make a text no JSON, by what stands where it breaks. */
const SLIPS: readonly (readonly [pattern: RegExp, slip: string])[] = [
  [/^[\]}]/, 'tanpa koma sebelum kurung tutup'],
  [/^(?:NaN|-?Infinity|None|undefined)\b/, 'null untuk yang tidak diketahui'],
  [/^(?:True|False|TRUE|FALSE)\b/, 'true atau false dengan huruf kecil'],
  [/^(?:\/\/|\/\*|#)/, 'tanpa komentar'],
  [/^['‘’“”]/, 'tanda kutip ganda lurus (")'],
  [/^\+?\.?\d/, 'angka seperti 106.15: titik desimal, tanpa + dan tanpa 0 di depan'],
  [/^[a-z_]\w*\s*:/i, 'nama isian diapit tanda kutip (")'],
  [/^["{[]/, 'koma di antara dua isian'],
  [/^[\n\t\r]/, 'teks tanpa ganti baris atau tab di dalam tanda kutip (tulis \\n atau \\t)'],
];

function notJson(text: string, at: number): Pick<Finding, 'problem' | 'found' | 'expected'> {
  const column = at - Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
  const rest = text.slice(at, at + 40);
  const follows = /^[{[]/.test(rest) && isWhole(text, at);
  const slip = follows
    ? 'satu objek atau daftar saja; satu fitur per baris (GeoJSONL) tidak dibaca'
    : SLIPS.find(([pattern]) => pattern.test(rest))?.[1];
  return {
    problem: 'JSON rusak',
    found: `"${shown(text.slice(at, at + 12))}" pada kolom ${column}`,
    expected: `JSON menurut RFC 8259${slip ? `: ${slip}` : ''}`,
  };
}

/** Whether what stands before a place is a whole JSON value. */
function isWhole(text: string, end: number): boolean {
  try {
    walkText(text.slice(0, end), {});
    return true;
  } catch {
    return false;
  }
}

const TOO_MUCH: Readonly<Record<'deep' | 'parts' | 'members', [problem: string, limit: string]>> = {
  deep: ['JSON bersarang terlalu dalam', 'paling banyak 64 tingkat kurung'],
  parts: ['JSON berisi terlalu banyak objek dan daftar', 'paling banyak 4 juta'],
  members: ['satu objek berisi terlalu banyak isian', 'paling banyak 50.000'],
};

function explain(text: string, why: Refusal, at: number) {
  if (why === 'syntax') return notJson(text, at);
  if (why !== 'cut') {
    const [problem, expected] = TOO_MUCH[why];
    return { problem, found: text.slice(at, at + 40), expected };
  }
  return {
    problem: 'JSON terpotong',
    found: `berkas berakhir pada karakter ke-${text.length}`,
    expected: 'kurung dan tanda kutip yang ditutup',
  };
}

/**
 * The parsed text, or `undefined` after reporting where it is no JSON, or more than can be read.
 * Names that stand twice in an object are reported; the text is read all the same.
 *
 * @param visitor follows the walk that finds all this.
 */
export function parseJson(text: string, report: Report, visitor: Visitor = {}): unknown {
  const lines = new Lines(text);
  try {
    walkText(text, {
      ...(visitor.value && { value: visitor.value }),
      repeated(path, at) {
        report({
          line: lines.of(at),
          field: fieldOf(path),
          problem: 'isian tertulis dua kali dalam satu objek',
          found: path.at(-1),
          expected: 'satu kali',
        });
      },
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { why, at } = error;
    report({ line: lineAt(text, at), field: null, ...explain(text, why, at) });
    return undefined;
  }
  return JSON.parse(text) as unknown;
}
