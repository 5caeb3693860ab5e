import { findChromium } from './chromium.ts';
import { city, coverageOf, kelurahanOf, peopleBeyond, worstFirst } from './city.ts';
import { expect, expectAccessible, open, test } from './page.ts';
import { expectParam, headline, mapCanvas, panel } from './steps.ts';
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
  await expect(page.getByText(id.errors.map.webgl)).toBeVisible();
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
  /** How many lines are drawn along the border of the area: its own, and those that mark it. */
  const lines = () =>
    map.evaluate((svg, code) => {
      const border = svg.querySelector(`[data-code="${code}"] path`)?.getAttribute('d');
      const drawn = [...svg.querySelectorAll('g:not([data-code]) > path')];
      return drawn.filter((path) => path.getAttribute('d') === border).length;
    }, worst.code as string);
  const plain = await lines();
  const row = panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: worst.name, exact: true }) });

  await row.hover();
  await expect.poll(lines).toBe(plain + 1);
  await page.mouse.move(2, 2);
  await expect.poll(lines).toBe(plain);

  await row.click();
  await expectParam(page, 'kel', worst.code);
  await page.mouse.move(2, 2);
  await expect.poll(lines).toBe(plain + 2);
  const other = kelurahanOf('Sawah Luhur');
  await map.locator(`[data-code="${other.code}"]`).click();
  await expect(headline(page)).toHaveText(other.name);
  await page.mouse.move(2, 2);
  await expect.poll(lines).toBe(plain);
});
