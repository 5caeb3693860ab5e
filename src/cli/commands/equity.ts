import type { Command } from '../command.ts';

/** Published in the interface, not answered yet. */
export const equity: Command = {
  name: 'equity',
  summary: 'ukuran ketimpangan: Gini, Theil, per kelompok kecamatan',
  description: 'mengukur ketimpangan akses antarwilayah',
  options: [],
  examples: ['equity --of distance --service puskesmas'],
};
