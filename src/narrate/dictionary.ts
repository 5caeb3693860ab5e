import {
  publishedName,
  RANGED_FIELDS,
  REPORTED_FIELDS,
  type ReportedField,
} from '../access/published.ts';
import type { CoverageRow } from '../access/types.ts';
import type { AreaBasis } from '../city/service-areas.ts';
import type { Bilingual } from '../city/model.ts';
import type { Lang } from './lang.ts';
import { REPORTED_EXPLAINED } from './reported-dictionary.ts';

/**
 * A column of the coverage table as it is downloaded; names are published and never translated. The
 * page asks for straight lines, which lead everywhere.
 */
export type Column = Exclude<keyof CoverageRow, 'unreachable_population'> | ReportedField;

/** What hangs on where facilities are that are known by their kelurahan only. */
const ENDS = ['low', 'high'] as const;

export interface Explanation {
  readonly meaning: Bilingual;
  /** "m", "km2", "%", "jiwa / people"; "" for text. */
  readonly unit: Bilingual;
  /** Where a number comes from: a kind of data that the caller names the sources of. */
  readonly from: 'boundaries' | 'population' | 'facilities' | 'computed' | 'water';
}

const same = (text: string): Bilingual => ({ id: text, en: text });
const TEXT = same('');
const PEOPLE: Bilingual = { id: 'jiwa', en: 'people' };

/** Every column, in the order of the download. */
const COLUMNS: Readonly<Record<Column, Explanation>> = {
  code: {
    meaning: {
      id: 'Kode Kemendagri; bacalah sebagai teks',
      en: 'Kemendagri code; read it as text',
    },
    unit: TEXT,
    from: 'boundaries',
  },
  name: {
    meaning: { id: 'Nama wilayah', en: 'Name of the area' },
    unit: TEXT,
    from: 'boundaries',
  },
  kecamatan: {
    meaning: { id: 'Nama kecamatannya', en: 'Name of its kecamatan' },
    unit: TEXT,
    from: 'boundaries',
  },
  area_km2: {
    meaning: {
      id: 'Luas dari batas yang dipakai (indikatif), bukan angka resmi',
      en: 'Area of the boundary in use (indicative), not an official figure',
    },
    unit: same('km2'),
    from: 'boundaries',
  },
  covered_area_km2: {
    meaning: {
      id: 'Luas dalam jarak dari fasilitas terdekat',
      en: 'Area within the distance of the nearest facility',
    },
    unit: same('km2'),
    from: 'computed',
  },
  covered_area_pct: {
    meaning: { id: 'Bagian luas yang terjangkau, 0-100', en: 'Share of the area covered, 0-100' },
    unit: same('%'),
    from: 'computed',
  },
  population: {
    meaning: {
      id: 'Penduduk, semua umur; perkiraan, kecuali dinyatakan lain',
      en: 'Population, all ages; an estimate unless stated otherwise',
    },
    unit: PEOPLE,
    from: 'population',
  },
  covered_population: {
    meaning: {
      id: 'Perkiraan jiwa dalam jarak dari fasilitas terdekat',
      en: 'Estimated people within the distance of the nearest facility',
    },
    unit: PEOPLE,
    from: 'computed',
  },
  covered_population_pct: {
    meaning: {
      id: 'Perkiraan bagian warga yang terjangkau, 0-100',
      en: 'Estimated share of people covered, 0-100',
    },
    unit: same('%'),
    from: 'computed',
  },
  unserved_population: {
    meaning: {
      id: 'Perkiraan jiwa yang tinggal lebih jauh dari jarak itu',
      en: 'Estimated people living beyond the distance',
    },
    unit: PEOPLE,
    from: 'computed',
  },
  distance_mean_m: {
    meaning: {
      id: 'Rata-rata jarak garis lurus warga ke fasilitas terdekat',
      en: 'Mean straight-line distance of people to the nearest facility',
    },
    unit: same('m'),
    from: 'computed',
  },
  distance_median_m: {
    meaning: {
      id: 'Jarak garis lurus yang tidak dilampaui separuh warga',
      en: 'Straight-line distance not exceeded by half of the people',
    },
    unit: same('m'),
    from: 'computed',
  },
  distance_p90_m: {
    meaning: {
      id: 'Jarak garis lurus yang tidak dilampaui 90% warga',
      en: 'Straight-line distance not exceeded by 90% of the people',
    },
    unit: same('m'),
    from: 'computed',
  },
  nearest_facility: {
    meaning: {
      id: 'Fasilitas yang terdekat bagi sebagian besar warganya (id)',
      en: 'The facility nearest for most of its people (id)',
    },
    unit: TEXT,
    from: 'facilities',
  },
  status: {
    meaning: {
      id: 'Status air perpipaan menurut laporan: served (ada), partly (sebagian), planned (direncanakan), none_reported (tidak ada laporan)',
      en: 'Reported status of piped water: served, partly, planned, none_reported',
    },
    unit: TEXT,
    from: 'water',
  },
  basis: {
    meaning: {
      id: 'Dasar angkanya: mapped (wilayah layanan yang dipetakan penyelenggara) atau reported (kelurahan yang menurut laporan punya layanan)',
      en: 'What the figures rest on: mapped (service areas as the operator mapped them) or reported (kelurahan in which service is reported)',
    },
    unit: TEXT,
    from: 'water',
  },
  ...REPORTED_EXPLAINED,
};

export interface DictionaryRow {
  readonly column: string;
  readonly meaning: string;
  readonly unit: string;
  readonly year: string;
  readonly source: string;
}

/** What a column rests on, as text. */
export interface Cited {
  readonly source: string;
  readonly year: string;
}

/** What the numbers of a download rest on: sources and years by kind of data. */
export type Provenance = Readonly<Record<Explanation['from'], Cited>>;

const OF_TEN: Readonly<Record<(typeof ENDS)[number], Bilingual>> = {
  low: { id: 'hasil terkecil dari 9 dari 10 perhitungan', en: 'least of 9 of 10 computations' },
  high: { id: 'hasil terbesar dari 9 dari 10 perhitungan', en: 'most of 9 of 10 computations' },
};

/** A column of one end of a range. */
export interface RangeColumn {
  readonly column: string;
  /** The column of the figure itself. */
  readonly figure: Column;
  readonly of: (typeof RANGED_FIELDS)[number];
  readonly end: (typeof ENDS)[number];
}

/** The columns of ranges, in order, with the figure and the end that each holds. */
export const rangeColumns = (basis: AreaBasis | null): readonly RangeColumn[] =>
  RANGED_FIELDS.flatMap((of) =>
    ENDS.map((end) => {
      const figure = publishedName(of, basis) as Column;
      return { column: `${figure}_${end}`, figure, of, end };
    }),
  );

/**
 * The dictionary of a download: one row a column, in its order. `columns` are those in the file, then
 * those of ranges; `provenance` names sources and years of the data the caller used.
 */
export function dictionary(
  columns: readonly Column[],
  ranges: readonly RangeColumn[],
  provenance: Provenance,
  lang: Lang,
): readonly DictionaryRow[] {
  const row = (column: string, of: Column, more: string): DictionaryRow => {
    const { meaning, unit, from } = COLUMNS[of];
    const { source, year } = provenance[from];
    return { column, meaning: `${meaning[lang]}${more}`, unit: unit[lang], year, source };
  };
  return [
    ...columns.map((column) => row(column, column, '')),
    ...ranges.map(({ column, figure, end }) => row(column, figure, `; ${OF_TEN[end][lang]}`)),
  ];
}

const NAMES = Object.keys(COLUMNS) as Column[];
const OF_REPORTS: readonly string[] = Object.values(REPORTED_FIELDS);
const OF_AREAS: readonly Column[] = ['status', 'basis'];

/**
 * Columns of a coverage download, in order. Of service areas also status and basis; where these are
 * only reported, their figures come last, and those published for services are empty.
 *
 * @param basis `null` for facilities.
 */
export const coverageColumns = (basis: AreaBasis | null): readonly Column[] =>
  NAMES.filter(
    (column) =>
      (basis !== null || !OF_AREAS.includes(column)) &&
      (basis === 'reported' || !OF_REPORTS.includes(column)),
  );
