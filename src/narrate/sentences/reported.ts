import type { CoverageRow } from '../../access/types.ts';
import type { WaterStatus } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';
import { rich, type Sentence, strong } from '../rich.ts';

/** A kelurahan in which a service is reported. */
export interface ReportedArea {
  readonly name: string;
  /** Name of its kecamatan. */
  readonly kecamatan: string;
  readonly status: WaterStatus;
  readonly connections: number | null;
}

/** What is reported of a service in a city. */
export interface Reported {
  /** "air perpipaan", in the language asked for. */
  readonly noun: string;
  /** Those that count. */
  readonly areas: readonly ReportedArea[];
  /** Kelurahan in which it is only planned, and those that no report names. */
  readonly planned: number;
  readonly silent: number;
  /** Kelurahan that are spoken of: all, or those of one kecamatan. */
  readonly of: number;
}

export interface ReportedInput {
  readonly reported: Reported;
  readonly rows: readonly CoverageRow[];
  readonly radius_m: number;
  /** Name of the kecamatan the rows are limited to. */
  readonly within: string | null;
}

/** More names than this are a list, not a sentence. */
const MOST_NAMES = 3;

function listed(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(lang === 'id' ? 'id-ID' : 'en-GB', { type: 'conjunction' }).format(
    names,
  );
}

/** "Lopang dan Unyur, keduanya baru sebagian". */
function whichWords(areas: readonly ReportedArea[], lang: Lang): string {
  const partly = areas.filter(({ status }) => status === 'partly').length;
  const planned = areas.filter(({ status }) => status === 'planned').length;
  const all = areas.length;
  const id = lang === 'id';
  const allPartly = id
    ? [`baru sebagian`, `keduanya baru sebagian`, `semuanya baru sebagian`]
    : [`in part`, `both in part`, `all in part`];
  const part =
    partly === 0
      ? ''
      : partly === all
        ? allPartly[Math.min(all, 3) - 1]!
        : id
          ? `${partly} baru sebagian`
          : `${partly} in part`;
  const plan = planned === 0 ? '' : id ? `${planned} baru direncanakan` : `${planned} only planned`;
  const names =
    all <= MOST_NAMES
      ? listed(
          areas.map(({ name }) => name),
          lang,
        )
      : '';
  return [names, part, plan].filter((words) => words !== '').join(', ');
}

function whereSentence({ reported, within }: ReportedInput, lang: Lang): Sentence {
  const { noun, of } = reported;
  const areas = reported.areas.filter(({ kecamatan }) => within === null || kecamatan === within);
  const id = lang === 'id';
  const where = within === null ? '' : id ? ` di Kecamatan ${within}` : ` in Kecamatan ${within}`;
  const Noun = noun[0]!.toUpperCase() + noun.slice(1);
  if (areas.length === 0) {
    return id
      ? rich`Di Kecamatan ${within ?? ''} ${strong('tidak ada kelurahan')} yang dilaporkan punya ${noun}.`
      : rich`${strong('No kelurahan')} of Kecamatan ${within ?? ''} is reported to have ${noun}.`;
  }
  const count = strong(`${areas.length} ${id ? 'dari' : 'of'} ${of} kelurahan`);
  const which = whichWords(areas, lang);
  const plans = areas.some(({ status }) => status === 'planned');
  return id
    ? rich`${Noun} dilaporkan ada${plans ? ' atau direncanakan' : ''} di ${count}${where} (${which}).`
    : rich`${Noun} is reported${plans ? ' or planned' : ''} in ${count}${where} (${which}).`;
}

/**
 * How many people are how far from any report. They are never called served or unserved: who lives
 * in a reported area need not have a connection, and where nobody reports there may be pipes.
 */
export function reportedHeadline(input: ReportedInput, lang: Lang): Sentence {
  const { radius_m, rows } = input;
  const write = numbers(lang);
  const known = rows.filter((row) => row.unserved_population !== null);
  const beyond = known.reduce((sum, row) => sum + row.unserved_population!, 0);
  const [far] = rows
    .filter((row) => row.distance_mean_m !== null)
    .toSorted((a, b) => b.distance_mean_m! - a.distance_mean_m!);
  const id = lang === 'id';
  const people = strong(`${write.estimate(beyond)} ${id ? 'jiwa' : 'people'}`);
  const radius = write.radius(radius_m);
  const plans = input.reported.areas.some(({ status }) => status === 'planned');
  const areas = id
    ? `wilayah yang dilaporkan${plans ? ' atau direncanakan' : ''}`
    : `any reported${plans ? ' or planned' : ''} area`;
  const away = id
    ? radius_m === 0
      ? `di luar ${areas}`
      : `lebih dari ${radius} dari ${areas}`
    : radius_m === 0
      ? `outside ${areas}`
      : `more than ${radius} from ${areas}`;
  const most =
    far && rows.length > 1 && far.distance_mean_m! > 0
      ? id
        ? rich`; yang terjauh ${strong(far.name)}, rata-rata ${write.distance(far.distance_mean_m)}`
        : rich`; the farthest is ${strong(far.name)}, ${write.distance(far.distance_mean_m)} on average`
      : rich``;
  return id
    ? rich`${whereSentence(input, lang)} Sekitar ${people} (perkiraan) tinggal ${away}${most}.`
    : rich`${whereSentence(input, lang)} About ${people} (estimate) live ${away}${most}.`;
}

/** What being near a reported area does not mean. */
export function reportedNotes({ reported }: ReportedInput, lang: Lang): readonly Sentence[] {
  const { areas, silent, planned, noun } = reported;
  const write = numbers(lang);
  const connections = areas.reduce((sum, area) => sum + (area.connections ?? 0), 0);
  const count = write.count(connections);
  const id = lang === 'id';
  return [
    ...(connections === 0
      ? []
      : [
          id
            ? rich`Yang disebut di sana hanya ${strong(`${count} sambungan`)}, bukan seluruh kelurahan: tinggal di dalam atau di dekatnya belum berarti punya sambungan.`
            : rich`Only ${strong(`${count} connections`)} are named there, not the whole kelurahan: living in or near one is not having a connection.`,
        ]),
    id
      ? rich`${write.count(silent)} kelurahan tidak disebut dalam laporan mana pun; belum tentu tanpa ${noun}.${planned === 0 ? '' : ` Di ${write.count(planned)} lainnya baru direncanakan.`}`
      : rich`${write.count(silent)} kelurahan are named in no report, which does not mean they are without ${noun}.${planned === 0 ? '' : ` In ${write.count(planned)} others it is only planned.`}`,
    id
      ? rich`Jarak dihitung garis lurus ke batas kelurahan yang dilaporkan; pipanya sendiri bisa lebih jauh.`
      : rich`Distances are straight lines to the border of a reported kelurahan; the pipe itself may be farther.`,
  ];
}
