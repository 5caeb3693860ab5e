import { foreignBytes, foreignText } from './kind.ts';
import { aboutFile, EMPTY_FILE, LARGEST_BYTES, tooLarge, type OwnFinding } from './finding.ts';

const CR = 13;
const LF = 10;

/** How many lines end in a text, whatever ends them: LF, CR, or both. */
export function lineEnds(text: string): number {
  let ends = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) ends += 1;
  }
  return ends;
}

/** 1-based line on which a character stands. */
export const lineAt = (text: string, index: number): number => lineEnds(text.slice(0, index)) + 1;

/**
 * The text of a person's file, without a byte order mark, or why it holds none: too large, of
 * another kind, not UTF-8, empty.
 *
 * @param input the file's bytes, or text that is decoded already.
 */
export function readOwnText(input: Uint8Array | string): string | OwnFinding {
  if (input.length > LARGEST_BYTES) return tooLarge(input.length);
  if (typeof input !== 'string') {
    const foreign = foreignBytes(input);
    if (foreign) return foreign;
  }
  const raw = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const nul = raw.indexOf('\0');
  const broken = typeof input === 'string' ? -1 : raw.indexOf('\uFFFD');
  const bad = broken >= 0 ? broken : nul;
  if (bad >= 0) {
    return {
      ...aboutFile({ id: 'bukan teks UTF-8', en: 'not UTF-8 text' }, nul >= 0 ? 'NUL' : '\uFFFD', {
        id: 'simpan ulang sebagai "CSV UTF-8"',
        en: 'save it again as "CSV UTF-8"',
      }),
      line: lineAt(raw, bad),
    };
  }
  const text = raw.replace(/^\uFEFF/, '');
  if (!/\S/.test(text)) return EMPTY_FILE;
  return foreignText(text) ?? text;
}
