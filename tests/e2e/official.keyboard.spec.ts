import { csvParse } from 'd3-dsv';
import { city, coverageOf, kecamatanOf, serviceOf, worstFirst } from './city.ts';
import { expect, open, test } from './page.ts';
import { download, expectParam, headline, panel, tabTo } from './steps.ts';
import { id, write } from './words.ts';

test.use({ webgl: false });

const KECAMATAN = 'Kasemen';
const here = worstFirst(coverageOf('puskesmas').filter(({ kecamatan }) => kecamatan === KECAMATAN));

test('an official does the whole job with the keyboard alone', async ({ page }) => {
  await open(page, `?layanan=${serviceOf('sd').id}`);

  await test.step('chooses the service with the arrow keys', async () => {
    const services = panel(page).getByRole('group', { name: id.controls.service });
    await tabTo(page, services.getByRole('radio', { name: serviceOf('sd').label.id, exact: true }));
    const order = city.services.map((service) => service.id as string);
    const steps = order.indexOf('puskesmas') - order.indexOf('sd');
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
    await expectParam(page, 'layanan', 'puskesmas');
  });

  await test.step('filters by kecamatan by typing its name', async () => {
    await tabTo(page, panel(page).getByLabel(id.pejabat.kecamatan, { exact: true }));
    await page.keyboard.type(KECAMATAN);
    await expectParam(page, 'kec', kecamatanOf(KECAMATAN).code);
  });

  const list = panel(page).getByRole('table').locator('tbody').getByRole('button');
  await test.step('walks down the list and back up', async () => {
    await expect(list).toHaveText(here.map(({ name }) => name));
    await tabTo(page, list.first());
    await page.keyboard.press('End');
    await expect(list.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(list.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(list.first()).toBeFocused();
  });

  await test.step('opens the worst with Enter and reads its name and numbers', async () => {
    await page.keyboard.press('Enter');
    await expectParam(page, 'kel', here[0]!.code);
    await expect(headline(page)).toBeFocused();
    await expect(headline(page)).toHaveText(here[0]!.name);
    await expect(panel(page)).toContainText(write.distance(here[0]!.distance_mean_m));
  });

  await test.step('steps back with Escape to where it came from', async () => {
    await page.keyboard.press('Escape');
    await expectParam(page, 'kel', null);
    await expectParam(page, 'kec', kecamatanOf(KECAMATAN).code);
    await expect(list.first()).toBeFocused();
  });

  await test.step('downloads the table', async () => {
    await tabTo(page, panel(page).getByRole('button', { name: id.download.csv }));
    const table = await download(page, () => page.keyboard.press('Enter'));
    expect(csvParse(table.text.slice(1))).toHaveLength(city.kelurahan.length);
  });

  await test.step('leaves the kecamatan with a second Escape', async () => {
    await page.keyboard.press('Escape');
    await expectParam(page, 'kec', null);
    await expect(list).toHaveCount(city.kelurahan.length);
  });
});

test('the skip link leads past the header into the panel', async ({ page }) => {
  await open(page);
  const skip = page.getByRole('link', { name: id.shell.skip });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(
    panel(page).getByRole('group', { name: id.sections.label }).locator(':focus'),
  ).toHaveCount(1);
});

test('finds a kelurahan by typing and choosing with the arrow keys', async ({ page }) => {
  await open(page);
  const box = page.getByRole('combobox', { name: id.search.label });
  await tabTo(page, box);
  await page.keyboard.type('kmanisan');
  const hits = page.getByRole('listbox', { name: id.search.results }).getByRole('option');
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  await expect(hits.first()).toContainText('Kemanisan');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('Kemanisan');
  await page.keyboard.press('Escape');
  await page.keyboard.type('zzqqxx');
  await expect(
    page.getByRole('status').filter({ hasText: id.search.none('zzqqxx') }),
  ).toBeVisible();
});
