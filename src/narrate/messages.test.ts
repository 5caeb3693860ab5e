import { describe, expect, it } from 'vitest';
import { t } from './messages.ts';

/** Every text, by the path of its key; functions are called with made-up arguments. */
function texts(value: unknown, path: string): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const said: unknown = (value as (...parts: string[]) => unknown)('A', 'B', 'C');
    return texts(said, `${path}()`);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const id = texts(t('id'), 'id');
const en = texts(t('en'), 'en');

describe('messages', () => {
  it('has the same keys in both languages', () => {
    const keys = (list: typeof id) => list.map(([path]) => path.slice(2));
    expect(keys(en)).toEqual(keys(id));
    expect(id.length).toBeGreaterThan(200);
  });

  it('has no empty text and no stray blanks but in units', () => {
    for (const [path, text] of [...id, ...en]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/ {2}|undefined|NaN/);
      if (!path.includes('.units.')) expect(text, path).toBe(text.trim());
    }
  });

  it('puts what it is given into the text', () => {
    for (const [path, text] of [...id, ...en]) {
      if (path.endsWith('()')) expect(text, path).toContain('A');
    }
  });

  it('speaks plainly of the search that found nothing and of a bad link', () => {
    expect(t('id').shell.search.none('xyz')).toBe('Tidak ada yang cocok dengan “xyz”.');
    expect(t('id').errors.url('radius', 'abc', '3.000 m')).toBe(
      'Nilai “abc” untuk “radius” di tautan tidak dikenali; dipakai 3.000 m.',
    );
    expect(t('en').errors.url('radius', '', null)).toBe(
      'The value of “radius” in the link is empty; the default is used.',
    );
  });
});
