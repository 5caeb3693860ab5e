import type { Page } from '@playwright/test';
import { boxOf, roomOfHint, type Box } from './boxes.ts';
import { city } from './city.ts';
import { expect, open, test } from './page.ts';
import { legend } from './steps.ts';
import { id } from './words.ts';

// The drawn map says where each thing stands; both maps are laid out by the same rules.
test.use({ webgl: false });

/** What of the drawn map lies in a box of the screen: names by their boxes, areas by their shape. */
const under = (page: Page, box: Box): Promise<string[]> =>
  page.getByRole('img', { name: id.shell.map }).evaluate((svg, { x, y, width, height }) => {
    const names = [...svg.querySelectorAll('text')].filter((text) => {
      const at = text.getBoundingClientRect();
      return at.right > x && at.left < x + width && at.bottom > y && at.top < y + height;
    });
    const toDrawing = (svg as SVGSVGElement).getScreenCTM()!.inverse();
    const points = Array.from({ length: Math.ceil(width / 4) * Math.ceil(height / 4) }, (_, i) => {
      const across = Math.ceil(width / 4);
      const at = new DOMPoint(x + 4 * (i % across), y + 4 * Math.floor(i / across));
      return at.matrixTransform(toDrawing);
    });
    const areas = [...svg.querySelectorAll<SVGGElement>('[data-code]')].filter((area) => {
      const shape = area.querySelector('path')!;
      return points.some((point) => shape.isPointInFill(point));
    });
    return [
      ...names.map((text) => text.textContent),
      ...areas.map((area) => area.dataset['code']!),
    ];
  }, box);

/** What the page puts on the map. */
const furniture = async (page: Page): Promise<Box[]> => [
  await boxOf(legend(page)),
  await boxOf(page.getByRole('button', { name: id.shell.showTable })),
];

for (const [width, height] of [
  [900, 1200],
  [960, 640],
  [1024, 768],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`${width} x ${height}: neither the city nor a name is under legend or button, and hints fit`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, '?tab=pejabat');
    const map = page.getByRole('img', { name: id.shell.map });
    await expect(map.getByText('Kabupaten').first()).toBeVisible();
    await expect(map.locator('[data-code]')).toHaveCount(city.kelurahan.length);
    // The drawing takes its size after it is there.
    await expect
      .poll(async () => {
        const covers = await furniture(page);
        return (await Promise.all(covers.map((box) => under(page, box)))).flat();
      })
      .toEqual([]);
    expect(await roomOfHint(page.getByRole('combobox', { name: id.search.label }))).toBeGreaterThan(
      0,
    );
  });
}
