import { describe, expect, it } from 'vitest';
import { classColour, missingCodes } from './class-colour.ts';
import { A, B, C } from './squares.fixture.ts';
import { mapColours } from './theme.ts';
import { EMPTY_PAINT, type MapPaint } from './types.ts';

const paint: MapPaint = {
  ...EMPTY_PAINT,
  choropleth: {
    level: 'kelurahan',
    colour: new Map<string, string | null>([
      [A, '#fdcc8a'],
      [B, null],
    ]),
  },
};

describe('classColour', () => {
  it('tells a class, a missing value and an area without any apart', () => {
    expect(classColour(paint, 'kelurahan', A)).toBe('#fdcc8a');
    expect(classColour(paint, 'kelurahan', B)).toBe(mapColours.light.noDataGround);
    expect(classColour(paint, 'kelurahan', C)).toBeNull();
  });

  it('colours only the level shown', () => {
    expect(classColour(paint, 'kecamatan', A)).toBeNull();
    expect(classColour(EMPTY_PAINT, 'kelurahan', A)).toBeNull();
  });

  it('follows the theme where a value is missing', () => {
    const dark = classColour({ ...paint, theme: 'dark' }, 'kelurahan', B);
    expect(dark).toBe(mapColours.dark.noDataGround);
  });
});

describe('missingCodes', () => {
  it('lists areas whose value is missing, not those without an entry', () => {
    expect(missingCodes(paint)).toEqual([B]);
    expect(missingCodes(EMPTY_PAINT)).toEqual([]);
  });
});
