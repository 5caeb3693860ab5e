import fc from 'fast-check';
import { city } from '../e2e/city.ts';
import { open } from '../e2e/page.ts';
import { en, id } from '../e2e/words.ts';
import { batches, draw } from './draw.ts';
import { expectHarmless, expectHelpful, test } from './page.ts';
import { nonsense } from './words.ts';
import { expect, type Page } from '@playwright/test';

const NAMES = [
  'tab',
  'lang',
  'tema',
  'layanan',
  'radius',
  'ukuran',
  'bagian',
  'bobot',
  'susut',
  'tingkat',
  'kec',
  'kel',
  'indikator',
  'indikator2',
  'lapis',
  'klaster',
  'opasitas',
  'kelas',
  'n',
  'tepi',
  'batas',
  'lokasi',
  'basis',
  'status',
  'jenis',
  'peta',
  'tampil',
  'titik',
  'ketepatan',
  'skenario',
  'situs',
  'calon',
  'tujuan',
  'embed',
  '__proto__',
  'utm_source',
] as const;

/** Values that are right for some parameter, and so reach far into the page. */
const value: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: nonsense, weight: 2 },
  {
    arbitrary: fc.constantFrom(
      'warga',
      'pejabat',
      'perencana',
      'en',
      'gelap',
      'share',
      'distance',
      'gabungan',
      'kesenjangan',
      'ketersediaan',
      'kecamatan',
      'quantile',
      'equal',
      'standard',
      'manual',
      'exclude',
      'worst',
      'best',
      'exact',
      '2010',
      'negeri',
      'swasta',
      'smk',
      'tabel',
      'grid',
      'semua',
      'p-median',
      'gaps,buffers,clusters,paddy,roads',
      ...city.services.map((service) => service.id as string),
      ...city.indicators.map((indicator) => indicator.id as string),
      ...city.kelurahan.map(({ code }) => code as string),
      ...city.kecamatan.map(({ code }) => code as string),
    ),
    weight: 3,
  },
  fc.integer({ min: -10, max: 30_000 }).map(String),
  fc.double().map(String),
  fc
    .tuple(fc.double({ min: -7, max: -5.8 }), fc.double({ min: 105.8, max: 106.6 }))
    .map(([lat, lon]) => `${lat.toFixed(4)},${lon.toFixed(4)}`),
  fc.array(fc.integer({ min: -5, max: 9000 }), { maxLength: 12 }).map((list) => list.join(',')),
);

const address = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 8 })
  .map(
    (pairs) => `?${pairs.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&')}`,
  );

/** An address may choose either language. */
const PANEL = new RegExp(`^(${id.shell.panel}|${en.shell.panel})$`);
const COMPUTING = new RegExp(`^(${id.pejabat.computing}|${en.pejabat.computing})$`);
const answer = (page: Page) =>
  page.getByRole('region', { name: PANEL }).getByRole('heading', { level: 2 }).first();

const ADDRESSES = 1000;
/** Addresses of one test: the first is opened, the others are gone to as with the back button. */
const BATCH = 25;

for (const [i, list] of [...batches(draw(address, ADDRESSES), BATCH)].entries()) {
  test(`addresses ${i * BATCH + 1} to ${i * BATCH + list.length}`, async ({ page, complaints }) => {
    // The map has tests of its own, and drawing it without a graphics card is most of the time.
    await page.route('**/assets/maplibre-*.js', (route) => route.abort());
    const [first, ...others] = list;
    await open(page, first);
    await expectHelpful(page, first!);
    await expectHarmless(page, first!);
    for (const search of others) {
      await page.evaluate((query) => {
        history.pushState(null, '', query);
        dispatchEvent(new PopStateEvent('popstate'));
      }, search);
      await expect(answer(page), search).not.toHaveText(COMPUTING);
      await expectHarmless(page, search);
    }
    expect(complaints.filter((text) => text.startsWith('error:'))).toEqual([]);
  });
}
