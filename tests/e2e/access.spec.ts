import type { Page } from '@playwright/test';
import { city, kelurahanOf } from './city.ts';
import { anyMapDrawn, expect, expectAccessible, mapDrawn, open, test } from './page.ts';
import { expectParam, headline, mapCanvas, panel, tab } from './steps.ts';
import { en, id } from './words.ts';

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const html = (page: Page) => page.locator('html');

for (const name of ['warga', 'pejabat', 'perencana'] as const) {
  test.describe(name, () => {
    // The map itself is the same on every tab.
    test.use({ webgl: name === 'warga' });

    test('no violation that axe can see, light and dark', async ({ page }) => {
      await open(page, `?tab=${name}`);
      await anyMapDrawn(page);
      await expectAccessible(page);
      await tool(page, id.shell.switchTheme.gelap).click();
      await expect(html(page)).toHaveAttribute('data-theme', 'dark');
      await expectAccessible(page);
    });
  });
}

test.describe('beside a drawn map', () => {
  test.use({ webgl: false });

  test('a profile, the table and the search results have no violation either', async ({ page }) => {
    await open(page, `?tab=pejabat&kel=${kelurahanOf('Kemanisan').code}`);
    await expect(headline(page)).toHaveText('Kemanisan');
    await expect(panel(page).getByText(id.profile.computing)).toHaveCount(0);
    await expectAccessible(page);
    await tool(page, id.shell.switchTheme.gelap).click();
    await expectAccessible(page);

    await page.getByRole('combobox', { name: id.search.label }).fill('sd');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await tool(page, id.shell.showTable).click();
    await expect(
      page.getByRole('region', { name: id.shell.stage }).getByRole('table'),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('“about” is a dialog that takes the focus, closes with Escape and gives it back', async ({
    page,
  }) => {
    await open(page);
    const about = tool(page, id.shell.about);
    await about.click();
    const dialog = page.getByRole('dialog', { name: id.about.title });
    await expect(dialog).toContainText(id.about.sourcesTitle(city.sources.length));
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(about).toBeFocused();
    await tool(page, id.shell.switchTheme.gelap).click();
    await about.click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: id.about.close }).click();
    await expect(dialog).toHaveCount(0);
  });

  test('the theme follows the device until a person chooses one', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page);
    await expect(html(page)).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(html(page)).toHaveAttribute('data-theme', 'light');
    await tool(page, id.shell.switchTheme.gelap).click();
    await expectParam(page, 'tema', 'gelap');
    await page.reload();
    await expect(html(page)).toHaveAttribute('data-theme', 'dark');
    await expect(tool(page, id.shell.switchTheme.terang)).toBeVisible();
  });
});

test('English is one press away, and stays in the link', async ({ page }) => {
  await open(page);
  await expect(html(page)).toHaveAttribute('lang', 'id');
  await tool(page, id.shell.switchLanguage).click();
  await expect(html(page)).toHaveAttribute('lang', 'en');
  await expectParam(page, 'lang', 'en');
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect(page).toHaveTitle(city.info.title.en);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(city.info.title.en);
    await expect(tool(page, en.shell.about)).toBeVisible();
    await expect(page.getByRole('region', { name: en.shell.panel })).toContainText(
      en.pejabat.listTitle('kelurahan', false),
    );
    await mapDrawn(page);
    await expect(mapCanvas(page)).toHaveAccessibleName(en.shell.map);
  }
  await tool(page, en.shell.switchLanguage).click();
  await expect(html(page)).toHaveAttribute('lang', 'id');
});

/** One press of Tab, and what it reached. */
async function next(page: Page): Promise<{ name: string; seen: boolean; end: boolean }> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', seen: true, end: true };
    const drawn = [element, element.closest('label')].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const end = element.hasAttribute('data-reached');
    element.setAttribute('data-reached', '');
    return { name: element.outerHTML.slice(0, 120), seen: drawn, end };
  });
}

for (const name of ['pejabat', 'perencana'] as const) {
  test.describe(name, () => {
    test.use({ webgl: name === 'pejabat' });

    test('the Tab key reaches every control, each with a visible focus', async ({ page }) => {
      await open(page, `?tab=${name}`);
      await anyMapDrawn(page);
      await expect(tab(page, name)).toBeVisible();
      const hidden: string[] = [];
      for (let reached = await next(page); !reached.end; reached = await next(page)) {
        if (!reached.seen) hidden.push(reached.name);
      }
      expect(hidden, 'controls without a visible focus').toEqual([]);
      // Of a radio group and of the list of areas one member is a stop; arrow keys do the rest.
      const missed = await page
        .locator(
          ':is(a[href], button, select, input:not([type=radio]), summary, canvas):not([tabindex="-1"]):not(:disabled):not([data-reached]):visible',
        )
        .evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 120)));
      expect(missed, 'controls that Tab does not reach').toEqual([]);
      await expect(page.locator('input[type=radio][data-reached]:not(:checked)')).toHaveCount(0);
    });
  });
}
