import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { id } from './words.ts';

/** What the browser itself writes down about files that did not come. */
test.use({ expected: [/^console: Failed to load resource|^error: |MIME type|Refused to/] });

const reload = (page: Page) => page.getByRole('link', { name: id.errors.reload });
const started = (page: Page) => page.locator('html[data-ready]');

for (const [what, files] of [
  ['program', '**/assets/index-*.js'],
  ['program and style', /assets\/index-.*\.(js|css)$/],
  ['program, style and boot script', /(assets\/index-.*\.(js|css)|boot\.js)$/],
] as const) {
  test(`an old page whose ${what} is gone after an upload says how to go on`, async ({ page }) => {
    await page.route(files, (route) => route.fulfill({ status: 404 }));
    await page.goto('./?tab=pejabat&layanan=smp');
    await expect(page.getByText(id.errors.late)).toBeVisible();
    await page.unroute(files);
    await reload(page).click();
    await expect(started(page)).toBeAttached();
    expect(page.url()).toContain('layanan=smp');
  });
}

test('a program that never answers: the page says so after a few seconds', async ({ page }) => {
  await page.route('**/assets/index-*.js', () => new Promise<void>(() => undefined));
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByText(id.shell.loading)).toBeVisible();
  await expect(page.getByText(id.errors.late)).toBeHidden();
  await expect(page.getByText(id.errors.late)).toBeVisible();
});

test('data that never answer: the same', async ({ page }) => {
  await page.route('**/data/city.json', () => new Promise<void>(() => undefined));
  await page.goto('./');
  await expect(page.getByText(id.errors.late)).toBeHidden();
  await expect(page.getByText(id.errors.late)).toBeVisible();
  await expect(reload(page)).toBeVisible();
});

test('a browser that lacks something we need: a sentence and a way on, no empty page', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'matchMedia'));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(id.errors.startTitle);
  await expect(page.getByRole('button', { name: id.errors.reload })).toBeVisible();
});
