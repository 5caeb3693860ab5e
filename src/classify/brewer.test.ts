import * as chromatic from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import { brewer } from './brewer.ts';

describe('brewer', () => {
  it.each(['OrRd', 'YlGnBu', 'Purples', 'PuOr'] as const)('has the colours of %s', (name) => {
    for (let n = 3; n <= 9; n++) expect(brewer(name)[n]).toEqual(chromatic[`scheme${name}`][n]);
  });
});
