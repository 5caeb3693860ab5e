import type { SitesQuery } from '../../access/measures/types.ts';
import type { Quadrant } from '../../access/measures/moran.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

/** What is searched for in the figures: best sites, clusters. */
export const findingsId = {
  sites: {
    title: 'Lokasi terbaik untuk fasilitas baru',
    explain: {
      covering: (noun: string, radius: string) =>
        `Mencari tempat ${noun} baru yang menjangkau paling banyak penduduk dalam ${radius}. Fasilitas yang ada tetap.`,
      'p-median': (noun: string) =>
        `Mencari tempat ${noun} baru yang membuat jarak rata-rata semua penduduk ke ${noun} terdekat paling pendek. Fasilitas yang ada tetap.`,
    } as Readonly<Record<SitesQuery['objective'], (noun: string, radius: string) => string>>,
    how: [
      'Setiap calon tempat diuji bersama fasilitas yang sudah ada: berapa penduduk (perkiraan) yang baru terjangkau, atau berapa jarak rata-rata yang berkurang.',
      'Hasil disebut terbaik hanya bila semua gabungan calon sudah diperiksa atau terbukti tidak dapat lebih baik. Selain itu hasilnya pencarian bertahap, dengan batas yang tidak dapat dilampaui.',
      'Ketersediaan lahan, jalan, dan biaya tidak dihitung: hasil ini titik awal pembicaraan, bukan keputusan.',
    ] as readonly string[],
    extendTitle: 'Perluasan yang paling membantu',
    /** For a service that reaches people by areas. */
    extend: {
      covering: (noun: string) =>
        `Mencari kelurahan yang berbatasan dengan ${noun} dan, bila dilayani seluruhnya, menambah paling banyak penduduk dalam jangkauan.`,
      'p-median': (noun: string) =>
        `Mencari kelurahan yang berbatasan dengan ${noun} dan, bila dilayani seluruhnya, paling memperpendek jarak rata-rata penduduk ke ${noun}.`,
    } as Readonly<Record<SitesQuery['objective'], (noun: string) => string>>,
    howExtend: [
      'Calonnya kelurahan yang menyentuh wilayah layanan dan masih punya warga di luar jangkauan. Tiap calon diuji seolah-olah seluruh kelurahannya menjadi wilayah layanan.',
      'Hasil disebut terbaik hanya bila semua gabungan calon sudah diperiksa atau terbukti tidak dapat lebih baik. Selain itu hasilnya pencarian bertahap, dengan batas yang tidak dapat dilampaui.',
      'Air baku, tekanan, dan biaya pipa tidak dihitung: hasil ini titik awal pembicaraan, bukan keputusan.',
    ] as readonly string[],
    /** Why fewer sites are named than were asked for. */
    noMore: {
      all: 'Lokasi lain tidak disebut: semua warga sudah dalam jangkauan.',
      none: 'Lokasi lain tidak disebut: tidak ada calon yang menambah warga dalam jangkauan, jadi di mana pun sama saja.',
      near: 'Lokasi lain tidak disebut: tidak ada calon yang memperpendek jarak siapa pun.',
    },
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
    exact: (count: string) =>
      `Terbaik di antara ${count} calon tempat, asalkan anggapan letak fasilitas dan penduduk benar.`,
    heuristic: (count: string, bound: string) =>
      `Hasil pencarian bertahap di antara ${count} calon tempat; belum tentu yang terbaik. Tidak ada pilihan yang bisa melampaui ${bound}.`,
    gain: (people: string) => `Tambahan terjangkau: sekitar ${people} jiwa (perkiraan).`,
    change: (before: string, after: string) =>
      `Penduduk terjangkau: dari ${before} menjadi ${after}.`,
    meanChange: (before: string, after: string) =>
      `Jarak rata-rata: dari ${before} menjadi ${after}.`,
    each: (people: string) => `+ sekitar ${people} jiwa`,
    marker: (number: number) => `Usulan ${number}`,
  },
  clusters: {
    title: 'Kelompok yang berdekatan (Moran lokal)',
    subtitle: (n: string, permutations: string, all: boolean) =>
      `n = ${n}, ${permutations} permutasi, ${all ? 'q atau p' : 'q'} ≤ 0,05`,
    quadrant: {
      HH: 'Tinggi di antara yang tinggi',
      LL: 'Rendah di antara yang rendah',
      HL: 'Tinggi di antara yang rendah',
      LH: 'Rendah di antara yang tinggi',
    } as Words<Quadrant>,
    uncorrected: (quadrant: string) => `${quadrant}, hanya tanpa koreksi`,
    none: 'Tidak nyata setelah koreksi (q > 0,05)',
    noneAtAll: 'Tidak nyata (p > 0,05)',
    all: 'Tampilkan juga yang nyata hanya tanpa koreksi (p ≤ 0,05)',
    found: (sure: string, tests: string) =>
      `Setelah koreksi, ${sure} dari ${tests} kelurahan tetap nyata.`,
    noneLeft: (tests: string) =>
      `Setelah koreksi atas ${tests} uji, tidak ada kelurahan yang tetap nyata: belum ada kelompok yang dapat ditunjuk.`,
    more: (uncorrected: string, byChance: string) =>
      `Hanya tanpa koreksi: ${uncorrected} kelurahan, padahal kira-kira ${byChance} dapat lolos karena kebetulan saja.`,
    global: (i: string, p: string) => `Moran seluruh kota: I = ${i}, p = ${p}.`,
    how: 'Cara membaca kelompok',
    explain:
      'Kelurahan bernilai tinggi yang bertetangga dengan kelurahan bernilai tinggi, dan yang rendah di antara yang rendah, membentuk kelompok. Tinggi berarti buruk pada jumlah penduduk di luar jangkauan dan jarak; pada indikator lain bacalah satuannya. Berwarna penuh hanya yang nyata secara statistik setelah koreksi.',
    chance: (tests: string, byChance: string) =>
      `Setiap kelurahan diuji sendiri dengan p dua sisi, sehingga seandainya tidak ada pola sama sekali pun, sekitar 5% (kira-kira ${byChance} dari ${tests}) lolos pada p ≤ 0,05 karena kebetulan. Nilai q adalah p setelah koreksi Benjamini-Hochberg: di antara yang lolos pada q ≤ 0,05, yang keliru diperkirakan paling banyak 5%.`,
    draws:
      'Nilai p berasal dari pengacakan bersyarat dengan benih tetap, jadi hasilnya selalu sama. Bertetangga berarti batas kedua kelurahan bertemu, sekurang-kurangnya di satu titik.',
    notHere: 'Kelompok hanya dapat dicari pada angka per kelurahan.',
    reason: {
      'few-values': 'Terlalu sedikit nilai untuk mencari kelompok.',
      'all-equal': 'Semua nilai sama, jadi tidak ada kelompok.',
      'no-neighbours': 'Tidak ada wilayah yang bertetangga.',
    },
  },
};

export const findingsEn: typeof findingsId = {
  sites: {
    title: 'Best sites for new facilities',
    explain: {
      covering: (noun, radius) =>
        `Looks for places of a new ${noun} that bring most people within ${radius}. Existing facilities stay.`,
      'p-median': (noun) =>
        `Looks for places of a new ${noun} that make the mean distance of all people to the nearest ${noun} shortest. Existing facilities stay.`,
    },
    how: [
      'Each candidate is tried along with the facilities that exist: how many people (estimate) come within reach, or how much the mean distance shrinks.',
      'A result is called the best only if all combinations were examined or proved unable to do better. Otherwise it is a stepwise search, with a bound that nothing can exceed.',
      'Land, roads and cost are not counted: this is where a discussion begins, not a decision.',
    ],
    extendTitle: 'Extension that helps most',
    extend: {
      covering: (noun) =>
        `Looks for kelurahan that adjoin a ${noun} and, if served as a whole, bring most people within reach.`,
      'p-median': (noun) =>
        `Looks for kelurahan that adjoin a ${noun} and, if served as a whole, most shorten the mean distance of people to a ${noun}.`,
    },
    howExtend: [
      'Candidates are kelurahan that touch a service area and still have people beyond reach. Each is tried as if all of it became part of the area.',
      'A result is called the best only if all combinations were examined or proved unable to do better. Otherwise it is a stepwise search, with a bound that nothing can exceed.',
      'Raw water, pressure and the cost of pipes are not counted: this is where a discussion begins, not a decision.',
    ],
    noMore: {
      all: 'No other site is named: everybody is within reach already.',
      none: 'No other site is named: no candidate brings anybody within reach, so any place is as good.',
      near: 'No other site is named: no candidate shortens the way of anybody.',
    },
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
    exact: (count) =>
      `The best among ${count} candidates, provided that the assumptions on places and people are right.`,
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
    subtitle: (n, permutations, all) =>
      `n = ${n}, ${permutations} permutations, ${all ? 'q or p' : 'q'} ≤ 0.05`,
    quadrant: {
      HH: 'High among high',
      LL: 'Low among low',
      HL: 'High among low',
      LH: 'Low among high',
    },
    uncorrected: (quadrant) => `${quadrant}, only without correction`,
    none: 'Not significant after correction (q > 0.05)',
    noneAtAll: 'Not significant (p > 0.05)',
    all: 'Also show what is significant only without correction (p ≤ 0.05)',
    found: (sure, tests) => `After correction, ${sure} of ${tests} kelurahan stay significant.`,
    noneLeft: (tests) =>
      `After correction for ${tests} tests, no kelurahan stays significant: no cluster can be pointed out.`,
    more: (uncorrected, byChance) =>
      `Only without correction: ${uncorrected} kelurahan, though about ${byChance} may pass by chance alone.`,
    global: (i, p) => `Moran of the city: I = ${i}, p = ${p}.`,
    how: 'How to read clusters',
    explain:
      'Kelurahan with high values next to high ones, and low among low, form clusters. High is bad for people beyond reach and for distance; for other indicators read the unit. Only what is statistically significant after correction has its full colour.',
    chance: (tests, byChance) =>
      `Each kelurahan is tested by itself with a two-sided p, so even if there were no pattern at all, 5% (about ${byChance} of ${tests}) would pass p ≤ 0.05 by chance. q is p after the Benjamini-Hochberg correction: of those that pass q ≤ 0.05, at most 5% are expected to be false.`,
    draws:
      'The p-values come from conditional permutation with a fixed seed, so the result is always the same. Two kelurahan are neighbours where their borders meet, be it in a single point.',
    notHere: 'Clusters can be sought in figures by kelurahan only.',
    reason: {
      'few-values': 'Too few values to look for clusters.',
      'all-equal': 'All values are equal, so there are no clusters.',
      'no-neighbours': 'No areas are neighbours.',
    },
  },
};
