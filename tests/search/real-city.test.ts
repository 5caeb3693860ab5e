import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/city/search/search.ts';
import { loadRealCity } from '../access/realCity.ts';

const { city } = loadRealCity();
const search = createSearch(city);
const { kelurahan, kecamatan } = city;
const facilities = city.facilities.filter(({ status }) => status !== 'closed');
const nameOf = new Map<string, string>([...kelurahan, ...kecamatan].map((a) => [a.code, a.name]));
const parentOf = (area: (typeof kelurahan)[number]) => nameOf.get(area.kecamatan)!;

const first = (query: string) => search(query)[0];
const names = (query: string) => search(query).map(({ name }) => name);
const codeOf = (name: string, parent: string) =>
  kelurahan.find((area) => area.name === name && parentOf(area) === parent)!.code;

/** So many queries made from a seed: the same at every run. */
const SEEDED = { seed: 3673, numRuns: 500 };

describe('what people type about the real city', () => {
  it.each([
    ['Sukawana Curug', codeOf('Sukawana', 'Curug')],
    ['Kelurahan Sukawana Kecamatan Curug', codeOf('Sukawana', 'Curug')],
    ['Banjarsari Cipocok Jaya', codeOf('Banjarsari', 'Cipocok Jaya')],
    ['Sukawana Serang', codeOf('Sukawana', 'Serang')],
    ['36.73.02.1010', codeOf('Kasunyatan', 'Kasemen')],
    ['3673021010', codeOf('Kasunyatan', 'Kasemen')],
    ['02.1010', codeOf('Kasunyatan', 'Kasemen')],
    ['20605506', 'npsn-20605506'],
    ['npsn 20605506', 'npsn-20605506'],
    ['kota baru serang', codeOf('Kota Baru', 'Serang')],
    ['Kasemen, Serang, Banten', codeOf('Kasemen', 'Kasemen')],
    ['kecamatan serang', '36.73.01'],
    ['rumah sakit drajat', 'rs-3604013'],
    ['smpn 1 ciruas', 'npsn-20605225'],
    ['puskesmas di kecamatan curug', 'pkm-1033539'],
    [
      'Jl. Raya Pandeglang KM 3, Kel. Sukawana, Kec. Curug, Kota Serang, Banten 42171',
      codeOf('Sukawana', 'Curug'),
    ],
  ])('"%s" finds %s first', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });

  it('keeps both kelurahan Sukawana for "Sukawana Serang", which is the city as well', () => {
    expect(names('Sukawana Serang').slice(0, 2)).toEqual(['Sukawana', 'Sukawana']);
  });

  it('puts kelurahan and kecamatan Serang before what has Serang in its name or address', () => {
    const hits = search('Serang', 1000);
    expect(hits.slice(0, 2).map(({ kind }) => kind)).toEqual(['kelurahan', 'kecamatan']);
    const inName = hits.map(({ name }) => /serang/i.test(name));
    expect(inName.lastIndexOf(true)).toBeLessThan(inName.indexOf(false));
    const byAddress = hits.map(({ detail }) => detail.id.includes('alamat: '));
    expect(byAddress.indexOf(true)).toBeGreaterThan(inName.lastIndexOf(true));
  });

  it('does not let the city in a name outdo a place in a name', () => {
    const found = names('Kasemen Serang');
    expect(found).toContain('Puskesmas Kasemen');
    expect(found.indexOf('Puskesmas Kasemen')).toBeLessThan(found.indexOf('SMAN 4 Kota Serang'));
  });

  it('puts schools named after a place before those that lie in it', () => {
    const hits = search('sd curug', 30);
    const named = hits.map(({ name }) => /curug/i.test(name));
    expect(named).toContain(false);
    expect(named.lastIndexOf(true)).toBeLessThan(named.indexOf(false));
  });

  it('counts a name of two words as one', () => {
    for (const { name, detail } of search('sd kota baru')) {
      expect(`${name} ${detail.id}`).toContain('Kota Baru');
    }
  });

  it('finds schools by a street, and shows it', () => {
    const hits = search('Jl. Raya Pandeglang KM 5');
    expect(hits.length).toBeGreaterThan(1);
    for (const { detail } of hits) expect(detail.id).toMatch(/Pandeglang KM 0?5/);
  });

  it('finds private schools of a kecamatan, and no public one', () => {
    const byId = new Map<string, (typeof facilities)[number]>(facilities.map((f) => [f.id, f]));
    const found = search('smp swasta cipocok jaya').map(({ id }) => byId.get(id)!);
    expect(found.length).toBeGreaterThan(1);
    for (const one of found) {
      expect(one.ownership).toBe('swasta');
      expect(nameOf.get(one.kecamatan!)).toBe('Cipocok Jaya');
    }
  });
});

describe('laws of the search over the real city', () => {
  it('finds every kelurahan by its name, its other spellings and its code', () => {
    for (const { name, aliases, code } of kelurahan) {
      for (const query of [name, ...aliases]) {
        expect(first(query), query).toMatchObject({ kind: 'kelurahan', name });
      }
      for (const query of [code, code.replaceAll('.', ''), `${name} ${code}`]) {
        expect(first(query)?.id, query).toBe(code);
      }
    }
  });

  it('finds every kelurahan with its kecamatan, in either order and with their words', () => {
    for (const area of kelurahan) {
      const { name, code } = area;
      const parent = parentOf(area);
      for (const query of [
        `${name} ${parent}`,
        `${parent} ${name}`,
        `kelurahan ${name} kecamatan ${parent}`,
        `Kec. ${parent}, Kel. ${name}`,
        `${name}, Kec. ${parent}, Kota Serang, Banten 42171`,
        `Jl. Entah Berantah No. 3 RT 02/05, Kel. ${name}, Kec. ${parent}, Kota Serang`,
      ]) {
        expect(first(query)?.id, query).toBe(code);
      }
    }
  });

  it('finds every kecamatan by its code and by its name with the word for it', () => {
    for (const { name, code } of kecamatan) {
      for (const query of [code, `kecamatan ${name}`, `Kec. ${name}, Kota Serang`]) {
        expect(first(query)?.id, query).toBe(code);
      }
    }
  });

  it('finds every facility by its name', () => {
    for (const { name } of facilities) expect(names(name), name).toContain(name);
  });

  it('finds every facility by its id, and first by the number in it', () => {
    for (const { id } of facilities) {
      expect(
        search(id).map((hit) => hit.id as string),
        id,
      ).toContain(id);
      const number = /\d{5,}$/.exec(id)?.[0];
      if (number !== undefined) expect(first(number)?.id, number).toBe(id);
    }
  });

  it('finds every facility by its name with its kelurahan', () => {
    const placed = facilities.filter((one) => one.kelurahan !== null);
    expect(placed.length).toBeGreaterThan(300);
    for (const { name, kelurahan: code } of placed) {
      const query = `${name} ${nameOf.get(code!)!}`;
      expect(names(query), query).toContain(name);
    }
  });

  it('finds a kelurahan however it is written (500 seeded queries)', () => {
    const writing = fc.record({
      area: fc.constantFrom(...kelurahan),
      own: fc.constantFrom('', 'Kel. ', 'kelurahan ', 'Desa ', 'ds. '),
      above: fc.constantFrom('', 'Kec. ', 'kecamatan '),
      end: fc.constantFrom('', ' Serang', ', Kota Serang', ', Serang, Banten', ' 42171 Indonesia'),
      between: fc.constantFrom(' ', ', ', ' - ', '  ', ' / '),
      spelling: fc.nat(),
      turned: fc.boolean(),
      squeezed: fc.boolean(),
      shape: fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
      ),
    });
    fc.assert(
      fc.property(writing, (w) => {
        // "kecamatan Curug Curug" may be either.
        fc.pre(w.own !== '' || w.above === '' || w.area.name !== parentOf(w.area));
        const spellings = [w.area.name, ...w.area.aliases];
        const spelling = spellings[w.spelling % spellings.length]!;
        const name = w.squeezed ? spelling.replaceAll(' ', '') : spelling;
        const parts = [`${w.own}${name}`, `${w.above}${parentOf(w.area)}`];
        const query = w.shape((w.turned ? parts.reverse() : parts).join(w.between) + w.end);
        expect(first(query)?.id, query).toBe(w.area.code);
      }),
      SEEDED,
    );
  });

  it('finds a facility by its name and any true thing more (500 seeded queries)', () => {
    const kindOf = new Map(city.facilityKinds.map(({ id, label }) => [id, label]));
    const asked = fc.record({
      one: fc.constantFrom(...facilities),
      picks: fc.array(fc.nat(), { maxLength: 2 }),
      upper: fc.boolean(),
    });
    fc.assert(
      fc.property(asked, ({ one, picks, upper }) => {
        const facts = [
          nameOf.get(one.kelurahan ?? ''),
          nameOf.get(one.kecamatan ?? ''),
          one.kecamatan && `kecamatan ${nameOf.get(one.kecamatan)}`,
          one.insideCity ? 'kota serang' : null,
          one.ownership,
          one.address,
          kindOf.get(one.kind)?.id,
          kindOf.get(one.kind)?.en,
          one.id,
        ].filter((text) => text !== null && text !== undefined);
        const more = picks.map((pick) => facts[pick % facts.length]!);
        const text = [one.name, ...more].join(' ').slice(0, 240);
        const query = upper ? text.toUpperCase() : text;
        expect(names(query), query).toContain(one.name);
      }),
      SEEDED,
    );
  });

  it('takes 512 random texts and answers no thing twice, no more than asked', () => {
    const nasty = fc.constantFrom(
      '\0',
      '.*+?^${}()|[]\\',
      '(a+)+$',
      'Sukawana\u0000Curug',
      'سوكاوانا',
      '\u202Eanawakus\u202C',
      'Śüķâwäñà',
      '👨‍👩‍👧‍👦🏫',
      '\uD800',
      '__proto__ constructor toString',
      '-6.12, 106.15',
      '36.73.'.repeat(100),
      'a'.repeat(10_000),
      'sukawana curug '.repeat(700),
      'kel kec kota jl '.repeat(700),
      's e r a n g '.repeat(900),
      `${'🏥'.repeat(3000)}serang`,
      '%00%0d%0a<script>',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.oneof(nasty, fc.constantFrom('serang', 'sd', '1', 'kec.')), { maxLength: 6 })
        .map((parts) => parts.join(' ')),
      nasty,
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: -1, max: 30 }), (query, limit) => {
        const hits = search(query, limit);
        expect(hits.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(new Set(hits.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(hits.length);
      }),
      { seed: 512, numRuns: 512 },
    );
  });
});
