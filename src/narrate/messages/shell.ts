/** A value of the address that was not taken over; `used` is `null` where the default serves. */
interface Notice {
  readonly param: string;
  readonly found: string;
  readonly used: string | null;
}

/** Frame of the page: header, tabs, search, errors, about. */
export const shellId = {
  shell: {
    loading: 'Menyiapkan peta…',
    tabs: 'Untuk siapa',
    warga: 'Warga',
    pejabat: 'Pejabat',
    perencana: 'Perencana',
    panel: 'Panel keterangan',
    stage: 'Peta',
    map: 'Peta kelurahan. Isi peta ini juga tersedia sebagai daftar dan tabel di panel.',
    skip: 'Langsung ke keterangan',
    sheet: {
      peek: 'Panel terlipat. Ketuk untuk membuka setengah layar.',
      half: 'Panel setengah layar. Ketuk untuk membuka penuh.',
      full: 'Panel penuh. Ketuk untuk melipat.',
    },
    notices: 'Pemberitahuan',
    dismiss: 'Tutup pemberitahuan',
    switchLanguage: 'Switch to English',
    switchTheme: { terang: 'Ganti ke tampilan terang', gelap: 'Ganti ke tampilan gelap' },
    about: 'Tentang peta ini: cara hitung, sumber, dan yang belum diketahui',
    howToRead: 'Cara membaca angka ini',
    showTable: 'Tampilkan sebagai tabel',
    showMap: 'Kembali ke peta',
  },
  paper: {
    printed: (date: string) => `Dicetak ${date} dari`,
    north: 'U',
    northLabel: 'Utara di atas',
  },
  search: {
    label: 'Cari kelurahan atau fasilitas',
    placeholder: 'Cari kelurahan, sekolah…',
    results: 'Hasil pencarian',
    none: (query: string) =>
      `Tidak ada yang cocok dengan “${query}”. Coba nama kelurahan, sekolah, atau puskesmas.`,
  },
  errors: {
    again: 'Coba lagi',
    startTitle: 'Halaman tidak bisa dimulai',
    start:
      'Peramban ini menolak menjalankan bagian penghitung. Muat ulang halaman, atau buka dengan peramban yang lebih baru.',
    networkTitle: 'Tidak ada sambungan',
    network:
      'Data peta belum sampai ke perangkat ini. Periksa sambungan internet Anda, lalu tekan “Coba lagi”.',
    dataTitle: 'Data peta tidak bisa dibaca',
    data: (file: string, reason: string) =>
      ({
        missing: `Berkas ${file} tidak ditemukan di alamat ini. Kalau Anda pengelola halaman, jalankan lagi “npm run build” dan unggah seluruh isi folder dist.`,
        truncated: `Berkas ${file} terpotong atau rusak di perjalanan. Tekan “Coba lagi”; kalau tetap begini, berkas itu perlu diunggah ulang.`,
        old: `Berkas ${file} berasal dari versi lama halaman ini. Muat ulang halaman; kalau tetap begini, data perlu dibuat ulang dengan “npm run geodata”.`,
        newer: `Berkas ${file} lebih baru daripada halaman ini. Muat ulang halaman untuk mengambil versi terbaru.`,
      })[reason] ??
      `Berkas ${file} bukan data peta ini. Pengelola halaman perlu mengunggah ulang folder data.`,
    engine:
      'Penghitung jarak berhenti bekerja. Peta dasar masih bisa dilihat; muat ulang halaman untuk menghitung lagi.',
    layer: (name: string) =>
      `Lapisan “${name}” tidak bisa dimuat. Bagian lain peta tetap berjalan.`,
    render: 'Peta gagal digambar di perangkat ini. Daftar dan tabel di panel tetap berlaku.',
    noWebgl:
      'Peramban ini tidak mendukung WebGL, jadi peta ditampilkan dalam bentuk sederhana. Semua angka tetap sama.',
    notice: ({ param, found, used }: Notice) =>
      `Nilai “${found}” untuk “${param}” di tautan ini tidak dikenali; ${used === null ? 'dipakai nilai biasa' : `dipakai “${used}”`}.`,
  },
  about: {
    title: 'Tentang peta ini',
    close: 'Tutup',
    methodTitle: 'Cara menghitung',
    method: ({ detour, kmh }: { readonly detour: number; readonly kmh: number }) => [
      'Kota dibagi menjadi petak 25 × 25 meter. Untuk tiap petak dihitung jarak garis lurus ke fasilitas terdekat. Jalan, sungai, dan rel belum diperhitungkan, jadi jarak tempuh sebenarnya lebih jauh.',
      'Jumlah penduduk per kelurahan adalah perkiraan: penduduk kota tahun 2025 dibagi menurut jumlah TPS tahun 2024, lalu disebar di luar sawah mengikuti pola GHS-POP.',
      `Waktu jalan kaki adalah perkiraan: jarak garis lurus × ${String(detour).replace('.', ',')}, dengan kecepatan ${String(kmh).replace('.', ',')} km per jam.`,
      'Fasilitas yang hanya diketahui kelurahannya digambar berongga dan diletakkan di tengah permukiman kelurahan itu.',
    ],
    thresholdTitle: 'Ambang jarak yang dipakai',
    thresholdText:
      'Ambang ini bisa diubah di panel. Sebagian besar berasal dari kutipan atas SNI 03-1733-2004 dan belum dicocokkan dengan naskah aslinya.',
    thresholdColumn: 'Ambang',
    statusColumn: 'Status',
    unknownTitle: 'Yang belum diketahui peta ini',
    disagreementTitle: 'Sumber yang tidak sepakat',
    rejectedTitle: (count: number) => `Data yang tidak dipakai (${count} baris)`,
    keysTitle: 'Tombol papan ketik',
    keys: [
      'Tab: berpindah antarbagian. Panah atas dan bawah di daftar: berpindah antarkelurahan.',
      'Enter: membuka profil kelurahan. Esc: kembali selangkah.',
      'Di peta: tombol panah menggeser, + dan − mengubah besar.',
    ],
    sourcesTitle: (count: number) => `Sumber data (${count})`,
    licence: 'Lisensi',
  },
  sources: {
    title: (count: number) => `Sumber (${count})`,
    from: 'Sumber:',
    noAddress: 'alamat lengkap tidak tercatat',
  },
};

export const shellEn: typeof shellId = {
  shell: {
    loading: 'Preparing the map…',
    tabs: 'For whom',
    warga: 'Resident',
    pejabat: 'Official',
    perencana: 'Planner',
    panel: 'Information panel',
    stage: 'Map',
    map: 'Map of the kelurahan. Everything on it is also in the list and table of the panel.',
    skip: 'Skip to the information',
    sheet: {
      peek: 'Panel folded. Tap to open half the screen.',
      half: 'Panel half open. Tap to open fully.',
      full: 'Panel fully open. Tap to fold.',
    },
    notices: 'Notices',
    dismiss: 'Dismiss notice',
    switchLanguage: 'Ganti ke Bahasa Indonesia',
    switchTheme: { terang: 'Switch to light theme', gelap: 'Switch to dark theme' },
    about: 'About this map: method, sources and what is not known',
    howToRead: 'How to read these figures',
    showTable: 'Show as table',
    showMap: 'Back to the map',
  },
  paper: {
    printed: (date) => `Printed on ${date} from`,
    north: 'N',
    northLabel: 'North is up',
  },
  search: {
    label: 'Search a kelurahan or a facility',
    placeholder: 'Search kelurahan, school…',
    results: 'Search results',
    none: (query) =>
      `Nothing matches “${query}”. Try the name of a kelurahan, school or puskesmas.`,
  },
  errors: {
    again: 'Try again',
    startTitle: 'The page could not start',
    start: 'This browser refused to run the calculating part. Reload, or use a newer browser.',
    networkTitle: 'No connection',
    network:
      'The map data have not reached this device. Check your connection, then press “Try again”.',
    dataTitle: 'The map data cannot be read',
    data: (file, reason) =>
      ({
        missing: `The file ${file} is not at this address. If you run this page: run “npm run build” again and upload the whole dist folder.`,
        truncated: `The file ${file} was cut off or damaged on its way. Press “Try again”; if that does not help it must be uploaded again.`,
        old: `The file ${file} belongs to an older version of this page. Reload; if that does not help, make the data anew with “npm run geodata”.`,
        newer: `The file ${file} is newer than this page. Reload to get the latest version.`,
      })[reason] ??
      `The file ${file} is not data of this map. Whoever runs this page must upload the data folder again.`,
    engine:
      'The distance engine has stopped. The base map can still be seen; reload the page to calculate again.',
    layer: (name) => `The layer “${name}” could not be loaded. The rest of the map goes on.`,
    render:
      'The map could not be drawn on this device. The list and table in the panel still hold.',
    noWebgl:
      'This browser has no WebGL, so the map is shown in a simple form. All numbers are the same.',
    notice: ({ param, found, used }) =>
      `The value “${found}” of “${param}” in this link is not known; ${used === null ? 'the default is used' : `“${used}” is used`}.`,
  },
  about: {
    title: 'About this map',
    close: 'Close',
    methodTitle: 'How it is calculated',
    method: ({ detour, kmh }) => [
      'The city is divided into cells of 25 × 25 metres. For each the straight-line distance to the nearest facility is measured. Roads, rivers and railways are not considered yet, so real ways are longer.',
      'Population per kelurahan is an estimate: the city’s population of 2025 shared out by polling stations of 2024, then spread outside paddy fields following the pattern of GHS-POP.',
      `Walking time is an estimate: straight-line distance × ${detour} at ${kmh} km per hour.`,
      'Facilities known only by their kelurahan are drawn hollow, in the middle of that kelurahan’s settlement.',
    ],
    thresholdTitle: 'Distance thresholds in use',
    thresholdText:
      'They can be changed in the panel. Most come from texts quoting SNI 03-1733-2004 and have not been compared with the original.',
    thresholdColumn: 'Threshold',
    statusColumn: 'Status',
    unknownTitle: 'What this map does not know',
    disagreementTitle: 'Sources that do not agree',
    rejectedTitle: (count) => `Data left out (${count} rows)`,
    keysTitle: 'Keyboard',
    keys: [
      'Tab: move between parts. Arrow up and down in the list: move between kelurahan.',
      'Enter: open the profile of a kelurahan. Esc: one step back.',
      'On the map: arrow keys pan, + and − zoom.',
    ],
    sourcesTitle: (count) => `Data sources (${count})`,
    licence: 'Licence',
  },
  sources: {
    title: (count) => `Sources (${count})`,
    from: 'Source:',
    noAddress: 'full address not recorded',
  },
};
