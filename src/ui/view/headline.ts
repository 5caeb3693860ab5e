import type { Range } from '../../access/ensemble/types.ts';
import type { KelurahanCode } from '../../city/ids.ts';
import type { Service, WaterStatus } from '../../city/model.ts';
import { reportedRecords } from '../../city/service-areas.ts';
import { headline, type Headline } from '../../narrate/sentences/headline.ts';
import type { Reported } from '../../narrate/sentences/reported.ts';
import type { Located } from '../../narrate/sentences/located.ts';
import { residentSentence } from '../../narrate/sentences/resident.ts';
import type { Sentence } from '../../narrate/rich.ts';
import { unknownWords } from '../../narrate/sentences/unknown.ts';
import { filteredNoun } from '../../narrate/sentences/noun.ts';
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
  // The words follow the question that the figures answer.
  const noun = filteredNoun(service, city, coverage.query);
  return headline(
    {
      service: { ...service, noun },
      rows,
      radius_m: app.radius === null ? null : coverage.query.radius_m,
      level,
      within,
      located,
      reported: app.basis === 'reported' ? reportedIn(screen, within) : null,
    },
    app.lang,
  );
}

/** What is reported of the service on screen. */
function reportedIn({ app, city, areaQuery }: Screen, within: string | null): Reported {
  const units = new Map(city.kelurahan.map((one) => [one.code, one]));
  const names = new Map(city.kecamatan.map(({ code, name }) => [code, name]));
  const kecamatanOf = (code: KelurahanCode) => names.get(units.get(code)!.kecamatan) ?? '';
  const inside = city.water.filter(
    ({ kelurahan }) => within === null || kecamatanOf(kelurahan) === within,
  );
  const count = (status: WaterStatus) => inside.filter((one) => one.status === status).length;
  const planned = areaQuery.planned ?? false;
  return {
    noun: app.service.noun[app.lang],
    areas: reportedRecords(city, planned).map(({ kelurahan, status, connections }) => ({
      name: units.get(kelurahan)!.name,
      kecamatan: kecamatanOf(kelurahan),
      status,
      connections,
    })),
    planned: planned ? 0 : count('planned'),
    silent: count('none_reported'),
    of: inside.length,
  };
}

/**
 * How sure the official's sentence is: what nine of ten draws give for people beyond the radius and
 * for kelurahan most of whose people are, and why; empty until that is known.
 */
export function officialRanges(screen: Screen): readonly string[] {
  const { app, city, areaRanges, n } = screen;
  if (!areaRanges) return [];
  const t = screen.t.ranges;
  const within = city.kecamatan.find(({ code }) => code === app.url.kec) ?? null;
  const code = within?.code ?? city.info.code;
  const area = within ? areaRanges.kecamatan.find((one) => one.code === code) : areaRanges.kota;
  const people = area?.figures.unserved_population ?? null;
  const mostly = app.level === 'kelurahan' ? (areaRanges.mostly[code] ?? null) : null;
  const written = (range: Range | null, write: (value: number) => string) => {
    if (!range) return null;
    const [low, high] = [write(range.low), write(range.high)];
    return low === high ? null : { low, high };
  };
  const beyond = written(people, n.estimate);
  const areas = written(mostly, n.count);
  const lines = beyond || areas ? [t.city(beyond, areas)] : [];
  const causes = area?.causes ?? [];
  return lines.length > 0 && causes.length > 0
    ? [...lines, t.causes(causes.map(({ unknown }) => unknownWords(unknown, city, app.lang)))]
    : lines;
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
