import type { Page, Route } from '@playwright/test';
import { city, coverageOf, kelurahanOf, peopleBeyond } from './city.ts';
import { expect, mapDrawn, open, test } from './page.ts';
import { expectParam, headline, mapCanvas, panel, pickService } from './steps.ts';
import { id, write } from './words.ts';

/** What the browser itself writes down about a file that did not come. */
test.use({ expected: [/^console: Failed to load resource/] });

const drawnMap = (page: Page) => page.getByRole('img', { name: id.shell.map });
const note = (page: Page, text: string) => panel(page).locator('.note').filter({ hasText: text });
const again = { name: id.errors.again };

const beyond = (service: string) => write.estimate(peopleBeyond(coverageOf(service)));

async function expectEveryKelurahan(page: Page): Promise<void> {
  const rows = panel(page).getByRole('table').locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(city.kelurahan.length);
}

const loseGraphics = (page: Page) =>
  mapCanvas(page).evaluate((canvas: HTMLCanvasElement) => {
    const lost = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { giveBack: () => lost.restoreContext() });
    lost.loseContext();
  });

test('graphics lost: a drawn map, every number and the theme; the real map when they are back', async ({
  page,
}) => {
  await open(page, '?peta=-6.1,106.15,12');
  await mapDrawn(page);
  await loseGraphics(page);
  await expect(drawnMap(page)).toBeVisible();
  await expect(page.getByText(id.errors.map.lost)).toBeVisible();

  await pickService(page, 'SMP');
  await expect(headline(page)).toContainText(beyond('smp'));
  await expectEveryKelurahan(page);
  await page.getByRole('button', { name: id.shell.switchTheme.gelap }).click();
  await expect(page.locator('html[data-theme="dark"]')).toBeAttached();
  const { code, name } = kelurahanOf('Kemanisan');
  await drawnMap(page).locator(`[data-code="${code}"]`).click();
  await expect(headline(page)).toHaveText(name);

  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await mapDrawn(page);
  await expect(drawnMap(page)).toHaveCount(0);
  await expect(page.getByText(id.errors.map.lost)).toHaveCount(0);
  await expectParam(page, 'peta', '-6.1,106.15,12');
});

test('graphics that do not come back by themselves can be asked for', async ({ page }) => {
  await open(page);
  await mapDrawn(page);
  await loseGraphics(page);
  await page.getByRole('region', { name: id.shell.stage }).getByRole('button', again).click();
  await mapDrawn(page);
  await expect(page.getByText(id.errors.map.lost)).toHaveCount(0);
});

for (const [what, files] of [
  ['library', '**/assets/maplibre-*.js'],
  ['worker', '**/assets/maplibre-gl-worker-*.js'],
  ['style sheet', '**/assets/maplibre-*.css'],
  ['glue', '**/assets/controller-*.js'],
] as const) {
  test(`the map’s ${what} does not arrive: a drawn map says why, and every number stands`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await open(page);
    await expect(page.getByText(id.errors.map.program)).toBeVisible();
    await expect(drawnMap(page)).toBeVisible();
    await expect(headline(page)).toContainText(beyond('puskesmas'));
    await expectEveryKelurahan(page);
  });
}

test.describe('no worker', () => {
  // The map has workers of its own, and is looked at above.
  test.use({ webgl: false });

  const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    [
      'its program does not arrive',
      (page) => page.route('**/assets/engine.worker-*.js', (route) => route.abort()),
    ],
    [
      'its program is a page',
      (page) =>
        page.route('**/assets/engine.worker-*.js', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<p>Halo</p>' }),
        ),
    ],
    [
      'the browser has none',
      (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
    ],
    [
      'the browser forbids it',
      (page) =>
        page.addInitScript(() => {
          const Real = window.Worker;
          window.Worker = function (url: URL | string, options?: WorkerOptions) {
            if (String(url).includes('engine')) throw new DOMException('denied', 'SecurityError');
            return new Real(url, options);
          } as unknown as typeof Worker;
        }),
    ],
  ];
  for (const [what, bring] of ways) {
    test(`${what}: the page computes the same by itself, and says that it may stutter`, async ({
      page,
    }) => {
      await bring(page);
      await open(page);
      await expect(headline(page)).toContainText(beyond('puskesmas'));
      await expectEveryKelurahan(page);
      await expect(note(page, id.errors.worker)).toBeVisible();
      await pickService(page, 'SMP');
      await expect(headline(page)).toContainText(beyond('smp'));
    });
  }
});

test('nothing can compute: said so where numbers would stand, beside the base map', async ({
  page,
}) => {
  await page.route(/assets\/(engine\.worker|host)-/, (route) => route.abort());
  await open(page);
  await expect(headline(page)).toHaveText(id.errors.engineTitle);
  await expect(
    note(page, id.errors.engine).getByRole('button', { name: id.errors.reload }),
  ).toBeVisible();
  await mapDrawn(page);
});

test.describe('beside a drawn map', () => {
  test.use({ webgl: false });

  test('the address bar may not follow: everything works, and the link is said', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      for (const name of ['pushState', 'replaceState'] as const) {
        history[name] = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      }
    });
    await open(page);
    await pickService(page, 'SMP');
    await expect(headline(page)).toContainText(beyond('smp'));
    const link = note(page, id.errors.address).getByRole('link', { name: id.errors.addressLink });
    await expect(link).toHaveAttribute('href', /\?tab=pejabat&layanan=smp$/);
  });

  test('a slider dragged for long does not use up what Safari allows', async ({ page }) => {
    await page.addInitScript(() => {
      const real = history.replaceState.bind(history);
      const counted = { calls: 0 };
      Object.assign(window, { counted });
      history.replaceState = (...args: Parameters<History['replaceState']>) => {
        counted.calls += 1;
        if (counted.calls > 100) throw new DOMException('too many', 'SecurityError');
        real(...args);
      };
    });
    await open(page);
    const slider = panel(page).getByRole('slider');
    // As fast as a hand that drags: a new value at each frame.
    await slider.evaluate(async (input: HTMLInputElement) => {
      for (let step = 0; step < 130; step += 1) {
        input.stepUp();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
      }
    });
    const metres = await slider.inputValue();
    await expectParam(page, 'radius', metres);
    await expect(note(page, id.errors.address)).toHaveCount(0);
  });

  test('the program of downloads does not arrive: said so, and it works when it does', async ({
    page,
  }) => {
    const files = '**/assets/download-*.js';
    await page.route(files, (route) => route.abort());
    await open(page);
    const button = panel(page).getByRole('button', { name: id.download.csv });
    await expect(button).toBeEnabled();
    await button.click();
    const said = note(page, id.errors.download);
    await expect(said).toBeVisible();
    await page.unroute(files);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      said.getByRole('button', again).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await expect(said).toHaveCount(0);
  });
});

test('the drawing program does not arrive: the layer is named, the numbers stand', async ({
  page,
}) => {
  await page.route('**/assets/drawings-*.js', (route) => route.abort());
  await open(page);
  await expect(note(page, id.errors.layer(id.layers.names.gaps, 'program'))).toBeVisible();
  await expect(headline(page)).toContainText(id.units.people);
});

test.describe('a reference layer', () => {
  const paddy = (page: Page) => panel(page).getByRole('checkbox', { name: id.layers.names.paddy });
  const file = '**/data/layers/paddy.json';
  const ways: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
    ['missing', (route) => route.fulfill({ status: 404 })],
    ['server', (route) => route.fulfill({ status: 503 })],
    ['network', (route) => route.abort()],
    ['page', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Halo</p>' })],
    ['truncated', (route) => route.fulfill({ body: '{"type":"Topology","arcs":[' })],
    [
      'truncated',
      (route) => route.fulfill({ body: '{"type":"FeatureCollection","features":[{}]}' }),
    ],
  ];
  test.describe('that cannot be used', () => {
    test.use({ webgl: false });

    for (const [i, [reason, answer]] of ways.entries()) {
      test(`${reason} (${String(i)}): named with its cause; gone from the list when it has come`, async ({
        page,
      }) => {
        await page.route(file, answer);
        await open(page, '?tab=perencana');
        await paddy(page).check();
        const said = note(page, id.errors.layer(id.layers.names.paddy, reason));
        await expect(said).toBeVisible();
        await page.unroute(file);
        await said.getByRole('button', again).click();
        await expect(said).toHaveCount(0);
        await expect(paddy(page)).toBeChecked();
      });
    }
  });

  test('is really drawn', async ({ page }) => {
    await open(page, '?tab=perencana&opasitas=0&lapis=');
    await mapDrawn(page);
    const without = await mapCanvas(page).screenshot();
    await paddy(page).check();
    await mapDrawn(page);
    expect((await mapCanvas(page).screenshot()).equals(without)).toBe(false);
  });
});
