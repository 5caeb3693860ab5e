import { csvParse } from 'd3-dsv';
import type { Page } from '@playwright/test';
import {
  centredOn,
  city,
  coverageOf,
  indicatorOf,
  kelurahanOf,
  nearestTo,
  serviceOf,
} from './city.ts';
import { expect, mapDrawn, open, test } from './page.ts';
import {
  areasInLegend,
  coloured,
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
  tabTo,
} from './steps.ts';
import { id, write } from './words.ts';

const PLANNER = '?tab=perencana';
const radius = (page: Page) => panel(page).getByRole('slider', { name: id.controls.radius });
const overlay = (page: Page, name: keyof typeof id.layers.names) =>
  panel(page).getByRole('checkbox', { name: id.layers.names[name] });
const classRows = (page: Page) => legend(page).getByRole('listitem');

async function colourBy(page: Page, indicator: string): Promise<void> {
  const { label } = indicatorOf(indicator);
  await coloured(page).click();
  await panel(page).getByRole('option', { name: label.id, exact: true }).click();
  await expectParam(page, 'indikator', indicator);
  await expect(legend(page)).toContainText(indicatorOf(indicator).label.id);
}

test.describe('a planner who knows what to look for', () => {
  test.use({ webgl: false });

  test('colours each indicator at the level it is known for', async ({ page }) => {
    await open(page, `${PLANNER}&lapis=`);

    await colourBy(page, 'kepadatan');
    expect(await areasInLegend(page)).toBe(city.kelurahan.length);

    await colourBy(page, 'bab-sembarangan-kk');
    expect(await areasInLegend(page)).toBe(city.kecamatan.length);
    await panel(page).getByText(id.indicators.table).click();
    const rows = panel(page).getByRole('table').locator('tbody').getByRole('row');
    await expect(rows).toHaveCount(city.kecamatan.length);
    for (const { name } of city.kecamatan) {
      await expect(rows.filter({ hasText: name })).toHaveCount(1);
    }

    await test.step('a flag is a mark, never a scale', async () => {
      await colourBy(page, 'lokus-stunting');
      const flagged = city.indicatorValues.filter(
        ({ indicator, value }) => indicator === 'lokus-stunting' && value === 1,
      );
      const named = new Set(flagged.map(({ area }) => area)).size;
      await expect(classRows(page)).toHaveText([`${id.legend.flag} ${named}`]);
      await expect(panel(page)).toContainText(
        id.indicators.flagHint.bad(id.ranking.area.kelurahan.toLowerCase()),
      );
    });

    await test.step('a number for the whole city is a table, not a colour', async () => {
      await colourBy(page, 'jalan-baik');
      await expect(panel(page)).toContainText(id.indicators.wholeCity);
      await expect(classRows(page)).toHaveCount(0);
      const values = city.indicatorValues.filter(({ indicator }) => indicator === 'jalan-baik');
      await expect(rows).toHaveCount(values.length);
      for (const { period, value } of values) {
        const row = rows.filter({ hasText: write.period(period) });
        await expect(row).toContainText(write.decimal(value, 2));
      }
    });
  });

  test('takes an indicator home with its unit, its time and its source', async ({ page }) => {
    await open(page, `${PLANNER}&indikator=bab-sembarangan-kk&lapis=`);
    const { label, unit } = indicatorOf('bab-sembarangan-kk');
    await expect(legend(page)).toContainText(label.id);
    const save = (name: string) =>
      download(page, () => panel(page).getByRole('button', { name }).click());
    const table = await save(id.download.csv);
    expect(table.name).toBe('bab-sembarangan-kk.csv');
    const rows = csvParse(table.text.slice(1));
    expect(rows.map(({ code }) => code)).toEqual(city.kecamatan.map(({ code }) => code));
    const known = new Set<string>(city.sources.map((source) => source.id));
    for (const row of rows) {
      const statement = city.indicatorValues.find(
        ({ indicator, area, period }) =>
          indicator === 'bab-sembarangan-kk' && area === row['code'] && period === row['period'],
      );
      expect(row['value']).toBe(String(statement?.value ?? ''));
      expect(known).toContain(row['source']);
    }
    const explained = csvParse((await save(id.download.dictionary)).text.slice(1));
    expect(explained.map(({ column }) => column)).toEqual(rows.columns);
    const value = explained.find(({ column }) => column === 'value');
    expect(value?.['meaning']).toContain(label.id);
    expect(value?.['unit']).toBe(unit.id);
    expect(value?.['source']).not.toBe('');
  });

  test('narrows the list of indicators by a word, and keeps the old one on Escape', async ({
    page,
  }) => {
    await open(page, `${PLANNER}&indikator=kepadatan&lapis=`);
    const box = coloured(page);
    const list = panel(page).getByRole('listbox', { name: id.perencana.indicator });
    const offered = list.getByRole('option');
    const { label } = indicatorOf('kepadatan');
    await expect(box).toHaveValue(label.id);

    await box.click();
    await expect(offered).toHaveCount(city.indicators.length + 3);
    await expect(list.getByRole('option', { selected: true })).toHaveText(label.id);

    await box.pressSequentially('jalan rusak');
    const roads = city.indicators.filter(
      (one) => /\bjalan/i.test(one.label.id) && /\brusak/i.test(one.label.id),
    );
    expect(roads.length).toBeGreaterThan(1);
    await expect(offered).toHaveText(roads.map((one) => one.label.id));

    await box.fill('zzzz');
    await expect(panel(page).getByText(id.perencana.noIndicator('zzzz'))).toBeVisible();
    await box.press('Enter');
    await box.press('Escape');
    await expect(box).toHaveValue(label.id);
    await expect(offered).toHaveCount(0);
    await expectParam(page, 'indikator', 'kepadatan');
  });
});

test.describe('beside a drawn map', () => {
  test.use({ webgl: false });

  test('sets the school radius to 1,500 m with the slider; the numbers follow', async ({
    page,
  }) => {
    await open(page, PLANNER);
    await pickService(page, serviceOf('sd').label.id);
    await expect(radius(page)).toHaveValue(String(serviceOf('sd').threshold_m));
    await tabTo(page, radius(page));
    for (let metres = serviceOf('sd').threshold_m!; metres < 1500; metres += 50) {
      await page.keyboard.press('ArrowRight');
    }
    await expectParam(page, 'radius', '1500');
    await expect(radius(page)).toHaveAttribute('aria-valuetext', write.metres(1500));

    await panel(page).getByText(id.indicators.table).click();
    const rows = panel(page).getByRole('table').locator('tbody').getByRole('row');
    await expect(legend(page)).toContainText(write.metres(1500));
    const [worst] = coverageOf('sd', { radius_m: 1500 }).toSorted(
      (a, b) => b.unserved_population! - a.unserved_population!,
    );
    await expect(rows.first()).toContainText(worst!.name);
    await expect(rows.first()).toContainText(
      `${write.count(worst!.unserved_population)} ${id.units.people}`,
    );
    await panel(page).getByRole('button', { name: id.controls.backToThreshold }).click();
    await expectParam(page, 'radius', null);
    await expect(radius(page)).toHaveValue(String(serviceOf('sd').threshold_m));
  });

  test('the back button takes back a tab and a selection', async ({ page }) => {
    const kemanisan = kelurahanOf('Kemanisan');
    await open(page);
    await tab(page, 'perencana').click();
    await expect(coloured(page)).toBeVisible();
    await page.getByRole('combobox', { name: id.search.label }).fill('kemanisan');
    await page.getByRole('listbox').getByRole('option').first().click();
    await expectParam(page, 'kel', kemanisan.code);
    await expect(headline(page)).toHaveText(kemanisan.name);

    await page.goBack();
    await expectParam(page, 'kel', null);
    await expect(coloured(page)).toBeVisible();
    await page.goBack();
    await expectParam(page, 'tab', 'pejabat');
    await expect(panel(page).getByRole('button', { name: id.download.csv })).toBeVisible();
    await page.goForward();
    await expect(coloured(page)).toBeVisible();
  });
});

test('turns gaps and buffers on and off, on the map and in the legend', async ({ page }) => {
  await open(page, `${PLANNER}&layanan=sd&radius=1500&lapis=&opasitas=0`);
  await mapDrawn(page);
  const bare = await picture(page);
  const words = {
    gaps: id.legend.gap(write.metres(1500)),
    buffers: id.legend.buffer(write.metres(1500)),
  };
  for (const layer of ['gaps', 'buffers'] as const) {
    await overlay(page, layer).check();
    await expectParam(page, 'lapis', layer);
    await expect(legend(page)).toContainText(words[layer]);
    await mapDrawn(page);
    expect((await picture(page)).equals(bare), `${layer} on the map`).toBe(false);

    await overlay(page, layer).uncheck();
    await expectParam(page, 'lapis', '');
    await expect(legend(page)).not.toContainText(words[layer]);
    await mapDrawn(page);
    expect((await picture(page)).equals(bare), `${layer} gone from the map`).toBe(true);
  }
});

test('chooses classes and opacity', async ({ page }) => {
  await open(page, `${PLANNER}&indikator=kepadatan&lapis=`);
  for (const [method, n] of [
    ['quantile', 4],
    ['equal', 6],
    ['natural', 3],
  ] as const) {
    await panel(page)
      .getByLabel(id.perencana.method)
      .selectOption({ label: id.perencana.methods[method] });
    await panel(page).getByLabel(id.perencana.classes).selectOption(String(n));
    await expect(classRows(page)).toHaveCount(n);
    await expect(panel(page)).toContainText(id.perencana.methodHint[method]);
    expect(await areasInLegend(page)).toBe(city.kelurahan.length);
  }
  await mapDrawn(page);
  const full = await picture(page);
  await panel(page).getByRole('slider', { name: id.perencana.opacity }).fill('20');
  await expectParam(page, 'opasitas', '20');
  await mapDrawn(page);
  expect((await picture(page)).equals(full)).toBe(false);
});

test('a reload shows the very same screen', async ({ page }) => {
  await open(page, PLANNER);
  await pickService(page, serviceOf('sd').label.id);
  await radius(page).fill('1500');
  await overlay(page, 'buffers').check();
  await overlay(page, 'gaps').uncheck();
  await panel(page).getByLabel(id.perencana.classes).selectOption('4');
  await panel(page).getByRole('slider', { name: id.perencana.opacity }).fill('60');
  await panel(page).getByText(id.perencana.borders.exclude, { exact: true }).first().click();
  await expectParam(page, 'batas', 'exclude');
  await expect(legend(page)).toContainText(id.legend.buffer(write.metres(1500)));
  await mapDrawn(page);
  const [address, panelBefore, legendBefore, mapBefore] = [
    page.url(),
    await panel(page).ariaSnapshot(),
    await legend(page).ariaSnapshot(),
    await picture(page),
  ];

  await page.reload();
  await mapDrawn(page);
  await expect(overlay(page, 'buffers')).toBeChecked();
  await expect.poll(() => panel(page).ariaSnapshot()).toBe(panelBefore);
  await expect.poll(() => legend(page).ariaSnapshot()).toBe(legendBefore);
  expect(page.url()).toBe(address);
  expect((await picture(page)).equals(mapBefore)).toBe(true);
});

test('a moved map is in the address, and the link opens there again', async ({ page }) => {
  await open(page, `${PLANNER}&lapis=&${centredOn(kelurahanOf('Kemanisan').label, 13)}`);
  await mapDrawn(page);
  const { x, y } = await middleOf(mapCanvas(page));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 160, y - 90, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(() => param(page, 'peta'))
    .not.toContain(centredOn(kelurahanOf('Kemanisan').label, 13).slice('peta='.length));
  const [lat, lon] = param(page, 'peta')!.split(',').map(Number) as [number, number];
  const { point } = await nearestTo([lon, lat]);

  await page.reload();
  await mapDrawn(page);
  await page.mouse.click(x, y);
  await expectParam(page, 'kel', point.code);
  expect(point.kelurahan).not.toBe('Kemanisan');
});
