import type { Page, Route } from '@playwright/test';
import { city } from './city.ts';
import { expect, test } from './page.ts';
import { panel } from './steps.ts';
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

const inside = (change: (city: Record<string, unknown[]>) => object): Answer =>
  withText((text) => {
    const file = JSON.parse(text) as { city: Record<string, unknown[]> };
    return JSON.stringify({ ...file, city: { ...file.city, ...change(file.city) } });
  });

const cases: readonly (readonly [name: string, file: string, reason: string, answer: Answer])[] = [
  ['missing', 'city.json', 'missing', (route) => route.fulfill({ status: 404, body: '' })],
  ['missing shapes', 'shapes.json', 'missing', (route) => route.fulfill({ status: 404, body: '' })],
  ['not allowed', 'city.json', 'forbidden', (route) => route.fulfill({ status: 403, body: '' })],
  ['on a host in trouble', 'mask.json', 'server', (route) => route.fulfill({ status: 500 })],
  [
    'answered with a page',
    'city.json',
    'page',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Halo</p>' }),
  ],
  ['cut in half', 'city.json', 'truncated', withText((text) => text.slice(0, text.length / 2))],
  ['empty', 'mask.json', 'truncated', (route) => route.fulfill({ body: '' })],
  ['of an old version', 'city.json', 'old', asHead({ version: 0 })],
  ['of a newer version', 'shapes.json', 'newer', asHead({ version: 99 })],
  ['of something else', 'mask.json', 'not-ours', (route) => route.fulfill({ body: '{"a":1}' })],
  ['without services', 'city.json', 'truncated', inside(() => ({ services: [] }))],
  [
    'with a null for a facility',
    'city.json',
    'truncated',
    inside(({ facilities }) => ({ facilities: [...facilities!.slice(1), null] })),
  ],
  ['of other boundaries', 'mask.json', 'old', asHead({ columns: 1, rows: 1, runs: 'AAE=' })],
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

test.describe('a fault of the program itself', () => {
  test.use({ expected: [/^error: /] });

  test('is said in words for people; what a programmer needs is folded away', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'matchMedia'));
    await page.goto('./');
    await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(id.errors.startTitle);
    await expect(main(page)).toContainText(id.errors.start);
    await expect(again(page)).toBeVisible();
    const detail = main(page).getByText('matchMedia is not defined');
    await expect(detail).toBeHidden();
    await main(page).getByText(id.errors.technical).click();
    await expect(detail).toBeVisible();
  });
});
