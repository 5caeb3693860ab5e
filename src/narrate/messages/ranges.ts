/** A range, written. */
interface Ends {
  readonly low: string;
  readonly high: string;
}

/** How sure the figures are: what nine of ten computations give, and why they differ. */
export const rangesId = {
  ranges: {
    /** People beyond reach, and kelurahan most of whose people are; what does not differ is `null`. */
    city: (people: Ends | null, mostly: Ends | null) =>
      `9 dari 10 perhitungan: ${[
        ...(people ? [`${people.low}–${people.high} jiwa`] : []),
        ...(mostly ? [`${mostly.low}–${mostly.high} kelurahan`] : []),
      ].join(', ')}.`,
    causes: (unknown: readonly string[]) =>
      `Terutama karena ${unknown.join(' dan ')} belum diketahui pasti.`,
    pending: '9 dari 10 perhitungan: sedang dihitung…',
    hint: 'Angka kecil dan nomor: rentang hasil 9 dari 10 perhitungan.',
    what: 'Apa arti “9 dari 10 perhitungan”?',
    explain: [
      'Letak sebagian fasilitas, sebaran rumah di dalam kelurahan, dan jumlah penduduk tiap kelurahan belum diketahui pasti. Karena itu semuanya dihitung 200 kali, setiap kali dengan kemungkinan yang lain.',
      'Sembilan dari sepuluh hasil ada di antara kedua angka itu; satu dari sepuluh ada di luarnya.',
      'Angka utama hanya memakai satu kemungkinan, misalnya fasilitas di tengah permukiman. Karena itu angka utama bisa berada di tepi rentang, bahkan di luarnya.',
    ] as readonly string[],
    doubts: 'Data yang paling perlu dilengkapi',
    doubtsHint:
      'Persen: bagian dari keraguan atas jumlah warga kota di luar jangkauan yang hilang bila hal itu diketahui. Peringkat: banyaknya kelurahan yang peringkatnya lalu menjadi pasti.',
    doubt: 'Yang belum diketahui',
    share: 'Keraguan',
    settled: 'Peringkat',
    profile: (shares: string, distances: string) =>
      `9 dari 10 perhitungan: ${shares} di luar jangkauan, rata-rata ${distances}.`,
    chosen: (times: string) => `tetap dipilih di ${times} dari 10 perhitungan`,
    together: (times: string) => `Semuanya bersama-sama terpilih di ${times} dari 10 perhitungan.`,
    gain: (low: string, high: string) => `9 dari 10 perhitungan: tambahan ${low}–${high} jiwa.`,
    mean: (metres: string) => `9 dari 10 perhitungan: jarak rata-rata menjadi ${metres} m.`,
    others: (names: string) => `Yang juga terpilih, dari 10 perhitungan: ${names}.`,
    testing: 'Menguji pilihan ini pada kemungkinan lain…',
  },
};

export const rangesEn: typeof rangesId = {
  ranges: {
    city: (people, mostly) =>
      `9 of 10 computations: ${[
        ...(people ? [`${people.low}–${people.high} people`] : []),
        ...(mostly ? [`${mostly.low}–${mostly.high} kelurahan`] : []),
      ].join(', ')}.`,
    causes: (unknown) => `Mainly because it is not known for certain ${unknown.join(' and ')}.`,
    pending: '9 of 10 computations: under way…',
    hint: 'Small figures and numbers: the range of 9 of 10 computations.',
    what: 'What does “9 of 10 computations” mean?',
    explain: [
      'Where some facilities stand, where in a kelurahan people live, and how many people each kelurahan has is not known for certain. So everything is computed 200 times, each time with another possibility.',
      'Nine of ten results lie between the two figures; one of ten lies outside.',
      'The main figure uses one possibility only, such as facilities in the middle of the settlement. So it may lie at the edge of the range, or even outside.',
    ],
    doubts: 'What to find out first',
    doubtsHint:
      'Per cent: share of the doubt about the city’s people beyond reach that goes once it is known. Ranks: how many kelurahan then have a settled rank.',
    doubt: 'Not known',
    share: 'Doubt',
    settled: 'Ranks',
    profile: (shares, distances) =>
      `9 of 10 computations: ${shares} beyond reach, ${distances} on average.`,
    chosen: (times) => `still chosen in ${times} of 10 computations`,
    together: (times) => `All of them together are chosen in ${times} of 10 computations.`,
    gain: (low, high) => `9 of 10 computations: ${low}–${high} people more.`,
    mean: (metres) => `9 of 10 computations: the mean distance becomes ${metres} m.`,
    others: (names) => `Also chosen, of 10 computations: ${names}.`,
    testing: 'Testing this choice on other possibilities…',
  },
};
