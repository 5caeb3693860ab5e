import type { NearestRow } from '../../access/types.ts';
import { distanceWords } from '../../narrate/sentences/resident.ts';
import type { Screen } from '../screen.svelte.ts';

/** How far a resident is from the nearest area of piped water, and who says that there is any. */
export function nearWords({ app, city, n, t }: Screen, row: NearestRow): string {
  const { near, status } = t.water;
  // Somewhere in a kelurahan is not a range of distances to its border.
  const edge = { ...row, distance_max_m: row.distance_m };
  const distance = distanceWords(edge, app.accuracy_m, app.lang);
  const inside = row.distance_m === 0;
  if (row.basis === 'mapped') {
    const operator = city.serviceAreas.find(({ id }) => id === row.id)?.operator;
    const name = operator ? `${row.name} (${operator})` : row.name;
    return inside ? near.mappedInside(name) : near.mapped(distance, name);
  }
  const record = city.water.find(({ kelurahan }) => kelurahan === row.id);
  const facts = [
    record ? status[record.status].toLowerCase() : null,
    record?.operator ?? null,
    record?.since ? n.period(record.since) : null,
  ]
    .flatMap((fact) => (fact === null ? [] : [`; ${fact}`]))
    .join('');
  return inside ? near.reportedInside(row.name, facts) : near.reported(distance, row.name, facts);
}
