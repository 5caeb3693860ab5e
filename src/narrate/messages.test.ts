import { describe, expect, it } from 'vitest';
import { messages } from './messages.ts';

/** Every entry by its path, in order: words as they are, sentences by how much they are told. */
function entriesOf(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, 'words']];
  if (typeof node === 'function') return [[path, `a sentence from ${node.length} values`]];
  return Object.entries(node as object).flatMap(([key, value]) =>
    entriesOf(value, `${path}.${key}`),
  );
}

describe('the words of the page', () => {
  const [indonesian, english] = [entriesOf(messages('id')), entriesOf(messages('en'))];

  it('tell the same in both languages', () => {
    expect(indonesian.length).toBeGreaterThan(300);
    expect(Object.fromEntries(english)).toEqual(Object.fromEntries(indonesian));
  });
});
