import type { Range } from '../../src/access/ensemble/types.ts';
import { unknownWords } from '../../src/narrate/sentences/unknown.ts';
import { city, coverageOf, kecamatanOf, rangesOf, worstFirst } from './city.ts';
import { expect, expectAccessible, open, test } from './page.ts';
import { panel } from './steps.ts';
import { id, write } from './words.ts';

test.use({ webgl: false });

test.describe('an official', () => {
  test('reads what nine of ten computations give, ranks as well, and what it hangs on', async ({
    page,
  }) => {
    await open(page);
    const { kota, kelurahan, mostly, doubts } = rangesOf('puskesmas');
    const written = (range: Range | null, write: (value: number) => string) =>
      range && { low: write(range.low), high: write(range.high) };
    const said = id.ranges.city(
      written(kota.figures.unserved_population, write.estimate),
      written(mostly[city.info.code]!, write.count),
    );
    await expect(panel(page).getByText(said)).toBeVisible();
    const causes = kota.causes.map(({ unknown }) => unknownWords(unknown, city, 'id'));
    expect(causes.length).toBeGreaterThan(0);
    await expect(panel(page).getByText(id.ranges.causes(causes))).toBeVisible();

    for (const { name, code } of worstFirst(coverageOf('puskesmas')).slice(0, 3)) {
      const { figures, ranks } = kelurahan.find((area) => area.code === code)!;
      const row = panel(page)
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name, exact: true }) });
      const [people, places] = [figures.unserved_population!, ranks.unserved_population!];
      await expect(row).toContainText(write.countRange(people.low, people.high));
      await expect(row.getByRole('cell').first()).toHaveText(
        write.countRange(places.low, places.high),
      );
    }
    await expect(panel(page).getByText(id.ranges.hint)).toBeVisible();

    await panel(page).getByText(id.ranges.what).click();
    await expect(panel(page).getByText(id.ranges.explain[1]!)).toBeVisible();
    const table = panel(page)
      .getByRole('table')
      .filter({ has: page.getByRole('columnheader', { name: id.ranges.share }) });
    const [first] = doubts;
    const row = table.locator('tbody').getByRole('row').first();
    await expect(row).toContainText(unknownWords(first!.unknown, city, 'id'));
    await expect(row).toContainText(write.percent(first!.share_pct, 0));
    await expectAccessible(page);
  });

  test('reads the range of one kecamatan when only that is shown', async ({ page }) => {
    const kasemen = kecamatanOf('Kasemen');
    await open(page, `?tab=pejabat&kec=${kasemen.code}`);
    const { kecamatan } = rangesOf('puskesmas');
    const { low, high } = kecamatan.find(({ code }) => code === kasemen.code)!.figures
      .unserved_population!;
    await expect(
      panel(page).getByText(
        id.ranges.city({ low: write.estimate(low), high: write.estimate(high) }, null).slice(0, -1),
      ),
    ).toBeVisible();
  });

  test('has ranges for schools, whose places are known: where people live is not', async ({
    page,
  }) => {
    await open(page, '?tab=pejabat&layanan=sd');
    const { low, high } = rangesOf('sd').kota.figures.unserved_population!;
    await expect(panel(page)).toContainText(`${write.estimate(low)}–${write.estimate(high)}`);
  });

  test('moves the radius, and the ranges follow when it rests', async ({ page }) => {
    await open(page);
    const slider = panel(page).getByRole('slider').first();
    await slider.focus();
    await slider.press('ArrowRight');
    const radius_m = Number(new URL(page.url()).searchParams.get('radius'));
    expect(radius_m).toBeGreaterThan(3000);
    const { low, high } = rangesOf('puskesmas', radius_m).kota.figures.unserved_population!;
    await expect(panel(page)).toContainText(`${write.estimate(low)}–${write.estimate(high)}`);
  });
});
