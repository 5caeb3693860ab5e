import type { Command } from '../command.ts';

/** Published in the interface, not answered yet. */
export const rank: Command = {
  name: 'rank',
  summary: 'kelurahan dari yang paling tertinggal',
  description:
    'mengurutkan wilayah dari yang paling tertinggal, dengan rentang peringkat dan alasannya',
  options: [],
  examples: ['rank --by unserved_population --service puskesmas'],
};
