import type { FacilityStatus, WaterStatus } from '../../city/model.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

/** Facilities, piped water, indicators, and tables to take home. */
export const dataId = {
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
    near: {
      mapped: (distance: string, name: string) => `Anda ${distance} dari wilayah layanan ${name}`,
      mappedInside: (name: string) => `Anda berada di dalam wilayah layanan ${name}`,
      reported: (distance: string, name: string, facts: string) =>
        `Anda ${distance} dari wilayah yang dilaporkan punya air perpipaan (${name}${facts})`,
      reportedInside: (name: string, facts: string) =>
        `Anda berada di kelurahan yang dilaporkan punya air perpipaan (${name}${facts}). Belum tentu termasuk rumah Anda`,
    },
    byStatus: 'Menurut status yang dilaporkan',
    series: 'Angka sekota',
    seriesHint: 'Menurut laporan dan kajian, bukan hitungan kami.',
    conflicts: 'Yang tidak cocok antarsumber',
    droughtTitle: 'Laporan kekeringan',
    droughtHint:
      'Kelurahan yang disebut kekeringan atau menerima bantuan air tangki, dengan tahunnya. Yang tidak disebut belum tentu bebas kekeringan.',
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

export const dataEn: typeof dataId = {
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
    near: {
      mapped: (distance, name) => `You are ${distance} from the service area ${name}`,
      mappedInside: (name) => `You are inside the service area ${name}`,
      reported: (distance, name, facts) =>
        `You are ${distance} from an area with reported piped water (${name}${facts})`,
      reportedInside: (name, facts) =>
        `You are in a kelurahan with reported piped water (${name}${facts}). Your house need not be part of it`,
    },
    byStatus: 'By reported status',
    series: 'Figures for the whole city',
    seriesHint: 'As stated by reports and the study, not computed by us.',
    conflicts: 'Where sources do not agree',
    droughtTitle: 'Drought reports',
    droughtHint:
      'Kelurahan named in drought or given water by tanker, with the years. One that is not named is not known to be free of drought.',
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
