import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { City } from '../../src/city/model.ts';
import { mapColours } from '../../src/map/theme.ts';
import { worstFirst, coverageOf } from './city.ts';
import { anyMapDrawn, expect, open, test } from './page.ts';
import { headline, legend, panel } from './steps.ts';
import { id, write } from './words.ts';

interface Shapes {
  topology: { objects: Record<string, { geometries: unknown[] }> };
}

const bundled = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../dist/data/${file}`, import.meta.url), 'utf8'));

/**
 * The same city as somebody may have it who knows only its own kelurahan: nothing around, no layers,
 * no word of water.
 */
async function knowOnlyTheCity(page: Page): Promise<void> {
  await page.route('**/data/shapes.json', async (route) => {
    const shapes = (await bundled('shapes.json')) as Shapes;
    for (const part of ['neighbours', 'land']) shapes.topology.objects[part]!.geometries = [];
    await route.fulfill({ json: shapes });
  });
  await page.route('**/data/city.json', async (route) => {
    const file = (await bundled('city.json')) as { city: City };
    const water = file.city.water.map((one) => ({ ...one, status: 'none_reported' }));
    const known = { ...file.city, water, waterReports: [] };
    await route.fulfill({ json: { ...file, city: known, layers: [] } });
  });
}

for (const webgl of [false, true]) {
  test.describe(webgl ? 'with graphics' : 'beside a drawn map', () => {
    test.use({ webgl });

    test('a city with nothing around it and no layers misses nothing and complains of nothing', async ({
      page,
    }) => {
      await knowOnlyTheCity(page);
      // Drawing takes long without a graphics card, and the map is the same on every tab.
      for (const tab of webgl ? ['pejabat'] : ['warga', 'perencana', 'pejabat']) {
        await open(page, `?tab=${tab}`);
        await anyMapDrawn(page);
        await expect(page.getByText(/tidak bisa dimuat|tidak ditemukan|rusak/)).toHaveCount(0);
        await expect(page.getByText(id.legend.layers.neighbours)).toHaveCount(0);
      }
      await expect(headline(page)).toContainText(id.units.people);
      const [worst] = worstFirst(coverageOf('puskesmas'));
      await expect(
        panel(page).getByRole('table').locator('tbody').getByRole('row').first(),
      ).toContainText(write.count(worst!.unserved_population));
      await expect(legend(page)).toContainText(id.legend.gap(write.metres(3000)));
    });
  });
}

test.describe('beside a drawn map', () => {
  test.use({ webgl: false });

  test('no sea is drawn around a city of which no coast is known', async ({ page }) => {
    const ground = () =>
      page.getByRole('img', { name: id.shell.map }).locator('> rect').getAttribute('fill');
    await open(page, '?tab=pejabat&tema=terang');
    expect(await ground()).toBe(mapColours.light.sea);
    await knowOnlyTheCity(page);
    await open(page, '?tab=pejabat&tema=terang');
    expect(await ground()).toBe(mapColours.light.landOutside);
  });

  test('a planner is offered no layer that the city does not have', async ({ page }) => {
    const box = (name: string) => panel(page).getByRole('checkbox', { name, exact: true });
    await open(page, '?tab=perencana');
    await expect(box(id.layers.names.neighbours)).toBeChecked();
    await expect(box(id.layers.names.roads)).toBeVisible();
    await knowOnlyTheCity(page);
    await open(page, '?tab=perencana');
    await expect(box(id.layers.names.gaps)).toBeChecked();
    for (const name of ['neighbours', 'roads', 'railway', 'places', 'paddy'] as const) {
      await expect(box(id.layers.names[name])).toHaveCount(0);
    }
    await expect(panel(page).getByText(id.layers.reference, { exact: true })).toHaveCount(0);
  });
});
