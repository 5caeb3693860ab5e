/** A value of the address that was not taken over; `used` is `null` where the default serves. */
interface Notice {
  readonly param: string;
  readonly found: string;
  readonly used: string | null;
}

type Words<K extends string> = Readonly<Record<K, string>>;

/** Why the real map is not there. */
type MapReason = 'webgl' | 'program' | 'lost' | 'render';

const uploadId = 'Pengelola halaman perlu mengunggah ulang seluruh isi folder dist.';
const uploadEn = 'Whoever runs this page must upload the whole dist folder again.';

const causesId: Words<string> = {
  network: 'sambungan terputus',
  missing: 'berkasnya tidak ada di alamat ini',
  forbidden: 'alamat ini menolak memberikannya',
  server: 'alamat ini sedang bermasalah',
  page: 'yang datang halaman lain, bukan datanya',
  program: 'program gambarnya belum sampai ke perangkat ini',
  render: 'datanya tidak dapat digambar',
};

const causesEn: Words<string> = {
  network: 'the connection was lost',
  missing: 'its file is not at this address',
  forbidden: 'this address refuses to give it',
  server: 'this address is in trouble',
  page: 'another page came instead of the data',
  program: 'its drawing program has not reached this device',
  render: 'its data cannot be drawn',
};

/** What does not work, why, and what to do about it. */
export const troublesId = {
  errors: {
    again: 'Coba lagi',
    close: 'Tutup',
    reload: 'Muat ulang halaman',
    startTitle: 'Halaman tidak bisa dimulai',
    start:
      'Ada bagian halaman yang gagal dijalankan di peramban ini. Muat ulang halaman; kalau tetap begini, buka dengan peramban yang lebih baru.',
    technical: 'Keterangan teknis',
    late: 'Belum terbuka juga? Mungkin sambungan sedang lambat, atau halaman ini baru diperbarui.',
    networkTitle: 'Tidak ada sambungan',
    network:
      'Data peta belum sampai ke perangkat ini. Periksa sambungan internet Anda, lalu tekan “Coba lagi”.',
    dataTitle: 'Data peta tidak bisa dibaca',
    data: (file: string, reason: string) =>
      ({
        missing: `Berkas ${file} tidak ditemukan di alamat ini. Kalau Anda pengelola halaman, jalankan lagi “npm run build” dan unggah seluruh isi folder dist.`,
        forbidden: `Alamat ini menolak memberikan berkas ${file}. Pengelola halaman perlu mengizinkan folder data dibaca siapa saja.`,
        server: `Tempat penyimpanan halaman ini sedang bermasalah, jadi berkas ${file} belum bisa diambil. Tunggu sebentar, lalu tekan “Coba lagi”.`,
        page: `Yang datang bukan berkas ${file}, melainkan halaman lain. Mungkin jaringan ini meminta masuk dulu, atau berkas itu belum diunggah. ${uploadId}`,
        truncated: `Berkas ${file} terpotong atau rusak. Tekan “Coba lagi”; kalau tetap begini, berkas itu perlu diunggah ulang.`,
        old: `Berkas ${file} berasal dari versi lama halaman ini. Muat ulang halaman; kalau tetap begini, data perlu dibuat ulang dengan “npm run geodata”.`,
        newer: `Berkas ${file} lebih baru daripada halaman ini. Muat ulang halaman untuk mengambil versi terbaru.`,
      })[reason] ?? `Berkas ${file} bukan data peta ini. ${uploadId}`,
    engine:
      'Penghitung jarak berhenti bekerja, jadi angka baru tidak bisa dihitung. Peta dasar masih bisa dilihat.',
    engineTitle: 'Belum bisa dihitung',
    figures:
      'Sebagian angka gagal dihitung di peramban ini. Muat ulang halaman; kalau tetap begini, coba pilihan lain.',
    worker:
      'Peramban ini tidak menyediakan penghitung terpisah, jadi halaman menghitung sendiri: angkanya sama, tetapi halaman bisa tersendat.',
    layer: (name: string, reason: string | null) =>
      `Lapisan “${name}” tidak digambar: ${causesId[reason ?? ''] ?? 'berkas datanya rusak'}. Bagian lain peta tetap berjalan.`,
    map: {
      webgl:
        'Peramban ini tidak mendukung WebGL, jadi peta ditampilkan dalam bentuk sederhana. Semua angka tetap sama.',
      program:
        'Program peta belum sampai ke perangkat ini, jadi peta ditampilkan dalam bentuk sederhana. Semua angka tetap sama.',
      lost: 'Perangkat ini menghentikan gambar peta, jadi peta ditampilkan dalam bentuk sederhana sampai bisa digambar lagi. Semua angka tetap sama.',
      render:
        'Peta gagal digambar di perangkat ini, jadi ditampilkan dalam bentuk sederhana. Semua angka tetap sama.',
    } as Words<MapReason>,
    stage: 'Peta tidak bisa ditampilkan. Daftar dan tabel di panel tetap berlaku.',
    panel: 'Bagian ini gagal ditampilkan. Bagian lain halaman tetap berjalan.',
    address:
      'Peramban ini tidak mengizinkan bilah alamat mengikuti pilihan Anda. Pilihan tetap dipakai; tautannya ada di sini:',
    addressLink: 'tautan ke tampilan ini',
    download:
      'Program untuk menyusun berkas belum sampai ke perangkat ini. Belum ada yang diunduh.',
    notice: ({ param, found, used }: Notice) =>
      `Nilai “${found}” untuk “${param}” di tautan ini tidak dikenali; ${used === null ? 'dipakai nilai biasa' : `dipakai “${used}”`}.`,
  },
};

export const troublesEn: typeof troublesId = {
  errors: {
    again: 'Try again',
    close: 'Close',
    reload: 'Reload the page',
    startTitle: 'The page could not start',
    start:
      'A part of the page failed in this browser. Reload; if that does not help, use a newer browser.',
    technical: 'Technical details',
    late: 'Still not open? The connection may be slow, or this page has just been updated.',
    networkTitle: 'No connection',
    network:
      'The map data have not reached this device. Check your connection, then press “Try again”.',
    dataTitle: 'The map data cannot be read',
    data: (file, reason) =>
      ({
        missing: `The file ${file} is not at this address. If you run this page: run “npm run build” again and upload the whole dist folder.`,
        forbidden: `This address refuses to give the file ${file}. Whoever runs this page must let anybody read the data folder.`,
        server: `The host of this page is in trouble, so the file ${file} cannot be fetched. Wait a moment, then press “Try again”.`,
        page: `What came is not the file ${file} but another page. This network may ask you to sign in first, or the file was not uploaded. ${uploadEn}`,
        truncated: `The file ${file} is cut off or damaged. Press “Try again”; if that does not help it must be uploaded again.`,
        old: `The file ${file} belongs to an older version of this page. Reload; if that does not help, make the data anew with “npm run geodata”.`,
        newer: `The file ${file} is newer than this page. Reload to get the latest version.`,
      })[reason] ?? `The file ${file} is not data of this map. ${uploadEn}`,
    engine:
      'The distance engine has stopped, so nothing new can be calculated. The base map can still be seen.',
    engineTitle: 'Cannot be calculated',
    figures:
      'Some figures could not be calculated in this browser. Reload the page; if that does not help, try another choice.',
    worker:
      'This browser gives no separate calculator, so the page calculates by itself: the figures are the same, but the page may stutter.',
    layer: (name, reason) =>
      `The layer “${name}” is not drawn: ${causesEn[reason ?? ''] ?? 'its data file is damaged'}. The rest of the map goes on.`,
    map: {
      webgl:
        'This browser has no WebGL, so the map is shown in a simple form. All numbers are the same.',
      program:
        'The map program has not reached this device, so the map is shown in a simple form. All numbers are the same.',
      lost: 'This device has stopped drawing the map, so it is shown in a simple form until it can be drawn again. All numbers are the same.',
      render:
        'The map could not be drawn on this device, so it is shown in a simple form. All numbers are the same.',
    },
    stage: 'The map cannot be shown. The list and table in the panel still hold.',
    panel: 'This part could not be shown. The rest of the page goes on.',
    address:
      'This browser does not let the address bar follow your choices. They are used all the same; their link is here:',
    addressLink: 'link to this screen',
    download: 'The program that writes files has not reached this device. Nothing was downloaded.',
    notice: ({ param, found, used }) =>
      `The value “${found}” of “${param}” in this link is not known; ${used === null ? 'the default is used' : `“${used}” is used`}.`,
  },
};
