import * as v from 'valibot';
import { linesOfPaths } from './json.ts';
import { fieldOf, type Path, type Step } from './json-walk.ts';
import type { Place } from './lines.ts';
import { expectedWord } from './nearest-word.ts';
import type { Finding, Report } from './problems.ts';

/** What is wrong at a path of a JSON text, before its line is known. */
type Wrong = Pick<Finding, 'problem' | 'found' | 'expected'>;

/**
 * The findings about one JSON value of a text. Their lines are found together, in one walk: looked
 * up one by one, a long list of problems would take the square of its length.
 */
export class JsonFindings {
  private waiting: { readonly path: Path; readonly wrong: Wrong }[] = [];

  /**
   * @param from where the value begins in the text, and the path to it in the file.
   * @param isFull whether another finding would only be counted: its line is not looked for.
   */
  constructor(
    private readonly text: string,
    private readonly report: Report,
    private readonly isFull: () => boolean,
    private readonly from: Place & { readonly path: Path } = { at: 0, line: 1, path: [] },
  ) {}

  /** @param path inside the value. */
  add(path: Path, wrong: Wrong): void {
    if (this.isFull()) this.report({ line: null, field: null, ...wrong });
    else if (this.waiting.push({ path, wrong }) >= 10_000) this.flush();
  }

  /** Reports what waits for its line. */
  flush(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    const paths = waiting.map(({ path }) => path);
    const lines = linesOfPaths(this.text, paths, this.from);
    waiting.forEach(({ path, wrong }, i) => {
      this.report({ line: lines[i]!, field: fieldOf([...this.from.path, ...path]), ...wrong });
    });
  }
}

function stepsOf(issue: v.BaseIssue<unknown>): Step[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

const isUnknownKey = (issue: v.BaseIssue<unknown>) =>
  issue.type === 'strict_object' && issue.expected === 'never';

const isMissingKey = (issue: v.BaseIssue<unknown>) =>
  issue.type === 'strict_object' && issue.received === 'undefined';

const keysOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** Every property name that occurs in a schema. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    entries = {},
    item,
    wrapped,
    pipe = [],
  } = schema as {
    entries?: Record<string, unknown>;
    item?: unknown;
    wrapped?: unknown;
    pipe?: readonly unknown[];
  };
  // The first step of a pipe is the schema itself.
  const inside = [...Object.values(entries), item, wrapped, ...pipe.slice(1)];
  return [...Object.keys(entries), ...inside.flatMap(namesIn)];
}

function wrongOf(schema: v.GenericSchema, issue: v.BaseIssue<unknown>, name: string): Wrong {
  if (isUnknownKey(issue)) {
    const parent = new Set(keysOf(issue.path?.at(-1)?.input));
    return {
      problem: 'isian tidak dikenal',
      found: name,
      expected: () =>
        expectedWord(
          name,
          namesIn(schema).filter((candidate) => !parent.has(candidate)),
        ),
    };
  }
  if (isMissingKey(issue)) {
    return { problem: 'isian tidak ada', found: undefined, expected: `isian ${name}` };
  }
  const expected = issue.message.startsWith('Invalid') ? '{...}' : issue.message;
  // As it is shown, a number in quotes looks like the number itself.
  const isQuoted = issue.type === 'number' && typeof issue.input === 'string';
  return {
    problem: 'isian salah',
    found: issue.input,
    expected: isQuoted ? `${expected} tanpa tanda kutip` : expected,
  };
}

/**
 * A JSON value checked against its shape.
 *
 * @param path to it inside the value of `findings`, which takes everything that is wrong.
 * @returns the value, or `undefined` when it has not its shape.
 */
export function checkShape<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  path: Path,
  findings: JsonFindings,
): v.InferOutput<T> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const steps = [...path, ...stepsOf(issue)];
    findings.add(steps, wrongOf(schema, issue, String(steps.at(-1) ?? '')));
  }
  return undefined;
}
