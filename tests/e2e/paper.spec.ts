import type { Page } from '@playwright/test';
import { city, kelurahanOf } from './city.ts';
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
  await expect(figure).toContainText('5 km');
  await expect(figure).toContainText(`kel=${code}`);
  await expect(headline(page)).toBeVisible();
  await expect(panel(page).getByText('SMP Negeri 22 Kota Serang').last()).toBeVisible();
  // Paper is narrow, but no phone: nothing is laid out, and asked for, anew.
  const before = await headline(page).elementHandle();
  await page.setViewportSize({ width: 700, height: 1000 });
  expect(await before!.evaluate((title) => title.isConnected)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(drawn(page)).toHaveCount(0);
  await expect.poll(() => before!.evaluate((title) => title.isConnected)).toBe(false);
});

test.describe('paper', () => {
  test.use({ webgl: false });

  test('a print asked for while figures are on their way waits for them', async ({ page }) => {
    const { code } = kelurahanOf('Kemanisan');
    await page.addInitScript(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        Object.assign(window, { printed: document.querySelector('main')!.innerText });
      };
    });
    await page.goto(`./?tab=pejabat&kel=${code}`);
    await panel(page).getByRole('button', { name: id.paper.print }).click();
    const printed = () => page.evaluate(() => (window as unknown as { printed?: string }).printed);
    await expect.poll(printed).toBeTruthy();
    const text = (await printed())!;
    for (const missing of [id.profile.computing, id.paper.notYet, id.paper.unfinished]) {
      expect(text).not.toContain(missing);
    }
    for (const service of city.services.filter(({ measures }) => measures === 'full')) {
      expect(text).toContain(service.label.id);
    }
    // Its rank as a range needs the draws of all kelurahan, which come last.
    expect(text).toMatch(/nomor \d+–\d+ dari/);
    expect(text).not.toContain(id.ranges.pending);
  });

  test('a print that does not wait says what is missing', async ({ page }) => {
    await page.route('**/assets/engine.worker-*.js', () => new Promise<void>(() => undefined));
    await page.goto(`./?tab=pejabat&kel=${kelurahanOf('Kemanisan').code}`);
    await expect(headline(page)).toHaveText('Kemanisan');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(panel(page)).toContainText(id.paper.unfinished);
    await expect(panel(page)).toContainText(id.paper.notYet);
  });

  test('names on the printed map do not lie over one another', async ({ page }) => {
    await open(page, '?tab=pejabat');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(drawn(page)).toBeVisible();
    const boxes = await drawn(page)
      .locator('text')
      .evaluateAll((texts) =>
        texts.map((text) => {
          const { left, top, right, bottom } = text.getBoundingClientRect();
          return { name: text.textContent, left, top, right, bottom };
        }),
      );
    expect(boxes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['SERANG', 'CIPOCOKJAYA']),
    );
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        // Leading above and below the letters may meet.
        const [wide, high] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ];
        expect(wide > 1 && high > 3, `${a.name} and ${b.name}`).toBe(false);
      }
    }
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
});
