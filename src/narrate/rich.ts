/** A part of a sentence; the parts a person must see are strong. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
}

/** A sentence as parts, so that the page can set its numbers in bold. */
export type Sentence = readonly Span[];

/** Marks a part of a sentence as the one to see. */
export const strong = (text: string): Span => ({ text, strong: true });

/** A template for sentences: rich`Di ${strong('3 dari 67')} kelurahan`. Empty parts are left out. */
export function rich(
  texts: TemplateStringsArray,
  ...parts: readonly (string | Span | Sentence)[]
): Sentence {
  const spans = texts.flatMap((text, i): Span[] => {
    const part = parts[i];
    if (part === undefined) return [{ text }];
    if (typeof part === 'string') return [{ text: text + part }];
    return [{ text }, ...('text' in part ? [part] : part)];
  });
  return merge(spans);
}

/** Joins neighbouring plain parts and drops empty ones. */
function merge(spans: readonly Span[]): Sentence {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (span.text === '') continue;
    if (last && !last.strong && !span.strong)
      merged[merged.length - 1] = { text: last.text + span.text };
    else merged.push(span);
  }
  return merged;
}

/** A sentence as plain text, for screen readers, titles and files. */
export const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');
