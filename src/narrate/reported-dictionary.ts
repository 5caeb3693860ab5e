import type { ReportedField } from '../access/published.ts';
import type { Bilingual } from '../city/model.ts';
import type { Explanation } from './dictionary.ts';

const PEOPLE: Bilingual = { id: 'jiwa', en: 'people' };
const same = (text: string): Bilingual => ({ id: text, en: text });

const reached = (figure: Bilingual): Bilingual => ({
  id: `${figure.id} dalam jarak dari kelurahan yang dilaporkan punya layanan; bukan berarti terlayani`,
  en: `${figure.en} within the distance of a kelurahan with reported service; that is not to say served`,
});

const away = (figure: Bilingual): Bilingual => ({
  id: `${figure.id} ke kelurahan terdekat yang dilaporkan punya layanan; 0 di dalamnya`,
  en: `${figure.en} to the nearest kelurahan with reported service; 0 inside it`,
});

const reported = (meaning: Bilingual, unit: Bilingual): Explanation => ({
  meaning,
  unit,
  from: 'water',
});

/** The figures of a service that is only reported. */
export const REPORTED_EXPLAINED: Readonly<Record<ReportedField, Explanation>> = {
  reported_reach_area_km2: reported(reached({ id: 'Luas', en: 'Area' }), same('km2')),
  reported_reach_area_pct: reported(
    reached({ id: 'Bagian luas', en: 'Share of the area' }),
    same('%'),
  ),
  reported_reach_population: reported(
    reached({ id: 'Perkiraan jiwa', en: 'Estimate of people' }),
    PEOPLE,
  ),
  reported_reach_population_pct: reported(
    reached({ id: 'Bagian penduduk (perkiraan)', en: 'Share of the people (estimate)' }),
    same('%'),
  ),
  reported_beyond_population: reported(
    {
      id: 'Perkiraan jiwa yang tinggal lebih jauh daripada itu dari kelurahan mana pun yang dilaporkan punya layanan',
      en: 'Estimate of people farther than that from any kelurahan with reported service',
    },
    PEOPLE,
  ),
  reported_distance_mean_m: reported(
    away({ id: 'Jarak garis lurus rata-rata warga', en: 'Mean straight-line distance of people' }),
    same('m'),
  ),
  reported_distance_median_m: reported(
    away({
      id: 'Jarak garis lurus nilai tengah warga',
      en: 'Median straight-line distance of people',
    }),
    same('m'),
  ),
  reported_distance_p90_m: reported(
    away({
      id: 'Jarak garis lurus yang tidak dilampaui 90% warga',
      en: 'Straight-line distance not exceeded by 90% of the people',
    }),
    same('m'),
  ),
  nearest_reported: reported(
    {
      id: 'Kelurahan dengan laporan layanan yang terdekat bagi sebagian besar warganya (kode)',
      en: 'Kelurahan with reported service that is nearest for most of its people (code)',
    },
    same(''),
  ),
};
