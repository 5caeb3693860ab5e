import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALTERNATIVES_FILE, TINY_CITY } from '../bad/folder.ts';
import type { testFolder } from './folder.ts';

/** The small city: one puskesmas and one SMK are known by their kelurahan, all else is certain. */
export const SMALL = TINY_CITY;

const ALTERNATIVES = fileURLToPath(
  new URL('../fixtures/alternatif-kecil/alternatives.json', import.meta.url),
);

/** The small city with other ways to see where its people live. */
export function cityWithAlternatives(folder: ReturnType<typeof testFolder>): string {
  const city = folder.at('kota-alternatif');
  cpSync(TINY_CITY, city, { recursive: true });
  copyFileSync(ALTERNATIVES, join(city, ALTERNATIVES_FILE));
  return city;
}
