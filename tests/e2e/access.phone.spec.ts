import { kelurahanOf } from './city.ts';
import { anyMapDrawn, expect, expectAccessible, open, test } from './page.ts';
import { expectParam, headline, panel, tab } from './steps.ts';
import { id } from './words.ts';

for (const name of ['warga', 'pejabat', 'perencana'] as const) {
  test.describe(`${name} on a phone`, () => {
    // The map itself is the same on every tab.
    test.use({ webgl: name === 'warga' });

    test('no violation that axe can see, light and dark', async ({ page }) => {
      await open(page, `?tab=${name}`);
      await anyMapDrawn(page);
      await expectAccessible(page);
      await page.getByRole('button', { name: id.shell.switchTheme.gelap }).tap();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expectAccessible(page);
    });
  });
}

test('a resident’s answers on a phone have no violation', async ({ page }) => {
  const [lon, lat] = kelurahanOf('Kemanisan').label;
  await open(page, `?tab=warga&titik=${lat},${lon}`);
  await expect(headline(page)).toHaveText('Kemanisan');
  await page.getByRole('button', { name: id.shell.sheet.half }).tap();
  await expectAccessible(page);
  await page.getByRole('button', { name: id.shell.switchTheme.gelap }).tap();
  await expectAccessible(page);
});

test('the sheet opens by taps and by arrow keys, and leaves the tabs in reach', async ({
  page,
}) => {
  await open(page);
  const sheet = panel(page);
  const height = async () => (await sheet.boundingBox())!.height / 844;
  await page.getByRole('button', { name: id.shell.sheet.peek }).tap();
  await expect.poll(height).toBeCloseTo(0.54, 2);
  await page.getByRole('button', { name: id.shell.sheet.half }).press('ArrowUp');
  await expect(page.getByRole('button', { name: id.shell.sheet.full })).toBeFocused();
  await expect.poll(height).toBeGreaterThan(0.8);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(height).toBeCloseTo(0.24, 2);
  await tab(page, 'pejabat').tap();
  await expectParam(page, 'tab', 'pejabat');
  await expect(headline(page)).toContainText(id.units.people);
});

test('nothing moves by itself for those who asked for calm', async ({ page }) => {
  await open(page);
  const slide = () => panel(page).evaluate((sheet) => getComputedStyle(sheet).transitionDuration);
  expect(await slide()).toBe('0s');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await slide()).not.toBe('0s');
});

test('nothing on the page is wider than the phone', async ({ page }) => {
  for (const name of ['warga', 'pejabat', 'perencana'] as const) {
    await open(page, `?tab=${name}`);
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll, name).toBe(width);
    expect(width).toBe(390);
  }
});
