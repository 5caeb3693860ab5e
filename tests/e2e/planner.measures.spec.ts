import type { Page } from '@playwright/test';
import type { SitesAnswer } from '../../src/access/measures/types.ts';
import { baseWords } from '../../src/narrate/sentences/bases.ts';
import { json } from '../cli/call.ts';
import { city, coverageOf, engine, worstFirst } from './city.ts';
import { expect, expectAccessible, mapDrawn, open, test } from './page.ts';
import { expectParam, legend, panel } from './steps.ts';
import { id, write } from './words.ts';

/** The answer of the command line: with how the sites fare in other computations. */
interface PublishedSites extends Omit<SitesAnswer, 'sites'> {
  readonly sites: readonly (SitesAnswer['sites'][number] & { readonly chosen_pct: number })[];
  readonly stability: Readonly<Record<'gain_population_low' | 'gain_population_high', number>>;
}

const PLANNER = '?tab=perencana&layanan=puskesmas';

test.describe('a planner', () => {
  test('asks for the two best sites and is told that they are proved', async ({ page }) => {
    await open(page, PLANNER);
    await panel(page).getByLabel(id.sites.count, { exact: true }).selectOption('2');
    await panel(page).getByRole('button', { name: id.sites.run }).click();
    const answer = await json<PublishedSites>('sites', '--service', 'puskesmas', '--count', '2');
    for (const [i, { name, gain_population }] of answer.sites.entries()) {
      const site = panel(page)
        .getByRole('listitem')
        .filter({ hasText: id.sites.marker(i + 1) });
      await expect(site).toContainText(name);
      await expect(site).toContainText(id.sites.each(write.estimate(gain_population)));
    }
    await expect(panel(page)).toContainText(id.sites.gain(write.estimate(answer.gain_population)));
    await expect(panel(page)).toContainText(id.sites.exact(write.count(answer.candidates)));
    const { stability, sites } = answer;
    for (const [i, { chosen_pct }] of sites.entries()) {
      const site = panel(page)
        .getByRole('listitem')
        .filter({ hasText: id.sites.marker(i + 1) });
      await expect(site).toContainText(id.ranges.chosen(write.decimal(chosen_pct / 10, 0)));
    }
    await expect(panel(page)).toContainText(
      id.ranges.gain(
        write.estimate(stability.gain_population_low),
        write.estimate(stability.gain_population_high),
      ),
    );
    await mapDrawn(page);
    await panel(page).getByLabel(id.sites.candidates).selectOption('grid');
    await expect(
      panel(page).getByText(id.sites.gain(write.estimate(answer.gain_population))),
    ).toBeHidden();
    await expectParam(page, 'calon', 'grid');
  });
});

test.describe('a planner, beside a drawn map,', () => {
  test.use({ webgl: false });

  const valuesOf = (service: string) =>
    coverageOf(service).map(({ unserved_population }) => unserved_population);
  const counted = (page: Page, label: string, count: number) =>
    expect(
      legend(page)
        .getByRole('listitem')
        .filter({ has: page.getByText(label, { exact: true }) })
        .locator('.count'),
    ).toHaveText(write.count(count));

  test('finds clusters that hold for all tests together, with n, p and how to read them', async ({
    page,
  }) => {
    await open(page, '?tab=perencana&layanan=smp&lapis=');
    await panel(page).getByRole('checkbox', { name: id.layers.names.clusters }).check();
    const answer = engine.clusters(valuesOf('smp'));
    const { n, permutations } = answer;
    await expect(legend(page)).toContainText(
      id.clusters.subtitle(write.count(n), write.count(permutations), false),
    );
    const kept = answer.rows.filter(({ q }) => q! <= 0.05);
    expect(kept.length).toBeGreaterThan(0);
    for (const kind of ['HH', 'LL'] as const) {
      const count = kept.filter(({ quadrant }) => quadrant === kind).length;
      await counted(page, id.clusters.quadrant[kind], count);
    }
    await counted(page, id.clusters.none, n - kept.length);
    await expect(panel(page)).toContainText(
      id.clusters.found(write.count(kept.length), write.count(n)),
    );
    const { i, p } = answer.global!;
    await expect(
      panel(page).getByText(id.clusters.global(write.decimal(i, 3), write.decimal(p, 4))),
    ).toBeVisible();
    await panel(page).getByText(id.clusters.how).click();
    await expect(panel(page).getByText(id.clusters.explain)).toBeVisible();
    await expect(panel(page).getByText(id.clusters.chance('67', '3'))).toBeVisible();
    await expectAccessible(page);
  });

  test('is told where no cluster is left, and sees the uncorrected ones apart', async ({
    page,
  }) => {
    await open(page, `${PLANNER}&lapis=clusters`);
    const { rows } = engine.clusters(valuesOf('puskesmas'));
    const loose = rows.filter(({ p }) => p! <= 0.05);
    expect(rows.filter(({ q }) => q! <= 0.05)).toEqual([]);
    expect(loose.length).toBeGreaterThan(0);
    await expect(panel(page)).toContainText(id.clusters.noneLeft('67'));
    await expect(panel(page)).toContainText(id.clusters.more(write.count(loose.length), '3'));
    await counted(page, id.clusters.none, 67);
    await panel(page).getByRole('checkbox', { name: id.clusters.all }).check();
    await expectParam(page, 'klaster', 'semua');
    await page.reload();
    await expect(panel(page).getByRole('checkbox', { name: id.clusters.all })).toBeChecked();
    for (const kind of new Set(loose.map(({ quadrant }) => quadrant!))) {
      const count = loose.filter(({ quadrant }) => quadrant === kind).length;
      await counted(page, id.clusters.uncorrected(id.clusters.quadrant[kind]), count);
    }
    await counted(page, id.clusters.quadrant.HH, 0);
    await expectAccessible(page);
    await panel(page).getByRole('checkbox', { name: id.clusters.all }).uncheck();
    await expectParam(page, 'klaster', null);
    await counted(page, id.clusters.none, 67);
  });

  test('sets class bounds by hand; what cannot be read is said, and nothing is lost', async ({
    page,
  }) => {
    await open(page, PLANNER);
    await panel(page).getByLabel(id.perencana.method).selectOption('manual');
    const bounds = panel(page).getByLabel(id.perencana.bounds);
    await expect(bounds).not.toHaveValue('');
    await bounds.fill('1.000; 500');
    await bounds.press('Enter');
    await expectParam(page, 'tepi', '500,1000');
    const beyond = (low: number, high: number) =>
      coverageOf('puskesmas').filter(
        ({ unserved_population: people }) => people! > low && people! <= high,
      ).length;
    await expect(legend(page).locator('.count')).toHaveText(
      [beyond(-1, 500), beyond(500, 1000), beyond(1000, Infinity)].map(String),
    );
    await bounds.fill('banyak');
    await bounds.press('Enter');
    await expect(panel(page).getByText(id.perencana.boundsWrong)).toBeVisible();
    await expectParam(page, 'tepi', '500,1000');
  });

  test('changes what is assumed of places and of people', async ({ page }) => {
    await open(page, PLANNER);
    await panel(page)
      .getByLabel(id.perencana.locations)
      .selectOption({ label: id.perencana.locationModes.worst });
    await expectParam(page, 'lokasi', 'worst');
    await panel(page)
      .getByText(baseWords(city.kelurahan, '2010', 'id'), { exact: true })
      .click();
    await expectParam(page, 'basis', '2010');
    await expect(legend(page)).toContainText(id.measures.subtitle.people('2010'));
    const rows = coverageOf('puskesmas', { locations: 'worst', base: '2010' });
    await panel(page).getByText(id.indicators.table).click();
    const [first] = worstFirst(rows);
    await expect(
      panel(page).getByRole('row').filter({ hasText: first!.name }).first(),
    ).toContainText(write.count(first!.unserved_population));
  });
});
