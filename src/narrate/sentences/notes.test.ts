import { describe, expect, it } from 'vitest';
import { plain } from '../rich.ts';
import { flagSentence, thresholdNote } from './notes.ts';
import { service } from './sample.test-data.ts';

describe('thresholdNote', () => {
  it('says what is used and how far it is verified', () => {
    expect(plain(thresholdNote(service, 3000, 'id')!)).toBe(
      'Ambang yang dipakai: 3 km, garis lurus (status: belum diverifikasi).',
    );
    expect(plain(thresholdNote(service, 1500, 'id')!)).toBe(
      'Jarak pilihan Anda: 1,5 km, garis lurus. Ambang bawaan: 3 km (status: belum diverifikasi).',
    );
    expect(thresholdNote({ ...service, threshold_m: null }, null, 'id')).toBeNull();
  });
});

describe('flagSentence', () => {
  const said = (...values: [string, number | null][]) =>
    plain(
      flagSentence(
        values.map(([period, value]) => ({ period, value })),
        'id',
      ),
    );
  it('lists when it was named, each period once', () => {
    expect(said(['2024', 1], ['2021-02', 1], ['2024', 1])).toBe(
      'Disebut dalam laporan (Februari 2021, 2024).',
    );
  });
  it('counts a report without a number as a report', () => {
    expect(said(['2023', null])).toBe('Disebut dalam laporan (2023).');
  });
  it('tells "reported as not so" from "not reported"', () => {
    expect(said(['2022', 0])).toBe('Dilaporkan tidak (2022).');
    expect(said()).toBe('Tidak disebut dalam laporan; belum tentu tidak ada masalah.');
  });
});
