import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { createEngine } from '../../src/access/engine.ts';
import type { MultiPolygon } from 'geojson';
import { makeTopology } from '../../src/compile/topology.ts';
import { city, coverageOf, kelurahanOf, mask, peopleBeyond, serviceOf, shapes } from './city.ts';
import { expect, expectAccessible, open, test } from './page.ts';
import { download, expectParam, headline, legend, panel, pickService } from './steps.ts';
import { id, write } from './words.ts';

test.use({ webgl: false });

const air = serviceOf('air');
const rowsOf = (page: Page) => panel(page).getByRole('table').locator('tbody').getByRole('row');
/** Nobody may be called served who only lives near a report. */
const SERVED = /(jiwa|warga|penduduk|orang)[^.;]*\bterlayani/i;

test.describe('an official asks where piped water is reported', () => {
  test('and reads who says so, how few that is, and who is farthest from it', async ({ page }) => {
    await open(page);
    await pickService(page, air.label.id);
    const there = city.water.filter(({ status }) => status === 'partly' || status === 'served');
    const rows = coverageOf('air');
    const [farthest] = rows.toSorted((a, b) => b.distance_mean_m! - a.distance_mean_m!);
    await expect(headline(page)).toContainText(
      `${there.length} dari ${city.kelurahan.length} kelurahan`,
    );
    await expect(headline(page)).toContainText(`${write.estimate(peopleBeyond(rows))} jiwa`);
    await expect(headline(page)).toContainText(
      `yang terjauh ${farthest!.name}, rata-rata ${write.distance(farthest!.distance_mean_m)}`,
    );
    const connections = there.reduce((sum, one) => sum + (one.connections ?? 0), 0);
    await expect(panel(page)).toContainText(`${write.count(connections)} sambungan`);
    await expect(rowsOf(page).first()).toContainText(farthest!.name);
    await expect(rowsOf(page).first()).toContainText(write.count(farthest!.population));
    for (const words of [id.legend.water.reported, id.legend.water.planned, id.legend.drought]) {
      await expect(legend(page)).toContainText(words);
    }
    await expect(page.locator('body')).not.toContainText(SERVED);
    await expectAccessible(page);
  });

  test('moves the distance with the keyboard, counts plans, and takes the table home', async ({
    page,
  }) => {
    await open(page, '?tab=pejabat&layanan=air');
    const slider = panel(page).getByRole('slider', { name: id.controls.areaRadius });
    await expect(slider).toHaveAttribute('aria-valuetext', id.controls.inside);
    await slider.focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    const radius_m = Number(await slider.inputValue());
    expect(radius_m).toBeGreaterThan(50);
    await expectParam(page, 'radius', String(radius_m));
    await expect(headline(page)).toContainText(
      `${write.estimate(peopleBeyond(coverageOf('air', { radius_m })))} jiwa (perkiraan) tinggal lebih dari ${write.radius(radius_m)}`,
    );
    await panel(page).getByText(id.controls.plansChoice.include, { exact: true }).click();
    await expectParam(page, 'rencana', 'include');
    const counted = city.water.filter(({ status }) => status !== 'none_reported').length;
    await expect(headline(page)).toContainText(`${counted} dari ${city.kelurahan.length}`);
    const table = await download(page, () =>
      panel(page).getByRole('button', { name: id.download.csv }).click(),
    );
    const [head, first] = table.text.split(/\r?\n/);
    expect(head).toContain('reported_beyond_population');
    const cell = (name: string) => first!.split(',')[head!.split(',').indexOf(name)];
    expect([cell('unserved_population'), cell('distance_mean_m'), cell('basis')]).toEqual([
      '',
      '',
      'reported',
    ]);
  });

  test('finds what sources say over the years and where they do not agree', async ({ page }) => {
    await open(page, '?tab=perencana&layanan=air');
    const conflicts = city.disagreements.filter(({ indicators }) =>
      indicators.some((one) => air.indicators.includes(one)),
    );
    await panel(page).getByText(id.water.conflicts).click();
    for (const { text } of conflicts) await expect(panel(page)).toContainText(text.id);
    await panel(page).getByText(id.water.series, { exact: true }).click();
    const values = city.indicatorValues.filter(({ indicator }) => indicator === air.indicators[0]);
    expect(values.length).toBeGreaterThan(2);
    for (const { value } of values) await expect(panel(page)).toContainText(write.count(value));
    // Extending what is only reported would say that it serves somebody.
    await expect(panel(page).getByRole('button', { name: id.sites.run })).toHaveCount(0);
  });
});

test('a resident reads how far the nearest report is, and who made it', async ({ page }) => {
  const home = kelurahanOf('Kemanisan');
  const [lon, lat] = home.label;
  await open(page, `?tab=warga&titik=${lat},${lon}`);
  const card = panel(page).getByRole('region', { name: id.water.cardTitle });
  await expect(card).toContainText('Anda 9,0 km dari wilayah yang dilaporkan punya air perpipaan');
  await expect(card).toContainText('Lopang; dilaporkan terlayani sebagian; Perumdam Tirta Madani');
  await expect(page.locator('body')).not.toContainText(SERVED);
});

test('areas that an operator has mapped are measured and drawn as a service', async ({ page }) => {
  const ring = [
    [106.145, -6.155],
    [106.185, -6.155],
    [106.185, -6.125],
    [106.145, -6.125],
    [106.145, -6.155],
  ];
  const zone: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] };
  const serviceAreas = [
    { id: 'area-1', name: 'Zona Uji', operator: 'Perumdam', source: air.source },
  ];
  const bundled = async (file: string): Promise<Record<string, unknown>> =>
    JSON.parse(
      await readFile(new URL(`../../dist/data/${file}`, import.meta.url), 'utf8'),
    ) as Record<string, unknown>;
  await page.route('**/data/shapes.json', async (route) => {
    const areas = makeTopology({ areas: [{ id: 'area-1', geometry: zone }] }, 0.4);
    await route.fulfill({ json: { ...(await bundled('shapes.json')), areas } });
  });
  await page.route('**/data/city.json', async (route) => {
    const file = await bundled('city.json');
    await route.fulfill({ json: { ...file, city: { ...(file['city'] as object), serviceAreas } } });
  });
  const { kelurahan, kecamatan, city: outline, neighbours, land } = shapes;
  const engine = createEngine(
    { ...city, serviceAreas },
    { kelurahan, kecamatan, city: outline, neighbours, land, serviceAreas: [zone] },
    mask,
  );
  const [whole] = engine.coverage({
    ...{ service: air.id, own: null, border: 'include', locations: 'middle', ownership: null },
    ...{ kind: null, radius_m: 0, level: 'kota', base: '2025' },
  });
  await open(page, '?tab=pejabat&layanan=air');
  await expect(headline(page)).toContainText(`${write.estimate(whole!.unserved_population)} jiwa`);
  await expect(headline(page)).toContainText('di luar wilayah layanan air perpipaan');
  await expect(legend(page)).toContainText(id.legend.water.mapped);
  await expect(legend(page)).toContainText('Permukiman di luar wilayah layanan air perpipaan');
  await panel(page).getByRole('radio', { name: id.sections.kesenjangan }).check({ force: true });
  await expect(headline(page)).toContainText('Gini');
});
