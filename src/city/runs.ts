/**
 * Run-length coding of bytes: pairs (value, run length as LEB128 varint). A mask of a few hundred
 * thousand cells, mostly 0 or 255, shrinks to a few kilobytes. LEB128: DWARF 5, section 7.6.
 */
export function encodeRuns(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let start = 0; start < bytes.length;) {
    const value = bytes[start]!;
    let end = start + 1;
    while (end < bytes.length && bytes[end] === value) end++;
    out.push(value);
    let length = end - start;
    while (length > 127) {
      out.push((length & 127) | 128);
      length >>>= 7;
    }
    out.push(length);
    start = end;
  }
  return Uint8Array.from(out);
}

/**
 * The bytes behind `encodeRuns`.
 *
 * @param length how many bytes are expected.
 * @returns `null` when the runs do not add up to exactly that many, or stop in the middle of one.
 */
export function decodeRuns(runs: Uint8Array, length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  let at = 0;
  let i = 0;
  while (i < runs.length) {
    const value = runs[i++]!;
    let run = 0;
    let scale = 1;
    let byte = 128;
    while (byte > 127) {
      if (i >= runs.length || scale > 2 ** 42) return null;
      byte = runs[i++]!;
      run += (byte & 127) * scale;
      scale *= 128;
    }
    if (run === 0 || at + run > length) return null;
    out.fill(value, at, at + run);
    at += run;
  }
  return at === length ? out : null;
}

/** Bytes as base64, in the browser and in Node. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The bytes of a base64 text; `null` when it is none. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
