import type { CoverageRow } from '../../access/types.ts';
import type { KelurahanCode } from '../../city/ids.ts';
import type { Service, WaterStatus } from '../../city/model.ts';
import { reportedRecords } from '../../city/service-areas.ts';
import { headline, type Headline } from '../../narrate/sentences/headline.ts';
import type { Reported } from '../../narrate/sentences/reported.ts';
import type { Located } from '../../narrate/sentences/located.ts';
import { residentSentence } from '../../narrate/sentences/resident.ts';
import type { Sentence } from '../../narrate/rich.ts';
import { filteredNoun } from '../../narrate/sentences/noun.ts';
import type { Levels } from '../results.svelte.ts';
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

const mostlyBeyond = (rows: readonly CoverageRow[]): number =>
  rows.filter(
    ({ unserved_population: beyond, population }) =>
      beyond !== null && population !== null && beyond > population / 2,
  ).length;

/** What the official's sentence would say with uncertain places at their best and worst. */
export function officialRanges(screen: Screen): readonly string[] {
  const { app, city, coverage, n } = screen;
  const t = screen.t.pejabat;
  const bounds = coverage?.bounds;
  if (!bounds) return [];
  const within = city.kecamatan.find(({ code }) => code === app.url.kec) ?? null;
  const beyond = ({ kota, kecamatan }: Levels) =>
    (within ? kecamatan.find(({ code }) => code === within.code) : kota)?.unserved_population ??
    null;
  const mostly = ({ kelurahan }: Levels) =>
    mostlyBeyond(kelurahan.filter((row) => !within || row.kecamatan === within.name));
  const [low, high] = [n.estimate(beyond(bounds.best)), n.estimate(beyond(bounds.worst))];
  const [few, many] = [mostly(bounds.best), mostly(bounds.worst)];
  return [
    ...(low === high ? [] : [t.cityRange(low, high)]),
    ...(app.level !== 'kelurahan' || few === many
      ? []
      : [t.mostlyRange(n.count(few), n.count(many))]),
  ];
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
