import { describe, expect, it } from 'vitest';
import { plain, rich, strong } from './rich.ts';

describe('rich', () => {
  it('keeps strong parts apart and joins the plain ones', () => {
    const where = 'kelurahan';
    expect(rich`Di ${strong('3 dari 67')} ${where}${''}.`).toEqual([
      { text: 'Di ' },
      { text: '3 dari 67', strong: true },
      { text: ' kelurahan.' },
    ]);
  });

  it('takes sentences inside sentences', () => {
    const inner = rich`sekitar ${strong('90 jiwa')}`;
    expect(plain(rich`(${inner})`)).toBe('(sekitar 90 jiwa)');
  });
});
