import { describe, expect, it } from 'vitest';
import { EXIT } from './errors.ts';
import { jsonText, render } from './output.ts';

describe('jsonText', () => {
  it.each([
    [[]],
    [[{ a: 1 }, { a: null }]],
    [{ meta: { a: [1, 2] }, rows: [{ b: 1 }, { b: 2 }] }],
    [{ meta: null, rows: { point: {}, nearest: [] } }],
    [{ type: 'FeatureCollection', features: [] }],
    [null],
  ])('is the same value when read back: %j', (value) => {
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });

  it('writes a row and a feature a line', () => {
    expect(jsonText([{ a: 1 }, { a: 2 }])).toBe('[\n{"a":1},\n{"a":2}\n]\n');
    expect(jsonText({ features: [{ a: 1 }] })).toBe('{\n"features": [\n{"a":1}\n]\n}\n');
  });
});

describe('render', () => {
  it('refuses a form the answer does not have', () => {
    const answer = {
      parameters: {},
      city: null,
      json: [],
      csv: null,
      table: () => 'x',
      notes: [],
      exitCode: EXIT.done,
    };
    expect(render(answer, 'table')).toBe('x');
    expect(() => render(answer, 'csv')).toThrow('--format csv tidak berlaku');
  });
});
