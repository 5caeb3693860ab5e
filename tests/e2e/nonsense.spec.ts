import { city } from './city.ts';
import { expect, expectAccessible, open, test } from './page.ts';
import { expectParam, headline, panel, param } from './steps.ts';
import { id } from './words.ts';

test.use({ webgl: false });

const ATTACK = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

const bad: readonly (readonly [name: string, value: string])[] = [
  ['tab', ATTACK],
  ['lang', '../../etc'],
  ['layanan', ATTACK],
  ['radius', '1e999'],
  ['ukuran', 'constructor'],
  ['kec', '__proto__'],
  ['kel', '99.99.99.9999'],
  ['indikator', ATTACK],
  ['lapis', ATTACK],
  ['n', '-3'],
  ['peta', 'NaN,Infinity,1e99'],
  ['titik', 'NaN'],
  ['skenario', ATTACK],
];

test('a nonsense address opens the page with its defaults and says what it did not take', async ({
  page,
}) => {
  const query = bad.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  await open(page, `?${query}&tidak_dikenal=${encodeURIComponent(ATTACK)}`);
  const notices = panel(page).getByRole('status', { name: id.shell.notices }).getByRole('listitem');
  await expect(notices).toHaveCount(bad.length);
  for (const [name] of bad) {
    await expect(notices.filter({ hasText: `“${name}”` })).toHaveCount(1);
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(page.locator('img')).toHaveCount(0);
  await expectParam(page, 'tab', 'pejabat');
  for (const [name] of bad.slice(1)) expect(param(page, name), name).toBeNull();
  await expect(headline(page)).toContainText(id.units.people);
  await expect(panel(page).getByRole('table').locator('tbody').getByRole('row')).toHaveCount(
    city.kelurahan.length,
  );
});

test('a notice can be dismissed', async ({ page }) => {
  await open(page, '?radius=0&n=1');
  const notices = panel(page).getByRole('status', { name: id.shell.notices }).getByRole('listitem');
  await expect(notices).toHaveText([
    new RegExp(id.errors.notice({ param: 'n', found: '1', used: null })),
    new RegExp(id.errors.notice({ param: 'radius', found: '0', used: null })),
  ]);
  await expectAccessible(page);
  await notices.first().getByRole('button', { name: id.shell.dismiss }).click();
  await expect(notices).toHaveCount(1);
  await expect(notices).toContainText('“radius”');
});

test('search does not run what is typed', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: id.search.label }).fill(ATTACK);
  await expect(page.getByRole('status').filter({ hasText: ATTACK })).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
