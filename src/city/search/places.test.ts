import { describe, expect, it } from 'vitest';
import { district, village } from './fixture.ts';
import { createSearch } from './search.ts';

const city = (name: string) =>
  createSearch({
    info: { name, province: 'Banten' },
    kelurahan: [
      village('36.73.01.1001', 'Serang'),
      village('36.73.01.1004', 'Kota Baru'),
      village('36.73.01.1008', 'Sukawana'),
      village('36.73.02.1007', 'Banten'),
      village('36.73.04.1001', 'Curug'),
      village('36.73.04.1007', 'Sukawana'),
      village('36.73.04.1009', 'Curug Manis'),
    ],
    kecamatan: [
      district('36.73.01', 'Serang'),
      district('36.73.02', 'Kasemen'),
      district('36.73.04', 'Curug'),
      district('36.73.05', 'Cipocok Jaya'),
    ],
    facilityKinds: [],
    facilities: [],
  });
const search = city('Kota Serang');
const ids = (text: string) => search(text).map(({ id }) => id);

describe('areas named in a longer text', () => {
  it.each([
    [
      'Jl. Raya Pandeglang KM 3, Kel. Sukawana, Kec. Curug, Kota Serang, Banten 42171',
      ['36.73.04.1007', '36.73.04'],
    ],
    [
      'Jl. Raya Pandeglang No.3, Sukawana, Kec. Curug, Kota Serang, Banten 42171, Indonesia',
      ['36.73.04.1007', '36.73.04'],
    ],
    ['V52W+8Q Mawar, Kota Baru, Kec. Serang, Serang City, Banten', ['36.73.01.1004', '36.73.01']],
    ['Mawar Street, Sukawana, Curug District, Serang City, 42171', ['36.73.04.1007', '36.73.04']],
    ['Gg. Mawar RT 03/RW 02\nKel. Curug Manis\nKec. Curug', ['36.73.04.1009', '36.73.04']],
    ['Perum Mawar Blok A2 Kelurahan Kota Baru Kecamatan Serang', ['36.73.01.1004', '36.73.01']],
    ['Perum Mawar Desa Sukawana', ['36.73.01.1008', '36.73.04.1007']],
    ['Jl. Mawar, Banten, Kec. Kasemen, Kota Serang, Banten', ['36.73.02.1007', '36.73.02']],
    ['Jl. Mawar, Kec. Cipocok', ['36.73.05']],
    ['Jl. Kota Mawar No. 3, Kel. Serang', ['36.73.01.1001']],
    ['Jl. Raya Kota Mawar No. 3, Kel. Serang', ['36.73.01.1001']],
  ])('%s', (text, found) => {
    expect(ids(text)).toEqual(found);
  });

  it('says that no more than the area is known', () => {
    expect(search('Jl. Mawar 3, Kel. Sukawana, Kec. Curug')[0]?.detail).toEqual({
      id: 'Kelurahan, Kecamatan Curug · hanya nama wilayahnya yang cocok',
      en: 'Kelurahan, Kecamatan Curug · only the name of the area matches',
    });
  });

  it.each([
    ['another city', 'Jl. Mawar, Kel. Sukawana, Kec. Melati, Kota Palembang'],
    ['another city in English', 'Mawar Street, Sukawana, Palembang City'],
    ['another city without commas', 'Jl. Mawar Kel. Sukawana Kota Palembang'],
    ['the regency of the same name', 'Jl. Mawar, Kel. Sukawana, Kab. Serang'],
    ['a kecamatan of another place', 'Jl. Mawar, Kel. Sukawana, Kec. Melati'],
    ['a kecamatan that it does not lie in', 'Jl. Mawar, Kel. Kota Baru, Kec. Kasemen, Kota Lain'],
    ['a street of that name', 'Jl. Kecamatan Curug Lama Mawar'],
    ['a sentence', 'mawar sukawana melati'],
  ])('is silent about %s', (_, text) => {
    expect(ids(text)).toEqual([]);
  });

  it('takes either word for a city whose name has none', () => {
    const bare = city('Serang');
    const address = 'Jl. Mawar, Kel. Kota Baru, Kota Serang';
    expect(bare(address).map(({ id }) => id)).toEqual(['36.73.01.1004']);
    expect(bare('Jl. Mawar, Kel. Kota Baru, Kota Palembang')).toEqual([]);
  });
});
