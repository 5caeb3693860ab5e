import fc from 'fast-check';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { BundleError, decodeCity, decodeMask, decodeShapes } from '../src/city/decode.ts';
import { decodeLayer } from '../src/city/layers.ts';
import { makeBundle } from '../src/compile/bundle.ts';
import { readGeodata } from '../src/compile/read.ts';
import { bundleFiles } from '../src/compile/write.ts';
import { memoryFolder, tinyCity } from './bad/folder.ts';
import { square } from './bad/shapes.ts';
import { AREAS, polygon, zones } from './bad/zones.ts';

const encoder = new TextEncoder();

/** The tiny city with service areas, one of them so small that it is less than a step of the lines. */
const city = tinyCity().set(
  AREAS,
  encoder.encode(
    zones(
      { geometry: polygon(square(110.001, 0.001, 0.018)) },
      { name: 'Titik', geometry: polygon(square(110.03, -0.01, 1e-6)) },
    )(),
  ),
);
const { geodata } = readGeodata(memoryFolder(city));
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

describe('the service areas of a bundle', () => {
  const { areas } = bundle.shapes;
  const shapesOf = (change: object, of = bundle.city.city) =>
    decodeShapes({ ...bundle.shapes, ...change }, of);
  const other = 'Berkas shapes.json dan city.json bukan dari pembuatan yang sama.';

  it('stand in the table and in the shapes, in one order', () => {
    const table = bundle.city.city.serviceAreas;
    expect(table.map(({ id, name, operator }) => [id, name, operator])).toEqual([
      ['area-1', 'Zona Pasar', 'PDAM Contoh'],
      ['area-2', 'Titik', 'PDAM Contoh'],
    ]);
    const [pasar, speck] = shapesOf({}).serviceAreas;
    expect(pasar!.coordinates[0]![0]![0]).toEqual([
      expect.closeTo(110.001, 5),
      expect.closeTo(0.001, 5),
    ]);
    expect(speck!.coordinates.flat(2).flat().every(Number.isFinite)).toBe(true);
  });

  it('are null without any, and the table is empty', () => {
    const bare = makeBundle(readGeodata(memoryFolder(tinyCity())).geodata!);
    expect([bare.shapes.areas, bare.city.city.serviceAreas]).toEqual([null, []]);
    expect(decodeShapes(bare.shapes, bare.city.city).serviceAreas).toEqual([]);
    expect(() => decodeShapes(bare.shapes, bundle.city.city)).toThrow(other);
    expect(() => shapesOf({}, bare.city.city)).toThrow(other);
  });

  it('are refused where they are cut, swapped or missing', () => {
    const { geometries } = areas!.objects['areas'] as GeometryCollection;
    const listed = (list: readonly unknown[]) => ({
      areas: { ...areas, objects: { areas: { type: 'GeometryCollection', geometries: list } } },
    });
    expect(() => shapesOf(listed(geometries))).not.toThrow();
    expect(() => shapesOf(listed(geometries.slice(1)))).toThrow(other);
    expect(() => shapesOf(listed([...geometries].reverse()))).toThrow(other);
    expect(() => shapesOf({ areas: null })).toThrow(other);
    expect(() => shapesOf({ areas: undefined })).toThrow('areas tidak ada atau rusak.');
    const cut = { ...areas, arcs: areas!.arcs.slice(1) };
    expect(() => shapesOf({ areas: cut })).toThrow('sebagian garis batas tidak ada atau rusak.');
  });
});
