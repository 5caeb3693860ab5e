import type { Command } from '../command.ts';

/** Published in the interface, not answered yet. */
export const sites: Command = {
  name: 'sites',
  summary: 'lokasi terbaik untuk fasilitas baru',
  description: 'mencari lokasi fasilitas baru yang menambah paling banyak warga terlayani',
  options: [],
  examples: ['sites --count 2 --service puskesmas --radius 3000'],
};
