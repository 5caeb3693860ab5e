import type { CoverageRow } from '../../access/types.ts';
import type { WaterRecord, WaterStatus } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';
import { rich, type Sentence, strong } from '../rich.ts';

/** Where piped water is reported, for an official: counts of reported status, never people served. */
export function waterHeadline(
  rows: readonly Pick<CoverageRow, 'status'>[],
  level: 'kelurahan' | 'kecamatan',
  within: string | null,
  lang: Lang,
): Sentence {
  const count = (status: WaterStatus) => rows.filter((row) => row.status === status).length;
  const partly = count('partly');
  const planned = count('planned');
  const there = count('served') + partly;
  const silent = rows.length - there - planned;
  const id = lang === 'id';
  if (rows.every((row) => row.status === undefined)) {
    return id
      ? rich`Air perpipaan hanya diketahui per kelurahan; pilih tingkat kelurahan.`
      : rich`Piped water is known by kelurahan only; choose the kelurahan level.`;
  }
  const where = within === null ? '' : id ? ` di Kecamatan ${within}` : ` in Kecamatan ${within}`;
  if (id) {
    return rich`Air perpipaan dilaporkan ada di ${strong(`${there} dari ${rows.length} ${level}`)}${where}${
      partly === 0 ? '' : ` (${partly} di antaranya baru sebagian)`
    }${planned === 0 ? '' : `, direncanakan di ${planned}`}; ${
      silent === 0
        ? `semua ${level} disebut dalam laporan`
        : rich`${strong(`${silent} ${level}`)} tidak disebut dalam laporan mana pun`
    }.`;
  }
  return rich`Piped water is reported in ${strong(`${there} of ${rows.length} ${level}`)}${where}${
    partly === 0 ? '' : ` (${partly} of them in part)`
  }${planned === 0 ? '' : `, planned in ${planned}`}; ${
    silent === 0
      ? `every ${level} is named in a report`
      : rich`${strong(`${silent} ${level}`)} ${silent === 1 ? 'is' : 'are'} named in no report`
  }.`;
}

const STATUS: Readonly<Record<Lang, Readonly<Record<WaterStatus, Sentence>>>> = {
  id: {
    served: rich`Air perpipaan ${strong('dilaporkan ada')}`,
    partly: rich`Air perpipaan ${strong('dilaporkan ada di sebagian')} kelurahan ini`,
    planned: rich`Air perpipaan ${strong('baru direncanakan')}`,
    none_reported: rich`${strong('Tidak ada laporan')} tentang air perpipaan di kelurahan ini. Itu belum tentu berarti tidak ada.`,
  },
  en: {
    served: rich`Piped water is ${strong('reported')} here`,
    partly: rich`Piped water is ${strong('reported in part')} of this kelurahan`,
    planned: rich`Piped water is ${strong('planned only')}`,
    none_reported: rich`There is ${strong('no report')} about piped water in this kelurahan. That does not have to mean there is none.`,
  },
};

/** What is known of piped water in one kelurahan: status, operator, since when, connections. */
export function waterSentence(record: WaterRecord | null | undefined, lang: Lang): Sentence {
  if (!record || record.status === 'none_reported') return STATUS[lang].none_reported;
  const { operator, since, connections } = record;
  const write = numbers(lang);
  const id = lang === 'id';
  const more = [
    operator === null ? '' : id ? `oleh ${operator}` : `by ${operator}`,
    since === null ? '' : id ? `sejak ${write.period(since)}` : `since ${write.period(since)}`,
    connections === null
      ? ''
      : id
        ? `sekitar ${write.count(connections)} sambungan`
        : `about ${write.count(connections)} connections`,
  ].filter((part) => part !== '');
  return rich`${STATUS[lang][record.status]}${more.map((part) => `, ${part}`).join('')}.`;
}
