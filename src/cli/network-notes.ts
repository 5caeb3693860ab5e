import type { Engine } from '../access/types.ts';
import type { PopulationBase } from '../city/model.ts';
import type { Asked } from './query.ts';
import { number } from './table.ts';

/** How well the street network bears an answer, for stderr; nothing for straight lines. */
export function networkNotes(
  engine: Engine,
  { query }: Pick<Asked, 'query'>,
  base: PopulationBase,
): string[] {
  if (query.metric !== 'network') return [];
  const report = engine.network({ ...query, base });
  return [
    `catatan: jaringan jalan ${number(report.length_km, 1)} km dalam ${number(report.components)} bagian ` +
      `(bagian terpanjang ${number(report.main_component_pct, 1)}%)`,
    `catatan: ${number(report.facilities_snapped)} dari ${number(report.facilities)} fasilitas dan ` +
      `${number(report.population_snapped_pct, 1)}% warga paling jauh ${number(report.max_snap_m)} m dari jalan; ` +
      `${number(report.population_reached_pct, 1)}% warga dapat mencapai fasilitas lewat jalan, sisanya dihitung belum terlayani`,
  ];
}
