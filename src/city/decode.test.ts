import type { MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { tinyCity } from '../../tests/access/tinyCity.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from './bundle.ts';
import {
  BundleError,
  decodeCity,
  decodeMask,
  decodeShapes,
  type BundleErrorCode,
} from './decode.ts';
import type { City } from './model.ts';
import { encodeRuns, toBase64 } from './runs.ts';

const head = (part: string) => ({ format: BUNDLE_FORMAT, version: BUNDLE_VERSION, part });

/** Tables of the made-up city, cut down to three kelurahan. */
const { city: six } = tinyCity();
const kelurahan = [0, 1, 3].map((unit) => six.kelurahan[unit]!);
const city: City = {
  ...six,
  kelurahan,
  neighbours: [[1], [0], []],
  facilityKinds: [{ id: 'sd', label: { id: 'SD', en: 'SD' }, service: six.services[0]!.id }],
};
const cityFile = { ...head('city'), city, layers: ['paddy'] };

/** Three unit squares in a row. */
const square = (west: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  ],
});

const features = (shapes: readonly MultiPolygon[], ids?: readonly string[]) => ({
  type: 'FeatureCollection' as const,
  features: shapes.map((geometry, i) => ({
    type: 'Feature' as const,
    ...(ids ? { id: ids[i]! } : {}),
    properties: { name: `area ${i}` },
    geometry,
  })),
});

const made = topology(
  {
    kelurahan: features(
      [square(0), square(1), square(2)],
      kelurahan.map(({ code }) => code),
    ),
    neighbours: features([square(3)]),
    land: features([square(0), square(5)]),
  },
  601,
);
const shapesFile = { ...head('shapes'), topology: made, areas: null };

/** The same city with two service areas, in the order of its table. */
const areas = topology({ areas: features([square(0), square(2)], ['area-1', 'area-2']) }, 601);
const mappedFile = { ...shapesFile, areas };
const mappedCity: City = {
  ...city,
  serviceAreas: (['area-1', 'area-2'] as const).map((id) => ({
    id,
    name: id,
    operator: 'PDAM',
    source: kelurahan[0]!.source,
  })),
};

/** Other ways to see where people live, each with something spoilt. */
const alternative = {
  id: 'merata',
  label: { id: 'Merata', en: 'Evenly' },
  reason: { id: 'Mungkin begitu.', en: 'It may be so.' },
  chance: 1,
  source: 'contoh',
};
const place = { ...alternative, weights: 'even', emptyBox: null };
const boxed = { ...place, emptyBox: [110, 0, 110.01, 0.01] };
const people = { ...alternative, share2010: 0.5 };
const alternatives = { settlement: [place, boxed], totals: [people] };
const spoilt = (settlement: unknown, totals: unknown) => ({
  settlement: [place, settlement],
  totals: [totals],
});

const bytes = Uint8Array.of(0, 0, 255, 255, 128, 0);
const maskFile = { ...head('mask'), columns: 3, rows: 2, runs: toBase64(encodeRuns(bytes)) };

function codeOf(decode: () => unknown): BundleErrorCode | null {
  try {
    decode();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(BundleError);
    expect((error as BundleError).message).toMatch(/^Berkas (city|shapes|mask)\.json .+\.$/);
    return (error as BundleError).code;
  }
}

const opened = decodeCity(cityFile).city;

const DECODERS = [
  ['city', cityFile, decodeCity],
  ['shapes', shapesFile, (file: unknown) => decodeShapes(file, opened)],
  ['mask', maskFile, decodeMask],
] as const;

describe.each(DECODERS)('a bundle file: %s', (_part, file, decode) => {
  it('is accepted when whole', () => {
    expect(codeOf(() => decode(file))).toBeNull();
  });

  it('is missing', () => {
    expect(codeOf(() => decode(null))).toBe('missing');
    expect(codeOf(() => decode(undefined))).toBe('missing');
  });

  it('is not ours', () => {
    expect(codeOf(() => decode([]))).toBe('not-ours');
    expect(codeOf(() => decode('<html>'))).toBe('not-ours');
    expect(codeOf(() => decode({ ...file, format: 'other' }))).toBe('not-ours');
    expect(codeOf(() => decode({ ...file, part: 'else' }))).toBe('not-ours');
  });

  it('is of another version', () => {
    expect(codeOf(() => decode({ ...file, version: BUNDLE_VERSION + 1 }))).toBe('newer');
    expect(codeOf(() => decode({ ...file, version: BUNDLE_VERSION - 1 }))).toBe('old');
    expect(codeOf(() => decode({ ...file, version: null }))).toBe('truncated');
    expect(codeOf(() => decode({ ...file, version: '1' }))).toBe('truncated');
  });
});

describe('decodeCity', () => {
  it('misses a table', () => {
    for (const list of Object.keys(city)) {
      const rest = Object.fromEntries(Object.entries(city).filter(([name]) => name !== list));
      expect(codeOf(() => decodeCity({ ...cityFile, city: rest }))).toBe('truncated');
    }
    expect(codeOf(() => decodeCity({ ...cityFile, layers: undefined }))).toBe('truncated');
    expect(codeOf(() => decodeCity({ ...cityFile, layers: [1] }))).toBe('truncated');
  });

  it.each([
    ['services', [], 'services'],
    ['kelurahan', [], 'kelurahan'],
    ['facilities', [six.facilities[0], null], 'facilities[1]'],
    ['facilities', [{ ...six.facilities[0], kind: 'lain' }], 'facilities[0]'],
    ['facilities', [{ ...six.facilities[0], point: [1] }], 'facilities[0].point'],
    ['facilities', [{ ...six.facilities[0], capacity: '40' }], 'facilities[0].capacity'],
    ['kelurahan', [{ ...kelurahan[0], kecamatan: '99.09.09' }], 'kelurahan[0]'],
    ['kelurahan', [{ ...kelurahan[0], population: { '2025': 1 } }], 'kelurahan[0].population.2010'],
    ['info', { ...six.info, view: [0, 0, 1] }, 'info.view'],
    ['info', { ...six.info, defaultService: 'lain' }, 'info.defaultService'],
    ['serviceAreas', [{ id: 'area-1', name: 'A' }], 'serviceAreas[0].operator'],
    ['density', [[0, 0, 1]], 'density[0]'],
    ['alternatives', null, 'alternatives'],
    ['alternatives', { settlement: [] }, 'alternatives.totals'],
    ['alternatives', { ...alternatives, settlement: null }, 'alternatives.settlement'],
    ['alternatives', spoilt(null, people), 'alternatives.settlement[1]'],
    ...(
      [
        [{ id: '' }, 'id'],
        [{ label: { id: 'Merata' } }, 'label.en'],
        [{ reason: 'Mungkin begitu.' }, 'reason'],
        [{ chance: 0 }, 'chance'],
        [{ chance: null }, 'chance'],
        [{ source: '' }, 'source'],
        [{ weights: 'raster' }, 'weights'],
        [{ emptyBox: undefined }, 'emptyBox'],
        [{ emptyBox: [110, 0, 110.01] }, 'emptyBox'],
        [{ emptyBox: [110, 0, 110.01, '0.01'] }, 'emptyBox'],
      ] as const
    ).map(([change, field]): [string, unknown, string] => [
      'alternatives',
      spoilt({ ...place, ...change }, people),
      `alternatives.settlement[1].${field}`,
    ]),
    ...[-0.1, 50, '0.5', null].map((share2010): [string, unknown, string] => [
      'alternatives',
      spoilt(place, { ...people, share2010 }),
      'alternatives.totals[0].share2010',
    ]),
    ['neighbours', [[1], [0]], 'neighbours'],
    ['neighbours', [[1], [0], ['0']], 'neighbours[2][0]'],
    ['neighbours', [[1], [0, 3], []], 'neighbours[1]'],
    ['neighbours', [[1], [0], [0.5]], 'neighbours[2]'],
  ])('names the place where %s is wrong inside', (table, value, place) => {
    try {
      decodeCity({ ...cityFile, city: { ...city, [table]: value } });
      expect.unreachable();
    } catch (error) {
      expect((error as BundleError).message).toBe(
        `Berkas city.json tidak lengkap: ${place} tidak ada atau rusak.`,
      );
    }
  });
});

describe('alternatives of a city', () => {
  it.each([
    ['several', alternatives],
    ['none', { settlement: [], totals: [] }],
  ])('are given as they are: %s', (_how, value) => {
    const file = { ...cityFile, city: { ...city, alternatives: value } };
    expect(decodeCity(file).city.alternatives).toEqual(value);
  });
});

describe('decodeShapes', () => {
  it('gives the kelurahan in order and merges kecamatan and city', () => {
    const shapes = decodeShapes(shapesFile, opened);
    const west = ({ coordinates }: MultiPolygon) =>
      Math.min(...coordinates.flat(2).map(([x]) => x!));
    expect(shapes.kelurahan.map(west)).toEqual([0, 1, 2]);
    expect(shapes.kecamatan.map(({ coordinates }) => coordinates.length)).toEqual([1, 1]);
    // Two squares side by side: no line between them.
    const ring = shapes.kecamatan[0]!.coordinates[0]![0]!;
    expect(new Set(ring.map(String))).toEqual(new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']));
    expect(shapes.city.coordinates).toHaveLength(1);
    expect(shapes.neighbours.map(({ name }) => name)).toEqual(['area 0']);
    expect(shapes.land.coordinates).toHaveLength(2);
  });

  it('is of another compilation than the tables', () => {
    const other = { ...opened, kelurahan: opened.kelurahan.slice(1) } as City;
    expect(codeOf(() => decodeShapes(shapesFile, other))).toBe('old');
  });

  it('lost its arcs or objects', () => {
    const without = (change: object) => () =>
      decodeShapes({ ...shapesFile, topology: { ...made, ...change } }, opened);
    expect(codeOf(without({ arcs: made.arcs.slice(0, 1) }))).toBe('truncated');
    expect(codeOf(without({ arcs: undefined }))).toBe('truncated');
    expect(codeOf(without({ arcs: [...made.arcs.slice(1), [[0, null]]] }))).toBe('truncated');
    expect(codeOf(without({ transform: { scale: ['a', 1], translate: [0, 0] } }))).toBe(
      'truncated',
    );
    expect(codeOf(without({ type: 'FeatureCollection' }))).toBe('truncated');
    expect(codeOf(without({ objects: { kelurahan: made.objects['kelurahan'] } }))).toBe(
      'truncated',
    );
  });
});

describe('decodeShapes of service areas', () => {
  const decoded = (change: unknown, of = mappedCity) =>
    codeOf(() => decodeShapes({ ...mappedFile, areas: change }, of));
  const cut = (change: (list: readonly object[]) => readonly unknown[]) => {
    const { geometries } = areas.objects['areas'] as unknown as { geometries: object[] };
    const list = { type: 'GeometryCollection', geometries: change(geometries) };
    return decoded({ ...areas, objects: { areas: list } });
  };

  it('gives them in the order of their table', () => {
    const { serviceAreas } = decodeShapes(mappedFile, mappedCity);
    const west = ({ coordinates }: MultiPolygon) =>
      Math.min(...coordinates.flat(2).map(([x]) => x!));
    expect(serviceAreas.map(west)).toEqual([0, 2]);
    expect(decodeShapes(shapesFile, city).serviceAreas).toEqual([]);
  });

  it('are missing, or are there although the table has none', () => {
    expect(decoded(null)).toBe('old');
    expect(decoded(areas, city)).toBe('old');
    expect(decoded(undefined)).toBe('truncated');
    expect(decoded(undefined, city)).toBe('truncated');
  });

  it('are fewer, more, or in another order than in the table', () => {
    expect(cut((list) => list)).toBeNull();
    expect(cut((list) => list.slice(1))).toBe('old');
    expect(cut((list) => [...list, list[0]])).toBe('old');
    expect(cut((list) => [...list].reverse())).toBe('old');
    expect(cut((list) => list.map((item) => ({ ...item, id: undefined })))).toBe('old');
  });

  it('lost their arcs, rings or object', () => {
    expect(decoded({ ...areas, arcs: areas.arcs.slice(1) })).toBe('truncated');
    expect(decoded({ ...areas, arcs: undefined })).toBe('truncated');
    expect(decoded({ ...areas, objects: {} })).toBe('truncated');
    expect(decoded({ type: 'Topology' })).toBe('truncated');
    expect(decoded('areas')).toBe('truncated');
    expect(cut((list) => list.map((item) => ({ ...item, type: 'Point' })))).toBe('truncated');
    expect(cut((list) => list.map((item) => ({ ...item, arcs: [] })))).toBe('truncated');
  });

  it('names them, not the borders, where their topology is damaged', () => {
    const act = () => decodeShapes({ ...mappedFile, areas: { ...areas, arcs: 1 } }, mappedCity);
    expect(act).toThrow('Berkas shapes.json tidak lengkap: areas.arcs tidak ada atau rusak.');
  });
});

describe('decodeMask', () => {
  it('gives the cells', () => {
    expect(decodeMask(maskFile)).toEqual({ columns: 3, rows: 2, share: bytes });
  });

  it('does not add up', () => {
    for (const change of [
      { columns: 4 },
      { rows: -1 },
      { columns: 1e9, rows: 1e9 },
      { runs: maskFile.runs.slice(0, 4) },
      { runs: 'not base64!' },
      { runs: null },
    ]) {
      expect(codeOf(() => decodeMask({ ...maskFile, ...change }))).toBe('truncated');
    }
  });
});
