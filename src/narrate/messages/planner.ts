import type { LocationMode } from '../../access/types.ts';
import type { ClassMethod } from '../../classify/breaks.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

const methodsId: Words<ClassMethod> = {
  natural: 'Kelompok alami',
  quantile: 'Jumlah wilayah sama',
  equal: 'Selang sama',
  standard: 'Menurut ambang',
  manual: 'Batas sendiri',
};

const methodsEn: Words<ClassMethod> = {
  natural: 'Natural breaks',
  quantile: 'Quantiles',
  equal: 'Equal intervals',
  standard: 'By the threshold',
  manual: 'Own bounds',
};

/** The planner's panel, and the layers of the map. */
export const plannerId = {
  perencana: {
    analysis: 'Layanan dan jarak',
    choropleth: 'Warna peta',
    indicator: 'Yang diwarnai di peta',
    noIndicator: (query: string) =>
      `Tidak ada indikator dengan kata “${query}”. Coba kata lain, misalnya “air” atau “jalan”.`,
    measuresOf: (service: string) => `Jangkauan ${service}`,
    levelGroup: {
      kelurahan: 'Indikator per kelurahan',
      kecamatan: 'Indikator per kecamatan',
      kota: 'Angka seluruh kota (tabel saja)',
    },
    method: 'Cara membagi kelas',
    methods: methodsId,
    methodHint: {
      natural: 'Kelas mengikuti celah dalam data.',
      quantile: 'Tiap kelas berisi kira-kira sama banyak wilayah.',
      equal: 'Tiap kelas sama lebar.',
      standard: 'Batas kelas pada ambang dan kelipatannya.',
      manual: 'Batas kelas ditentukan sendiri, dan tetap meskipun datanya berubah.',
    } as Readonly<Record<ClassMethod, string>>,
    standardHint: {
      people:
        'Jumlah jiwa tidak punya ambang selain 0: di atas 0, kelas mengikuti celah dalam data.',
      indicator: 'Indikator ini tidak punya ambang, jadi kelas mengikuti celah dalam data.',
    },
    classes: 'Jumlah kelas',
    bounds: 'Batas kelas',
    boundsHint:
      'Paling banyak 8 angka, dipisah titik koma; koma untuk desimal. Contoh: 500; 1000; 2500',
    boundsWrong: 'Tulis angka saja, dipisah titik koma. Batas yang lama tetap dipakai.',
    opacity: 'Kepekatan warna',
    layers: 'Lapisan',
    assumptions: 'Anggapan hitungan',
    border: 'Fasilitas di luar batas kota',
    borders: { include: 'Ikut dihitung', exclude: 'Tidak dihitung' },
    locations: 'Fasilitas yang hanya diketahui kelurahannya',
    locationModes: {
      middle: 'Di tengah permukiman',
      exact: 'Tidak dihitung',
      worst: 'Di tempat terjauh (batas terluar)',
      best: 'Di tempat terdekat (batas terluar)',
    } as Readonly<Record<LocationMode, string>>,
    base: 'Dasar jumlah penduduk',
    baseHint: 'Letak penduduk di dalam kelurahan selalu perkiraan.',
    locationHint: 'Digambar berongga di peta. Hasilnya bisa berubah bila letak tepatnya diketahui.',
  },
  layers: {
    analysis: 'Hasil hitungan',
    facilities: 'Fasilitas',
    reference: 'Lapisan acuan',
    names: {
      gaps: 'Permukiman di luar jangkauan',
      buffers: 'Lingkaran jangkauan',
      clusters: 'Kelompok kelurahan (Moran lokal)',
      paddy: 'Sawah',
      roads: 'Jalan nasional dan tol',
      railway: 'Rel kereta',
      places: 'Stasiun, terminal, gerbang tol',
      neighbours: 'Wilayah tetangga',
      water_areas: 'Wilayah air perpipaan (dipetakan atau dilaporkan)',
      drought: 'Laporan kekeringan',
    },
  },
};

export const plannerEn: typeof plannerId = {
  perencana: {
    analysis: 'Service and distance',
    choropleth: 'Map colours',
    indicator: 'Coloured on the map',
    noIndicator: (query) =>
      `No indicator has the words “${query}”. Try others, such as “water” or “road”.`,
    measuresOf: (service) => `Reach of ${service}`,
    levelGroup: {
      kelurahan: 'Indicators by kelurahan',
      kecamatan: 'Indicators by kecamatan',
      kota: 'Figures for the whole city (table only)',
    },
    method: 'Classification',
    methods: methodsEn,
    methodHint: {
      natural: 'Classes follow the gaps in the data.',
      quantile: 'Each class holds about as many areas.',
      equal: 'Each class is as wide.',
      standard: 'Class bounds at the threshold and its multiples.',
      manual: 'Class bounds of your own; they stay where they are when the data change.',
    },
    standardHint: {
      people: 'People have no threshold but 0: above 0, classes follow the gaps in the data.',
      indicator: 'This indicator has no threshold, so classes follow the gaps in the data.',
    },
    classes: 'Classes',
    bounds: 'Class bounds',
    boundsHint: 'At most 8 numbers, divided by semicolons. Example: 500; 1000; 2500',
    boundsWrong: 'Write numbers only, divided by semicolons. The former bounds stay.',
    opacity: 'Colour strength',
    layers: 'Layers',
    assumptions: 'Assumptions',
    border: 'Facilities beyond the city border',
    borders: { include: 'Counted', exclude: 'Not counted' },
    locations: 'Facilities known by kelurahan only',
    locationModes: {
      middle: 'In the middle of the settlement',
      exact: 'Not counted',
      worst: 'At the farthest place (outer bound)',
      best: 'At the nearest place (outer bound)',
    },
    base: 'Population base',
    baseHint: 'Where people live within a kelurahan is always an estimate.',
    locationHint: 'Drawn hollow on the map. Results may change once the exact place is known.',
  },
  layers: {
    analysis: 'Results',
    facilities: 'Facilities',
    reference: 'Reference layers',
    names: {
      gaps: 'Settled land beyond reach',
      buffers: 'Circles of reach',
      clusters: 'Clusters of kelurahan (local Moran)',
      paddy: 'Paddy fields',
      roads: 'National and toll roads',
      railway: 'Railway',
      places: 'Stations, terminals, toll gates',
      neighbours: 'Neighbouring regencies',
      water_areas: 'Areas of piped water (mapped or reported)',
      drought: 'Drought reports',
    },
  },
};
