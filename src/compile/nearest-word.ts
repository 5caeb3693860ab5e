const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Edits (insert, delete, replace) between two words: Levenshtein 1966, row by row. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * The known word that was probably meant; case, spaces and punctuation do not count.
 *
 * @returns `null` when none is close (more than a third of its letters differ).
 */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const wanted = letters(word);
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const distance = edits(wanted, letters(candidate));
    if (distance < least && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Known words for a message: all of a short list, the nearest one and the number of a long one. */
export function expectedWord(word: string, known: Iterable<string>): string {
  const words = [...known];
  if (words.length === 0) return 'daftar ini kosong';
  const nearest = nearestWord(word, words);
  if (nearest !== null) return `mungkin ${nearest}`;
  return words.length <= 12 ? words.join(', ') : `salah satu dari ${words.length} yang terdaftar`;
}
