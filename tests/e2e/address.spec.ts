import { city, coverageOf, kecamatanOf, kelurahanOf } from './city.ts';
import { anyMapDrawn, expect, mapDrawn, open, test } from './page.ts';
import { expectParam, headline, legend, mapCanvas, panel, tab } from './steps.ts';
import { en, id, write } from './words.ts';

const whole = [
  [
    'official',
    `?tab=pejabat&lang=id&tema=gelap&layanan=sma&radius=2500&ukuran=distance&kec=${kecamatanOf('Walantaka').code}&lapis=gaps,f-smk&status=swasta&jenis=smk&peta=-6.11,106.2,12.5`,
  ],
  [
    'planner',
    '?tab=perencana&lang=en&tema=terang&layanan=smp&radius=750&tingkat=kecamatan&lapis=buffers,paddy,roads,f-smp&opasitas=40&kelas=equal&n=3&batas=exclude&lokasi=exact&basis=2010',
  ],
  ['resident', '?tab=warga&status=negeri&jenis=sma&titik=-6.0389,106.2056'],
] as const;

for (const [who, address] of whole) {
  test(`${who}: a link opens the screen it was taken from, and stays as it is`, async ({
    page,
  }) => {
    await open(page, address);
    await mapDrawn(page);
    expect(new URL(page.url()).search).toBe(address);
    await expect(page.getByRole('status', { name: id.shell.notices })).toHaveCount(0);
    await expect(page.getByRole('status', { name: en.shell.notices })).toHaveCount(0);
  });
}

test.describe('beside a drawn map', () => {
  test.use({ webgl: false });

  test('a link’s choices are those of the engine', async ({ page }) => {
    const choice = { radius_m: 2500, ownership: 'swasta', kind: 'smk' } as const;
    const rows = coverageOf('sma', choice).filter(({ kecamatan }) => kecamatan === 'Walantaka');
    await open(page, whole[0][1]);
    const list = panel(page).getByRole('table').locator('tbody').getByRole('row');
    await expect(list).toHaveCount(rows.length);
    for (const row of rows) {
      const shown = list.filter({ has: page.getByRole('button', { name: row.name, exact: true }) });
      await expect(shown).toContainText(write.count(row.unserved_population));
      await expect(shown).toContainText(write.distance(row.distance_mean_m));
    }
  });

  test('names that this page does not know are left alone', async ({ page }) => {
    await open(page, '?utm_source=surat&gaya=lama&tab=pejabat&layanan=sd');
    await expectParam(page, 'layanan', 'sd');
    await expect(page.getByRole('status', { name: id.shell.notices })).toHaveCount(0);
  });

  test('another tab brings its own defaults and keeps the question', async ({ page }) => {
    await open(page, '?tab=pejabat&layanan=smp&radius=750&lapis=');
    await tab(page, 'perencana').click();
    await expectParam(page, 'lapis', null);
    await expectParam(page, 'layanan', 'smp');
    await expectParam(page, 'radius', '750');
    await expect(panel(page).getByRole('checkbox', { name: id.layers.names.gaps })).toBeChecked();
    await expect(legend(page)).toContainText(write.metres(750));
  });

  test('embedded in another page there is no header', async ({ page }) => {
    await open(page, '?tab=pejabat&embed=1');
    await anyMapDrawn(page);
    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(headline(page)).toContainText(id.units.people);
    await expectParam(page, 'embed', '1');
  });
});

test('the table stands in for the map', async ({ page }) => {
  await open(page, '?tab=pejabat&tampil=tabel');
  const stage = page.getByRole('region', { name: id.shell.stage });
  const rows = stage.getByRole('table').locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(city.kelurahan.length);
  await expect(mapCanvas(page)).toHaveCount(0);
  for (const row of coverageOf('puskesmas').slice(0, 5)) {
    const shown = rows.filter({ has: page.getByRole('button', { name: row.name, exact: true }) });
    await expect(shown).toContainText(`${write.count(row.unserved_population)} ${id.units.people}`);
  }
  await rows.getByRole('button', { name: 'Kemanisan' }).click();
  await expectParam(page, 'kel', kelurahanOf('Kemanisan').code);
  await page.getByRole('button', { name: id.shell.showMap }).click();
  await expectParam(page, 'tampil', null);
  await mapDrawn(page);
  await expect(headline(page)).toHaveText('Kemanisan');
});
