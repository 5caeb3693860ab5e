import { asPublished } from '../access/published.ts';
import type { SourceId } from '../city/ids.ts';
import {
  type Cited,
  coverageColumns,
  dictionary,
  type DictionaryRow,
  type Provenance,
  rangeColumns,
} from '../narrate/dictionary.ts';
import { areaBasis } from '../city/service-areas.ts';
import { gapColumn, severalDictionary } from '../narrate/several-dictionary.ts';
import { type Subject, valueDictionary } from '../narrate/value-dictionary.ts';
import { rangesFor } from './ranges.svelte.ts';
import type { Screen } from './screen.svelte.ts';

/** The table on screen as a file: its rows, and a row of the dictionary for each of its columns. */
export interface TableFile {
  /** What is in the file, to be its name. */
  readonly name: string;
  readonly rows: readonly Record<string, unknown>[];
  readonly dictionary: readonly DictionaryRow[];
}

/** Titles and dates of sources, each once. */
function cited(screen: Screen, ids: readonly (SourceId | null)[]): Cited {
  const wanted = new Set(ids);
  const found = screen.city.sources.filter(({ id }) => wanted.has(id));
  return {
    source: found.map(({ title, publisher }) => `${title} (${publisher})`).join('; '),
    year: [...new Set(found.map(({ date }) => date))].join('; '),
  };
}

function provenanceOf(screen: Screen, kinds: readonly string[]): Provenance {
  const { city, areaQuery } = screen;
  const facilities = city.facilities.filter(({ kind }) => kinds.includes(kind));
  const boundaries = city.kelurahan.map(({ source }) => source);
  const population = city.kelurahan.map((one) => one.populationSource[areaQuery.base]);
  const used = facilities.map(({ source }) => source);
  return {
    boundaries: cited(screen, boundaries),
    population: cited(screen, population),
    facilities: cited(screen, used),
    computed: cited(screen, [...boundaries, ...population, ...used]),
    water: cited(
      screen,
      city.water.map(({ source }) => source),
    ),
  };
}

/** Choices that are not the usual ones: "-negeri-worst". */
function choicesOf(screen: Screen, ofService: boolean): string {
  const { ownership, kind, locations, base, border } = screen.areaQuery;
  return [
    ofService ? kind : null,
    ofService ? ownership : null,
    locations === 'middle' ? null : locations,
    base === '2025' ? null : base,
    border === 'include' ? null : 'tanpa-luar-kota',
  ]
    .flatMap((choice) => (choice === null ? [] : `-${choice}`))
    .join('');
}

/** Coverage of the service on screen, with its ranges once they are known. */
function coverageFile(screen: Screen, coverage: NonNullable<Screen['coverage']>): TableFile {
  const { app, areaRanges } = screen;
  const level = screen.choropleth?.level ?? app.level;
  const basis = areaBasis(screen.city, app.service);
  const columns = coverageColumns(basis);
  const extra = areaRanges ? rangeColumns(basis) : [];
  return {
    name: `${app.service.id}-${app.radius ?? 0}m${choicesOf(screen, true)}-${level}`,
    rows: coverage[level].map((row, i) => ({
      ...asPublished(row),
      ...Object.fromEntries(
        extra.map(({ column, of, end }) => [
          column,
          areaRanges?.[level][i]?.figures[of]?.[end] ?? null,
        ]),
      ),
    })),
    dictionary: dictionary(columns, extra, provenanceOf(screen, app.service.kinds), app.lang),
  };
}

/** Several services at once: the index, what it rests on, and the gap of each service. */
function severalFile(screen: Screen): TableFile {
  const { app, indexServices, indexWeights, measures } = screen;
  const services = indexServices.map(({ id, label }, i) => ({
    id,
    label: label[app.lang],
    weight: indexWeights[i] ?? 1,
  }));
  const kinds = indexServices.flatMap((service) => service.kinds);
  const drawn = rangesFor(screen.ranges.several, measures.several?.query);
  return {
    name: `${screen.t.download.index}${choicesOf(screen, false)}-kelurahan`,
    rows: (measures.several?.value ?? []).map(({ gaps, missed, ...row }, i) => ({
      ...row,
      missed: missed.join(' '),
      index_low: drawn?.[i]?.index?.low ?? null,
      index_high: drawn?.[i]?.index?.high ?? null,
      rank_low: drawn?.[i]?.rank?.low ?? null,
      rank_high: drawn?.[i]?.rank?.high ?? null,
      ...Object.fromEntries(gaps.map(({ service, gap_pct }) => [gapColumn(service), gap_pct])),
    })),
    dictionary: severalDictionary(services, provenanceOf(screen, kinds), app.lang),
  };
}

/** One value an area: an indicator, the reported status of water, supply within reach. */
function valueFile(screen: Screen): TableFile {
  const { app, choropleth, city } = screen;
  const indicator = city.indicators.find(({ id }) => id === app.url.indikator);
  const provenance = provenanceOf(screen, app.service.kinds);
  const values = choropleth?.values ?? [];
  const supply = screen.part === 'ketersediaan';
  const from = indicator
    ? cited(
        screen,
        values.map(({ source }) => source ?? null),
      )
    : provenance[supply ? 'computed' : 'water'];
  const subject: Subject = {
    meaning: [choropleth?.title, choropleth?.subtitle].join('; '),
    unit: indicator?.unit[app.lang] ?? '',
    ...from,
  };
  const radius = supply && app.radius !== null ? `-${app.radius}m${choicesOf(screen, true)}` : '';
  const ofService = supply ? `${screen.t.download.supply}-${app.service.id}` : app.service.id;
  return {
    name: indicator?.id ?? `${ofService}${radius}-${choropleth?.level ?? app.level}`,
    rows: values.map((value) => ({ ...value })),
    dictionary: valueDictionary(subject, provenance.boundaries, app.lang),
  };
}

/** The table on screen, whichever it is, ready to be taken home. */
export function tableFile(screen: Screen): TableFile {
  const { app, coverage, part } = screen;
  if (part === 'gabungan') return severalFile(screen);
  const figures = screen.measurable && app.measure !== 'status';
  if (!app.url.indikator && part !== 'ketersediaan' && coverage && figures) {
    return coverageFile(screen, coverage);
  }
  return valueFile(screen);
}
