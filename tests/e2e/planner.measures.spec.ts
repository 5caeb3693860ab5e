import type { SitesAnswer } from '../../src/access/measures/types.ts';
import { baseWords } from '../../src/narrate/sentences/bases.ts';
import { json } from '../cli/call.ts';
import { city, coverageOf, engine, worstFirst } from './city.ts';
import { expect, expectAccessible, mapDrawn, open, test } from './page.ts';
import { expectParam, legend, panel } from './steps.ts';
import { id, write } from './words.ts';

const PLANNER = '?tab=perencana&layanan=puskesmas';

test.describe('a planner', () => {
  test('asks for the two best sites and is told that they are proved', async ({ page }) => {
    await open(page, PLANNER);
    await panel(page).getByLabel(id.sites.count, { exact: true }).selectOption('2');
    await panel(page).getByRole('button', { name: id.sites.run }).click();
    const answer = await json<SitesAnswer>('sites', '--service', 'puskesmas', '--count', '2');
    for (const [i, { name, gain_population }] of answer.sites.entries()) {
      const site = panel(page)
        .getByRole('listitem')
        .filter({ hasText: id.sites.marker(i + 1) });
      await expect(site).toContainText(name);
      await expect(site).toContainText(id.sites.each(write.estimate(gain_population)));
    }
    await expect(panel(page)).toContainText(id.sites.gain(write.estimate(answer.gain_population)));
    await expect(panel(page)).toContainText(id.sites.exact(write.count(answer.candidates)));
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

  test('finds clusters, with n, p and how to read them', async ({ page }) => {
    await open(page, `${PLANNER}&lapis=`);
    await panel(page).getByRole('checkbox', { name: id.layers.names.clusters }).check();
    const values = coverageOf('puskesmas').map(({ unserved_population }) => unserved_population);
    const answer = engine.clusters(values);
    await expect(legend(page)).toContainText(id.clusters.subtitle(answer.n, answer.permutations));
    const significant = (kind: string) =>
      answer.rows.filter(({ quadrant, p }) => quadrant === kind && p! <= 0.05).length;
    for (const kind of ['HH', 'LL'] as const) {
      const row = legend(page)
        .getByRole('listitem')
        .filter({ hasText: id.clusters.quadrant[kind] });
      await expect(row).toContainText(new RegExp(`${significant(kind)}$`));
    }
    const { i, p } = answer.global!;
    await expect(
      panel(page).getByText(id.clusters.global(write.decimal(i, 3), write.decimal(p, 3))),
    ).toBeVisible();
    await panel(page).getByText(id.clusters.how).click();
    await expect(panel(page).getByText(id.clusters.explain)).toBeVisible();
    await expectAccessible(page);
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
