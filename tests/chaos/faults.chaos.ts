import { readdirSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { draw, some } from './draw.ts';
import { expectHarmless, expectHelpful, test } from './page.ts';

/** Every file of the build but the page itself, as a browser asks for it. */
const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^dist\//, ''))
  .filter((path) => path !== 'index.html')
  .sort();

const changed =
  (change: (text: string) => string) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  };

const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  missing: (route) => route.fulfill({ status: 404, body: '' }),
  'cut off': (route) => route.abort(),
  'in trouble': (route) => route.fulfill({ status: 500, body: 'Internal Server Error' }),
  empty: (route) => route.fulfill({ status: 200, body: '' }),
  halved: changed((text) => text.slice(0, text.length / 2)),
  'a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Halo' }),
};

const ADDRESSES = ['', '?tab=warga&titik=-6.12,106.15', '?tab=perencana&lapis=paddy,gaps,buffers'];

const cases = files.flatMap((file) => Object.keys(FAULTS).map((fault) => ({ file, fault })));

for (const [i, { file, fault }] of some(cases).entries()) {
  test(`${file} is ${fault}`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => FAULTS[fault]!(route));
    await page.goto(`./${ADDRESSES[i % ADDRESSES.length]!}`);
    await expectHelpful(page, `${file} ${fault}`);
    await expectHarmless(page, `${file} ${fault}`);
  });
}

/** Something wrong somewhere inside a data file that is still JSON. */
const spoilt = fc.record({
  file: fc.constantFrom(...files.filter((path) => path.endsWith('.json'))),
  choices: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }),
  what: fc.constantFrom<unknown>(null, [], {}, 'x', -1, 1e308, true, [null], { id: null }),
});

function spoil(text: string, choices: readonly number[], what: unknown): string {
  const whole = JSON.parse(text) as unknown;
  let here = whole as Record<string | number, unknown>;
  for (const [depth, choice] of choices.entries()) {
    const keys = Object.keys(here);
    const key = keys[choice % keys.length];
    if (key === undefined) break;
    const next = here[key];
    if (depth === choices.length - 1 || typeof next !== 'object' || next === null) {
      here[key] = what;
      break;
    }
    here = next as Record<string | number, unknown>;
  }
  return JSON.stringify(whole);
}

for (const [i, { file, choices, what }] of draw(spoilt, 120).entries()) {
  test(`${i + 1}: ${file} with ${JSON.stringify(what)} inside`, async ({ page }) => {
    await page.route(
      `**/${file}`,
      changed((text) => spoil(text, choices, what)),
    );
    await page.goto(`./${ADDRESSES[i % ADDRESSES.length]!}`);
    await expectHelpful(page, file);
    await expectHarmless(page, file);
  });
}

/** What a browser may lack or forbid. */
const BROWSERS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  ...Object.fromEntries(
    [
      'Worker',
      'matchMedia',
      'ResizeObserver',
      'IntersectionObserver',
      'PerformanceObserver',
      'structuredClone',
      'AbortController',
      'requestIdleCallback',
      'MessageChannel',
      'OffscreenCanvas',
      'createImageBitmap',
      'WebGL2RenderingContext',
      'BroadcastChannel',
      'CSS',
      'FontFace',
      'fetch',
    ].map((name) => [
      `no ${name}`,
      (page: Page) =>
        page.addInitScript((lost) => {
          Reflect.deleteProperty(window, lost);
        }, name),
    ]),
  ),
  'no canvas': (page) =>
    page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    }),
  'a canvas that throws': (page) =>
    page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    }),
  'canvas reading forbidden': (page) =>
    page.addInitScript(() => {
      CanvasRenderingContext2D.prototype.getImageData = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    }),
  'history forbidden': (page) =>
    page.addInitScript(() => {
      history.pushState = history.replaceState = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    }),
  'workers forbidden': (page) =>
    page.addInitScript(() => {
      window.Worker = function () {
        throw new DOMException('denied', 'SecurityError');
      } as unknown as typeof Worker;
    }),
  'storage forbidden': (page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    }),
  'no location service, no clipboard, no sharing': (page) =>
    page.addInitScript(() => {
      for (const name of ['geolocation', 'clipboard', 'share', 'permissions', 'connection']) {
        Reflect.deleteProperty(Navigator.prototype, name);
      }
    }),
  'a worker that says nothing to the end': (page) =>
    page.route('**/assets/engine.worker-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no memory")' }),
    ),
  'graphics lost at once': (page) =>
    page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: never) {
        const context = real.apply(this, args) as WebGL2RenderingContext | null;
        if ((args as string[])[0] === 'webgl2') {
          setTimeout(() => context?.getExtension('WEBGL_lose_context')?.loseContext(), 300);
        }
        return context;
      } as typeof real;
    }),
};

for (const name of some(Object.keys(BROWSERS))) {
  test(`a browser with ${name}`, async ({ page }) => {
    await BROWSERS[name]!(page);
    await page.goto('./');
    await expectHelpful(page, name);
    await expectHarmless(page, name);
    expect(await page.locator('h1').count()).toBeGreaterThanOrEqual(1);
  });
}
