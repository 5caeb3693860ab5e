import type * as v from 'valibot';
import type { Folder } from './files.ts';
import { readFeatures, type GeometryRule, type Shape } from './geojson.ts';
import { lineOfPath, parseJson } from './json.ts';
import { shown, type Problem, type Report } from './problems.ts';
import type { Box } from './rings.ts';
import type { Row } from './row.ts';
import { checkShape, fieldOf } from './structured.ts';
import { readTable } from './table.ts';
import { readText } from './text.ts';

type Step = string | number;

/** A JSON file that has its shape, for checks against other files. */
export interface JsonFile<T> {
  readonly value: T;
  /** Reports a problem at a path inside the file. */
  wrong(path: readonly Step[], problem: string, found: unknown, expected: string): void;
}

/**
 * One reading of a geodata folder: opens its files and collects all problems. A file that cannot
 * be read gives no rows, so that reading goes on and finds the rest.
 */
export class Reading {
  readonly problems: Problem[] = [];

  constructor(readonly folder: Folder) {}

  /** Whether nothing is wrong with a file as far as it was read. */
  isSound(file: string): boolean {
    return !this.problems.some((problem) => problem.file === file);
  }

  reportFor(file: string): Report {
    return (finding) => {
      this.problems.push({ file, ...finding });
    };
  }

  /** Rows of a table; `null` when the file cannot be read as one. */
  table(file: string, columns: readonly string[]): Row[] | null {
    const report = this.reportFor(file);
    const text = readText(this.folder, file, report);
    return text === null ? null : readTable(text, columns, report);
  }

  json<T extends v.GenericSchema>(file: string, schema: T): JsonFile<v.InferOutput<T>> | null {
    const report = this.reportFor(file);
    const text = readText(this.folder, file, report);
    if (text === null) return null;
    const parsed = parseJson(text, report);
    if (parsed === undefined) return null;
    const value = checkShape(schema, parsed, { text, path: [] }, report);
    if (value === undefined) return null;
    return {
      value,
      wrong: (path, problem, found, expected) => {
        report({
          line: lineOfPath(text, path),
          field: fieldOf(path),
          problem,
          found: shown(found),
          expected,
        });
      },
    };
  }

  /** Sound features of a GeoJSON file; `null` when the file cannot be read as one. */
  features<T extends v.GenericSchema, G>(
    file: string,
    schema: T,
    rule: GeometryRule<G>,
    region: Box | null,
  ): Shape<v.InferOutput<T>, G>[] | null {
    const report = this.reportFor(file);
    const text = readText(this.folder, file, report);
    return text === null ? null : readFeatures(text, schema, rule, region, report);
  }
}

/** Finds keys that come twice. */
export class Unique {
  private readonly seen = new Map<string, string>();

  /** @returns whether `key` is new; `where` it stands is remembered for the message. */
  add(key: string, where: string, wrong: (found: string, expected: string) => void): boolean {
    const first = this.seen.get(key);
    if (first === undefined) {
      this.seen.set(key, where);
      return true;
    }
    wrong(key, `satu kali; sudah ada di ${first}`);
    return false;
  }
}
