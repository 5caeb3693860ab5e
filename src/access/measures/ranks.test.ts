import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks } from './ranks.ts';

const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 30 });

describe('ranks', () => {
  it('puts the worst first, lets equals share a place and unknowns have none', () => {
    expect(ranks([5, 9, null, 9, 1], 'higher_is_worse')).toEqual([3, 1, null, 1, 4]);
    expect(ranks([5, 9, null, 9, 1], 'lower_is_worse')).toEqual([2, 3, null, 3, 1]);
  });

  it('is one more than the number of areas that are worse', () => {
    fc.assert(
      fc.property(values, (list) => {
        ranks(list, 'higher_is_worse').forEach((rank, i) => {
          const own = list[i];
          if (own === null || own === undefined) expect(rank).toBeNull();
          else expect(rank).toBe(1 + list.filter((other) => other !== null && other > own).length);
        });
      }),
    );
  });
});
