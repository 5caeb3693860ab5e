import { describe, expect, it } from 'vitest';
import type { KecamatanCode, KelurahanCode } from '../ids.ts';
import { district, facility, kind, village } from './fixture.ts';
import { createSearch } from './search.ts';

const inSukawana = {
  kelurahan: '36.73.01.1008' as KelurahanCode,
  kecamatan: '36.73.01' as KecamatanCode,
};
const inKemanisan = {
  kelurahan: '36.73.04.1003' as KelurahanCode,
  kecamatan: '36.73.04' as KecamatanCode,
};

const search = createSearch({
  info: { name: 'Kota Serang', province: 'Banten' },
  kelurahan: [
    village('36.73.01.1001', 'Serang'),
    village('36.73.01.1008', 'Sukawana'),
    village('36.73.01.1011', 'Unyur'),
    village('36.73.04.1003', 'Kemanisan', ['Kamanisan']),
    village('36.73.04.1009', 'Sukawana'),
    village('36.73.05.1005', 'Banjarsari'),
  ],
  kecamatan: [
    district('36.73.01', 'Serang'),
    district('36.73.04', 'Curug'),
    district('36.73.05', 'Cipocok Jaya'),
  ],
  facilityKinds: [kind('sd', 'SD'), kind('sma', 'SMA'), kind('puskesmas', 'Puskesmas')],
  facilities: [
    facility('sd-2', 'sd', 'SD Negeri Serang 02'),
    facility('pkm-1', 'puskesmas', 'Puskesmas Unyur', {
      kelurahan: '36.73.01.1011' as KelurahanCode,
      kecamatan: '36.73.01' as KecamatanCode,
    }),
    facility('pkm-2', 'puskesmas', 'Puskesmas Banjar Agung'),
    facility('npsn-20605506', 'sd', 'SD Batok Bali', {
      ...inSukawana,
      ownership: 'swasta',
      address: 'Jl. Ahmad Yani No. 12 RT 03/02 Kp. Batok',
    }),
    facility('npsn-20605577', 'sma', 'SMA N 3 Kemanisan', {
      ...inKemanisan,
      ownership: 'negeri',
      address: 'Jl. Raya Sempu KM 9,5',
    }),
    facility('sma-out', 'sma', 'SMAN 1 Tetangga', {
      insideCity: false,
      address: 'Jl. Jenderal Sudirman, Kec. Kragilan, Kab. Serang',
    }),
  ],
});

const first = (query: string) => search(query)[0];
const ids = (query: string) => search(query).map(({ id }) => id);

describe('a search over all that is known of a thing', () => {
  it.each([
    ['Sukawana Curug', '36.73.04.1009'],
    ['curug sukawana', '36.73.04.1009'],
    ['Sukawana Serang', '36.73.01.1008'],
    ['Kelurahan Sukawana Kecamatan Curug', '36.73.04.1009'],
    ['desa sukawana kec. curug', '36.73.04.1009'],
    ['Banjarsari Cipocok Jaya', '36.73.05.1005'],
    ['banjar sari cipocokjaya', '36.73.05.1005'],
    ['kelurahan serang', '36.73.01.1001'],
    ['kecamatan serang', '36.73.01'],
    ['Kel. Kamanisan Kota Serang', '36.73.04.1003'],
    ['jalan unyur', '36.73.01.1011'],
    ['sd batok kel. sukawana', 'npsn-20605506'],
    ['sekolah dasar swasta', 'npsn-20605506'],
    ['private batok', 'npsn-20605506'],
    ['sma negeri kamanisan curug', 'npsn-20605577'],
    ['SMAN 3 Kemanisan', 'npsn-20605577'],
    ['sekolah menengah atas di kecamatan curug', 'npsn-20605577'],
    ['jln ahmad yani 12', 'npsn-20605506'],
    ['ahmad yani rt 9', 'npsn-20605506'],
    ['kampung batok', 'npsn-20605506'],
    ['sempu km 9.5', 'npsn-20605577'],
    ['kragilan', 'sma-out'],
    ['pusat kesehatan masyarakat unyur', 'pkm-1'],
    ['𝗦𝘂𝗸𝗮𝘄𝗮𝗻𝗮 𝗖𝘂𝗿𝘂𝗴', '36.73.04.1009'],
    ['Suka\u00ADwana Cu\u200Brug', '36.73.04.1009'],
    ['sukwana crug', '36.73.04.1009'],
    ['pukesmas kecamatan serang', 'pkm-1'],
    ['Sukawana Village, Curug District, Serang City', '36.73.04.1009'],
  ])('"%s" finds %s first by words of several fields', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });

  it.each([
    ['36.73.04.1003', '36.73.04.1003', 'kode 36.73.04.1003'],
    ['3673041003', '36.73.04.1003', 'kode 36.73.04.1003'],
    ['36 73 04 1003', '36.73.04.1003', 'kode 36.73.04.1003'],
    ['04.1003', '36.73.04.1003', 'kode 36.73.04.1003'],
    ['36.73.05', '36.73.05', 'kode 36.73.05'],
    ['kemanisan 1003', '36.73.04.1003', 'kode 36.73.04.1003'],
    ['20605506', 'npsn-20605506', 'NPSN 20605506'],
    ['npsn-20605506', 'npsn-20605506', 'NPSN 20605506'],
    ['NPSN: 2060 5506', 'npsn-20605506', 'NPSN 20605506'],
    ['2060557', 'npsn-20605577', 'NPSN 20605577'],
    ['kragilan', 'sma-out', 'alamat: Jl. Jenderal Sudirman, Kec. Kragilan, Kab. Serang'],
    ['sd swasta', 'npsn-20605506', 'swasta'],
    ['kamanisan', '36.73.04.1003', 'juga ditulis Kamanisan'],
  ])('"%s" finds %s, and says by what', (query, id, reason) => {
    expect(first(query)?.id).toBe(id);
    expect(first(query)?.detail.id.split(' · ').at(-1)).toBe(reason);
  });

  it('gives the reason in English as well, and once', () => {
    expect(first('ahmad yani swasta')?.detail).toEqual({
      id: 'SD · Sukawana, Serang · alamat: Jl. Ahmad Yani No. 12 RT 03/02 Kp. Batok · swasta',
      en: 'SD · Sukawana, Serang · address: Jl. Ahmad Yani No. 12 RT 03/02 Kp. Batok · private',
    });
    expect(first('36.73.04.1003 kamanisan')?.detail.en).toBe(
      'Kelurahan, Kecamatan Curug · code 36.73.04.1003 · also spelt Kamanisan',
    );
  });

  it('says no reason that name and kind already show', () => {
    expect(first('sd batok bali sukawana serang')?.detail.id).toBe('SD · Sukawana, Serang');
    expect(first('kmanisan')?.detail.id).toBe('Kelurahan, Kecamatan Curug');
  });

  it('puts what has the word in its name before what lies there, and that before addresses', () => {
    const found = ids('serang');
    expect(found.slice(0, 2)).toEqual(['36.73.01.1001', '36.73.01']);
    const place = (id: string) => search('serang', 100).findIndex((hit) => hit.id === id);
    expect(place('sd-2')).toBeLessThan(place('36.73.01.1011'));
    expect(place('36.73.01.1011')).toBeLessThan(place('sma-out'));
    expect(place('pkm-2')).toBe(-1);
  });

  it('reads "Serang, Kec. Serang" as a kelurahan and its kecamatan', () => {
    expect(first('Serang, Kec. Serang, Kota Serang')?.id).toBe('36.73.01.1001');
    expect(first('Serang Kecamatan Serang')?.id).toBe('36.73.01.1001');
    expect(first('Kec. Serang, Kota Serang')?.id).toBe('36.73.01');
  });

  it('needs every word that tells one thing from another', () => {
    expect(ids('sukawana kasemen')).toEqual([]);
    expect(ids('unyur xyzzy')).toEqual([]);
    expect(ids('sd swasta kemanisan')).toEqual([]);
    expect(ids('20605506 kemanisan')).toEqual([]);
    expect(ids('sukawana z')).toEqual([]);
  });

  it('does not need words for levels and cities where they are not true', () => {
    expect(ids('sman 1 tetangga kota serang')).toEqual(['sma-out']);
    expect(ids('kelurahan kragilan')).toEqual(['sma-out']);
    expect(ids('kelurahan puskesmas banjar agung')).toEqual(['pkm-2']);
  });

  it('takes no notice of words that say nothing', () => {
    const two = createSearch({
      info: { name: 'Kota Serang', province: 'Banten' },
      kelurahan: [],
      kecamatan: [],
      facilityKinds: [],
      facilities: [facility('a', 'sd', 'Alam Lama'), facility('z', 'sd', 'Lama Zaitun')],
    });
    expect(two('lam').map(({ id }) => id)).toEqual(['z', 'a']);
    expect(two('di jalan lam').map(({ id }) => id)).toEqual(['z', 'a']);
  });

  it('takes the last word for the province where it follows the city', () => {
    const twins = createSearch({
      info: { name: 'Kota Serang', province: 'Unyur' },
      kelurahan: [village('36.73.04.1003', 'Curug'), village('36.73.04.1004', 'Unyur')],
      kecamatan: [district('36.73.04', 'Curug')],
      facilityKinds: [],
      facilities: [],
    });
    expect(twins('Kelurahan Curug Serang Unyur 42171')[0]?.id).toBe('36.73.04.1003');
    expect(twins('Kelurahan Curug Unyur Serang')[0]?.id).toBe('36.73.04.1004');
    expect(twins('Unyur, Curug')[0]?.id).toBe('36.73.04.1004');
    expect(twins('Unyur')[0]?.id).toBe('36.73.04.1004');
  });
});
