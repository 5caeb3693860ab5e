import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNames, type MapName, type NameBox } from './name-placement.ts';

const FRAME: NameBox = [0, 0, 200, 100];
const name = (text: string, x: number, y: number, room?: NameBox): MapName => ({
  key: text,
  text,
  at: [x, y],
  size: 10,
  letter: 0.6,
  ...(room && { room }),
});
const boxOf = ({ lines, x, y }: ReturnType<typeof placeNames>[number]): NameBox => {
  const width = Math.max(...lines.map(({ length }) => length)) * 6;
  const top = y - 8.2;
  return [x - width / 2, top, x + width / 2, top + lines.length * 11.5];
};

describe('placeNames', () => {
  it('leaves a name that is alone where it is', () => {
    expect(placeNames([name('Curug', 100, 50)], [], FRAME)).toMatchObject([{ x: 100 }]);
  });

  it('breaks a long name between its words', () => {
    const [placed] = placeNames([name('CIPOCOK JAYA', 100, 50)], [], FRAME);
    expect(placed!.lines).toEqual(['CIPOCOK', 'JAYA']);
  });

  it('moves a name off a symbol, and stands on it only when there is no other place', () => {
    const on = placeNames([name('Curug', 100, 50)], [[98, 48, 102, 52]], FRAME);
    expect(boxOf(on[0]!)[3] <= 48 || boxOf(on[0]!)[1] >= 52).toBe(true);
    expect(placeNames([name('Curug', 100, 50)], [FRAME], FRAME)).toHaveLength(1);
  });

  it('leaves out the name of a field that is too small for it', () => {
    expect(placeNames([name('Curug', 100, 50, [90, 45, 110, 55])], [], FRAME)).toEqual([]);
    expect(placeNames([name('Curug', 100, 50, [70, 40, 130, 60])], [], FRAME)).toHaveLength(1);
  });

  it('no two names overlap, none leaves the frame, and the first always has its place', () => {
    const anyName = fc.record({
      x: fc.integer({ min: 40, max: 160 }),
      y: fc.integer({ min: 20, max: 80 }),
      text: fc.constantFrom('Curug', 'Serang', 'CIPOCOK JAYA', 'Sumur Pecung'),
    });
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 12 }), (list) => {
        const names = list.map(({ text, x, y }, i) => ({ ...name(text, x, y), key: String(i) }));
        const placed = placeNames(names, [], FRAME);
        expect(placed[0]?.key).toBe('0');
        const boxes = placed.map(boxOf);
        boxes.forEach((a, i) => {
          expect(a[0]).toBeGreaterThanOrEqual(FRAME[0] - 1e-6);
          expect(a[3]).toBeLessThanOrEqual(FRAME[3] + 1e-6);
          for (const b of boxes.slice(i + 1)) {
            const apart =
              a[2] <= b[0] + 1e-6 ||
              b[2] <= a[0] + 1e-6 ||
              a[3] <= b[1] + 1e-6 ||
              b[3] <= a[1] + 1e-6;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});
