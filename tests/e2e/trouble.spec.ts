import type { Page, Route } from '@playwright/test';
import { city } from './city.ts';
import { expect, mapDrawn, open, test } from './page.ts';
import { headline, mapCanvas, panel } from './steps.ts';
import { id } from './words.ts';

/** What the browser itself writes down about a file that did not come. */
test.use({ expected: [/^console: Failed to load resource/] });

const main = (page: Page) => page.getByRole('main');
const again = (page: Page) => main(page).getByRole('button', { name: id.errors.again });

type Answer = (route: Route) => Promise<void>;

const withText =
  (change: (text: string) => string): Answer =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  };

const asHead = (change: Record<string, unknown>): Answer =>
  withText((text) => JSON.stringify({ ...(JSON.parse(text) as object), ...change }));

const cases: readonly (readonly [name: string, file: string, reason: string, answer: Answer])[] = [
  ['missing', 'city.json', 'missing', (route) => route.fulfill({ status: 404, body: '' })],
  ['missing shapes', 'shapes.json', 'missing', (route) => route.fulfill({ status: 404, body: '' })],
  [
    'answered with the start page',
    'city.json',
    'missing',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Halo</p>' }),
  ],
  ['cut in half', 'city.json', 'truncated', withText((text) => text.slice(0, text.length / 2))],
  ['empty', 'mask.json', 'truncated', (route) => route.fulfill({ body: '' })],
  ['of an old version', 'city.json', 'old', asHead({ version: 0 })],
  ['of a newer version', 'shapes.json', 'newer', asHead({ version: 99 })],
  ['of something else', 'mask.json', 'not-ours', (route) => route.fulfill({ body: '{"a":1}' })],
];

for (const [name, file, reason, answer] of cases) {
  test(`bundle ${name} (${file}): says which file and what to do`, async ({ page }) => {
    await page.route(`**/data/${file}`, answer);
    await page.goto('./');
    await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(id.errors.dataTitle);
    await expect(main(page)).toContainText(id.errors.data(file, reason));
    await expect(again(page)).toBeVisible();
  });
}

test('no network: says so, and “Coba lagi” works when it is back', async ({ page }) => {
  await page.route('**/data/**', (route) => route.abort('internetdisconnected'));
  await page.goto('./');
  const title = main(page).getByRole('heading', { level: 1 });
  await expect(title).toHaveText(id.errors.networkTitle);
  await expect(main(page)).toContainText(id.errors.network);

  await again(page).click();
  await expect(title).toHaveText(id.errors.networkTitle);

  await page.unroute('**/data/**');
  await again(page).click();
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(panel(page).getByRole('table').locator('tbody').getByRole('row')).toHaveCount(
    city.kelurahan.length,
  );
});

test('a reference layer that is missing is named; the rest goes on', async ({ page }) => {
  await page.route('**/data/layers/paddy.json', (route) => route.fulfill({ status: 404 }));
  await open(page, '?tab=perencana');
  await mapDrawn(page);
  const paddy = panel(page).getByRole('checkbox', { name: id.layers.names.paddy });
  await paddy.check();
  await expect(panel(page).getByRole('status')).toHaveText(id.errors.layer(id.layers.names.paddy));
  await panel(page).getByRole('checkbox', { name: id.layers.names.roads }).check();
  await mapDrawn(page);
});

test('the map’s program does not arrive: a plain map and every number', async ({ page }) => {
  await page.route('**/assets/maplibre-*.js', (route) => route.abort());
  await open(page);
  await expect(page.getByRole('img', { name: id.shell.map })).toBeVisible();
  await expect(mapCanvas(page)).toHaveCount(0);
  await expect(headline(page)).toContainText(id.units.people);
});

test('the calculating program does not arrive: said so, beside the base map', async ({ page }) => {
  await page.route('**/assets/engine.worker-*.js', (route) => route.abort());
  await open(page);
  await expect(panel(page).getByRole('alert')).toHaveText(id.errors.engine);
  await mapDrawn(page);
});

test('the drawing program does not arrive: the layer is named, the numbers stand', async ({
  page,
}) => {
  await page.route('**/assets/drawings-*.js', (route) => route.abort());
  await open(page);
  await expect(panel(page).getByRole('status')).toHaveText(id.errors.layer(id.layers.names.gaps));
  await expect(headline(page)).toContainText(id.units.people);
});
