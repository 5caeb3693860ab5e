import type { Page } from '@playwright/test';
import type { NearestAnswer, NearestRow } from '../../src/access/types.ts';
import type { LonLat } from '../../src/city/model.ts';
import { distanceWords } from '../../src/narrate/sentences/resident.ts';
import { centredOn, city, coverageOf, kelurahanOf, nearestTo, serviceOf } from './city.ts';
import { expect, mapDrawn, open, test } from './page.ts';
import { expectParam, headline, mapCanvas, middleOf, panel, param, tab } from './steps.ts';
import { id, write } from './words.ts';

const home = kelurahanOf('Kemanisan');

const near = (page: Page, service: string) =>
  panel(page).getByRole('region', { name: serviceOf(service).label.id, exact: true });

function rowOf({ nearest }: NearestAnswer, service: string): NearestRow {
  const row = nearest.find((one) => one.service === service);
  if (!row) throw new Error(`akses nearest names no ${service}`);
  return row;
}

/** Name and distance of these services on the page are those of `akses nearest`. */
async function expectNearest(page: Page, at: LonLat, ...services: string[]): Promise<void> {
  await expectNearestWithin(page, at, null, ...services);
}

/** The same for a place that a device found. */
async function expectNearestWithin(
  page: Page,
  at: LonLat,
  accuracy_m: number | null,
  ...services: string[]
): Promise<void> {
  const answer = await nearestTo(at);
  for (const service of services) {
    const row = rowOf(answer, service);
    await expect(near(page, service)).toContainText(row.name);
    await expect(near(page, service)).toContainText(distanceWords(row, accuracy_m, 'id'));
  }
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: id.search.label }).fill(text);
  await page.getByRole('listbox', { name: id.search.results }).getByRole('option').first().tap();
}

test('a phone opens for residents and says how to begin', async ({ page }) => {
  await open(page);
  await expectParam(page, 'tab', 'warga');
  await expect(tab(page, 'warga')).toHaveAttribute('aria-current', 'page');
  await expect(headline(page)).toHaveText(id.warga.question);
});

test.describe('a resident who types', () => {
  test.use({ webgl: false });

  test('finds Kemanisan by typing “kmanisan” and reads what is near', async ({ page }) => {
    await open(page);
    await search(page, 'kmanisan');
    await expect(headline(page)).toHaveText('Kemanisan');
    await expectNearest(page, home.label, 'sd', 'smp', 'sma', 'puskesmas', 'rumah-sakit');
    const nearest = rowOf(await nearestTo(home.label), 'puskesmas');
    const { note } = city.facilities.find((facility) => facility.id === nearest.id)!;
    await expect(near(page, 'puskesmas')).toContainText(note!);

    const rows = coverageOf('puskesmas');
    const own = rows.find(({ code }) => code === home.code)!;
    const farther = rows.filter((row) => row.distance_mean_m! > own.distance_mean_m!).length;
    await expect(panel(page)).toContainText(write.distance(own.distance_mean_m));
    await expect(panel(page)).toContainText(`terjauh ke-${farther + 1} dari ${rows.length}`);
  });

  test('reads the water card and the reports of the kelurahan', async ({ page }) => {
    await open(page);
    await search(page, 'kmanisan');
    const record = city.water.find(({ kelurahan }) => kelurahan === home.code)!;
    const card = panel(page).getByRole('region', { name: id.water.cardTitle });
    await expect(card).toContainText(id.water.status[record.status]);
    await expect(card).toContainText(id.water.explain[record.status]);
    await expect(
      panel(page).getByRole('heading', { name: id.indicators.reportsTitle }),
    ).toBeVisible();
  });

  test('chooses public or private schools, and SMK alone', async ({ page }) => {
    await open(page);
    await search(page, 'kmanisan');
    const filter = panel(page).getByRole('group', { name: id.warga.schoolFilter });
    for (const ownership of ['negeri', 'swasta'] as const) {
      await filter.getByText(id.controls.ownerships[ownership], { exact: true }).tap();
      await expectParam(page, 'status', ownership);
      const row = rowOf(
        await nearestTo(home.label, '--service', 'sma', '--status', ownership),
        'sma',
      );
      await expect(near(page, 'sma')).toContainText(row.name);
      await expect(near(page, 'sma')).toContainText(write.distance(row.distance_m));
    }
    await filter.getByText(id.controls.all, { exact: true }).tap();
    const smk = city.facilityKinds.find((kind) => kind.id === 'smk')!;
    await near(page, 'sma').getByText(smk.label.id, { exact: true }).tap();
    const row = rowOf(await nearestTo(home.label, '--service', 'sma', '--kind', 'smk'), 'sma');
    await expect(near(page, 'sma')).toContainText(row.name);
    await expect(near(page, 'sma')).toContainText(write.distance(row.distance_m));
  });
});

test('taps the map; the place stays out of the address until shared', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `?${centredOn(home.label)}`);
  await mapDrawn(page);
  const { x, y } = await middleOf(mapCanvas(page));
  await page.touchscreen.tap(x, y);
  await expect(headline(page)).toHaveText('Kemanisan');
  expect(param(page, 'titik')).toBeNull();

  await panel(page).getByRole('button', { name: id.warga.share }).tap();
  await expect(panel(page)).toContainText(id.warga.shared.copied);
  const [lat, lon] = param(page, 'titik')!.split(',').map(Number) as [number, number];
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.reload();
  await expect(headline(page)).toHaveText('Kemanisan');
  await expectNearest(page, [lon, lat], 'sd', 'puskesmas');
});

test.describe('with the phone’s own position', () => {
  const place: LonLat = [106.2056, -6.0389];

  const at = (accuracy: number) => ({ longitude: place[0], latitude: place[1], accuracy });

  test.beforeEach(async ({ context }) => {
    await context.setGeolocation(at(12));
  });

  test('is found, and the place is not handed out', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await open(page);
    await panel(page).getByRole('button', { name: id.warga.locate }).tap();
    const { point } = await nearestTo(place);
    await expect(headline(page)).toHaveText(point.kelurahan!);
    await expectNearest(page, place, 'sd', 'puskesmas');
    expect(param(page, 'titik')).toBeNull();
  });

  test('a rough position is a circle, a range, and a request for a tap', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write']);
    await context.setGeolocation(at(8000));
    await open(page);
    await panel(page).getByRole('button', { name: id.warga.locate }).tap();
    const { point } = await nearestTo(place);
    await expect(headline(page)).toHaveText(id.warga.around(point.kelurahan!));
    await expect(panel(page).getByRole('status')).toContainText(id.warga.rough('8,0 km'));
    await expectNearestWithin(page, place, 8000, 'sd', 'puskesmas');
    // What is said of one kelurahan may be true of another than the person's.
    await expect(panel(page).getByRole('region', { name: id.water.cardTitle })).toHaveCount(0);
    await expect(panel(page).getByText(id.indicators.reportsTitle)).toHaveCount(0);

    // Whoever gets the link is not told of a certainty that the phone did not have.
    await panel(page).getByRole('button', { name: id.warga.share }).tap();
    await expectParam(page, 'ketepatan', '8000');
    await page.reload();
    await expect(panel(page).getByRole('status')).toContainText(id.warga.rough('8,0 km'));

    await mapDrawn(page);
    const { x, y } = await middleOf(mapCanvas(page));
    await page.touchscreen.tap(x, y);
    await expect(panel(page).getByText(id.warga.rough('8,0 km'))).toHaveCount(0);
    await expectParam(page, 'ketepatan', null);
  });

  test('a position good to some tens of metres is told as one', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(at(80));
    await open(page);
    await panel(page).getByRole('button', { name: id.warga.locate }).tap();
    await expect(panel(page)).toContainText(id.warga.accuracy('80 m'));
    await expectNearestWithin(page, place, 80, 'sd', 'puskesmas');
  });

  test('says what to do when the person refuses', async ({ page, context }) => {
    await context.clearPermissions();
    await open(page);
    await panel(page).getByRole('button', { name: id.warga.locate }).tap();
    await expect(panel(page).getByRole('status')).toHaveText(id.warga.gps.denied);
    await expect(panel(page).getByRole('button', { name: id.warga.locate })).toBeEnabled();
  });
});

test('answers for a place outside the city, and says that it is outside', async ({ page }) => {
  const outside: LonLat = [106.1, -6.25];
  await open(page, `?tab=warga&titik=${outside[1]},${outside[0]}`);
  await expect(headline(page)).toHaveText(id.warga.outside(city.info.name));
  await expect(panel(page)).toContainText(id.warga.outsideHint);
  await expectNearest(page, outside, 'sd', 'puskesmas');
  await expect(panel(page).getByRole('region', { name: id.water.cardTitle })).toHaveCount(0);
});
