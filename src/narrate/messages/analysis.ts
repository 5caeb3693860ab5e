import type { AreaBasis } from '../../city/service-areas.ts';

/** Controls, measures, legend, lists: what official and planner share. */
export const analysisId = {
  units: { people: 'jiwa' },
  controls: {
    service: 'Layanan',
    radius: 'Jarak yang dianggap terjangkau (garis lurus)',
    areaRadius: 'Jarak dari wilayahnya (garis lurus)',
    inside: 'di dalam',
    backInside: 'Kembali ke dalam wilayah',
    plans: 'Wilayah yang baru direncanakan',
    plansChoice: { exclude: 'Tidak dihitung', include: 'Ikut dihitung' },
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
      status: 'Status menurut laporan',
    },
    title: {
      people: (noun: string, radius: string) => `Penduduk lebih dari ${radius} dari ${noun}`,
      share: (noun: string, radius: string) => `Persen penduduk lebih dari ${radius} dari ${noun}`,
      distance: (noun: string) => `Jarak rata-rata ke ${noun} terdekat`,
    },
    /** Of areas, for a distance of 0. */
    areaTitle: {
      people: (noun: string) => `Penduduk di luar ${noun}`,
      share: (noun: string) => `Persen penduduk di luar ${noun}`,
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
    areaGap: (radius: string | null, noun: string) =>
      radius === null
        ? `Permukiman di luar ${noun}`
        : `Permukiman lebih dari ${radius} dari ${noun}`,
    areaBuffer: (radius: string, noun: string) => `Dalam ${radius} dari ${noun}`,
    water: {
      mapped: 'Wilayah layanan yang dipetakan',
      reported: 'Wilayah yang dilaporkan (sebagian)',
      planned: 'Baru direncanakan',
    },
    drought: 'Laporan kekeringan dan tahunnya',
    hollow: 'Berongga: letak belum tepat',
    within: (kecamatan: string) => `Jumlah kelurahan di Kecamatan ${kecamatan}`,
    resident: 'Tempat yang Anda pilih',
    accuracy: 'Lokasi Anda ada di dalam lingkaran ini',
    lines: 'Garis lurus ke yang terdekat',
    layers: {
      paddy: 'Sawah: tidak dihuni',
      roads: 'Jalan tol (tebal) dan nasional',
      railway: 'Rel kereta',
      places: 'Stasiun, terminal, gerbang tol',
      neighbours: 'Batas kabupaten dan kota sekitar',
    },
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
    explainAreas: {
      mapped: [
        'Nomor 1 adalah yang terburuk menurut kolom yang dipilih.',
        'Yang dihitung adalah perkiraan jiwa di luar wilayah layanan yang dipetakan penyelenggara, atau lebih jauh daripada jarak yang dipilih dari tepinya.',
        'Jarak rata-rata adalah jarak garis lurus ke tepi wilayah terdekat, 0 di dalamnya, ditimbang menurut tempat tinggal penduduk.',
      ],
      reported: [
        'Nomor 1 adalah yang terjauh atau terbanyak menurut kolom yang dipilih.',
        'Yang dihitung adalah perkiraan jiwa di luar kelurahan yang dilaporkan, atau lebih jauh daripada jarak yang dipilih dari batasnya. Itu bukan jumlah warga tanpa air: di dalamnya pun kebanyakan belum tersambung, dan kelurahan tanpa laporan belum tentu tanpa pipa.',
        'Jarak rata-rata adalah jarak garis lurus ke batas kelurahan yang dilaporkan, 0 di dalamnya, ditimbang menurut tempat tinggal penduduk.',
      ],
    } as Readonly<Record<AreaBasis, readonly string[]>>,
    hint: {
      people: 'Urutkan menurut jumlah penduduk di luar jangkauan (perkiraan)',
      share: 'Urutkan menurut persen penduduk di luar jangkauan (perkiraan)',
      distance: 'Urutkan menurut jarak rata-rata, ditimbang penduduk',
    },
  },
};

export const analysisEn: typeof analysisId = {
  units: { people: 'people' },
  controls: {
    service: 'Service',
    radius: 'Distance taken as reachable (straight line)',
    areaRadius: 'Distance from the area (straight line)',
    inside: 'inside',
    backInside: 'Back to inside the area',
    plans: 'Areas that are only planned',
    plansChoice: { exclude: 'Not counted', include: 'Counted' },
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
      status: 'Status as reported',
    },
    title: {
      people: (noun, radius) => `People more than ${radius} from a ${noun}`,
      share: (noun, radius) => `Share of people more than ${radius} from a ${noun}`,
      distance: (noun) => `Mean distance to the nearest ${noun}`,
    },
    areaTitle: {
      people: (noun) => `People outside any ${noun}`,
      share: (noun) => `Share of people outside any ${noun}`,
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
    areaGap: (radius, noun) =>
      radius === null
        ? `Settled land outside any ${noun}`
        : `Settled land more than ${radius} from a ${noun}`,
    areaBuffer: (radius, noun) => `Within ${radius} of a ${noun}`,
    water: {
      mapped: 'Service area as mapped',
      reported: 'Reported area (in part)',
      planned: 'Only planned',
    },
    drought: 'Drought reports and their years',
    hollow: 'Hollow: place not exact',
    resident: 'The place you chose',
    accuracy: 'You are inside this circle',
    lines: 'Straight line to the nearest',
    layers: {
      paddy: 'Paddy: nobody lives there',
      roads: 'Toll (thick) and national roads',
      railway: 'Railway',
      places: 'Stations, terminals, toll gates',
      neighbours: 'Borders of neighbouring regencies',
    },
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
    explainAreas: {
      mapped: [
        'Number 1 is the worst by the column chosen.',
        'Counted is an estimate of people outside the service areas that the operator has mapped, or farther than the distance chosen from their edge.',
        'The mean distance is the straight line to the edge of the nearest area, 0 inside it, weighted by where people live.',
      ],
      reported: [
        'Number 1 is the farthest or the most by the column chosen.',
        'Counted is an estimate of people outside the kelurahan with a report, or farther than the distance chosen from their border. It is not the number of people without water: most people inside have no connection either, and a kelurahan without a report may have pipes.',
        'The mean distance is the straight line to the border of a reported kelurahan, 0 inside it, weighted by where people live.',
      ],
    },
    hint: {
      people: 'Sort by people beyond reach (estimate)',
      share: 'Sort by share of people beyond reach (estimate)',
      distance: 'Sort by mean distance, weighted by people',
    },
  },
};
