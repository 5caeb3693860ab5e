import { findChromium } from './chromium.ts';
import { city, coverageOf, kelurahanOf, peopleBeyond, worstFirst } from './city.ts';
import { expect, expectAccessible, open, test } from './page.ts';
import { expectParam, headline, mapCanvas, middleOf, panel } from './steps.ts';
import { id, write } from './words.ts';

/** A browser that was really started without WebGL, not one in which it is only hidden. */
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'],
  },
});

const worst = worstFirst(coverageOf('puskesmas'))[0]!;

test('without WebGL there is a drawn map, the table and every number', async ({ page }) => {
  await open(page);
  expect(
    await page.evaluate(() => document.createElement('canvas').getContext('webgl2')),
  ).toBeNull();
  await expect(page.getByText(id.errors.noWebgl)).toBeVisible();
  await expect(mapCanvas(page)).toHaveCount(0);
  const map = page.getByRole('img', { name: id.shell.map });
  await expect(map.locator('[data-code]')).toHaveCount(city.kelurahan.length);
  await expect(headline(page)).toContainText(write.estimate(peopleBeyond(coverageOf('puskesmas'))));
  await expect(panel(page).getByRole('table').locator('tbody').getByRole('row')).toHaveCount(
    city.kelurahan.length,
  );
  await expectAccessible(page);
});

test('list and drawn map are in step', async ({ page }) => {
  await open(page);
  const map = page.getByRole('img', { name: id.shell.map });
  const area = map.locator(`[data-code="${worst.code}"]`);
  const row = panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: worst.name, exact: true }) });
  const outline = await area.locator('path').first().getAttribute('d');
  const drawn = map.locator(
    `path[fill="none"][d="${outline}"], g[fill="none"] > path[d="${outline}"]`,
  );
  const before = await drawn.count();
  await row.hover();
  await expect(drawn).toHaveCount(before + 1);
  const { x, y } = await middleOf(map);
  await page.mouse.move(x, y);
  await expect(drawn).toHaveCount(before);

  await row.click();
  await expectParam(page, 'kel', worst.code);
  await expect(drawn).toHaveCount(before + 2);
  const other = kelurahanOf('Sawah Luhur');
  await map.locator(`[data-code="${other.code}"]`).click();
  await expect(headline(page)).toHaveText(other.name);
});
