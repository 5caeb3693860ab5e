import { csvParse } from 'd3-dsv';
import { finish } from '../../src/access/ensemble/engine.ts';
import { DEFAULT_DRAWS } from '../../src/access/ensemble/plan.ts';
import type { EquityAnswer, SeveralQuery, SeveralRow } from '../../src/access/measures/types.ts';
import { baseWords } from '../../src/narrate/sentences/bases.ts';
import { json } from '../cli/call.ts';
import { city, coverageOf, engine, peopleBeyond, serviceOf } from './city.ts';
import { expect, expectAccessible, open, test } from './page.ts';
import { download, expectParam, headline, legend, panel } from './steps.ts';
import { id, write } from './words.ts';

test.use({ webgl: false });

const severalQuery = (weights: readonly number[] | null): SeveralQuery => ({
  services:
    weights &&
    city.services
      .filter(({ inIndex }) => inIndex)
      .map((service, i) => ({ service: service.id, weight: weights[i]!, radius_m: null })),
  border: 'include',
  locations: 'middle',
  base: '2025',
  level: 'kelurahan',
});
const index = (weights: readonly number[] | null): readonly SeveralRow[] =>
  engine.several(severalQuery(weights));
const indexRanges = (weights: readonly number[] | null) =>
  finish(engine.ranges.several(severalQuery(weights), DEFAULT_DRAWS));
const worstByIndex = (rows: readonly SeveralRow[]) =>
  rows.toSorted((a, b) => b.index! - a.index!)[0]!;

test.describe('an official', () => {
  const part = (name: 'gabungan' | 'kesenjangan' | 'ketersediaan') => id.sections[name];

  test('is told which schools a figure counts', async ({ page }) => {
    await open(page, '?tab=pejabat&layanan=sma&jenis=smk&status=swasta');
    const people = peopleBeyond(coverageOf('sma', { kind: 'smk', ownership: 'swasta' }));
    await expect(headline(page)).toContainText(write.estimate(people));
    await expect(headline(page)).toContainText('SMK swasta');
    await expect(legend(page)).toContainText('SMK swasta');
  });

  test('sees what a link has changed in the assumptions, and takes it back', async ({ page }) => {
    await open(page, '?tab=pejabat&lokasi=worst&basis=2010');
    const rows = coverageOf('puskesmas', { locations: 'worst', base: '2010' });
    await expect(headline(page)).toContainText(write.estimate(peopleBeyond(rows)));
    const changed = panel(page).getByRole('status').filter({ hasText: id.pejabat.changed });
    await expect(changed).toContainText(id.perencana.locationModes.worst);
    await expect(changed).toContainText(baseWords(city.kelurahan, '2010', 'id'));
    await changed.getByRole('button', { name: id.pejabat.restore }).click();
    await expect(changed).toHaveCount(0);
    await expectParam(page, 'lokasi', null);
    await expect(headline(page)).toContainText(
      write.estimate(peopleBeyond(coverageOf('puskesmas'))),
    );
  });

  test('weighs several services and sees the index follow', async ({ page }) => {
    await open(page);
    await panel(page).getByText(part('gabungan'), { exact: true }).click();
    await expectParam(page, 'bagian', 'gabungan');
    const rows = panel(page)
      .getByRole('table')
      .last()
      .getByRole('row')
      .filter({ has: page.getByRole('button') });
    await expect(rows).toHaveCount(city.kelurahan.length);
    const first = worstByIndex(index(null));
    await expect(headline(page)).toContainText(first.name);
    await expect(rows.first()).toContainText(write.decimal(first.index, 1));
    await expect(legend(page)).toContainText(id.several.title);

    const weight = (service: string) =>
      panel(page).getByRole('spinbutton', {
        name: id.several.weightOf(serviceOf(service).label.id),
      });
    await weight('sd').fill('0');
    await weight('smp').fill('3');
    await expectParam(page, 'bobot', '0,3,1,1');
    const weighed = worstByIndex(index([0, 3, 1, 1]));
    await expect(rows.first()).toContainText(weighed.name);
    await expect(rows.first()).toContainText(write.decimal(weighed.index, 1));

    await panel(page).getByText(id.shell.howToRead).click();
    await expect(panel(page).getByText(id.several.explain[1]!)).toBeVisible();
    await expectAccessible(page);
  });

  test('finds ranks as ranges in the index, also after a look at a profile', async ({ page }) => {
    await open(page, '?tab=pejabat&bagian=gabungan');
    const first = worstByIndex(index(null));
    const row = panel(page)
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: first.name, exact: true }) });
    const { index: values, rank } = indexRanges(null).find(({ code }) => code === first.code)!;
    await expect(row).toContainText(write.decimalRange(values!.low, values!.high));
    const range = id.several.rank(write.countRange(rank!.low, rank!.high));
    await expect(row).toContainText(range);
    await row.getByRole('button', { name: first.name }).click();
    await expect(headline(page)).toHaveText(first.name);
    await expect(
      panel(page).getByRole('heading', { name: id.profile.why(serviceOf('puskesmas').label.id) }),
    ).toBeVisible();
    await panel(page).getByRole('button', { name: id.profile.back }).click();
    await expect(row).toContainText(range);
  });

  test('takes the index home with its weights and its gaps', async ({ page }) => {
    await open(page, '?tab=pejabat&bagian=gabungan&bobot=1,1,1,3');
    await expect(panel(page)).toContainText(id.several.list);
    const save = (name: string) =>
      download(page, () => panel(page).getByRole('button', { name }).click());
    const table = await save(id.download.csv);
    expect(table.name).toBe('indeks-kelurahan.csv');
    const rows = csvParse(table.text.slice(1));
    const expected = index([1, 1, 1, 3]);
    expect(rows.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
    const drawn = indexRanges([1, 1, 1, 3]);
    for (const [i, row] of rows.entries()) {
      expect(Number(row['index'])).toBe(expected[i]!.index);
      expect(Number(row['index_low'])).toBe(drawn[i]!.index!.low);
      expect(Number(row['rank_high'])).toBe(drawn[i]!.rank!.high);
      expect(row['missed']).toBe(expected[i]!.missed.join(' '));
      for (const { service, gap_pct } of expected[i]!.gaps) {
        expect(Number(row[`gap_pct_${service}`])).toBe(gap_pct);
      }
    }
    const explained = csvParse((await save(id.download.dictionary)).text.slice(1));
    expect(explained.map(({ column }) => column)).toEqual(rows.columns);
    expect(explained.find(({ column }) => column === 'index')?.['meaning']).toContain(' 3)');
  });

  test('is told when no service has a weight', async ({ page }) => {
    await open(page, '?tab=pejabat&bagian=gabungan&bobot=0,0,0,0');
    await expect(panel(page).getByText(id.several.zero)).toBeVisible();
    await expect(panel(page)).not.toContainText('NaN');
  });

  test('reads inequality of distance, with its explanation one tap away', async ({ page }) => {
    await open(page, '?tab=pejabat&layanan=smp');
    await panel(page).getByText(part('kesenjangan'), { exact: true }).click();
    const equity = await json<EquityAnswer>('equity', '--service', 'smp');
    await expect(headline(page)).toContainText(`Gini ${write.decimal(equity.gini, 2)}`);
    await expect(panel(page)).toContainText(
      `${id.equity.theil}: ${write.decimal(equity.theil, 3)}`,
    );
    await expect(panel(page)).toContainText(`${id.equity.gini}: ${write.decimal(equity.gini, 3)}`);
    await expect(panel(page)).toContainText(
      `${id.equity.giniPeople}: ${write.decimal(equity.gini_people, 3)}`,
    );
    for (const { name, mean } of equity.groups) {
      const row = panel(page).getByRole('row').filter({ hasText: name }).first();
      await expect(row).toContainText(write.distance(mean));
    }
    const [paragraph] = id.equity.explain.distance;
    await expect(panel(page).getByText(paragraph!)).toBeHidden();
    await panel(page).getByText(id.shell.howToRead).click();
    await expect(panel(page).getByText(paragraph!)).toBeVisible();
    await expectAccessible(page);
  });

  test('compares services by the inequality over people, whatever the radius', async ({ page }) => {
    await open(page, '?tab=pejabat&layanan=sd&bagian=kesenjangan&radius=2500');
    const measured = city.services.filter(({ measures }) => /full|lower-bound/.test(measures));
    const found = await Promise.all(
      measured.map(async ({ id: service, label }) => {
        const { gini_people } = await json<EquityAnswer>('equity', '--service', service);
        return { label: label.id, gini: gini_people! };
      }),
    );
    const table = panel(page)
      .getByRole('table')
      .filter({ has: page.getByRole('columnheader', { name: id.equity.giniPeople }) });
    await expect(table.locator('tbody').getByRole('row')).toHaveText(
      found
        .toSorted((a, b) => b.gini - a.gini)
        .map(({ label, gini }) => new RegExp(`^\\s*${label}\\s*${write.decimal(gini, 3)}\\s*$`)),
    );
    await expect(panel(page).getByText(id.equity.comparedHint)).toBeVisible();
    await expectAccessible(page);
  });

  test('reads what nine of ten computations give of inequality', async ({ page }) => {
    await open(page, '?tab=pejabat&layanan=puskesmas&bagian=kesenjangan');
    const { gini, gini_people, below_threshold_pct, groups } = finish(
      engine.ranges.equity(
        {
          service: serviceOf('puskesmas').id,
          own: null,
          border: 'include',
          locations: 'middle',
          ownership: null,
          kind: null,
          base: '2025',
          radius_m: 3000,
          of: 'distance',
          decay: 'gaussian',
        },
        DEFAULT_DRAWS,
      ),
    );
    for (const range of [gini, gini_people]) {
      await expect(panel(page)).toContainText(
        `(${write.decimalRange(range!.low, range!.high, 2)})`,
      );
    }
    await expect(panel(page)).toContainText(
      `(${write.percentRange(below_threshold_pct!.low, below_threshold_pct!.high)})`,
    );
    for (const [i, { name }] of city.kecamatan.entries()) {
      const row = panel(page).getByRole('row').filter({ hasText: name }).first();
      await expect(row).toContainText(write.distanceRange(groups[i]!.low, groups[i]!.high));
    }
    await expectAccessible(page);
  });

  test('chooses how supply fades with distance', async ({ page }) => {
    await open(page, '?tab=pejabat&layanan=smp&bagian=ketersediaan');
    const gini = async (decay: string) => {
      const options = ['--service', 'smp', '--of', 'catchment', '--decay', decay];
      return `Gini ${write.decimal((await json<EquityAnswer>('equity', ...options)).gini, 2)}`;
    };
    await expect(headline(page)).toContainText(await gini('gaussian'));
    await panel(page).getByLabel(id.equity.decay).selectOption({ label: id.equity.decays.binary });
    await expectParam(page, 'susut', 'binary');
    await expect(headline(page)).toContainText(await gini('binary'));
    const supply = panel(page)
      .getByRole('table')
      .filter({ has: page.getByRole('columnheader', { name: id.equity.perFacility }) });
    await expect(supply.locator('tbody').getByRole('row')).toHaveCount(city.kecamatan.length);
    const service = serviceOf('smp').id;
    const about = {
      service,
      ownership: null,
      kind: null,
      base: '2025',
      level: 'kecamatan',
    } as const;
    for (const { name, short } of engine.supply(about)) {
      const row = supply.getByRole('row').filter({ hasText: name });
      await expect(row.getByRole('cell').last()).toContainText(write.count(short));
    }
    expect(
      await supply.evaluate((table) => table.scrollWidth <= table.parentElement!.clientWidth),
    ).toBe(true);
    await expectAccessible(page);
  });

  test('hears why a service without a full list has no such measure', async ({ page }) => {
    await open(page, '?tab=pejabat&layanan=pustu&bagian=kesenjangan');
    await expect(panel(page).getByRole('status')).toContainText(serviceOf('pustu').label.id);
    await expect(panel(page)).not.toContainText('NaN');
  });
});
