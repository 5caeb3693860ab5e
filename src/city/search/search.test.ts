import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KecamatanCode, KelurahanCode } from '../ids.ts';
import { district, facility, kind, village } from './fixture.ts';
import { createSearch } from './search.ts';

const search = createSearch({
  info: { name: 'Kota Serang', province: 'Banten' },
  kelurahan: [
    village('36.73.01.1001', 'Serang'),
    village('36.73.01.1003', 'Sumur Pecung', ['Sumurpecung']),
    village('36.73.01.1008', 'Sukawana'),
    village('36.73.01.1011', 'Unyur'),
    village('36.73.04.1003', 'Kemanisan', ['Kamanisan']),
    village('36.73.04.1009', 'Sukawana'),
    village('36.73.05.1004', 'Banjaragung'),
    village('36.73.05.1005', 'Banjarsari'),
  ],
  kecamatan: [
    district('36.73.01', 'Serang'),
    district('36.73.04', 'Curug'),
    district('36.73.05', 'Cipocok Jaya'),
  ],
  facilityKinds: [
    kind('sd', 'SD'),
    kind('sma', 'SMA'),
    kind('puskesmas', 'Puskesmas'),
    kind('rs', 'Rumah sakit'),
  ],
  facilities: [
    facility('sd-1', 'sd', 'SDN Kemanisan'),
    facility('sd-2', 'sd', 'SD Negeri Serang 02'),
    facility('sd-20', 'sd', 'SD Negeri Serang 20'),
    facility('sd-5', 'sd', 'SDN Kemanisan 1'),
    facility('sma-1', 'sma', 'SMAN 1 Kota Serang'),
    facility('sma-11', 'sma', 'SMAN 11 Kota Serang'),
    facility('pkm-1', 'puskesmas', 'Puskesmas Unyur', {
      point: null,
      precision: 'kelurahan',
      kelurahan: '36.73.01.1011' as KelurahanCode,
      kecamatan: '36.73.01' as KecamatanCode,
    }),
    facility('pkm-2', 'puskesmas', 'Puskesmas Banjar Agung'),
    facility('rs-1', 'rs', 'RS Umum Daerah Dr. Drajat'),
    facility('sma-out', 'sma', 'SMAN 1 Tetangga', { insideCity: false }),
    facility('sd-x', 'sd', 'SD Sukses Abadi', { status: 'closed' }),
  ],
});

const first = (query: string) => search(query)[0];
const ids = (query: string) => search(query).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['kmanisan', '36.73.04.1003'],
    ['KEMANISAN', '36.73.04.1003'],
    ['kamanisan', '36.73.04.1003'],
    ['Kel. Kemanisan', '36.73.04.1003'],
    ['kemani', '36.73.04.1003'],
    ['sumurpecung', '36.73.01.1003'],
    ['sumur pecung', '36.73.01.1003'],
    ['sumur pcung', '36.73.01.1003'],
    ['Banjar agung', '36.73.05.1004'],
    ['bnjaragung', '36.73.05.1004'],
    ['puskesmas unyur', 'pkm-1'],
    ['pkm unyur', 'pkm-1'],
    ['puskesmas unyurr', 'pkm-1'],
    ['unyur', '36.73.01.1011'],
    ['sdn 2 serang', 'sd-2'],
    ['sd 2 serang', 'sd-2'],
    ['sd serang 02', 'sd-2'],
    ['sma 1', 'sma-1'],
    ['sman1 kota', 'sma-1'],
    ['rumah sakit drajat', 'rs-1'],
    ['ruma', 'rs-1'],
    ['rumah sak', 'rs-1'],
    ['rs drajat', 'rs-1'],
    ['rsud drajat', 'rs-1'],
    ['cipocok', '36.73.05'],
  ])('"%s" finds %s first', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });

  it('puts kelurahan before schools of a similar name', () => {
    const found = search('kmanisan').map((hit) => hit.kind);
    expect(found).toEqual(['kelurahan', 'facility', 'facility']);
  });

  it('tells kelurahan of the same name apart by their kecamatan', () => {
    expect(search('sukawana').map(({ id, detail }) => [id, detail.id])).toEqual([
      ['36.73.01.1008', 'Kelurahan, Kecamatan Serang'],
      ['36.73.04.1009', 'Kelurahan, Kecamatan Curug'],
    ]);
  });

  it('does not take one number for another', () => {
    expect(ids('sma 1')).not.toContain('sma-11');
    expect(ids('sd serang 2')).not.toContain('sd-20');
  });

  it('puts facilities across the border last, and says where they are', () => {
    const hits = search('sma 1 kota');
    expect(hits.map(({ id }) => id)).toEqual(['sma-1']);
    const out = search('sman 1').find(({ id }) => id === 'sma-out');
    expect(out?.detail).toEqual({ id: 'SMA · di luar kota', en: 'SMA · outside the city' });
    expect(ids('negeri').at(-1)).toBe('sma-out');
  });

  it('says of a facility what and where it is, and gives no point that is not known', () => {
    expect(first('puskesmas unyur')).toEqual({
      kind: 'facility',
      id: 'pkm-1',
      name: 'Puskesmas Unyur',
      detail: { id: 'Puskesmas · Unyur, Serang', en: 'Puskesmas · Unyur, Serang' },
      point: null,
      kelurahan: '36.73.01.1011',
    });
  });

  it('looks at the middle of a kecamatan', () => {
    const hit = first('cipocok jaya');
    expect(hit?.point?.[0]).toBeCloseTo(106.045, 9);
  });

  it('leaves out what is closed and what is only far away in spelling', () => {
    expect(ids('sukses abadi')).toEqual([]);
    expect(ids('xyzzy')).toEqual([]);
  });

  it('finds nothing for nothing, and no more than asked', () => {
    expect(search('')).toEqual([]);
    expect(search(' .,-! ')).toEqual([]);
    expect(search('s', 3)).toHaveLength(3);
    expect(search('s', 0)).toEqual([]);
    expect(search('s', NaN)).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(search(query).length).toBeLessThanOrEqual(8);
      }),
    );
    expect(search('constructor')).toEqual([]);
    expect(search('a'.repeat(100_000))).toEqual([]);
  });
});
