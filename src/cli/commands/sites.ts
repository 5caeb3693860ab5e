import { finish } from '../../access/ensemble/engine.ts';
import type { Draws, SitesStability } from '../../access/ensemble/types.ts';
import type { SitesAnswer, SitesQuery } from '../../access/measures/types.ts';
import { toCsv } from '../../city/csv.ts';
import type { Args } from '../args.ts';
import { capacityNotes } from '../capacity-notes.ts';
import { caption } from '../caption.ts';
import type { Command } from '../command.ts';
import { drawnWords, rangeNotes } from '../drawn.ts';
import { EXIT, UsageError } from '../errors.ts';
import { idleForRanges } from '../idle-options.ts';
import { networkNotes } from '../network-notes.ts';
import {
  askedBase,
  askedRadius,
  FACILITY_OPTIONS,
  note,
  RANGE_OPTIONS,
  readFacilityQuery,
} from '../query.ts';
import { askedDraws, drawParameters, ends } from '../ranges.ts';
import { sitesTable, type FoundSite } from '../sites-table.ts';
import { fewerSites, noSites, soughtAs, verdict } from '../sites-words.ts';
import { number } from '../table.ts';
import { readCount } from '../values.ts';

const SITE_FIELDS = ['code', 'name', 'lat', 'lon', 'gain_population', 'chosen_pct'] as const;

const MEAN_NOTE =
  'jarak rata-rata sebelum dan sesudah dihitung atas warga yang sekarang dapat mencapai fasilitas lewat jalan';

/** What the answer says of itself in some formats only, for the others. */
function formatNotes(args: Args, answer: SitesAnswer): string[] {
  const format = args.get('format');
  if (answer.sites.length === 0) return format === 'table' ? [] : [note(noSites(answer))];
  return answer.method === 'heuristic' && format === 'csv' ? [note(verdict(answer))] : [];
}

/** A search takes its time, so that fewer computations are made than may be asked for. */
function fewerDraws(args: Args, asked: Draws, { draws }: SitesStability): string[] {
  if (!args.has('draws') || draws === asked.draws) return [];
  return [
    note(
      `--draws ${asked.draws}: dipakai ${number(draws)} perhitungan, karena masing-masing mencari lokasi dari awal`,
    ),
  ];
}

/** How the choice fares in other computations, as published. */
const published = ({ draws, all_pct, others, ...ranges }: SitesStability) => ({
  draws,
  all_pct,
  ...ends('gain_population', ranges.gain_population),
  ...ends('covered_population_pct', ranges.covered_population_pct),
  ...ends('distance_mean_m', ranges.distance_mean_m),
  others,
});

export const sites: Command = {
  name: 'sites',
  summary: 'lokasi untuk fasilitas baru, dengan tambahan warga terlayani',
  description:
    'mencari lokasi fasilitas baru di samping yang sudah ada. Jawaban menyebut apakah hasilnya pasti (exact) untuk letak fasilitas dan penduduk yang dipakai, atau pendekatan (heuristic), dan bound: batas yang tidak dapat dilampaui pilihan lain. Tambahan warga tiap lokasi dihitung di atas lokasi sebelumnya; lokasi yang tidak menambah apa pun tidak disarankan. chosen_pct: dalam berapa persen perhitungan dengan letak dan penduduk lain yang mungkin lokasi itu tetap terpilih',
  options: [
    ...FACILITY_OPTIONS,
    'radius',
    'base',
    'count',
    'candidates',
    'objective',
    ...RANGE_OPTIONS,
  ],
  examples: [
    'sites --service puskesmas --count 2 --radius 3000 --format json',
    'sites --service sma --count 3 --candidates grid --objective p-median',
  ],
  async run(args, session, progress) {
    const written = args.get('count');
    if (written === null) throw new UsageError('opsi --count N wajib diisi: banyaknya lokasi baru');
    const count = readCount(written);
    const draws = askedDraws(args);
    const candidates = args.required('candidates') as SitesQuery['candidates'];
    const objective = args.required('objective') as SitesQuery['objective'];
    const opened = await session.open();
    const { city, engine } = opened;
    const asked = readFacilityQuery(args, opened, session);
    const { service } = asked;
    const radius_m = askedRadius(args, city, service);
    const base = askedBase(args);
    const areas = service?.measures === 'status';
    const sought = soughtAs(areas, candidates);
    const query: SitesQuery = { ...asked.query, radius_m, base, count, candidates, objective };
    if (candidates === 'grid' && !areas) {
      // What cannot be answered is refused first; the field it needs is kept for the search.
      engine.coverage({ ...asked.query, radius_m, base, level: 'kota' });
      await progress(
        `mencari ${count} lokasi di antara ${sought.candidates}; tunggu beberapa detik`,
      );
    }
    const answer = engine.sites(query);
    const none = answer.sites.length === 0;
    const stability = draws && !none ? finish(engine.ranges.sites(query, draws)) : null;
    const found = answer.sites.map((site, i): FoundSite => ({
      ...site,
      chosen_pct: stability?.sites[i]?.chosen_pct ?? null,
    }));
    const fewer = fewerSites(answer, count);
    const drawn = drawnWords(city, service ? [service] : [], query, base);
    return {
      parameters: {
        ...asked.parameters,
        radius_m,
        base,
        count,
        candidates,
        objective,
        ...drawParameters(draws),
      },
      list: asked.list,
      city,
      json: {
        objective,
        method: answer.method,
        bound: answer.bound,
        sites: found,
        gain_population: answer.gain_population,
        before: answer.before,
        after: answer.after,
        candidates: answer.candidates,
        stability: stability && published(stability),
      },
      csv: () => toCsv(found, SITE_FIELDS),
      table: () =>
        `${caption(city, asked, { radius_m, base })}${sitesTable(answer, found, stability, sought)}`,
      notes: [
        ...asked.notes,
        ...capacityNotes('sites', asked),
        ...(fewer === null ? [] : [note(fewer)]),
        ...networkNotes(engine, asked, base),
        ...(query.metric === 'network' ? [note(MEAN_NOTE)] : []),
        ...(none
          ? idleForRanges(args, 'tidak ada lokasi yang disarankan').map(note)
          : rangeNotes(args, draws, drawn, base)),
        ...(draws && stability ? fewerDraws(args, draws, stability) : []),
        ...formatNotes(args, answer),
      ],
      exitCode: EXIT.done,
    };
  },
};
