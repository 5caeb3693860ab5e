import { describe, expect, it } from 'vitest';
import { Troubles } from './troubles.svelte.ts';

const parts = ({ list }: Troubles) => list.map(({ part, reason }) => [part, reason]);

describe('Troubles', () => {
  it('keeps one report a part, the newest last', () => {
    const troubles = new Troubles();
    troubles.report('layer-paddy', 'network');
    troubles.report('address');
    troubles.report('layer-paddy', 'server');
    expect(parts(troubles)).toEqual([
      ['address', null],
      ['layer-paddy', 'server'],
    ]);
  });

  it('takes a report back when the part works again, and leaves the others', () => {
    const troubles = new Troubles();
    troubles.report('worker');
    troubles.report('address');
    troubles.clear('worker');
    troubles.clear('download');
    expect(parts(troubles)).toEqual([['address', null]]);
  });

  it('is the same list when nothing changed, so that nothing is read out twice', () => {
    const troubles = new Troubles();
    troubles.report('address');
    const { list } = troubles;
    troubles.report('address');
    troubles.clear('engine');
    expect(troubles.list).toBe(list);
  });
});
