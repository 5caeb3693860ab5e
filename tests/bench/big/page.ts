import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createDrawings } from '../../../src/access/drawings.ts';
import { createTables } from '../../../src/access/tables.ts';
import { decodeCity, decodeMask, decodeShapes } from '../../../src/city/decode.ts';
import { query } from '../../access/tinyCity.ts';

/** What the page does with a bundle, in one thread; times in milliseconds, sizes in bytes. */
export interface PageFigures {
  readonly rows: number;
  /** First load, after gzip. */
  readonly bundle: number;
  readonly decoded_ms: number;
  readonly ready_ms: number;
  readonly first_ms: number;
  readonly radius_ms: number;
  readonly services_ms: number;
  readonly index_ms: number;
  readonly gaps_ms: number;
  readonly gaps_again_ms: number;
  /** Heap and buffers of the engine with all of that kept, what the page decoded included. */
  readonly memory: number;
}

const PARTS = ['city', 'shapes', 'mask'] as const;

/** @param folder of a bundle. */
export function runPage(folder: string): PageFigures {
  const texts = PARTS.map((part) => readFileSync(join(folder, `${part}.json`), 'utf8'));
  const bundle = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  const time = <T>(task: () => T): readonly [ms: number, value: T] => {
    const began = performance.now();
    const value = task();
    return [performance.now() - began, value];
  };
  const [decoded_ms, { city, shapes, mask }] = time(() => {
    const [tables, borders, cells] = texts.map((text) => JSON.parse(text) as unknown);
    const { city } = decodeCity(tables);
    return { city, shapes: decodeShapes(borders, city), mask: decodeMask(cells) };
  });
  const [ready_ms, engine] = time(() => createTables(city, shapes, mask));
  const asked = city.services
    .filter(({ measures }) => measures === 'full' || measures === 'lower-bound')
    .map(({ id, threshold_m }) => query({ service: id, radius_m: threshold_m! }));
  const [first] = asked;
  const [first_ms] = time(() => engine.coverage(first!));
  const [radius_ms] = time(() => engine.coverage({ ...first!, radius_m: 1234 }));
  const [services_ms] = time(() => asked.map((one) => engine.coverage(one)));
  const several = { services: null, border: 'include', locations: 'middle', base: '2025' } as const;
  const [index_ms] = time(() => engine.several({ ...several, level: 'kelurahan' }));
  const drawings = createDrawings(engine, city, shapes, mask);
  const [gaps_ms] = time(() => drawings.gaps(first!));
  const [gaps_again_ms] = time(() => drawings.gaps({ ...first!, radius_m: 1234 }));
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return {
    rows: engine.grid().size,
    bundle,
    decoded_ms,
    ready_ms,
    first_ms,
    radius_ms,
    services_ms,
    index_ms,
    gaps_ms,
    gaps_again_ms,
    memory: heapUsed + arrayBuffers,
  };
}
