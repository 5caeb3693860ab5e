import { describe } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { itIsAsReviewed } from './golden.ts';
import { at, codeOf, facility, query, tinyCity } from './tinyCity.ts';

/** Golden files of facilities, see golden.ts. */
const { city, shapes, mask } = tinyCity({
  unsettled: [0.1, 0.55, 0.45, 0.9],
  facilities: [
    facility('east', { point: at(0.8, 0.3) }),
    facility('hollow', { point: null, kelurahan: codeOf(3) }),
    facility('west', { point: at(0.15, 0.4) }),
  ],
});
const engine = createEngine(city, shapes, mask);

const golden = {
  buffers: engine.buffers(query({ radius_m: 600 })),
  'buffers-best': engine.buffers(query({ radius_m: 600, locations: 'best' })),
  'buffers-worst': engine.buffers(query({ radius_m: 1000, locations: 'worst' })),
  gaps: engine.gaps(query({ radius_m: 600 })),
  'gaps-best': engine.gaps(query({ radius_m: 600, locations: 'best' })),
};

describe.each(Object.entries(golden))('%s', itIsAsReviewed);
