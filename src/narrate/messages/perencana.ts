import type { Lang } from '../lang.ts';

const id = {
  choropleth: {
    title: 'Warna wilayah',
    service: 'Jangkauan layanan',
    indicator: 'Indikator',
    none: 'Tanpa warna',
    choose: 'Pilih indikator',
    groups: {
      kelurahan: 'Tingkat kelurahan',
      kecamatan: 'Tingkat kecamatan',
      kota: 'Tingkat kota',
    },
  },
  indicator: {
    kind: { measure: 'angka', estimate: 'perkiraan', flag: 'disebut dalam laporan' },
    direction: {
      higher_is_worse: 'makin tinggi makin buruk',
      higher_is_better: 'makin tinggi makin baik',
      neutral: 'bukan baik atau buruk',
    },
    latest: (period: string) => `Data ${period}`,
    mixedYears: 'Tahun data tiap wilayah berbeda.',
    known: (known: number, of: number) => `Ada data untuk ${known} dari ${of}.`,
    flagHelp:
      'Tanda berarti disebut dalam laporan. Tanpa tanda belum tentu berarti tidak ada masalah.',
    cityOnly: 'Hanya ada angka untuk seluruh kota; tidak dibagi ke kelurahan.',
    notSpread: 'Angka kecamatan tidak diturunkan ke kelurahan.',
    namedWithoutNumber: 'disebut, tanpa angka',
  },
  radius: {
    title: 'Jarak',
    label: 'Jarak garis lurus',
    value: (radius: string) => `Jarak ${radius}`,
  },
  overlays: 'Lapisan hasil',
  facilities: 'Fasilitas',
  reference: 'Lapisan acuan',
  layers: {
    gaps: 'Wilayah di luar jangkauan',
    buffers: 'Lingkaran jangkauan',
    paddy: 'Sawah',
    roads: 'Jalan tol dan nasional',
    railway: 'Rel kereta api',
    places: 'Stasiun, terminal, gerbang tol',
    neighbours: 'Wilayah tetangga',
    water_areas: 'Wilayah layanan air perpipaan',
  },
  layerOn: (name: string) => `${name} ditampilkan`,
  layerOff: (name: string) => `${name} disembunyikan`,
  orientationOnly: 'Hanya untuk orientasi, tidak dipakai menghitung jarak.',
  opacity: 'Kepekatan warna',
  classes: {
    title: 'Pembagian kelas',
    method: 'Cara membagi',
    methods: {
      natural: 'Pengelompokan alami',
      quantile: 'Kuantil (jumlah wilayah sama)',
      equal: 'Selang sama',
      standard: 'Menurut ambang',
      manual: 'Batas sendiri',
    },
    count: 'Jumlah kelas',
    bounds: 'Batas kelas',
    boundsHelp: 'Tulis angka batas, dipisah titik koma. Contoh: 500; 1.000; 2.000',
    boundsBad: (found: string) =>
      `“${found}” bukan angka. Tulis angka batas dipisah titik koma, misalnya 500; 1.000.`,
    fewer: (count: number) => `Datanya hanya cukup untuk ${count} kelas.`,
    noStandard: 'Tidak ada ambang untuk ini; dipakai pengelompokan alami.',
  },
  options: {
    title: 'Cara menghitung',
    border: { label: 'Fasilitas di luar batas kota', include: 'Ikut dihitung', exclude: 'Tidak' },
    locations: {
      label: 'Fasilitas yang hanya diketahui kelurahannya',
      exact: 'Tidak dipakai',
      middle: 'Di tengah permukiman kelurahan',
      worst: 'Kemungkinan terjauh',
      best: 'Kemungkinan terdekat',
    },
    base: { label: 'Penduduk', '2025': 'Perkiraan 2025', '2010': 'Sensus 2010' },
  },
  reset: 'Kembali ke awal',
  copyLink: 'Salin tautan tampilan ini',
};

export type PerencanaMessages = typeof id;

const en: PerencanaMessages = {
  choropleth: {
    title: 'Area colour',
    service: 'Access to a service',
    indicator: 'Indicator',
    none: 'No colour',
    choose: 'Choose an indicator',
    groups: {
      kelurahan: 'Kelurahan level',
      kecamatan: 'Kecamatan level',
      kota: 'City level',
    },
  },
  indicator: {
    kind: { measure: 'number', estimate: 'estimate', flag: 'named in a report' },
    direction: {
      higher_is_worse: 'higher is worse',
      higher_is_better: 'higher is better',
      neutral: 'neither good nor bad',
    },
    latest: (period) => `Data of ${period}`,
    mixedYears: 'The year of the data differs between areas.',
    known: (known, of) => `Data for ${known} of ${of}.`,
    flagHelp: 'A mark means named in a report. No mark does not mean there is no problem.',
    cityOnly: 'There is only one figure for the whole city; it is not shared out to kelurahan.',
    notSpread: 'Kecamatan figures are not spread down to kelurahan.',
    namedWithoutNumber: 'named, without a number',
  },
  radius: {
    title: 'Distance',
    label: 'Straight-line distance',
    value: (radius) => `Distance ${radius}`,
  },
  overlays: 'Result layers',
  facilities: 'Facilities',
  reference: 'Reference layers',
  layers: {
    gaps: 'Land beyond the distance',
    buffers: 'Circles of reach',
    paddy: 'Paddy fields',
    roads: 'Toll and national roads',
    railway: 'Railway',
    places: 'Stations, terminals, toll gates',
    neighbours: 'Neighbouring regencies',
    water_areas: 'Piped-water service areas',
  },
  layerOn: (name) => `${name} shown`,
  layerOff: (name) => `${name} hidden`,
  orientationOnly: 'For orientation only, not used for distances.',
  opacity: 'Colour opacity',
  classes: {
    title: 'Classes',
    method: 'Method',
    methods: {
      natural: 'Natural breaks',
      quantile: 'Quantile (equal number of areas)',
      equal: 'Equal interval',
      standard: 'By the threshold',
      manual: 'Own bounds',
    },
    count: 'Number of classes',
    bounds: 'Class bounds',
    boundsHelp: 'Write the bounds, divided by semicolons. For example: 500; 1,000; 2,000',
    boundsBad: (found) =>
      `“${found}” is not a number. Write bounds divided by semicolons, such as 500; 1,000.`,
    fewer: (count) => `The data are only enough for ${count} classes.`,
    noStandard: 'There is no threshold for this; natural breaks are used.',
  },
  options: {
    title: 'How it is computed',
    border: { label: 'Facilities beyond the city border', include: 'Counted', exclude: 'Left out' },
    locations: {
      label: 'Facilities known only by kelurahan',
      exact: 'Not used',
      middle: 'In the middle of where people live',
      worst: 'Farthest they may be',
      best: 'Nearest they may be',
    },
    base: { label: 'Population', '2025': 'Estimate 2025', '2010': 'Census 2010' },
  },
  reset: 'Reset',
  copyLink: 'Copy a link to this view',
};

export const perencana: Readonly<Record<Lang, PerencanaMessages>> = { id, en };
