import { coverageOf, indicatorOf, kelurahanOf, nearestTo, serviceOf, worstFirst } from './city.ts';
import { expect, open, test } from './page.ts';
import { coloured, expectParam, headline, legend, panel, tabTo } from './steps.ts';
import { id, write } from './words.ts';

test.describe('beside a drawn map', () => {
  test.use({ webgl: false });

  test('a planner does the whole job with the keyboard alone', async ({ page }) => {
    await open(page, '?tab=perencana&layanan=sd&lapis=');
    const radius = panel(page).getByRole('slider', { name: id.controls.radius });

    await test.step('moves the radius to 1,500 m', async () => {
      await tabTo(page, radius);
      for (let metres = serviceOf('sd').threshold_m!; metres < 1500; metres += 50) {
        await page.keyboard.press('ArrowRight');
      }
      await expectParam(page, 'radius', '1500');
      const [worst] = worstFirst(coverageOf('sd', { radius_m: 1500 }));
      await tabTo(page, panel(page).getByText(id.indicators.table));
      await page.keyboard.press('Enter');
      await expect(
        panel(page).getByRole('table').locator('tbody').getByRole('row').first(),
      ).toContainText(`${write.count(worst!.unserved_population)} ${id.units.people}`);
    });

    await test.step('turns gaps and buffers on', async () => {
      for (const layer of ['gaps', 'buffers'] as const) {
        await tabTo(page, panel(page).getByRole('checkbox', { name: id.layers.names[layer] }));
        await page.keyboard.press('Space');
      }
      await expectParam(page, 'lapis', 'gaps,buffers');
      await expect(legend(page)).toContainText(id.legend.gap(write.metres(1500)));
      await expect(legend(page)).toContainText(id.legend.buffer(write.metres(1500)));
    });

    await test.step('colours indicators of both levels by typing their names', async () => {
      for (const indicator of ['kepadatan', 'bab-sembarangan-kk']) {
        const name = indicatorOf(indicator).label.id;
        await tabTo(page, coloured(page));
        await page.keyboard.type(name);
        await expect(panel(page).getByRole('option', { name, exact: true })).toBeVisible();
        await page.keyboard.press('Enter');
        await expectParam(page, 'indikator', indicator);
        await expect(legend(page)).toContainText(name);
      }
    });

    await test.step('reloads and sees the same', async () => {
      await page.reload();
      await expect(page.locator('html[data-ready]')).toBeAttached();
      await expect(radius).toHaveValue('1500');
      await expect(coloured(page)).toHaveValue(indicatorOf('bab-sembarangan-kk').label.id);
      await expect(legend(page)).toContainText(id.legend.gap(write.metres(1500)));
    });
  });
});

test('a resident does the whole job with the keyboard alone', async ({ page }) => {
  await open(page, '?tab=warga');
  await tabTo(page, page.getByRole('combobox', { name: id.search.label }));
  await page.keyboard.type('kmanisan');
  await expect(
    page.getByRole('listbox', { name: id.search.results }).getByRole('option').first(),
  ).toContainText('Kemanisan');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('Kemanisan');
  const { nearest } = await nearestTo(kelurahanOf('Kemanisan').label);
  for (const service of ['sd', 'puskesmas']) {
    const near = panel(page).getByRole('region', {
      name: serviceOf(service).label.id,
      exact: true,
    });
    const row = nearest.find((one) => one.service === service)!;
    await expect(near).toContainText(row.name);
    await expect(near).toContainText(write.distance(row.distance_m));
  }
  // A group of choices is one stop; the arrow keys move inside it.
  await tabTo(page, panel(page).getByRole('radio', { name: id.controls.all }).first());
  await page.keyboard.press('ArrowRight');
  await expectParam(page, 'status', 'negeri');
  await page.keyboard.press('ArrowRight');
  await expectParam(page, 'status', 'swasta');
});
