/**
 * Checks of parsed JSON: each gives where a value is not as it should be, as a path from it ("" for
 * the value itself), or `null`. The page runs them over every row of a city before its first words,
 * so they are a tenth of the time and size of a schema library; the compiler, which explains each
 * fault to a person, has one.
 */
export type Check = (value: unknown) => string | null;

const when =
  (holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? null : '';

export const text = when((value) => typeof value === 'string');
/** A text that is not empty. */
export const word = when((value) => typeof value === 'string' && value !== '');
export const number = when((value) => Number.isFinite(value));
export const positive = when((value) => Number.isFinite(value) && Number(value) > 0);
export const flag = when((value) => typeof value === 'boolean');
export const oneOf = (...words: readonly string[]) => {
  const known = new Set<unknown>(words);
  return when((value) => known.has(value));
};

export const maybe =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

/** An object with at least these fields. */
export function object(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    for (const [name, check] of checks) {
      const flaw = check((value as Readonly<Record<string, unknown>>)[name]);
      if (flaw !== null) return `.${name}${flaw}`;
    }
    return null;
  };
}

/** A list of at least `least` values that all pass. */
export const list =
  (check: Check, least = 0): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return '';
    for (let i = 0; i < value.length; i++) {
      const flaw = check(value[i]);
      if (flaw !== null) return `[${String(i)}]${flaw}`;
    }
    return null;
  };

/** A list of exactly so many numbers. */
export const numbers = (count: number): Check =>
  when(
    (value) =>
      Array.isArray(value) &&
      value.length === count &&
      value.every((part) => Number.isFinite(part)),
  );
