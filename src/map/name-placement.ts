/** West, north, east, south in units of the drawing, y down. */
export type NameBox = readonly [left: number, top: number, right: number, bottom: number];

export interface MapName {
  readonly key: string;
  readonly text: string;
  /** Where it would stand if it were alone: its middle. */
  readonly at: readonly [x: number, y: number];
  /** Size of its letters, units of the drawing. */
  readonly size: number;
  /** Width of a letter against its size, spacing included. */
  readonly letter: number;
  /** It is left out where it is larger than this: a name in a field that is smaller says little. */
  readonly room?: NameBox;
}

/** Where a name stands: its lines, their middle, and the baseline of the first. */
export type PlacedName<N extends MapName> = N & {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
};

/** Lines longer than this are broken between words, as on the real map. */
const LONGEST = 10;
export const LEADING = 1.15;
/** Of the size of letters, from the top of a line to its baseline. */
const BASELINE = 0.82;

export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

const overlaps = (a: NameBox, b: NameBox): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const inside = (a: NameBox, frame: NameBox): boolean =>
  a[0] >= frame[0] && a[1] >= frame[1] && a[2] <= frame[2] && a[3] <= frame[3];

/** Steps away from its own place, in widths and heights of the name, nearest first. */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -0.8],
  [0, 0.8],
  [-0.4, 0],
  [0.4, 0],
  [0, -1.5],
  [0, 1.5],
  [-0.4, -0.8],
  [0.4, -0.8],
  [-0.4, 0.8],
  [0.4, 0.8],
  [-0.7, 0],
  [0.7, 0],
];

/**
 * Gives names a place where they cover neither one another nor the edge of the drawing, and symbols
 * only where there is no other way; earlier names come first. Those without a place are left out.
 *
 * @param symbols boxes of what names should make way for. @param frame of the drawing.
 */
export function placeNames<N extends MapName>(
  names: readonly N[],
  symbols: readonly NameBox[],
  frame: NameBox,
): readonly PlacedName<N>[] {
  const taken: NameBox[] = [];
  return names.flatMap((name) => {
    const lines = linesOf(name.text);
    const width = Math.max(...lines.map(({ length }) => length)) * name.size * name.letter;
    const height = lines.length * name.size * LEADING;
    const { room } = name;
    if (room && (width > room[2] - room[0] || height > room[3] - room[1])) return [];
    const boxAt = ([dx, dy]: readonly [number, number]): NameBox => {
      const [x, y] = [name.at[0] + dx * width, name.at[1] + dy * height];
      return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
    };
    // A name of a field stays in it; others may step aside.
    const free = (room ? STEPS.slice(0, 5) : STEPS)
      .map(boxAt)
      .filter((box) => inside(box, frame) && !taken.some((other) => overlaps(box, other)));
    const clear = free.find((box) => !symbols.some((symbol) => overlaps(box, symbol)));
    const box = clear ?? (room ? undefined : free[0]);
    if (!box) return [];
    taken.push(box);
    const [left, top] = box;
    return [{ ...name, lines, x: left + width / 2, y: top + name.size * BASELINE }];
  });
}
