import type { Page } from '@playwright/test';
import { apart, boxOf, roomOfHint } from './boxes.ts';
import { city } from './city.ts';
import { expect, mapDrawn, open, test } from './page.ts';
import { headline, mapCanvas, panel } from './steps.ts';
import { id } from './words.ts';

const tabs = (page: Page) => page.getByRole('navigation', { name: id.shell.tabs });

for (const [width, height] of [
  [320, 568],
  [360, 640],
  [390, 844],
] as const) {
  test(`${width} x ${height}: the button for one’s own location is in reach at once`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const button = await boxOf(panel(page).getByRole('button', { name: id.warga.locate }));
    expect(button.y + button.height).toBeLessThanOrEqual((await boxOf(tabs(page))).y);
  });

  test(`${width} x ${height}: nothing on the map covers anything else, and hints fit`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, '?tab=pejabat');
    await mapDrawn(page);
    const legend = await boxOf(page.getByRole('region', { name: id.legend.title, exact: true }));
    const zoom = await boxOf(page.getByRole('button', { name: 'Perbesar peta' }));
    expect(apart(legend, zoom)).toBe(true);
    expect(await roomOfHint(page.getByRole('combobox', { name: id.search.label }))).toBeGreaterThan(
      0,
    );
  });
}

test('on its side the panel stands beside the map, which shows all of the city', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 360 });
  await open(page, '?tab=pejabat');
  await mapDrawn(page);
  expect(apart(await boxOf(panel(page)), await boxOf(mapCanvas(page)))).toBe(true);
  await expect(headline(page)).toContainText(id.units.people);
  // The southernmost kelurahan can be tapped: it lies on the map, not under the panel.
  const canvas = await boxOf(mapCanvas(page));
  const south = city.kelurahan.toSorted((a, b) => a.label[1] - b.label[1])[0]!;
  const [west, bottom, east, top] = city.info.view;
  // Padding of the view on a phone on its side: 60 above, 28 below, 16 at each side.
  const free = { width: canvas.width - 32, height: canvas.height - 88 };
  const squeeze = Math.cos((((bottom + top) / 2) * Math.PI) / 180);
  const scale = Math.min(free.width / ((east - west) * squeeze), free.height / (top - bottom));
  const x = canvas.x + 16 + free.width / 2 + (south.label[0] - (west + east) / 2) * squeeze * scale;
  const y = canvas.y + 60 + free.height / 2 + ((bottom + top) / 2 - south.label[1]) * scale;
  await page.touchscreen.tap(x, y);
  await expect(headline(page)).toHaveText(south.name);
});
