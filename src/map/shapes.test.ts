import { describe, expect, it } from 'vitest';
import { shapeOf } from './shapes.ts';

describe('shapeOf', () => {
  it('gives each kind of facility a shape of its own', () => {
    const kinds = ['sd', 'smp', 'sma', 'smk', 'slb', 'puskesmas', 'pustu', 'rumah-sakit'];
    const kindsOfSchool = ['mi', 'mts', 'ma', 'paud', 'posyandu', 'anything-else'];
    const drawn = [...kinds, ...kindsOfSchool].map((kind) => {
      const { outline, mark } = shapeOf(kind);
      return `${outline} ${mark ?? ''}`;
    });
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('draws kinds it does not know', () => {
    expect(shapeOf('pasar').outline).toMatch(/^M.*Z$/);
  });
});
