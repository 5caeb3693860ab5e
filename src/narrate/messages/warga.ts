import type { Lang } from '../lang.ts';

const id = {
  start: {
    title: 'Apa yang dekat dari rumah Anda?',
    text: 'Ketuk peta, pakai lokasi perangkat, atau ketik nama kelurahan.',
  },
  gps: {
    button: 'Pakai lokasi saya',
    busy: 'Mencari lokasi Anda …',
    accuracy: (metres: string) => `Ketelitian lokasi sekitar ${metres}.`,
  },
  tapMap: 'Atau ketuk peta di tempat yang Anda maksud.',
  useCentre: 'Pakai tengah peta',
  place: {
    title: (kelurahan: string, kecamatan: string) => `${kelurahan}, Kecamatan ${kecamatan}`,
    outside: 'Di luar batas kota',
    outsideText:
      'Titik ini di luar kota. Jarak ke fasilitas tetap dihitung, tetapi fasilitas di sekitarnya mungkin tidak tercatat.',
    change: 'Ganti tempat',
    remove: 'Hapus titik',
    yourPoint: 'Titik Anda',
    ofKelurahan: 'Dihitung dari titik tengah kelurahan; ketuk peta untuk tempat yang lebih tepat.',
  },
  nearest: {
    title: 'Yang terdekat',
    alternatives: 'Pilihan lain',
    showAlternatives: (noun: string) => `Lihat dua ${noun} berikutnya`,
    straight: 'garis lurus',
    direction: (direction: string) => `arah ${direction}`,
    route: 'Buka rute',
    routeTo: (name: string) => `Buka rute ke ${name} di aplikasi peta`,
    address: 'Alamat',
    noAddress: 'Alamat tidak tercatat',
    outsideCity: 'di luar kota',
    none: (noun: string) => `Tidak ada ${noun} yang diketahui letaknya untuk pilihan ini.`,
    incomplete: 'Daftar ini belum lengkap: mungkin ada yang lebih dekat.',
    beyond: (threshold: string) => `lebih jauh dari ambang ${threshold}`,
    walkNote: 'Waktu berjalan diperkirakan dari jarak garis lurus, bukan dari jalan yang ada.',
  },
  water: {
    title: 'Air perpipaan',
    reports: 'Laporan kekeringan dan air bersih',
    noReports: 'Tidak ada laporan lain tentang kelurahan ini.',
  },
  compare: 'Kelurahan Anda dibanding kota',
  share: {
    button: 'Bagikan',
    title: 'Bagikan tempat ini',
    warning: 'Tautan ini memuat titik Anda, tepat sampai sekitar satu meter.',
    kelurahanOnly: 'Bagikan kelurahannya saja',
    withPoint: 'Bagikan dengan titik saya',
    copied: 'Tautan disalin.',
    copyFailed: 'Tautan tidak dapat disalin. Salin dari bilah alamat.',
  },
  print: 'Cetak',
  privacy: 'Lokasi Anda hanya dipakai di perangkat ini.',
};

export type WargaMessages = typeof id;

const en: WargaMessages = {
  start: {
    title: 'What is near your house?',
    text: 'Tap the map, use the device’s location, or type the name of a kelurahan.',
  },
  gps: {
    button: 'Use my location',
    busy: 'Finding your location …',
    accuracy: (metres) => `Location accurate to about ${metres}.`,
  },
  tapMap: 'Or tap the map at the place you mean.',
  useCentre: 'Use the middle of the map',
  place: {
    title: (kelurahan, kecamatan) => `${kelurahan}, Kecamatan ${kecamatan}`,
    outside: 'Outside the city',
    outsideText:
      'This point is outside the city. Distances are still computed, but facilities around it may not be recorded.',
    change: 'Change place',
    remove: 'Remove point',
    yourPoint: 'Your point',
    ofKelurahan: 'Measured from the middle of the kelurahan; tap the map for a more precise place.',
  },
  nearest: {
    title: 'Nearest to you',
    alternatives: 'Alternatives',
    showAlternatives: (noun) => `Show the next two: ${noun}`,
    straight: 'straight line',
    direction: (direction) => `to the ${direction}`,
    route: 'Open route',
    routeTo: (name) => `Open the route to ${name} in the map app`,
    address: 'Address',
    noAddress: 'Address not recorded',
    outsideCity: 'outside the city',
    none: (noun) => `No ${noun} with a known place for this choice.`,
    incomplete: 'This list is not complete: there may be a nearer one.',
    beyond: (threshold) => `farther than the threshold of ${threshold}`,
    walkNote: 'Walking time is estimated from the straight line, not from existing roads.',
  },
  water: {
    title: 'Piped water',
    reports: 'Reports on drought and clean water',
    noReports: 'No other reports about this kelurahan.',
  },
  compare: 'Your kelurahan against the city',
  share: {
    button: 'Share',
    title: 'Share this place',
    warning: 'This link holds your point, to within about one metre.',
    kelurahanOnly: 'Share only the kelurahan',
    withPoint: 'Share with my point',
    copied: 'Link copied.',
    copyFailed: 'The link could not be copied. Copy it from the address bar.',
  },
  print: 'Print',
  privacy: 'Your location is used on this device only.',
};

export const warga: Readonly<Record<Lang, WargaMessages>> = { id, en };
