import { describe, expect, it } from 'vitest';
import type { KelurahanCode, SourceId } from '../../city/ids.ts';
import type { WaterRecord } from '../../city/model.ts';
import { plain } from '../rich.ts';
import { headline } from './headline.ts';
import { row, service } from './sample.test-data.ts';
import { waterHeadline, waterSentence } from './water.ts';

describe('piped water', () => {
  const rows = ['served', 'partly', 'planned', 'none_reported', 'none_reported'].map((status) => ({
    status,
  }));

  it('counts what is reported and what nobody reports', () => {
    expect(plain(waterHeadline(rows, 'kelurahan', null, 'id'))).toBe(
      'Air perpipaan dilaporkan ada di 2 dari 5 kelurahan (1 di antaranya baru sebagian), direncanakan di 1; 2 kelurahan tidak disebut dalam laporan mana pun.',
    );
    expect(plain(waterHeadline(rows.slice(0, 1), 'kelurahan', 'Utara', 'en'))).toBe(
      'Piped water is reported in 1 of 1 kelurahan in Kecamatan Utara; every kelurahan is named in a report.',
    );
  });

  it('is the headline of a service that has only reported status', () => {
    const rows = [row('A', 1, 1), row('B', 1, 1)].map((r) => ({ ...r, status: 'served' }));
    const found = headline(
      {
        service: { ...service, measures: 'status', threshold_m: null },
        rows,
        radius_m: null,
        level: 'kelurahan',
        within: null,
        located: null,
      },
      'id',
    );
    expect(plain(found.sentence)).toBe(
      'Air perpipaan dilaporkan ada di 2 dari 2 kelurahan; semua kelurahan disebut dalam laporan.',
    );
  });

  it('does not guess for whole kecamatan', () => {
    expect(plain(waterHeadline([{}, {}], 'kecamatan', null, 'id'))).toBe(
      'Air perpipaan hanya diketahui per kelurahan; pilih tingkat kelurahan.',
    );
  });

  const record: WaterRecord = {
    kelurahan: '11.22.01.1001' as KelurahanCode,
    status: 'served',
    operator: 'Perumdam X',
    since: '2022-05',
    connections: 1300,
    note: null,
    source: 's' as SourceId,
  };

  it('tells what is known in one kelurahan', () => {
    expect(plain(waterSentence(record, 'id'))).toBe(
      'Air perpipaan dilaporkan ada, oleh Perumdam X, sejak Mei 2022, sekitar 1.300 sambungan.',
    );
    const planned: WaterRecord = {
      ...record,
      status: 'planned',
      operator: null,
      since: null,
      connections: null,
    };
    expect(plain(waterSentence(planned, 'en'))).toBe('Piped water is planned only.');
  });

  it('does not read silence as "none"', () => {
    const silent = plain(waterSentence({ ...record, status: 'none_reported' }, 'id'));
    expect(silent).toContain('Tidak ada laporan');
    expect(silent).toContain('belum tentu');
    expect(plain(waterSentence(null, 'id'))).toBe(silent);
  });
});
