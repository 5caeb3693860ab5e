import type { KelurahanCode } from '../../city/ids.ts';
import type { Service } from '../../city/model.ts';
import { headline, type Headline } from '../../narrate/sentences/headline.ts';
import type { Located } from '../../narrate/sentences/located.ts';
import { residentSentence } from '../../narrate/sentences/resident.ts';
import type { Sentence } from '../../narrate/rich.ts';
import type { Screen } from '../screen.svelte.ts';

/** How many facilities of a service have a known place, of those that may be operating. */
export function locatedOf(screen: Screen, service: Service): Located {
  const counted = screen.city.facilities.filter(
    ({ kind, status, insideCity }) =>
      insideCity &&
      service.kinds.includes(kind) &&
      (status === 'operating' || status === 'unknown'),
  );
  const known = counted.filter(({ precision }) => precision !== 'unlocated').length;
  // A list that is not complete does not tell how many there are.
  return { known, total: service.measures === 'list' ? null : counted.length };
}

/** The official's sentence and what must be known with it; `null` while it is being computed. */
export function officialStory(screen: Screen): Headline | null {
  const { app, city, coverage } = screen;
  const { service, level } = app;
  const within = city.kecamatan.find(({ code }) => code === app.url.kec)?.name ?? null;
  const located = locatedOf(screen, service);
  if (service.measures === 'list') {
    return headline({ service, rows: [], radius_m: null, level, within, located }, app.lang);
  }
  if (!coverage) return null;
  const rows = coverage[level].filter(
    (row) =>
      within === null || row.kecamatan === within || (level === 'kecamatan' && row.name === within),
  );
  return headline(
    {
      service,
      rows,
      radius_m: app.radius === null ? null : coverage.query.radius_m,
      level,
      within,
      located,
    },
    app.lang,
  );
}

/** A resident's kelurahan against the city, for the city's main service. */
export function residentStory(screen: Screen, code: KelurahanCode): Sentence | null {
  const { app, city, results } = screen;
  const service = city.services.find(({ id }) => id === city.info.defaultService);
  const coverage = service && results.profile.get(service.id);
  const row = coverage?.kelurahan.find((one) => one.code === code);
  return service && coverage && row
    ? residentSentence(row, coverage.kelurahan, service, app.lang)
    : null;
}
