import type { Lang } from '../lang.ts';

const id = {
  title: 'Unduh',
  csv: 'Tabel (CSV)',
  geojson: 'Wilayah dengan angkanya (GeoJSON)',
  gaps: 'Wilayah di luar jangkauan (GeoJSON)',
  dictionary: 'Penjelasan kolom (CSV)',
  png: 'Gambar peta (PNG)',
  print: 'Cetak',
  busy: 'Menyiapkan berkas …',
  done: (file: string) => `Berkas ${file} diunduh.`,
  failed: 'Berkas tidak dapat dibuat. Coba lagi, atau salin dari tabel.',
  straightLine: 'Jarak garis lurus; jumlah jiwa adalah perkiraan.',
  made: (date: string) => `Dibuat ${date}`,
  dictionaryHead: {
    column: 'kolom',
    meaning: 'arti',
    unit: 'satuan',
    year: 'tahun',
    source: 'sumber',
  },
};

export type DownloadMessages = typeof id;

const en: DownloadMessages = {
  title: 'Download',
  csv: 'Table (CSV)',
  geojson: 'Areas with their figures (GeoJSON)',
  gaps: 'Land beyond the distance (GeoJSON)',
  dictionary: 'Dictionary of columns (CSV)',
  png: 'Picture of the map (PNG)',
  print: 'Print',
  busy: 'Preparing the file …',
  done: (file) => `File ${file} downloaded.`,
  failed: 'The file could not be made. Try again, or copy from the table.',
  straightLine: 'Straight-line distances; numbers of people are estimates.',
  made: (date) => `Made ${date}`,
  dictionaryHead: {
    column: 'column',
    meaning: 'meaning',
    unit: 'unit',
    year: 'year',
    source: 'source',
  },
};

export const download: Readonly<Record<Lang, DownloadMessages>> = { id, en };
