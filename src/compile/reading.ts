import type * as v from 'valibot';
import type { Box } from './coordinates.ts';
import { Findings } from './findings.ts';
import { closedFolders } from './dictionary.ts';
import { isListed, LARGEST_FILE, LARGEST_FOLDER, type Folder } from './files.ts';
import { readFeatures, type FeatureRead, type GeometryRule } from './geojson.ts';
import { parseJson } from './json.ts';
import type { Path } from './json-walk.ts';
import type { Finding, Report } from './problems.ts';
import type { Row } from './row.ts';
import { checkShape, JsonFindings } from './structured.ts';
import { readTable, type TableRows, type TableShape } from './table.ts';
import { readText } from './text.ts';

/** Says what is wrong, or may be wrong, at a path inside a JSON file. */
export type WrongAt = (path: Path, problem: string, found: unknown, expected: unknown) => void;

/** A JSON file that has its shape, for checks against other files. */
export interface JsonFile<T> {
  readonly value: T;
  readonly wrong: WrongAt;
  readonly doubt: WrongAt;
}

/** A list in a JSON file of which every item was read by itself. */
export interface JsonList<T> {
  /** Items that have their shape, with their place in the list. */
  readonly items: readonly { readonly index: number; readonly value: T }[];
  /** Every item as it stands, sound or not. */
  readonly raw: readonly unknown[];
  readonly complete: boolean;
  readonly wrong: WrongAt;
  readonly doubt: WrongAt;
}

const NOTHING = { rows: [], complete: false };

/**
 * One reading of a geodata folder: opens its files and collects all problems. A file that cannot
 * be read gives no rows, so that reading goes on and finds the rest.
 */
export class Reading {
  readonly problems = new Findings();
  /** What may be wrong. */
  readonly warnings = new Findings();
  private readonly json: JsonFindings[] = [];
  private readonly closed: ReadonlyMap<string, Finding>;
  private bytes = 0;

  /**
   * @param today the day after which a date lies in the future, as `2024-02-29`.
   * @param doubts whether what only may be wrong is looked for where that takes long.
   */
  constructor(
    readonly folder: Folder,
    readonly today: string,
    readonly doubts = true,
  ) {
    this.closed = closedFolders(folder);
    for (const [name, flaw] of this.closed) this.problems.add(name, flaw);
  }

  reportFor(file: string): Report {
    return this.problems.reportFor(file);
  }

  doubtFor(file: string): Report {
    return this.warnings.reportFor(file);
  }

  /** Whether anything stands at a path, be it a link that leads nowhere. */
  has(file: string): boolean {
    return this.folder.entry(file).kind !== 'none' || isListed(this.folder, file);
  }

  private text(file: string): string | null {
    if (this.closed.has(file.slice(0, Math.max(0, file.lastIndexOf('/'))))) return null;
    const report = this.reportFor(file);
    const entry = this.folder.entry(file);
    this.bytes += entry.kind === 'file' && entry.bytes <= LARGEST_FILE ? entry.bytes : 0;
    if (this.bytes <= LARGEST_FOLDER) return readText(this.folder, file, report);
    report({
      line: null,
      field: null,
      problem: 'folder data terlalu besar, berkas ini dan yang sesudahnya tidak dibaca',
      found: `${(this.bytes / 1e6).toFixed(1)} MB sampai berkas ini`,
      expected: `paling besar ${LARGEST_FOLDER / 1e6} MB untuk semua berkas bersama`,
    });
    return null;
  }

  /**
   * The rows of a table; none, and not complete, when the file cannot be read as one.
   *
   * @param read makes something of a row; `null` for a row that nothing can be made of.
   */
  table<T>(
    file: string,
    shape: TableShape,
    read: (row: Row) => T | null,
  ): TableRows<T> & { readonly readable: boolean } {
    const text = this.text(file);
    const rows =
      text === null
        ? null
        : readTable(text, shape, this.reportFor(file), this.doubtFor(file), read);
    return { ...(rows ?? NOTHING), readable: rows !== null };
  }

  private parsed(file: string) {
    const text = this.text(file);
    if (text === null) return null;
    const parsed = parseJson(text, this.reportFor(file));
    if (parsed === undefined) return null;
    const [wrongs, doubts] = [this.problems, this.warnings].map(
      (found) => new JsonFindings(text, found.reportFor(file), () => found.isFull(file)),
    ) as [JsonFindings, JsonFindings];
    this.json.push(wrongs, doubts);
    const adder =
      (findings: JsonFindings): WrongAt =>
      (path, problem, found, expected) => {
        findings.add(path, { problem, found, expected });
      };
    return { parsed, wrongs, wrong: adder(wrongs), doubt: adder(doubts) };
  }

  /** A JSON file of one object. */
  object<T extends v.GenericSchema>(file: string, schema: T): JsonFile<v.InferOutput<T>> | null {
    const found = this.parsed(file);
    if (found && Array.isArray(found.parsed)) {
      found.wrong([], 'isian salah', found.parsed, 'objek {...}, bukan daftar');
      return null;
    }
    const value = found && checkShape(schema, found.parsed, [], found.wrongs);
    return found && value !== undefined ? { value, wrong: found.wrong, doubt: found.doubt } : null;
  }

  /** A JSON file of one list; `null` when it cannot be read as one. */
  list<T extends v.GenericSchema>(file: string, item: T): JsonList<v.InferOutput<T>> | null {
    const found = this.parsed(file);
    if (!found) return null;
    const { parsed, wrongs, wrong, doubt } = found;
    if (!Array.isArray(parsed)) {
      wrong([], 'isian salah', parsed, 'daftar [...]');
      return null;
    }
    const raw = parsed as readonly unknown[];
    const items = raw.flatMap((value, index) => {
      const sound = checkShape(item, value, [index], wrongs);
      return sound === undefined ? [] : [{ index, value: sound }];
    });
    return { items, raw, complete: items.length === raw.length, wrong, doubt };
  }

  /** The features of a GeoJSON file; none, and not complete, when it cannot be read as one. */
  features<T extends v.GenericSchema, G>(
    file: string,
    schema: T,
    rule: GeometryRule<G>,
    region: Box | null,
  ): FeatureRead<v.InferOutput<T>, G> {
    const text = this.text(file);
    const isFull = () => this.problems.isFull(file);
    const read =
      text === null ? null : readFeatures(text, schema, rule, region, this.reportFor(file), isFull);
    return read ?? { shapes: [], raw: [], complete: false };
  }

  /** Ends the reading: what still waits for its line gets it. */
  finish(): void {
    for (const findings of this.json) findings.flush();
  }
}

/** Finds keys that come twice. */
export class Unique<P = number> {
  private readonly seen = new Map<string, P>();

  /** @param where says where a first key stood, in a message. */
  constructor(private readonly where: (place: P) => string) {}

  /** Where a key came first. */
  placeOf(key: string): P | undefined {
    return this.seen.get(key);
  }

  /** @returns whether `key` is new; the `place` where it stands is remembered for the message. */
  add(key: string, place: P, wrong: (found: string, expected: () => string) => void): boolean {
    const first = this.seen.get(key);
    if (first === undefined) {
      this.seen.set(key, place);
      return true;
    }
    wrong(key, () => `satu kali; sudah ada di ${this.where(first)}`);
    return false;
  }
}

export const onLine = (line: number) => `baris ${line}`;
export const inList = (index: number) => `[${index}]`;
export const inFeatures = (index: number) => `features[${index}]`;
