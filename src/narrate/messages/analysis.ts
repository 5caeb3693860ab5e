import type { FacilityStatus, WaterStatus } from '../../city/model.ts';
import type { ClassMethod } from '../../classify/breaks.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

/** Controls, measures, legend, tables: what official and planner share. */
export const analysisId = {
  units: { people: 'jiwa' },
  controls: {
    service: 'Layanan',
    radius: 'Jarak yang dianggap terjangkau (garis lurus)',
    backToThreshold: 'Kembali ke ambang',
    ownership: 'Status sekolah',
    ownerships: { negeri: 'Negeri', swasta: 'Swasta' },
    kind: 'Jenis',
    all: 'Semua',
  },
  measures: {
    name: {
      people: 'Penduduk di luar jangkauan (jiwa)',
      share: 'Penduduk di luar jangkauan (%)',
      distance: 'Jarak rata-rata (m)',
    },
    title: {
      people: (noun: string, radius: string) => `Penduduk lebih dari ${radius} dari ${noun}`,
      share: (noun: string, radius: string) => `Persen penduduk lebih dari ${radius} dari ${noun}`,
      distance: (noun: string) => `Jarak rata-rata ke ${noun} terdekat`,
    },
    subtitle: {
      people: (base: string) => `jiwa, perkiraan atas penduduk ${base}, jarak garis lurus`,
      share: (base: string) => `persen penduduk ${base}, perkiraan, jarak garis lurus`,
      distance: (base: string) => `meter garis lurus, ditimbang penduduk ${base}, perkiraan`,
    },
  },
  legend: {
    title: 'Keterangan peta',
    noData: 'tidak ada data',
    flag: 'disebut dalam laporan',
    gap: (radius: string) => `Permukiman lebih dari ${radius} dari fasilitas`,
    buffer: (radius: string) => `Dalam ${radius} dari fasilitas`,
    hollow: 'Berongga: letak belum tepat',
    within: (kecamatan: string) => `Jumlah kelurahan di Kecamatan ${kecamatan}`,
  },
  ranking: {
    caption: (area: string, noun: string, radius: string) =>
      `${area} menurut jangkauan ${noun}, jarak ${radius}, yang terburuk lebih dulu`,
    rank: 'No.',
    area: { kelurahan: 'Kelurahan', kecamatan: 'Kecamatan' },
    column: { people: 'Jiwa di luar', share: 'Persen di luar', distance: 'Jarak rata-rata' },
    explain: [
      'Nomor 1 adalah yang terburuk menurut kolom yang dipilih.',
      'Jumlah jiwa adalah perkiraan: penduduk tiap kelurahan disebar di permukimannya, bukan di sawah, menurut kepadatan; lalu dihitung berapa yang tinggal lebih jauh daripada jarak yang dipilih.',
      'Jarak rata-rata adalah jarak garis lurus ke fasilitas terdekat, ditimbang menurut tempat tinggal penduduk.',
    ] as readonly string[],
    rangeHint:
      'Angka kecil dan urutan yang berupa rentang: batas bila fasilitas yang hanya diketahui kelurahannya berada di tempat terbaik atau terburuk.',
    hint: {
      people: 'Urutkan menurut jumlah penduduk di luar jangkauan (perkiraan)',
      share: 'Urutkan menurut persen penduduk di luar jangkauan (perkiraan)',
      distance: 'Urutkan menurut jarak rata-rata, ditimbang penduduk',
    },
  },
  facilities: {
    listTitle: (count: number) => `Yang tercatat (${count})`,
    status: {
      operating: 'beroperasi',
      closed: 'dilaporkan tutup',
      planned: 'direncanakan',
      unknown: 'keadaan tidak diketahui',
    } as Words<FacilityStatus>,
    inKelurahan: (name: string) => `Kelurahan ${name}`,
    noKelurahan: 'Kelurahan tidak diketahui',
  },
  download: {
    title: 'Unduh',
    csv: 'Unduh tabel (CSV)',
    geojson: 'Unduh wilayah (GeoJSON)',
    dictionary: 'Arti kolom',
    dictionaryFile: 'arti-kolom',
    index: 'indeks',
    supply: 'ketersediaan',
  },
  water: {
    title: 'Air perpipaan menurut laporan',
    subtitle: 'status per kelurahan, bukan jumlah warga terlayani',
    cardTitle: 'Air perpipaan',
    status: {
      served: 'Dilaporkan terlayani',
      partly: 'Dilaporkan terlayani sebagian',
      planned: 'Baru direncanakan',
      none_reported: 'Tidak ada laporan',
    } as Words<WaterStatus>,
    explain: {
      served: 'Ada laporan bahwa air perpipaan melayani kelurahan ini.',
      partly: 'Ada laporan sambungan di sebagian kelurahan ini, misalnya satu kompleks perumahan.',
      planned:
        'Sambungan pernah direncanakan. Belum ada laporan bahwa rencana itu sudah terlaksana.',
      none_reported:
        'Kami tidak menemukan laporan tentang air perpipaan di kelurahan ini. Itu tidak berarti tidak ada sambungan.',
    } as Words<WaterStatus>,
    operator: (name: string) => `Penyelenggara: ${name}`,
    since: (when: string) => `Menurut laporan ${when}`,
    connections: (count: string) => `Sambungan yang disebut: ${count}`,
    reports: (count: number) => `Laporan tentang air (${count})`,
  },
  indicators: {
    named: 'Disebut dalam laporan',
    reportedNot: 'Dilaporkan tidak',
    notNamed: 'tidak disebut dalam laporan',
    subtitle: (kind: 'measure' | 'estimate' | 'flag', periods: readonly string[]) =>
      [
        { measure: '', estimate: 'perkiraan', flag: 'tanda = disebut dalam laporan' }[kind],
        periods.join(', '),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    period: 'Waktu',
    value: 'Nilai',
    table: 'Nilai per wilayah',
    wholeCity: 'Angka ini untuk seluruh kota, jadi tidak diwarnai di peta.',
    flagHint: {
      bad: (area: string) =>
        `Bendera di peta berarti ${area} itu disebut dalam laporan. Yang tanpa bendera belum tentu bebas masalah.`,
      good: (area: string) =>
        `Bendera di peta berarti ${area} itu dinyatakan sudah mencapainya. Yang tanpa bendera belum tentu belum: mungkin laporannya tidak kami temukan.`,
    },
    reportsTitle: 'Laporan tentang kelurahan ini',
    reportsHint: 'Banjir, kekeringan, stunting, dan lainnya, sejauh tercatat dalam sumber kami.',
    noReports: 'Tidak ada laporan yang kami temukan. Itu tidak berarti tidak ada masalah.',
  },
};

export const analysisEn: typeof analysisId = {
  units: { people: 'people' },
  controls: {
    service: 'Service',
    radius: 'Distance taken as reachable (straight line)',
    backToThreshold: 'Back to the threshold',
    ownership: 'School status',
    ownerships: { negeri: 'Public', swasta: 'Private' },
    kind: 'Kind',
    all: 'All',
  },
  measures: {
    name: {
      people: 'People beyond reach (number)',
      share: 'People beyond reach (%)',
      distance: 'Mean distance (m)',
    },
    title: {
      people: (noun, radius) => `People more than ${radius} from a ${noun}`,
      share: (noun, radius) => `Share of people more than ${radius} from a ${noun}`,
      distance: (noun) => `Mean distance to the nearest ${noun}`,
    },
    subtitle: {
      people: (base) => `people, estimate on the population of ${base}, straight line`,
      share: (base) => `per cent of people of ${base}, estimate, straight line`,
      distance: (base) => `metres in a straight line, weighted by people of ${base}, estimate`,
    },
  },
  legend: {
    title: 'Legend',
    noData: 'no data',
    flag: 'named in a report',
    gap: (radius) => `Settled land more than ${radius} from a facility`,
    buffer: (radius) => `Within ${radius} of a facility`,
    hollow: 'Hollow: place not exact',
    within: (kecamatan) => `Number of kelurahan in Kecamatan ${kecamatan}`,
  },
  ranking: {
    caption: (area, noun, radius) => `${area} by reach of ${noun}, distance ${radius}, worst first`,
    rank: 'No.',
    area: { kelurahan: 'Kelurahan', kecamatan: 'Kecamatan' },
    column: { people: 'People beyond', share: 'Share beyond', distance: 'Mean distance' },
    explain: [
      'Number 1 is the worst by the column chosen.',
      'People are estimates: those of each kelurahan are spread over its settled land, not its paddy, by density; then those who live farther than the distance chosen are counted.',
      'The mean distance is the straight line to the nearest facility, weighted by where people live.',
    ],
    rangeHint:
      'Small figures and ranks given as a range: the bounds if facilities known by kelurahan only stood at their best or worst place.',
    hint: {
      people: 'Sort by people beyond reach (estimate)',
      share: 'Sort by share of people beyond reach (estimate)',
      distance: 'Sort by mean distance, weighted by people',
    },
  },
  facilities: {
    listTitle: (count) => `On record (${count})`,
    status: {
      operating: 'operating',
      closed: 'reported closed',
      planned: 'planned',
      unknown: 'state not known',
    },
    inKelurahan: (name) => `Kelurahan ${name}`,
    noKelurahan: 'Kelurahan not known',
  },
  download: {
    title: 'Download',
    csv: 'Download table (CSV)',
    geojson: 'Download areas (GeoJSON)',
    dictionary: 'Meaning of columns',
    dictionaryFile: 'column-dictionary',
    index: 'index',
    supply: 'supply',
  },
  water: {
    title: 'Piped water as reported',
    subtitle: 'status per kelurahan, not people served',
    cardTitle: 'Piped water',
    status: {
      served: 'Reported as served',
      partly: 'Reported as partly served',
      planned: 'Only planned',
      none_reported: 'No report',
    },
    explain: {
      served: 'A report says that piped water serves this kelurahan.',
      partly: 'A report names connections in part of this kelurahan, such as one housing estate.',
      planned: 'Connections were planned. No report says yet that they were made.',
      none_reported:
        'We found no report on piped water in this kelurahan. That does not mean there is none.',
    },
    operator: (name) => `Operator: ${name}`,
    since: (when) => `As reported in ${when}`,
    connections: (count) => `Connections named: ${count}`,
    reports: (count) => `Reports on water (${count})`,
  },
  indicators: {
    named: 'Named in a report',
    reportedNot: 'Reported as not so',
    notNamed: 'not named in a report',
    subtitle: (kind, periods) =>
      [
        { measure: '', estimate: 'estimate', flag: 'mark = named in a report' }[kind],
        periods.join(', '),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    period: 'Time',
    value: 'Value',
    table: 'Values by area',
    wholeCity: 'This number is for the whole city, so nothing is coloured on the map.',
    flagHint: {
      bad: (area) =>
        `A flag on the map means that this ${area} is named in a report. One without a flag is not known to be free of the problem.`,
      good: (area) =>
        `A flag on the map means that this ${area} is declared to have reached it. One without a flag may have reached it too: we may not have found the report.`,
    },
    reportsTitle: 'Reports on this kelurahan',
    reportsHint: 'Floods, drought, stunting and more, as far as our sources record them.',
    noReports: 'We found no report. That does not mean there is no problem.',
  },
};

/** Words of the methods, used by the planner's panel. */
export const methodsId: Words<ClassMethod> = {
  natural: 'Kelompok alami',
  quantile: 'Jumlah wilayah sama',
  equal: 'Selang sama',
  standard: 'Menurut ambang',
  manual: 'Batas sendiri',
};

export const methodsEn: Words<ClassMethod> = {
  natural: 'Natural breaks',
  quantile: 'Quantiles',
  equal: 'Equal intervals',
  standard: 'By the threshold',
  manual: 'Own bounds',
};
