import { expect, open, test } from './page.ts';
import { headline } from './steps.ts';
import { id } from './words.ts';

test('a narrow frame in another page has neither header nor tabs, and uses their room', async ({
  page,
}) => {
  await open(page, '?tab=pejabat&embed=1');
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: id.shell.tabs })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: id.search.label })).toHaveCount(0);
  const sheet = await page.getByRole('region', { name: id.shell.panel }).boundingBox();
  expect(sheet!.y + sheet!.height).toBeCloseTo(page.viewportSize()!.height, 0);
});
