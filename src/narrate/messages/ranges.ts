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
      `Rentang ini timbul terutama karena ${unknown.join(' dan ')} belum diketahui pasti.`,
    pending: '9 dari 10 perhitungan: sedang dihitung…',
    hint: 'Rentang dan nomor urut: hasil 9 dari 10 perhitungan.',
    what: 'Apa arti “9 dari 10 perhitungan”?',
    explain: [
      'Data letak sebagian fasilitas, sebaran rumah di dalam kelurahan, dan jumlah penduduk tiap kelurahan belum pasti. Karena itu, semuanya dihitung berulang kali (biasanya 200 kali) dengan kemungkinan yang berbeda-beda.',
      'Rentang memuat sembilan dari sepuluh hasil; satu dari sepuluh ada di luarnya.',
      'Angka utama memakai satu anggapan saja, misalnya fasilitas berada di tengah permukiman. Jadi, angka utama bisa berada di tepi rentang, bahkan di luarnya.',
    ] as readonly string[],
    doubts: 'Data yang paling perlu dilengkapi, untuk seluruh kota',
    doubtsHint:
      'Bila satu data saja dilengkapi, keraguan atas jumlah warga kota di luar jangkauan berkurang sekian persen, dan nomor urut sekian kelurahan (rata-rata) menjadi hampir pasti. Sisanya baru hilang bila beberapa data lengkap bersama-sama.',
    doubt: 'Data yang belum pasti',
    share: 'Pengaruh',
    settled: 'Kelurahan',
    profile: (shares: string, distances: string) =>
      `9 dari 10 perhitungan: ${shares} di luar jangkauan, rata-rata ${distances}.`,
    chosen: (times: string) => `tetap dipilih di ${times} dari 10 perhitungan`,
    together: (times: string) => `Semua terpilih bersama dalam ${times} dari 10 perhitungan.`,
    gain: (low: string, high: string) => `9 dari 10 perhitungan: tambahan ${low}–${high} jiwa.`,
    mean: (metres: string) => `9 dari 10 perhitungan: jarak rata-rata menjadi ${metres} m.`,
    others: (names: string) => `Juga terpilih, berapa kali dari 10: ${names}.`,
    testing: 'Menguji usulan dengan kemungkinan lain…',
  },
};

export const rangesEn: typeof rangesId = {
  ranges: {
    city: (people, mostly) =>
      `9 of 10 computations: ${[
        ...(people ? [`${people.low}–${people.high} people`] : []),
        ...(mostly ? [`${mostly.low}–${mostly.high} kelurahan`] : []),
      ].join(', ')}.`,
    causes: (unknown) =>
      `It is a range mainly because it is not known for certain ${unknown.join(' and ')}.`,
    pending: '9 of 10 computations: under way…',
    hint: 'Ranges and order numbers: the result of 9 of 10 computations.',
    what: 'What does “9 of 10 computations” mean?',
    explain: [
      'Where some facilities stand, where in a kelurahan people live, and how many people each kelurahan has is not known for certain. So everything is computed over and over (mostly 200 times), each time with another possibility.',
      'A range holds nine of ten results; one of ten lies outside.',
      'The main figure uses one possibility only, such as facilities in the middle of the settlement. So it may lie at the edge of the range, or even outside.',
    ],
    doubts: 'What to find out first, for the whole city',
    doubtsHint:
      'If one of these alone were known, the doubt about the city’s people beyond reach would shrink by so many per cent, and the order number of so many kelurahan (on average) would be nearly certain. The rest goes only when several become known together.',
    doubt: 'Not certain',
    share: 'Weight',
    settled: 'Kelurahan',
    profile: (shares, distances) =>
      `9 of 10 computations: ${shares} beyond reach, ${distances} on average.`,
    chosen: (times) => `still chosen in ${times} of 10 computations`,
    together: (times) => `All of them together are chosen in ${times} of 10 computations.`,
    gain: (low, high) => `9 of 10 computations: ${low}–${high} people more.`,
    mean: (metres) => `9 of 10 computations: the mean distance becomes ${metres} m.`,
    others: (names) => `Also chosen, times of 10: ${names}.`,
    testing: 'Testing this choice on other possibilities…',
  },
};
