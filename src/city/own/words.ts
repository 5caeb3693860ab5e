import type { Bilingual } from '../model.ts';

/** What a column of a list may hold; `pair`: latitude and longitude in one. */
export type Field = 'lat' | 'lon' | 'pair' | 'name' | 'capacity';

/**
 * Headings by field, in the order in which they are believed: those that are documented, then
 * others that real files use. Two of one tier in a file are a question, not a choice.
 */
export const TIERS: Readonly<Record<Field, readonly (readonly string[])[]>> = {
  lat: [
    ['lat', 'latitude', 'lintang'],
    [
      ...['garislintang', 'koordinatlintang', 'titiklintang', 'lintangselatan'],
      ...['latitud', 'latitute', 'latitut', 'latitide', 'lattitude', 'lattitud', 'lattitute'],
      ...['latittude', 'latdd', 'latgps', 'gpslat', 'latitudegps', 'latwgs84', 'geolat'],
    ],
    ['y', 'koordinaty', 'ykoordinat', 'titiky', 'coordy', 'ycoord', 'ycoordinate', 'pointy'],
  ],
  lon: [
    ['lon', 'lng', 'long', 'longitude', 'bujur'],
    [
      ...['garisbujur', 'koordinatbujur', 'titikbujur', 'bujurtimur'],
      ...['longitud', 'longitute', 'longitut', 'longitide', 'longtitude', 'longtitud'],
      ...['longtitute', 'longditude', 'longdd', 'londd', 'lngdd'],
      ...['longgps', 'gpslon', 'gpslong', 'gpslng', 'longitudegps', 'lonwgs84', 'geolon', 'geolng'],
    ],
    ['x', 'koordinatx', 'xkoordinat', 'titikx', 'coordx', 'xcoord', 'xcoordinate', 'pointx'],
  ],
  pair: [
    [],
    [
      ...['koordinat', 'kordinat', 'koordinate', 'titikkoordinat', 'titikkordinat'],
      ...['coordinate', 'coordinates', 'koordinatlokasi', 'lokasikoordinat', 'koordinatgps'],
      ...['latlon', 'latlong', 'latlng', 'lintangbujur', 'latitudelongitude', 'koordinatlatlong'],
    ],
  ],
  name: [
    ['name', 'nama'],
    [
      ...['namasekolah', 'namafasilitas', 'namapuskesmas', 'namafaskes', 'namasarana'],
      ...['namatempat', 'namarumahsakit', 'namars', 'namaposyandu', 'namapustu', 'namaklinik'],
      ...['namasatuanpendidikan', 'namasatdik', 'namalembaga', 'namaunit', 'namaunitkerja'],
      ...['namaobjek', 'namalokasi', 'namamadrasah', 'namapaud', 'namatk', 'namasd', 'namasmp'],
      ...['namasma', 'namasmk', 'facilityname', 'schoolname', 'placename', 'sitename'],
    ],
    [
      ...['sekolah', 'fasilitas', 'puskesmas', 'faskes', 'rumahsakit', 'posyandu', 'klinik'],
      ...['satuanpendidikan', 'satdik', 'madrasah', 'facility', 'school', 'hospital', 'clinic'],
    ],
  ],
  capacity: [
    ['capacity', 'kapasitas'],
    [
      ...['dayatampung', 'jumlahtempattidur', 'tempattidur', 'jumlahtt', 'jumlahbed', 'beds'],
      ...['kapasitastempattidur', 'kapasitassiswa', 'dayatampungsiswa', 'kapasitasorang'],
    ],
  ],
};

/** Headings whose values cannot be degrees, or not for certain, and what to do about them. */
export const HINTS: readonly (readonly [pattern: RegExp, hint: (heading: string) => Bilingual])[] =
  [
    [
      /^(easting|northing|utm|utmx|utmy|mt|mu|timur|utara)$/,
      (heading) => ({
        id: `kolom "${heading}" biasanya berisi meter (UTM), ubah dulu ke derajat`,
        en: `the column "${heading}" usually holds metres (UTM): turn them into degrees first`,
      }),
    ],
    [
      /^(lokasi|posisi|titik|gps|location|position|titiklokasi|peta|maps|googlemaps|linkmaps)$/,
      (heading) => ({
        id: `bila kolom "${heading}" berisi lat dan lon, beri judul koordinat`,
        en: `if the column "${heading}" holds lat and lon, call it koordinat`,
      }),
    ],
    [
      /^(lonlat|longlat|lnglat|bujurlintang|longitudelatitude|xy)$/,
      (heading) => ({
        id: `bila kolom "${heading}" berisi lon lalu lat, beri judul koordinat dan tulis lat lebih dulu`,
        en: `if the column "${heading}" holds lon, then lat, call it koordinat and write lat first`,
      }),
    ],
    [
      /^(wkt|geom|geometry|thegeom|geometri|shape)$/,
      (heading) => ({
        id: `kolom "${heading}" tidak dibaca; simpan daftar ini sebagai GeoJSON`,
        en: `the column "${heading}" is not read: save this list as GeoJSON`,
      }),
    ],
  ];
/** Headings that were probably meant, but are not sure enough to be taken. */
export const LIKELY: Readonly<Record<'lat' | 'lon', RegExp>> = {
  lat: /^(lat(?!ar)|lint)/,
  lon: /^(lon(?!ggar)|lng|buj)/,
};
