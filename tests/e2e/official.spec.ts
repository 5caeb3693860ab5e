import { csvParse } from 'd3-dsv';
import type { FeatureCollection } from 'geojson';
import {
  centredOn,
  city,
  coverageOf,
  kecamatanOf,
  kelurahanOf,
  mostlyBeyond,
  peopleBeyond,
  serviceOf,
  rangesOf,
  worstFirst,
} from './city.ts';
import { expect, mapDrawn, open, test } from './page.ts';
import {
  areasInLegend,
  download,
  expectParam,
  headline,
  legend,
  mapCanvas,
  middleOf,
  panel,
  param,
  picture,
  pickService,
  tab,
} from './steps.ts';
import { id, write } from './words.ts';

const KECAMATAN = 'Kasemen';
const puskesmas = coverageOf('puskesmas');
const here = puskesmas.filter(({ kecamatan }) => kecamatan === KECAMATAN);
const worst = worstFirst(here)[0]!;
const people = (rows: typeof puskesmas) =>
  `sekitar ${write.estimate(peopleBeyond(rows))} ${id.units.people}`;
const mostly = (rows: typeof puskesmas) => `${mostlyBeyond(rows)} dari ${rows.length} kelurahan`;

test('opens on the official’s own tab and completes the address', async ({ page }) => {
  await open(page);
  await expectParam(page, 'tab', 'pejabat');
  await expect(tab(page, 'pejabat')).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveTitle(city.info.title.id);
  await mapDrawn(page);
});

test.describe('an official', () => {
  test.use({ webgl: false });

  test('picks a service and reads how many people live too far away', async ({ page }) => {
    await open(page);
    const sd = coverageOf('sd');
    await pickService(page, serviceOf('sd').label.id);
    await expect(headline(page)).toContainText(people(sd));
    await expect(headline(page)).toContainText(serviceOf('sd').noun.id);

    await pickService(page, serviceOf('puskesmas').label.id);
    await expect(headline(page)).toContainText(people(puskesmas));
    await expect(headline(page)).toContainText(mostly(puskesmas));
    await expect(legend(page)).toContainText(
      id.measures.title.people(serviceOf('puskesmas').noun.id, write.metres(3000)),
    );
  });

  test('names the worst kelurahan of Kasemen and opens its profile', async ({ page }) => {
    await open(page);
    await panel(page).getByLabel(id.pejabat.kecamatan, { exact: true }).selectOption(KECAMATAN);
    await expectParam(page, 'kec', kecamatanOf(KECAMATAN).code);
    await expect(headline(page)).toContainText(people(here));
    await expect(legend(page)).toContainText(id.legend.within(KECAMATAN));
    expect(await areasInLegend(page)).toBe(here.length);

    const rows = panel(page).getByRole('table').locator('tbody').getByRole('row');
    await expect(rows).toHaveCount(here.length);
    const first = rows.first();
    await expect(first).toContainText(worst.name);
    const [, ...values] = await first.getByRole('cell').all();
    const words = [
      write.count(worst.unserved_population),
      write.percent(100 - worst.covered_population_pct!),
      write.distance(worst.distance_mean_m),
    ];
    expect(values).toHaveLength(words.length);
    for (const [i, text] of words.entries()) await expect(values[i]!).toContainText(text);

    await first.getByRole('button', { name: worst.name }).click();
    await expectParam(page, 'kel', worst.code);
    await expect(headline(page)).toHaveText(worst.name);
    await expect(panel(page)).toContainText(
      id.profile.beyond(
        write.percent(100 - worst.covered_population_pct!),
        write.estimate(worst.unserved_population),
      ),
    );
    await panel(page).getByRole('button', { name: id.profile.back }).click();
    await expectParam(page, 'kel', null);
    await expect(rows).toHaveCount(here.length);
  });

  test('reads in a profile what is an estimate, and what is noted of a facility', async ({
    page,
  }) => {
    const { kelurahan, note } = city.facilities.find(
      (one) => one.note && one.status === 'operating' && one.kind === 'puskesmas',
    )!;
    const { populationKind } = city.kelurahan.find(({ code }) => code === kelurahan)!;
    expect(populationKind).toEqual({ '2025': 'estimate', '2010': 'measured' });
    await open(page, `?tab=pejabat&kel=${kelurahan!}`);
    await expect(panel(page)).toContainText(note!);
    await expect(panel(page)).toContainText(id.profile.perKm2(true));
    await open(page, `?tab=pejabat&kel=${kelurahan!}&basis=2010`);
    await expect(panel(page)).toContainText(id.profile.perKm2(false));
    await expect(panel(page)).not.toContainText(id.profile.perKm2(true));
  });

  test('sorts the list by share and by distance', async ({ page }) => {
    await open(page);
    const first = panel(page).getByRole('table').locator('tbody').getByRole('row').first();
    for (const [measure, value] of [
      ['share', (row: (typeof puskesmas)[number]) => 100 - row.covered_population_pct!],
      ['distance', (row: (typeof puskesmas)[number]) => row.distance_mean_m!],
      ['people', (row: (typeof puskesmas)[number]) => row.unserved_population!],
    ] as const) {
      const top = puskesmas.toSorted((a, b) => value(b) - value(a))[0]!;
      await panel(page).getByRole('button', { name: id.ranking.column[measure] }).click();
      await expect(first).toContainText(top.name);
      await expectParam(page, 'ukuran', measure === 'people' ? null : measure);
    }
  });

  test('shows whole kecamatan', async ({ page }) => {
    await open(page);
    const rows = coverageOf('puskesmas', { level: 'kecamatan' });
    await panel(page).getByLabel(id.pejabat.level).selectOption(id.pejabat.levels.kecamatan);
    const list = panel(page).getByRole('table').locator('tbody').getByRole('row');
    await expect(list).toHaveCount(city.kecamatan.length);
    await expect(list.first()).toContainText(worstFirst(rows)[0]!.name);
    await expect(list.first()).toContainText(write.count(worstFirst(rows)[0]!.unserved_population));
  });
});

test('keeps list and map in step, both ways', async ({ page }) => {
  const target = kelurahanOf(worst.name);
  await open(page, `?tab=pejabat&lapis=&${centredOn(target.label)}`);
  await mapDrawn(page);
  const row = panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: worst.name, exact: true }) });

  const before = await picture(page);
  await row.hover();
  await expect.poll(async () => (await picture(page)).equals(before)).toBe(false);
  await panel(page).getByRole('heading', { level: 3 }).hover();
  await expect.poll(async () => (await picture(page)).equals(before)).toBe(true);

  const middle = await middleOf(mapCanvas(page));
  await page.mouse.move(middle.x, middle.y);
  await expect(row).toHaveClass(/hovered/);
  await page.mouse.click(middle.x, middle.y);
  await expectParam(page, 'kel', target.code);
  await expect(headline(page)).toHaveText(worst.name);
});

test.describe('an official who takes files home', () => {
  test.use({ webgl: false });

  test('takes table, areas and column meanings home', async ({ page }) => {
    await open(page);
    const table = await download(page, () =>
      panel(page).getByRole('button', { name: id.download.csv }).click(),
    );
    expect(table.name).toBe('puskesmas-3000m-kelurahan.csv');
    expect([...table.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = csvParse(table.text.slice(1));
    expect(rows.map(({ code }) => code).toSorted()).toEqual(city.kelurahan.map(({ code }) => code));
    for (const expected of puskesmas) {
      const row = rows.find(({ code }) => code === expected.code);
      expect(row?.['name']).toBe(expected.name);
      expect(Number(row?.['unserved_population'])).toBe(expected.unserved_population);
      expect(Number(row?.['distance_mean_m'])).toBe(expected.distance_mean_m);
    }
    for (const { code, figures } of rangesOf('puskesmas').kelurahan) {
      const row = rows.find((one) => one.code === code);
      expect(Number(row?.['unserved_population_low'])).toBe(figures.unserved_population!.low);
      expect(Number(row?.['distance_mean_m_high'])).toBe(figures.distance_mean_m!.high);
    }

    const meanings = await download(page, () =>
      panel(page).getByRole('button', { name: id.download.dictionary }).click(),
    );
    const explained = csvParse(meanings.text.slice(1));
    expect(explained.map(({ column }) => column)).toEqual(rows.columns);
    expect(explained.filter(({ meaning, source }) => !meaning || !source)).toEqual([]);

    const areas = await download(page, () =>
      panel(page).getByRole('button', { name: id.download.geojson }).click(),
    );
    const { features } = JSON.parse(areas.text) as FeatureCollection;
    expect(features.map(({ properties }) => String(properties?.['code']))).toEqual(
      city.kelurahan.map(({ code }) => code),
    );
    expect(param(page, 'kel')).toBeNull();
  });
});
