import type { Decay } from '../../access/measures/decay.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

/** Several services at once, inequality, supply. */
export const measuresId = {
  sections: {
    label: 'Bagian',
    layanan: 'Satu layanan',
    gabungan: 'Gabungan',
    kesenjangan: 'Kesenjangan',
    ketersediaan: 'Ketersediaan',
  },
  several: {
    headline: (areas: string, of: string, most: string) =>
      `Di ${areas} dari ${of} kelurahan, lebih dari separuh warganya jauh dari dua layanan atau lebih. Indeks tertinggi: ${most}.`,
    none: 'Tidak ada kelurahan yang lebih dari separuh warganya jauh dari dua layanan atau lebih.',
    title: 'Indeks kekurangan akses',
    subtitle: (services: string) => `rata-rata persen penduduk di luar jangkauan: ${services}`,
    explain: [
      'Indeks adalah rata-rata tertimbang dari persen penduduk (perkiraan) yang tinggal di luar ambang tiap layanan: 0 berarti semua terjangkau, 100 berarti tidak ada.',
      'Bobot menyatakan seberapa penting suatu layanan dibandingkan yang lain. Bobot adalah pilihan, bukan hasil ukur: ubah bobotnya untuk melihat apakah urutannya bertahan.',
      'Bila satu layanan tidak punya angka di suatu kelurahan, indeks dihitung dari layanan yang ada, dan kelengkapannya ditulis di bawah angkanya.',
    ] as readonly string[],
    weights: 'Bobot layanan',
    weightOf: (service: string) => `Bobot ${service}`,
    zero: 'Semua bobot 0, jadi tidak ada indeks. Beri bobot pada paling sedikit satu layanan.',
    index: 'Indeks',
    missed: 'Layanan yang jauh',
    missedHint: 'Layanan yang lebih dari separuh warganya tinggal di luar ambang.',
    noneMissed: 'tidak ada',
    rank: (range: string) => `urutan ${range}`,
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
    gini: 'Gini antarkelurahan',
    giniPeople: 'Gini antarwarga',
    compared: 'Dibandingkan dengan layanan lain',
    comparedHint:
      'Gini antarwarga dari jarak (perkiraan), dari yang paling timpang. Rata-rata kelurahan menyembunyikan perbedaan di dalam kelurahan, dan makin rapat fasilitasnya, makin banyak yang tersembunyi. Karena itu layanan dibandingkan dengan angka antarwarga.',
    theil: 'Theil',
    between: 'antarkecamatan',
    within: 'di dalam kecamatan',
    split: (between: string) =>
      `${between} dari ketimpangan (Theil) adalah perbedaan antarkecamatan; sisanya perbedaan di dalam kecamatan.`,
    beyond: (share: string) => `${share} penduduk tinggal di luar ambang.`,
    shortfall: (value: string) =>
      `Bila dibagi rata ke seluruh penduduk, jarak yang melampaui ambang adalah ${value} per orang.`,
    inBrackets: 'Dalam kurung: rentang hasil 9 dari 10 perhitungan.',
    explain: {
      distance: [
        'Yang dibandingkan adalah jarak rata-rata tiap kelurahan ke fasilitas terdekat, ditimbang penduduknya (perkiraan).',
        'Gini 0 berarti jarak semua kelurahan sama; makin dekat ke 1, makin timpang. Gini antarwarga menghitung juga perbedaan di dalam kelurahan. Theil juga 0 bila sama, dan dapat dipecah menjadi perbedaan antarkecamatan dan di dalam kecamatan.',
        'Ketimpangan kecil tidak sama dengan akses baik: bila semua warga sama jauhnya, Gini tetap 0. Karena itu lihat juga persen penduduk di luar ambang.',
      ] as readonly string[],
      catchment: [
        'Ketersediaan dihitung dengan cara E2SFCA: tiap fasilitas dibagi kepada semua penduduk dalam radiusnya, lalu tiap penduduk menjumlahkan bagian dari semua fasilitas yang terjangkau. Fasilitas di wilayah padat jadi terbagi lebih tipis.',
        'Peluruhan jarak menentukan seberapa cepat bagian itu mengecil dengan jarak. Tiap fasilitas dihitung sama besar karena kapasitasnya belum ada dalam data.',
        'Gini dan Theil bernilai 0 bila ketersediaan semua kelurahan sama, ditimbang penduduknya (perkiraan). Gini antarwarga menghitung juga perbedaan di dalam kelurahan.',
      ] as readonly string[],
    },
    decay: 'Peluruhan jarak',
    decays: {
      binary: 'Sama besar di dalam radius',
      linear: 'Turun lurus sampai radius',
      gaussian: 'Turun menurut kurva Gauss',
      stepped: 'Turun dalam tiga zona',
    } as Words<Decay>,
    lorenz: 'Kurva Lorenz',
    lorenzHint:
      'Bila semua kelurahan sama, garisnya lurus. Makin melengkung, makin timpang. Mendatar: bagian penduduk; tegak: bagian jumlah jarak atau ketersediaan.',
    byKecamatan: 'Per kecamatan',
    core: 'Inti dan tepi',
    coreHint:
      'Pengelompokan menurut kajian; dua versi tepi ditampilkan karena kajian menyebut keduanya.',
    rest: 'Lainnya',
    mean: { distance: 'Jarak rata-rata', catchment: 'Fasilitas per 10.000 jiwa' },
    beyondColumn: 'Di luar ambang',
    catchmentTitle: (noun: string) => `Ketersediaan ${noun} per 10.000 jiwa`,
    catchmentSubtitle: 'E2SFCA, penduduk perkiraan; lebih tinggi lebih baik',
    supply: 'Penduduk per fasilitas',
    supplyHint: (standard: string) =>
      `Acuan yang dipakai: satu fasilitas untuk ${standard} jiwa. “Kurang” adalah banyaknya fasilitas yang belum ada menurut acuan itu. Fasilitas melayani juga warga di luar kecamatannya.`,
    facilities: 'Fasilitas',
    perFacility: 'Jiwa per fasilitas',
    load: 'Terhadap acuan',
    short: 'Kurang',
    left: (count: number) => `${count} kelurahan tanpa data tidak ikut dihitung.`,
  },
};

export const measuresEn: typeof measuresId = {
  sections: {
    label: 'Part',
    layanan: 'One service',
    gabungan: 'Combined',
    kesenjangan: 'Inequality',
    ketersediaan: 'Supply',
  },
  several: {
    headline: (areas, of, most) =>
      `In ${areas} of ${of} kelurahan more than half of the people are far from two services or more. Highest index: ${most}.`,
    none: 'In no kelurahan are more than half of the people far from two services or more.',
    title: 'Index of lacking access',
    subtitle: (services) => `mean per cent of people beyond reach: ${services}`,
    explain: [
      'The index is the weighted mean of the share of people (estimate) who live beyond the threshold of each service: 0 means all within reach, 100 means none.',
      'A weight says how much a service matters beside the others. It is a choice, not a measurement: change the weights to see whether the order holds.',
      'Where a service has no figure in a kelurahan, the index is taken over those that have, and its completeness stands below it.',
    ],
    weights: 'Weights of services',
    weightOf: (service) => `Weight of ${service}`,
    zero: 'All weights are 0, so there is no index. Give at least one service a weight.',
    index: 'Index',
    missed: 'Services far away',
    missedHint: 'Services beyond whose threshold more than half of the people live.',
    noneMissed: 'none',
    rank: (range) => `rank ${range}`,
    complete: (used, of) => `${used} of ${of} services`,
    byMissed: 'People by number of services far away (estimate)',
    missing: (count) =>
      count === 0 ? 'None far away' : `${count} ${count === 1 ? 'service' : 'services'}`,
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
    gini: 'Gini over kelurahan',
    giniPeople: 'Gini over people',
    compared: 'Compared with other services',
    comparedHint:
      'Gini of the distance over people (estimate), most unequal first. Means of kelurahan hide differences inside a kelurahan, and the more so the denser the facilities. So services are compared by the figure over people.',
    theil: 'Theil',
    between: 'between kecamatan',
    within: 'within kecamatan',
    split: (between) =>
      `${between} of the inequality (Theil) is between kecamatan; the rest is within them.`,
    beyond: (share) => `${share} of the people live beyond the threshold.`,
    shortfall: (value) =>
      `Spread over all people, the distance in excess of the threshold is ${value} each.`,
    inBrackets: 'In brackets: the range of 9 of 10 computations.',
    explain: {
      distance: [
        'What is compared is the mean distance of each kelurahan to its nearest facility, weighted by its people (estimate).',
        'Gini 0 means the same distance everywhere; the nearer to 1, the more unequal. Gini over people also counts differences inside a kelurahan. Theil is 0 as well where all are equal, and splits into differences between kecamatan and within them.',
        'Little inequality is not good access: where everybody is equally far, Gini is 0. So read the share of people beyond the threshold too.',
      ],
      catchment: [
        'Supply is found by the enhanced two-step floating catchment: each facility is shared among all people within its radius, and each person adds up the shares of all facilities within reach. In dense places a facility is spread more thinly.',
        'Distance decay says how fast a share shrinks with distance. Every facility counts the same, as capacities are not in the data.',
        'Gini and Theil are 0 where the supply of all kelurahan is equal, weighted by their people (estimate). Gini over people also counts differences inside a kelurahan.',
      ],
    },
    decay: 'Distance decay',
    decays: {
      binary: 'The same within the radius',
      linear: 'Straight down to the radius',
      gaussian: 'Along a Gaussian curve',
      stepped: 'In three zones',
    },
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
    catchmentSubtitle: 'E2SFCA, estimated population; higher is better',
    supply: 'People per facility',
    supplyHint: (standard) =>
      `Reference in use: one facility for ${standard} people. “Short” is how many facilities are missing by it. Facilities also serve people beyond their kecamatan.`,
    facilities: 'Facilities',
    perFacility: 'People per facility',
    load: 'Against reference',
    short: 'Short',
    left: (count) => `${count} kelurahan without data are not counted.`,
  },
};
