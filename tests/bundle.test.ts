import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BundleError, decodeCity, decodeMask, decodeShapes } from '../src/city/decode.ts';
import { decodeLayer } from '../src/city/layers.ts';
import { makeBundle } from '../src/compile/bundle.ts';
import { diskFolder } from '../src/compile/files.ts';
import { readGeodata } from '../src/compile/read.ts';
import { bundleFiles } from '../src/compile/write.ts';

const { geodata } = readGeodata(diskFolder('tests/fixtures/kota-kecil'));
const bundle = makeBundle(geodata!);
const files = bundleFiles(bundle);
const parsed = (file: string): unknown => JSON.parse(files.get(file)!);

const decoders: Readonly<Record<string, (file: unknown) => unknown>> = {
  'city.json': decodeCity,
  'shapes.json': (file) => decodeShapes(file, bundle.city.city),
  'mask.json': decodeMask,
  ...Object.fromEntries(
    [...files.keys()]
      .filter((path) => path.startsWith('layers/'))
      .map((path) => [path, (file: unknown) => decodeLayer(file, path.slice(7, -5))]),
  ),
};

/** A place inside a JSON value, drawn by always choosing one of the children until none is left. */
function placeIn(value: unknown, choices: readonly number[]): (string | number)[] {
  const path: (string | number)[] = [];
  let here = value;
  for (const choice of choices) {
    if (typeof here !== 'object' || here === null) break;
    const keys = Array.isArray(here) ? here.map((_, i) => i) : Object.keys(here);
    if (keys.length === 0) break;
    const key = keys[choice % keys.length]!;
    path.push(key);
    here = (here as Record<string | number, unknown>)[key];
  }
  return path;
}

function put(value: unknown, path: readonly (string | number)[], what: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return what;
  if (Array.isArray(value))
    return value.map((part, i) => (i === key ? put(part, rest, what) : part));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: put(fields[key], rest, what) };
}

describe('a bundle that was spoilt on its way', () => {
  it.each(Object.keys(decoders))('%s is sound as written', (file) => {
    expect(() => decoders[file]!(parsed(file))).not.toThrow();
  });

  it.each(Object.keys(decoders))(
    '%s with anything anywhere in it is decoded or refused in words, never anything else',
    (file) => {
      const whole = parsed(file);
      fc.assert(
        fc.property(
          fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }),
          fc.constantFrom<unknown>(null, [], {}, 'x', -1, 1e308, true, [null], { id: null }),
          (choices, what) => {
            const spoilt = put(whole, placeIn(whole, choices), what);
            try {
              decoders[file]!(spoilt);
            } catch (error) {
              expect(error).toBeInstanceOf(BundleError);
              expect((error as BundleError).message).toMatch(/^Berkas \S+\.json .+\.$/);
            }
          },
        ),
        { numRuns: 400 },
      );
    },
  );
});
