import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRuns, encodeRuns, fromBase64, toBase64 } from './runs.ts';

/** Bytes with long runs, as masks have them. */
const mask = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 40_000 })), {
    maxLength: 12,
  })
  .map((runs) =>
    Uint8Array.from(runs.flatMap(([value, length]) => Array<number>(length).fill(value))),
  );

describe('run-length coding', () => {
  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.oneof(mask, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const decoded = decodeRuns(encodeRuns(bytes), bytes.length);
        expect(decoded && Buffer.compare(decoded, bytes)).toBe(0);
      }),
    );
  });

  it('writes the run length as LEB128: 300 is AC 02', () => {
    expect([...encodeRuns(new Uint8Array(300).fill(7))]).toEqual([7, 0xac, 0x02]);
  });

  it('takes a few bytes for a large empty mask', () => {
    expect(encodeRuns(new Uint8Array(1_000_000))).toHaveLength(4);
  });

  it('refuses runs that end in the middle, are too short, too long or empty', () => {
    expect(decodeRuns(Uint8Array.of(7), 1)).toBeNull();
    expect(decodeRuns(Uint8Array.of(7, 0x80), 128)).toBeNull();
    expect(decodeRuns(Uint8Array.of(7, 3), 4)).toBeNull();
    expect(decodeRuns(Uint8Array.of(7, 5), 4)).toBeNull();
    expect(decodeRuns(Uint8Array.of(7, 0, 7, 4), 4)).toBeNull();
  });

  it('never throws on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 0, max: 1000 }), (bytes, length) => {
        const decoded = decodeRuns(bytes, length);
        expect(decoded === null || decoded.length === length).toBe(true);
      }),
    );
  });
});

describe('base64', () => {
  it('gives back any bytes, and null for a text that is none', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    expect(fromBase64('%%%')).toBeNull();
  });
});
