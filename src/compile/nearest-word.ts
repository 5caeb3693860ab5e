/** Longer words are not compared, nor lists of more words: nobody meant one of those. */
const LONGEST = 60;
const MOST_WORDS = 2_000;

export const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Edits (insert, delete, replace) between two words: Levenshtein 1966, row by row.
 *
 * @returns a number above `most` when there are more than that.
 */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
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
  if (word.length > LONGEST) return null;
  const wanted = letters(word);
  let best: string | null = null;
  let least = Infinity;
  let compared = 0;
  for (const candidate of known) {
    if (++compared > MOST_WORDS) break;
    const most = Math.min(least - 1, Math.max(1, Math.floor(candidate.length / 3)));
    const distance = edits(wanted, letters(candidate), most);
    if (distance <= most) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Known words for a message: all of a short list, the nearest one and the number of a long one. */
export function expectedWord(word: string, known: Iterable<string>): string {
  const words: string[] = [];
  for (const candidate of known) {
    if (words.push(candidate) > MOST_WORDS) return 'salah satu yang terdaftar';
  }
  if (words.length === 0) return 'daftar ini kosong';
  const nearest = nearestWord(word, words);
  if (nearest !== null) return `mungkin ${nearest}`;
  return words.length <= 12 ? words.join(', ') : `salah satu dari ${words.length} yang terdaftar`;
}
