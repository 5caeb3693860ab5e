import type { Quadrant } from '../../access/measures/moran.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

/** Several services at once, inequality, best sites, clusters. */
export const measuresId = {
  sections: {
    label: 'Bagian',
    layanan: 'Satu layanan',
    gabungan: 'Beberapa layanan',
    kesenjangan: 'Kesenjangan',
    ketersediaan: 'Ketersediaan',
  },
  several: {
    headline: (areas: string, of: string, most: string) =>
      `Di ${areas} dari ${of} kelurahan, lebih dari separuh warganya jauh dari dua layanan atau lebih. Indeks tertinggi: ${most}.`,
    none: 'Tidak ada kelurahan yang lebih dari separuh warganya jauh dari dua layanan atau lebih.',
    title: 'Indeks kekurangan akses',
    subtitle: (services: string) => `rata-rata persen penduduk di luar jangkauan: ${services}`,
    explain:
      'Indeks adalah rata-rata tertimbang dari persen penduduk (perkiraan) yang tinggal di luar ambang tiap layanan: 0 berarti semua terjangkau, 100 berarti tidak ada.',
    weights: 'Bobot layanan',
    weightOf: (service: string) => `Bobot ${service}`,
    zero: 'Semua bobot 0, jadi tidak ada indeks. Beri bobot pada paling sedikit satu layanan.',
    index: 'Indeks',
    missed: 'Layanan yang jauh',
    missedHint: 'Layanan yang lebih dari separuh warganya tinggal di luar ambang.',
    noneMissed: 'tidak ada',
    complete: (used: number, of: number) => `${used} dari ${of} layanan`,
    byMissed: 'Warga menurut jumlah layanan yang jauh (perkiraan)',
    missing: (count: number) => (count === 0 ? 'Tidak ada yang jauh' : `${count} layanan`),
    people: 'Jiwa',
    list: 'Kelurahan, mulai dari indeks tertinggi',
  },
  equity: {
    headline: {
      distance: (noun: string, share: string, gini: string) =>
        `Seperlima penduduk di kelurahan yang paling jauh dari ${noun} menanggung ${share} dari seluruh jarak (Gini ${gini}).`,
      catchment: (noun: string, share: string, gini: string) =>
        `Seperlima penduduk di kelurahan dengan ketersediaan ${noun} terendah hanya mendapat ${share} dari seluruh ketersediaan (Gini ${gini}).`,
    },
    equal: 'Bila merata, angkanya 20%.',
    gini: 'Gini',
    theil: 'Theil',
    between: 'antarkecamatan',
    within: 'di dalam kecamatan',
    split: (between: string) =>
      `${between} dari ketimpangan (Theil) adalah perbedaan antarkecamatan; sisanya perbedaan di dalam kecamatan.`,
    beyond: (share: string) => `${share} penduduk tinggal di luar ambang.`,
    shortfall: (value: string) =>
      `Rata-rata kelebihan jarak terhadap ambang: ${value} kali ambang, dihitung atas semua penduduk.`,
    lorenz: 'Kurva Lorenz',
    lorenzHint:
      'Bila semua kelurahan sama, garisnya lurus. Makin melengkung, makin timpang. Mendatar: bagian penduduk; tegak: bagian jumlah jarak atau ketersediaan.',
    byKecamatan: 'Per kecamatan',
    core: 'Inti dan pinggiran',
    coreHint:
      'Pengelompokan menurut kajian; dua versi pinggiran ditampilkan karena kajian menyebut keduanya.',
    rest: 'Lainnya',
    mean: { distance: 'Jarak rata-rata', catchment: 'Fasilitas per 10.000 jiwa' },
    beyondColumn: 'Di luar ambang',
    catchmentTitle: (noun: string) => `Ketersediaan ${noun} per 10.000 jiwa`,
    catchmentSubtitle: 'E2SFCA, peluruhan Gauss, penduduk perkiraan; lebih tinggi lebih baik',
    supply: 'Penduduk per fasilitas',
    supplyHint: (standard: string) =>
      `Acuan yang dipakai: satu fasilitas untuk ${standard} jiwa. Fasilitas melayani juga warga di luar kecamatannya.`,
    facilities: 'Fasilitas',
    perFacility: 'Jiwa per fasilitas',
    load: 'Terhadap acuan',
    left: (count: number) => `${count} kelurahan tanpa data tidak ikut dihitung.`,
  },
  sites: {
    title: 'Lokasi terbaik untuk fasilitas baru',
    explain: (noun: string, radius: string) =>
      `Mencari tempat ${noun} baru yang menjangkau paling banyak penduduk dalam ${radius}. Fasilitas yang ada tetap.`,
    count: 'Jumlah',
    candidates: 'Calon tempat',
    candidate: {
      kelurahan: 'Tengah permukiman tiap kelurahan',
      grid: 'Petak 500 m yang berpenduduk',
    },
    objective: 'Tujuan',
    objectives: {
      covering: 'Penduduk terjangkau terbanyak',
      'p-median': 'Jarak rata-rata terpendek',
    },
    run: 'Cari lokasi',
    running: 'Mencari…',
    exact: (count: string) => `Pasti terbaik di antara ${count} calon tempat.`,
    heuristic: (count: string, bound: string) =>
      `Hasil pencarian bertahap di antara ${count} calon tempat; belum tentu yang terbaik. Tidak ada pilihan yang bisa melampaui ${bound}.`,
    gain: (people: string) => `Terjangkau tambahan: sekitar ${people} jiwa (perkiraan).`,
    change: (before: string, after: string) =>
      `Penduduk terjangkau: dari ${before} menjadi ${after}.`,
    meanChange: (before: string, after: string) =>
      `Jarak rata-rata: dari ${before} menjadi ${after}.`,
    each: (people: string) => `+ sekitar ${people} jiwa`,
    marker: (number: number) => `Usulan ${number}`,
  },
  clusters: {
    title: 'Kelompok yang berdekatan (Moran lokal)',
    option: 'Kelompok kelurahan (Moran lokal)',
    subtitle: (n: number, permutations: number) => `n = ${n}, ${permutations} permutasi, p ≤ 0,05`,
    quadrant: {
      HH: 'Tinggi di antara yang tinggi',
      LL: 'Rendah di antara yang rendah',
      HL: 'Tinggi di antara yang rendah',
      LH: 'Rendah di antara yang tinggi',
    } as Words<Quadrant>,
    none: 'tidak nyata (p > 0,05)',
    global: (i: string, p: string) => `Moran seluruh kota: I = ${i}, p = ${p}.`,
    explain:
      'Menunjukkan kelurahan dengan nilai tinggi (buruk) yang bertetangga dengan nilai tinggi, dan sebaliknya. Hanya yang nyata secara statistik yang diwarnai; dari 67 uji, beberapa bisa nyata karena kebetulan.',
    reason: {
      'few-values': 'Terlalu sedikit nilai untuk mencari kelompok.',
      'all-equal': 'Semua nilai sama, jadi tidak ada kelompok.',
      'no-neighbours': 'Tidak ada wilayah yang bertetangga.',
    },
    show: 'Tampilkan kelompok (Moran lokal)',
  },
};

export const measuresEn: typeof measuresId = {
  sections: {
    label: 'Part',
    layanan: 'One service',
    gabungan: 'Several services',
    kesenjangan: 'Inequality',
    ketersediaan: 'Supply',
  },
  several: {
    headline: (areas, of, most) =>
      `In ${areas} of ${of} kelurahan more than half of the people are far from two services or more. Highest index: ${most}.`,
    none: 'In no kelurahan are more than half of the people far from two services or more.',
    title: 'Index of lacking access',
    subtitle: (services) => `mean per cent of people beyond reach: ${services}`,
    explain:
      'The index is the weighted mean of the share of people (estimate) who live beyond the threshold of each service: 0 means all within reach, 100 means none.',
    weights: 'Weights of services',
    weightOf: (service) => `Weight of ${service}`,
    zero: 'All weights are 0, so there is no index. Give at least one service a weight.',
    index: 'Index',
    missed: 'Services far away',
    missedHint: 'Services beyond whose threshold more than half of the people live.',
    noneMissed: 'none',
    complete: (used, of) => `${used} of ${of} services`,
    byMissed: 'People by number of services far away (estimate)',
    missing: (count) => (count === 0 ? 'None far away' : `${count} services`),
    people: 'People',
    list: 'Kelurahan, highest index first',
  },
  equity: {
    headline: {
      distance: (noun, share, gini) =>
        `The fifth of the people in the kelurahan farthest from a ${noun} bear ${share} of all distance (Gini ${gini}).`,
      catchment: (noun, share, gini) =>
        `The fifth of the people in the kelurahan with least supply of ${noun} get only ${share} of all supply (Gini ${gini}).`,
    },
    equal: 'Were it even, it would be 20%.',
    gini: 'Gini',
    theil: 'Theil',
    between: 'between kecamatan',
    within: 'within kecamatan',
    split: (between) =>
      `${between} of the inequality (Theil) is between kecamatan; the rest is within them.`,
    beyond: (share) => `${share} of the people live beyond the threshold.`,
    shortfall: (value) =>
      `Mean distance in excess of the threshold: ${value} times the threshold, over all people.`,
    lorenz: 'Lorenz curve',
    lorenzHint:
      'Were all kelurahan equal, the line would be straight. The more it bends, the more unequal. Across: share of people; up: share of distance or supply.',
    byKecamatan: 'By kecamatan',
    core: 'Core and edge',
    coreHint:
      'Grouped as in the study; two versions of the edge are shown as the study names both.',
    rest: 'Others',
    mean: { distance: 'Mean distance', catchment: 'Facilities per 10,000 people' },
    beyondColumn: 'Beyond threshold',
    catchmentTitle: (noun) => `Supply of ${noun} per 10,000 people`,
    catchmentSubtitle: 'E2SFCA, Gaussian decay, estimated population; higher is better',
    supply: 'People per facility',
    supplyHint: (standard) =>
      `Reference in use: one facility for ${standard} people. Facilities also serve people beyond their kecamatan.`,
    facilities: 'Facilities',
    perFacility: 'People per facility',
    load: 'Against reference',
    left: (count) => `${count} kelurahan without data are not counted.`,
  },
  sites: {
    title: 'Best sites for new facilities',
    explain: (noun, radius) =>
      `Looks for places of a new ${noun} that bring most people within ${radius}. Existing facilities stay.`,
    count: 'How many',
    candidates: 'Candidate places',
    candidate: {
      kelurahan: 'Middle of each kelurahan’s settlement',
      grid: 'Populated 500 m cells',
    },
    objective: 'Aim',
    objectives: { covering: 'Most people within reach', 'p-median': 'Shortest mean distance' },
    run: 'Find sites',
    running: 'Searching…',
    exact: (count) => `Certainly the best among ${count} candidates.`,
    heuristic: (count, bound) =>
      `Found by a stepwise search among ${count} candidates; perhaps not the best. No choice can exceed ${bound}.`,
    gain: (people) => `Newly within reach: about ${people} people (estimate).`,
    change: (before, after) => `People within reach: from ${before} to ${after}.`,
    meanChange: (before, after) => `Mean distance: from ${before} to ${after}.`,
    each: (people) => `+ about ${people} people`,
    marker: (number) => `Proposal ${number}`,
  },
  clusters: {
    title: 'Clusters of neighbours (local Moran)',
    option: 'Clusters of kelurahan (local Moran)',
    subtitle: (n, permutations) => `n = ${n}, ${permutations} permutations, p ≤ 0.05`,
    quadrant: {
      HH: 'High among high',
      LL: 'Low among low',
      HL: 'High among low',
      LH: 'Low among high',
    },
    none: 'not significant (p > 0.05)',
    global: (i, p) => `Moran of the city: I = ${i}, p = ${p}.`,
    explain:
      'Shows kelurahan with high (bad) values next to high ones, and the reverse. Only what is statistically significant is coloured; of 67 tests some may be so by chance.',
    reason: {
      'few-values': 'Too few values to look for clusters.',
      'all-equal': 'All values are equal, so there are no clusters.',
      'no-neighbours': 'No areas are neighbours.',
    },
    show: 'Show clusters (local Moran)',
  },
};
