import type { EdgeGap } from '../../access/edge.ts';

/** The official's and the resident's panels, and the profile of a kelurahan. */
export const peopleId = {
  pejabat: {
    computing: 'Menghitung…',
    changed: 'Anggapan yang diubah',
    restore: 'Kembalikan',
    kecamatan: 'Kecamatan',
    allKecamatan: 'Semua kecamatan',
    level: 'Rinci per',
    levels: { kelurahan: 'Kelurahan', kecamatan: 'Kecamatan' },
    listTitle: (level: 'kelurahan' | 'kecamatan', reported: boolean): string =>
      `${level === 'kelurahan' ? 'Kelurahan' : 'Kecamatan'}, mulai dari yang ${reported ? 'terjauh' : 'terburuk'}`,
  },
  profile: {
    back: 'Kembali ke daftar',
    place: (kecamatan: string, city: string) => `Kecamatan ${kecamatan}, ${city}`,
    population: (base: string) => `Penduduk ${base}`,
    estimate: 'perkiraan',
    area: 'Luas',
    density: 'Kepadatan',
    perKm2: (estimate: boolean): string => `jiwa/km²${estimate ? ' (perkiraan)' : ''}`,
    services: 'Jarak ke layanan',
    servicesHint: 'Jarak garis lurus, ditimbang menurut tempat tinggal penduduk (perkiraan).',
    threshold: (metres: string) => `ambang ${metres}`,
    beyond: (share: string, people: string) =>
      `${share} penduduk, sekitar ${people} jiwa (perkiraan), tinggal di luar jangkauan`,
    allWithin: (people: string) =>
      `Semua penduduk, sekitar ${people} jiwa (perkiraan), tinggal dalam jangkauan`,
    distance: (distance: string, rank: string | null, of: number) =>
      rank === null
        ? `Rata-rata ${distance}.`
        : `Rata-rata ${distance}, terjauh nomor ${rank} dari ${of} kelurahan.`,
    nearest: (name: string) => `Terdekat bagi sebagian besar warganya: ${name}`,
    why: (service: string) => `Alasan urutannya: ${service}`,
    edge: {
      'no-list': (noun: string) =>
        `Kelurahan ini berada di tepi kota. Letak ${noun} di luar kota belum ada dalam data, jadi jarak sebenarnya bisa lebih dekat.`,
      'list-ends': (noun: string) =>
        `Kelurahan ini berada di tepi kota, dan daftar ${noun} di luar kota tidak mencakup seluruh sekitarnya, jadi jarak sebenarnya bisa lebih dekat.`,
    } as Readonly<Record<EdgeGap, (noun: string) => string>>,
    computing: 'Menghitung…',
    facilities: 'Fasilitas yang tercatat di kelurahan ini',
    noFacilities: 'Tidak ada fasilitas dalam data kami yang tercatat di kelurahan ini.',
  },
  warga: {
    question: 'Apa yang dekat dari rumah Anda?',
    how: 'Tulis nama kelurahan, sekolah, atau puskesmas di kotak pencarian, ketuk peta, atau pakai lokasi Anda.',
    privacy: 'Lokasi Anda tidak dikirim ke mana pun. Semua dihitung di perangkat ini.',
    locate: 'Pakai lokasi saya',
    locating: 'Mencari lokasi…',
    gps: {
      denied:
        'Izin lokasi ditolak. Izinkan lokasi untuk halaman ini di setelan peramban, atau cari nama kelurahan Anda.',
      unavailable:
        'Lokasi tidak tersedia di perangkat ini. Ketuk peta atau cari nama kelurahan Anda.',
      timeout: 'Lokasi belum ditemukan. Coba lagi di tempat terbuka, atau ketuk peta.',
    },
    around: (kelurahan: string) => `Sekitar ${kelurahan}`,
    accuracy: (metres: string) => `Lokasi dari perangkat Anda, bisa meleset sampai ${metres}.`,
    rough: (metres: string) =>
      `Perangkat Anda hanya tahu lokasi ini secara kasar: bisa meleset sampai ${metres}. Supaya jaraknya jelas, ketuk letak rumah Anda di peta atau cari nama kelurahan Anda.`,
    outside: (city: string) => `Di luar ${city}`,
    outsideHint: 'Jarak tetap dihitung ke fasilitas yang ada dalam data kami.',
    schoolFilter: 'Sekolah',
    straight: 'garis lurus',
    towards: (direction: string) => `ke arah ${direction}`,
    outsideCity: 'di luar kota',
    route: 'Buka rute',
    others: (count: number) => `${count} pilihan berikutnya`,
    share: 'Bagikan tautan',
    shared: {
      copied: 'Tautan disalin. Tautan ini memuat titik lokasi Anda.',
      shown: 'Tautan ada di bilah alamat. Tautan ini memuat titik lokasi Anda.',
    },
  },
};

export const peopleEn: typeof peopleId = {
  pejabat: {
    computing: 'Calculating…',
    changed: 'Assumptions changed',
    restore: 'Restore',
    kecamatan: 'Kecamatan',
    allKecamatan: 'All kecamatan',
    level: 'Shown by',
    levels: { kelurahan: 'Kelurahan', kecamatan: 'Kecamatan' },
    listTitle: (level, reported) =>
      `${level === 'kelurahan' ? 'Kelurahan' : 'Kecamatan'}, ${reported ? 'farthest' : 'worst'} first`,
  },
  profile: {
    back: 'Back to the list',
    place: (kecamatan, city) => `Kecamatan ${kecamatan}, ${city}`,
    population: (base) => `Population ${base}`,
    estimate: 'estimate',
    area: 'Area',
    density: 'Density',
    perKm2: (estimate) => `people/km²${estimate ? ' (estimate)' : ''}`,
    services: 'Distance to services',
    servicesHint: 'Straight line, weighted by where people live (estimate).',
    threshold: (metres) => `threshold ${metres}`,
    beyond: (share, people) =>
      `${share} of its people, about ${people} (estimate), live beyond reach`,
    allWithin: (people) => `All its people, about ${people} (estimate), live within reach`,
    distance: (distance, rank, of) =>
      rank === null
        ? `Mean ${distance}.`
        : `Mean ${distance}, number ${rank} of ${of} from the farthest.`,
    nearest: (name) => `Nearest for most of its people: ${name}`,
    why: (service) => `Why it ranks there: ${service}`,
    edge: {
      'no-list': (noun) =>
        `This kelurahan lies at the edge of the city. No ${noun} beyond the border is in the data, so the real distance may be shorter.`,
      'list-ends': (noun) =>
        `This kelurahan lies at the edge of the city, and the list of ${noun} beyond the border does not cover all its surroundings, so the real distance may be shorter.`,
    },
    computing: 'Calculating…',
    facilities: 'Facilities recorded in this kelurahan',
    noFacilities: 'No facility in our data is recorded in this kelurahan.',
  },
  warga: {
    question: 'What is near your home?',
    how: 'Type a kelurahan, school or puskesmas into the search box, tap the map, or use your location.',
    privacy: 'Your location is sent nowhere. Everything is calculated on this device.',
    locate: 'Use my location',
    locating: 'Finding your location…',
    gps: {
      denied:
        'Location was refused. Allow it for this page in your browser’s settings, or search for your kelurahan.',
      unavailable: 'This device has no location. Tap the map or search for your kelurahan.',
      timeout: 'No location found yet. Try again under open sky, or tap the map.',
    },
    around: (kelurahan) => `Around ${kelurahan}`,
    accuracy: (metres) => `Location from your device; it may be off by up to ${metres}.`,
    rough: (metres) =>
      `Your device knows this location only roughly: it may be off by up to ${metres}. For clear distances, tap your house on the map or search for your kelurahan.`,
    outside: (city) => `Outside ${city}`,
    outsideHint: 'Distances are still measured to the facilities in our data.',
    schoolFilter: 'Schools',
    straight: 'straight line',
    towards: (direction) => `to the ${direction}`,
    outsideCity: 'outside the city',
    route: 'Open route',
    others: (count) => `${count} next choices`,
    share: 'Share link',
    shared: {
      copied: 'Link copied. It contains your location.',
      shown: 'The link is in the address bar. It contains your location.',
    },
  },
};
