import { createEngine } from '../../src/access/engine.ts';
import { finish } from '../../src/access/ensemble/engine.ts';
import { DEFAULT_DRAWS } from '../../src/access/ensemble/plan.ts';
import type { ServiceId } from '../../src/city/ids.ts';
import { loadRealCity } from '../access/realCity.ts';
import { query } from '../access/tinyCity.ts';

/** In a process of its own: megabytes held after coverage, an index of four services and catchment. */
const { city, shapes, mask } = loadRealCity();
const { ranges } = createEngine(city, shapes, mask);
const asked = query({ service: 'puskesmas' as ServiceId, radius_m: 3000 });
finish(ranges.coverage(asked, DEFAULT_DRAWS));
finish(ranges.several({ ...asked, services: null }, DEFAULT_DRAWS));
finish(ranges.catchment({ ...asked, decay: 'gaussian' }, DEFAULT_DRAWS));
globalThis.gc?.();
const { arrayBuffers, heapUsed } = process.memoryUsage();
process.stdout.write(String((arrayBuffers + heapUsed) / 1e6));
