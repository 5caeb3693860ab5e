import * as v from 'valibot';
import { lineOfPath } from './json.ts';
import { expectedWord } from './nearest-word.ts';
import { shown, type Report } from './problems.ts';

type Step = string | number;

/** `walking.kmh`, `[3].url`: a path as it stands in the field column of a problem. */
export const fieldOf = (path: readonly Step[]) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  ) || null;

function stepsOf(issue: v.BaseIssue<unknown>): Step[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

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
  } = schema as {
    entries?: Record<string, unknown>;
    item?: unknown;
    wrapped?: unknown;
  };
  const inside = [...Object.values(entries), item, wrapped];
  return [...Object.keys(entries), ...inside.flatMap(namesIn)];
}

/**
 * A JSON value checked against its shape.
 *
 * @param place where the value stands in the file: its text, and the path to it.
 * @returns the value, or `undefined` after reporting everything that is wrong with it.
 */
export function checkShape<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  place: { readonly text: string; readonly path: readonly Step[] },
  report: Report,
): v.InferOutput<T> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const steps = [...place.path, ...stepsOf(issue)];
    const name = String(steps.at(-1) ?? '');
    const parent = issue.path?.at(-1)?.input;
    const line = lineOfPath(place.text, steps);
    const at = { line, field: fieldOf(steps) };
    if (isUnknownKey(issue)) {
      const free = namesIn(schema).filter((candidate) => !keysOf(parent).includes(candidate));
      report({
        ...at,
        problem: 'isian tidak dikenal',
        found: name,
        expected: expectedWord(name, free),
      });
    } else if (isMissingKey(issue)) {
      report({
        ...at,
        problem: 'isian tidak ada',
        found: shown(undefined),
        expected: `isian ${name}`,
      });
    } else {
      report({
        ...at,
        problem: 'isian salah',
        found: shown(issue.input),
        expected: issue.message.startsWith('Invalid') ? '{...}' : issue.message,
      });
    }
  }
  return undefined;
}
