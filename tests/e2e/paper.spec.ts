import type { Page } from '@playwright/test';
import { kelurahanOf } from './city.ts';
import { expect, mapDrawn, open, test } from './page.ts';
import { areasInLegend, headline, legend, panel } from './steps.ts';
import { id } from './words.ts';

/** Sheets of the page as it comes out of the printer. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

const drawn = (page: Page) => page.getByRole('figure').getByRole('img', { name: id.shell.map });

test('a profile is one sheet of A4, with its map, in the light colours of paper', async ({
  page,
}) => {
  const { code, name } = kelurahanOf('Kemanisan');
  await open(page, `?tab=pejabat&tema=gelap&kel=${code}`);
  await expect(headline(page)).toHaveText(name);
  await expect(panel(page).getByText(id.profile.computing)).toHaveCount(0);
  await mapDrawn(page);
  expect(await sheets(page)).toBe(1);
  // Back on the screen nothing of the paper is left.
  await expect(drawn(page)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(drawn(page)).toBeVisible();
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('img', { name: id.paper.northLabel })).toBeVisible();
  await expect(figure).toContainText('2 km');
  await expect(figure).toContainText(`kel=${code}`);
  await expect(headline(page)).toBeVisible();
  await expect(panel(page).getByText('SMP Negeri 22 Kota Serang').last()).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(drawn(page)).toHaveCount(0);
});

test('the list prints with its map, its legend and no controls', async ({ page }) => {
  await open(page, '?tab=pejabat&kec=36.73.02');
  const areas = await areasInLegend(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(drawn(page)).toBeVisible();
  await expect(legend(page)).toContainText(id.legend.within('Kasemen'));
  expect(await areasInLegend(page)).toBe(areas);
  await expect(panel(page).getByRole('slider')).toHaveCount(0);
  await expect(panel(page).getByRole('radio')).toHaveCount(0);
  await expect(panel(page).getByRole('table').getByRole('row')).toHaveCount(areas + 1);
});
