import type { Lang } from '../lang.ts';

const id = {
  title: 'Ada yang tidak beres',
  retry: 'Coba lagi',
  gps: {
    denied:
      'Izin lokasi ditolak. Izinkan di pengaturan peramban, atau ketuk peta, atau ketik nama kelurahan.',
    unavailable:
      'Lokasi tidak dapat ditentukan sekarang. Coba di tempat terbuka, atau ketuk peta, atau ketik nama kelurahan.',
    timeout: 'Lokasi terlalu lama dicari. Coba lagi, atau ketuk peta.',
    unsupported: 'Perangkat ini tidak menyediakan lokasi. Ketuk peta atau ketik nama kelurahan.',
    outside:
      'Anda tampaknya berada di luar kota. Ketuk peta di tempat yang Anda maksud, atau ketik nama kelurahan.',
  },
  bundle: {
    missing: (file: string) =>
      `Data “${file}” tidak ditemukan. Muat ulang halaman; bila tetap begini, kabari pengelola situs.`,
    truncated: (file: string) =>
      `Data “${file}” terpotong atau rusak. Muat ulang halaman; bila tetap begini, kabari pengelola situs.`,
    old: (file: string, found: number, expected: number) =>
      `Data “${file}” dibuat untuk versi lain (versi ${found}, halaman ini butuh versi ${expected}). Muat ulang halaman tanpa simpanan.`,
    foreign: (file: string) => `Berkas “${file}” bukan data peta ini. Kabari pengelola situs.`,
    partial: 'Peta tidak dapat digambar, tetapi tabel dan kalimat di halaman ini tetap berlaku.',
  },
  network: {
    offline: 'Tidak ada jaringan. Yang sudah termuat tetap dapat dipakai.',
    failed: 'Data tidak dapat diambil. Periksa jaringan, lalu coba lagi.',
    layer: (name: string) =>
      `Lapisan ${name} tidak dapat dimuat. Bagian lain peta tidak terpengaruh.`,
  },
  webgl: {
    missing:
      'Peramban ini tidak dapat menggambar peta interaktif (WebGL). Peta sederhana dan tabel menampilkan angka yang sama.',
    lost: 'Peta berhenti digambar. Muat ulang halaman; tabel tetap dapat dipakai.',
    simpleMap: 'Peta sederhana',
  },
  engine: {
    failed: 'Hitungan gagal. Muat ulang halaman; bila tetap begini, kabari pengelola situs.',
    noFacilities: (noun: string) =>
      `Tidak ada ${noun} yang diketahui letaknya untuk pilihan ini. Ubah saringannya.`,
    notMeasurable: (noun: string) => `Jangkauan ${noun} belum dapat dihitung dari data yang ada.`,
    noPopulation: 'Tidak ada angka penduduk untuk pilihan ini.',
    badRadius: (low: string, high: string) => `Jarak harus antara ${low} dan ${high}.`,
  },
  url: (param: string, found: string, used: string | null) =>
    found.trim() === ''
      ? `Nilai “${param}” di tautan kosong; dipakai ${used ?? 'nilai bawaan'}.`
      : `Nilai “${found}” untuk “${param}” di tautan tidak dikenali; dipakai ${used ?? 'nilai bawaan'}.`,
  urlUnknownLayers: (found: string) => `Lapisan “${found}” di tautan tidak dikenali dan dilewati.`,
  noScript: 'Halaman ini membutuhkan JavaScript.',
};

export type ErrorMessages = typeof id;

const en: ErrorMessages = {
  title: 'Something went wrong',
  retry: 'Try again',
  gps: {
    denied:
      'Location was not allowed. Allow it in the browser’s settings, or tap the map, or type a kelurahan.',
    unavailable:
      'Your location cannot be found now. Try in the open, or tap the map, or type a kelurahan.',
    timeout: 'Finding your location took too long. Try again, or tap the map.',
    unsupported: 'This device gives no location. Tap the map or type a kelurahan.',
    outside:
      'You seem to be outside the city. Tap the map at the place you mean, or type a kelurahan.',
  },
  bundle: {
    missing: (file) =>
      `The data “${file}” were not found. Reload the page; if it stays so, tell the site’s keeper.`,
    truncated: (file) =>
      `The data “${file}” are cut off or damaged. Reload the page; if it stays so, tell the site’s keeper.`,
    old: (file, found, expected) =>
      `The data “${file}” are of another version (${found}; this page needs ${expected}). Reload the page without its cache.`,
    foreign: (file) => `The file “${file}” is not data of this map. Tell the site’s keeper.`,
    partial: 'The map cannot be drawn, but the table and the sentences on this page still hold.',
  },
  network: {
    offline: 'There is no network. What is already loaded keeps working.',
    failed: 'The data could not be fetched. Check the network and try again.',
    layer: (name) => `The layer ${name} could not be loaded. The rest of the map is not affected.`,
  },
  webgl: {
    missing:
      'This browser cannot draw the interactive map (WebGL). A simple map and the table show the same numbers.',
    lost: 'The map has stopped drawing. Reload the page; the table keeps working.',
    simpleMap: 'Simple map',
  },
  engine: {
    failed: 'The computation failed. Reload the page; if it stays so, tell the site’s keeper.',
    noFacilities: (noun) => `No ${noun} with a known place for this choice. Change the filter.`,
    notMeasurable: (noun) => `Access to ${noun} cannot be computed from the data there are.`,
    noPopulation: 'There are no population figures for this choice.',
    badRadius: (low, high) => `The distance must be between ${low} and ${high}.`,
  },
  url: (param, found, used) =>
    found.trim() === ''
      ? `The value of “${param}” in the link is empty; ${used ?? 'the default'} is used.`
      : `The value “${found}” of “${param}” in the link is not known; ${used ?? 'the default'} is used.`,
  urlUnknownLayers: (found) => `The layer “${found}” in the link is not known and was skipped.`,
  noScript: 'This page needs JavaScript.',
};

export const errors: Readonly<Record<Lang, ErrorMessages>> = { id, en };
