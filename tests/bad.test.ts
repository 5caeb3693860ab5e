import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBundle } from '../src/compile/bundle.ts';
import { formatProblem } from '../src/compile/problems.ts';
import { readGeodata } from '../src/compile/read.ts';
import { agreeing, disagreeing } from './bad/agreement.ts';
import { soundAlternatives } from './bad/alternatives-right.ts';
import { wrongAlternatives } from './bad/alternatives.ts';
import type { BadCase } from './bad/case.ts';
import { wrongBoxes } from './bad/empty-boxes.ts';
import { missingFiles, unreadableFiles } from './bad/files.ts';
import { memoryFolder, wholeCity } from './bad/folder.ts';
import { wrongJoins } from './bad/joins.ts';
import { wrongPlaces } from './bad/places.ts';
import { contradicting } from './bad/contradictions.ts';
import { consequences } from './bad/consequences.ts';
import { ahead } from './bad/dates.ts';
import { beyondLimits } from './bad/limits.ts';
import { lookalikes } from './bad/lookalikes.ts';
import { implausiblePeople } from './bad/people.ts';
import { right } from './bad/right.ts';
import { implausibleSettings } from './bad/settings.ts';
import { implausibleFacilities } from './bad/supply.ts';
import { soundBorders, wrongBorders } from './bad/borders.ts';
import { soundShapes, wrongShapes } from './bad/shapes.ts';
import { slips } from './bad/slips.ts';
import { soundWords, stopgaps } from './bad/stopgaps.ts';
import { wrongStreets } from './bad/streets.ts';
import { wrongTexts } from './bad/texts.ts';
import { wrongValues } from './bad/values.ts';
import { wrongZones } from './bad/water.ts';
import { doubtfulZones } from './bad/water-doubts.ts';
import { soundWater } from './bad/water-right.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The tiny city with what the case changes. */
function broken({ file, change, with: others = {} }: BadCase) {
  const files = wholeCity();
  const sizes = new Map<string, number>();
  const before = files.get(file);
  if (!before) throw new Error(`the tiny city has no ${file}`);
  const after = change(decoder.decode(before));
  if (after === null) files.delete(file);
  else if (typeof after === 'number') sizes.set(file, after);
  else files.set(file, typeof after === 'string' ? encoder.encode(after) : after);
  for (const [other, alter] of Object.entries(others)) {
    files.set(other, encoder.encode(alter(decoder.decode(files.get(other)))));
  }
  return memoryFolder(files, { sizes });
}

const all: readonly (readonly [string, readonly BadCase[]])[] = [
  ['missing files', missingFiles],
  ['unreadable files', unreadableFiles],
  ['columns and cells', wrongValues],
  ['codes and references', wrongJoins],
  ['points, rings and features', wrongPlaces],
  ['streets', wrongStreets],
  ['rings beside each other', wrongShapes],
  ['borders', wrongBorders],
  ['slips', slips],
  ['words for what is not known', stopgaps],
  ['files of another kind', lookalikes],
  ['what follows from a mistake', consequences],
  ['texts and names in objects', wrongTexts],
  ['limits', beyondLimits],
  ['people that hardly can be', implausiblePeople],
  ['facilities that hardly can be', implausibleFacilities],
  ['settings that hardly can be', implausibleSettings],
  ['dates ahead', ahead],
  ['files that contradict each other', contradicting],
  ['files that disagree about one thing', disagreeing],
  ['other ways to see where people live', wrongAlternatives],
  ['boxes without people', wrongBoxes],
  ['areas of piped water', wrongZones],
  ['areas of piped water that hardly can be', doubtfulZones],
];

/** When the tests read their data: a year after the newest of the tiny city. */
const NOW = new Date('2026-06-15T00:00:00Z');

describe.each(all)('bad geodata: %s', (_group, cases) => {
  it.each(cases)('$name', (bad) => {
    const { geodata, problems, warnings } = readGeodata(broken(bad), NOW);
    const list = [...problems, ...warnings].map(formatProblem).join('\n');
    const match = (bad.severity === 'warning' ? warnings : problems).find(
      ({ file, line, field, problem }) =>
        file === (bad.at ?? bad.file) &&
        line === bad.line &&
        field === bad.field &&
        problem === bad.problem,
    );
    expect(match, list).toBeDefined();
    expect(match!.found).toContain(bad.found);
    expect(match!.expected).toContain(bad.expected);
    if (bad.severity === 'warning') expect(problems, list).toEqual([]);
    else expect(geodata).toBeNull();
    if (bad.alone) expect([...problems, ...warnings], list).toEqual([match]);
    for (const { field, problem } of bad.besides ?? []) {
      expect(problems, list).toContainEqual(expect.objectContaining({ field, problem }));
    }
  });
});

describe('a reading for one question', () => {
  it.each(all.flatMap(([, cases]) => cases))('finds the same problems: $name', (bad) => {
    const quick = readGeodata(broken(bad), NOW, false);
    expect(quick.problems).toEqual(readGeodata(broken(bad), NOW).problems);
  });
});

describe('what is right although it looks odd', () => {
  const shapes = soundShapes.map(({ name, change }) => ({
    name,
    changes: { 'population/unsettled.geojson': change },
  }));

  const sound = [
    ...right,
    ...shapes,
    ...soundBorders,
    ...soundWater,
    ...agreeing,
    ...soundWords,
    ...soundAlternatives,
  ];

  it.each(sound)('$name', ({ changes = {} }) => {
    const files = wholeCity();
    for (const [file, change] of Object.entries(changes)) {
      files.set(file, encoder.encode(change(decoder.decode(files.get(file)))));
    }
    const { problems, warnings } = readGeodata(memoryFolder(files), NOW);
    expect([...problems, ...warnings].map(formatProblem)).toEqual([]);
  });
});

describe('arbitrary damage', () => {
  const original = wholeCity();
  const path = fc.constantFrom(...[...original.keys()].filter((name) => !name.endsWith('.md')));
  const patch = fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom(
        '"',
        ',',
        '\n',
        '{',
        ']',
        'null',
        '-',
        '0',
        '1e999',
        '[]',
        '.',
        ' ',
        '\uFEFF',
        'x',
      )
      .map((text) => encoder.encode(text)),
  );

  it('never throws, and what passes makes a bundle without NaN', () => {
    fc.assert(
      fc.property(
        path,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 40 }),
        patch,
        (file, where, cut, insert) => {
          const before = original.get(file)!;
          const at = Math.floor(where * before.length);
          const after = [...before.slice(0, at), ...insert, ...before.slice(at + cut)];
          const files = new Map(original).set(file, Uint8Array.from(after));
          const { geodata, problems } = readGeodata(memoryFolder(files), NOW);
          expect(geodata === null).toBe(problems.length > 0);
          for (const problem of problems)
            expect(formatProblem(problem)).not.toMatch(/undefined|\n/);
          if (!geodata) return;
          const { city } = makeBundle(geodata).city;
          for (const { area_km2 } of city.kelurahan) expect(area_km2).toBeGreaterThan(0);
          for (const { point } of city.facilities) {
            expect(point === null || point.every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
