import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorId, KecamatanCode, KelurahanCode, ServiceId } from '../city/ids.ts';
import { readUrl, type UrlContext, type UrlState, writeUrl } from './url.ts';

const context: UrlContext = {
  services: ['sd', 'puskesmas', 'air'] as string[] as ServiceId[],
  kelurahan: ['11.22.01.1001', '11.22.02.1001'] as string[] as KelurahanCode[],
  kecamatan: ['11.22.01', '11.22.02'] as string[] as KecamatanCode[],
  indicators: ['stunting', 'flood'] as string[] as IndicatorId[],
  layers: ['gaps', 'buffers', 'f-sd', 'paddy'],
  kinds: ['sma', 'smk'],
};
const state = (search: string): UrlState => readUrl(search, context).state;
const notices = (search: string) => readUrl(search, context).notices;

describe('readUrl', () => {
  it('reads every parameter', () => {
    const search =
      '?tab=perencana&lang=en&tema=gelap&layanan=sd&radius=1500&ukuran=share' +
      '&bagian=ketersediaan&bobot=1,0.5,0,2&susut=stepped&tingkat=kecamatan' +
      '&kec=11.22.01&kel=11.22.01.1001&indikator=stunting&indikator2=flood&lapis=gaps,f-sd' +
      '&klaster=semua&opasitas=70&kelas=manual&n=4&tepi=10,20.5&batas=exclude&lokasi=worst&basis=2010' +
      '&status=negeri&jenis=smk&peta=-6.1,106.15,12.5&tampil=tabel&titik=-6.03891,106.20561&ketepatan=40' +
      '&skenario=eyJhIjoxfQ&situs=3&calon=grid&tujuan=p-median&embed=1';
    expect(readUrl(search, context)).toEqual({
      state: {
        tab: 'perencana',
        lang: 'en',
        tema: 'gelap',
        layanan: 'sd',
        radius: 1500,
        ukuran: 'share',
        bagian: 'ketersediaan',
        bobot: [1, 0.5, 0, 2],
        susut: 'stepped',
        tingkat: 'kecamatan',
        kec: '11.22.01',
        kel: '11.22.01.1001',
        indikator: 'stunting',
        indikator2: 'flood',
        lapis: ['gaps', 'f-sd'],
        klaster: 'semua',
        opasitas: 70,
        kelas: 'manual',
        n: 4,
        tepi: [10, 20.5],
        batas: 'exclude',
        lokasi: 'worst',
        basis: '2010',
        status: 'negeri',
        jenis: 'smk',
        peta: { lat: -6.1, lon: 106.15, zoom: 12.5 },
        tampil: 'tabel',
        titik: [106.20561, -6.03891],
        ketepatan: 40,
        skenario: 'eyJhIjoxfQ',
        situs: 3,
        calon: 'grid',
        tujuan: 'p-median',
        embed: true,
      },
      notices: [],
    });
    expect(writeUrl(state(search))).toBe(search);
  });

  it('gives an empty state for an empty address', () => {
    expect(readUrl('', context)).toEqual({ state: {}, notices: [] });
    expect(readUrl('?', context)).toEqual({ state: {}, notices: [] });
  });

  it('ignores names it does not know', () => {
    expect(readUrl('?utm_source=x&__proto__=y&constructor=z&tab=warga', context)).toEqual({
      state: { tab: 'warga' },
      notices: [],
    });
  });

  it('forgives case and blanks around a word', () => {
    expect(state('?tab=%20Warga&layanan=PUSKESMAS')).toEqual({
      tab: 'warga',
      layanan: 'puskesmas',
    });
  });

  it('takes the first of a repeated parameter', () => {
    expect(state('?radius=500&radius=900')).toEqual({ radius: 500 });
  });

  it('keeps a list of no layers apart from no list', () => {
    expect(state('?lapis=')).toEqual({ lapis: [] });
    expect(writeUrl({ lapis: [] })).toBe('?lapis=');
  });

  it('selects a kecamatan too, where whole kecamatan are shown', () => {
    expect(state('?kel=11.22.02').kel).toBe('11.22.02');
  });

  it.each([
    ['radius', '49'],
    ['radius', '20001'],
    ['radius', '1e3'],
    ['radius', '1e999'],
    ['radius', 'NaN'],
    ['radius', '-500'],
    ['radius', '3000.5'],
    ['radius', ''],
    ['n', '1'],
    ['n', '10'],
    ['opasitas', '101'],
    ['layanan', 'toString'],
    ['kec', '__proto__'],
    ['kel', '11.22.01.9999'],
    ['jenis', 'sd'],
    ['tema', 'dark'],
    ['klaster', 'p'],
    ['peta', '-6.1,106.1'],
    ['peta', '-6.1,106.1,12,4'],
    ['peta', '-96.1,106.1,12'],
    ['peta', '-6.1,106.1,99'],
    ['titik', '106.15'],
    ['titik', '-6,1,106,1'],
    ['titik', '0x1,0x2'],
    ['ketepatan', '0'],
    ['ketepatan', '8.5'],
    ['lapis', 'constructor'],
    ['tepi', '1,2,3,4,5,6,7,8,9'],
    ['tepi', '1,,2'],
    ['bagian', 'semua'],
    ['bobot', '1,-1'],
    ['bobot', '11'],
    ['susut', 'gauss'],
    ['situs', '0'],
    ['situs', '6'],
    ['calon', 'semua'],
    ['tujuan', 'median'],
    ['skenario', '<script>alert(1)</script>'],
    ['skenario', 'a'.repeat(4001)],
    ['embed', 'true'],
  ])('%s=%s falls back and says so', (param, value) => {
    const read = readUrl(`?${param}=${encodeURIComponent(value)}`, context);
    expect(read.state).toEqual({});
    expect(read.notices).toHaveLength(1);
    expect(read.notices[0]).toMatchObject({ param, used: null });
  });

  it('keeps the layers it knows and names the others', () => {
    expect(readUrl('?lapis=gaps,heatmap,gaps,f-sd,old', context)).toEqual({
      state: { lapis: ['gaps', 'f-sd'] },
      notices: [{ param: 'lapis', found: 'heatmap,old', used: 'gaps,f-sd' }],
    });
  });

  it('shows at most 40 characters of what it found', () => {
    const [notice] = notices(`?tab=${'x'.repeat(500)}`);
    expect([...notice!.found]).toHaveLength(40);
    expect(notice!.found.endsWith('…')).toBe(true);
  });

  it('survives broken percent-encoding and huge addresses', () => {
    expect(state('?tab=warga&radius=%E0%A4%A&lang=%')).toEqual({ tab: 'warga' });
    expect(state(`?tab=warga&x=${'y'.repeat(1_000_000)}&lang=en`)).toEqual({ tab: 'warga' });
  });
});

describe('writeUrl', () => {
  it('writes nothing that was not set', () => {
    expect(writeUrl({})).toBe('');
    expect(writeUrl({ tab: undefined, lang: 'en' })).toBe('?lang=en');
  });

  it('has one order, whatever the order of setting', () => {
    expect(writeUrl({ n: 5, tab: 'pejabat', layanan: 'sd' as ServiceId })).toBe(
      '?tab=pejabat&layanan=sd&n=5',
    );
  });

  it('writes a point to the metre and no exponent', () => {
    expect(writeUrl({ titik: [106.1234567, -0.0000001] })).toBe('?titik=0,106.12346');
  });
});

describe('laws of the address', () => {
  const decimals = (digits: number, low: number, high: number) =>
    fc
      .integer({ min: low * 10 ** digits, max: high * 10 ** digits })
      .map((value) => Number((value / 10 ** digits).toFixed(digits)) + 0);
  const anyState: fc.Arbitrary<UrlState> = fc.record(
    {
      tab: fc.constantFrom('warga', 'pejabat', 'perencana'),
      lang: fc.constantFrom('id', 'en'),
      tema: fc.constantFrom('auto', 'terang', 'gelap'),
      layanan: fc.constantFrom(...context.services),
      radius: fc.integer({ min: 50, max: 20_000 }),
      ukuran: fc.constantFrom('people', 'share', 'distance'),
      bagian: fc.constantFrom('layanan', 'gabungan', 'kesenjangan', 'ketersediaan'),
      bobot: fc.array(decimals(2, 0, 10), { minLength: 1, maxLength: 6 }),
      susut: fc.constantFrom('binary', 'linear', 'gaussian', 'stepped'),
      tingkat: fc.constantFrom('kelurahan', 'kecamatan'),
      kec: fc.constantFrom(...context.kecamatan),
      kel: fc.constantFrom(...context.kelurahan),
      indikator: fc.constantFrom(...context.indicators),
      indikator2: fc.constantFrom(...context.indicators),
      lapis: fc.subarray([...context.layers]),
      opasitas: fc.integer({ min: 0, max: 100 }),
      kelas: fc.constantFrom('natural', 'quantile', 'equal', 'standard', 'manual'),
      n: fc.integer({ min: 2, max: 9 }),
      tepi: fc
        .uniqueArray(decimals(3, -1000, 1000), { minLength: 1, maxLength: 8 })
        .map((bounds) => bounds.sort((a, b) => a - b)),
      batas: fc.constantFrom('include', 'exclude'),
      lokasi: fc.constantFrom('exact', 'middle', 'worst', 'best'),
      basis: fc.constantFrom('2025', '2010'),
      status: fc.constantFrom('negeri', 'swasta'),
      jenis: fc.constantFrom('sma', 'smk'),
      peta: fc.record({
        lat: decimals(5, -90, 90),
        lon: decimals(5, -180, 180),
        zoom: decimals(2, 0, 24),
      }),
      tampil: fc.constantFrom('peta', 'tabel'),
      titik: fc.tuple(decimals(5, -180, 180), decimals(5, -90, 90)),
      ketepatan: fc.integer({ min: 1, max: 100_000 }),
      skenario: fc.stringMatching(/^[A-Za-z0-9._~-]{1,60}$/),
      situs: fc.integer({ min: 1, max: 5 }),
      calon: fc.constantFrom('kelurahan', 'grid'),
      tujuan: fc.constantFrom('covering', 'p-median'),
      embed: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );

  it('what is written is read back the same, without a notice', () => {
    fc.assert(
      fc.property(anyState, (value) => {
        expect(readUrl(writeUrl(value), context)).toEqual({ state: value, notices: [] });
      }),
    );
  });

  const names = [
    'tab',
    'radius',
    'kel',
    'lapis',
    'peta',
    'titik',
    'n',
    'tepi',
    'bobot',
    'situs',
    'skenario',
    'embed',
  ];
  const nonsense = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webQueryParameters(),
    fc
      .array(fc.tuple(fc.constantFrom(...names, '__proto__'), fc.string({ unit: 'grapheme' })))
      .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
    fc
      .array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.double(), fc.bigInt())))
      .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
  );

  it('no nonsense throws, and what comes out is valid: it reads back as itself', () => {
    fc.assert(
      fc.property(nonsense, (search) => {
        const read = readUrl(search, context);
        const again = readUrl(writeUrl(read.state), context);
        expect(again.notices).toEqual([]);
        expect(writeUrl(again.state)).toBe(writeUrl(read.state));
        expect(writeUrl(read.state)).toMatch(/^$|^\?[A-Za-z0-9._~,=&-]*$/);
        for (const { found } of read.notices) expect([...found].length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 500 },
    );
  });
});
