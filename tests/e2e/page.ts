import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/**
 * A page that proves "no network" by its runs: every request that is not local is refused and
 * fails the test, and so does anything the browser complains of (errors, broken security policy).
 */
export const test = base.extend<{
  complaints: string[];
  expected: RegExp[];
  webgl: boolean;
  graphics: undefined;
}>({
  /**
   * Whether the browser has WebGL. Drawing the map without a graphics card takes most of the time of
   * a test; one about words and numbers is as true beside the drawn map.
   */
  webgl: [true, { option: true }],
  graphics: [
    async ({ context, webgl }, use) => {
      if (!webgl) {
        await context.addInitScript(() => {
          const real = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
          HTMLCanvasElement.prototype.getContext = function (this: unknown, ...args: unknown[]) {
            return args[0] === '2d' ? real.apply(this, args) : null;
          } as typeof HTMLCanvasElement.prototype.getContext;
        });
      }
      await use(undefined);
    },
    { auto: true },
  ],
  /** Complaints a test brings about on purpose (a missing bundle is a 404 in the console). */
  expected: [[], { option: true }],
  complaints: [
    async ({ page, context, expected }, use) => {
      const complaints: string[] = [];
      await context.route('**/*', async (route) => {
        const { hostname, protocol } = new URL(route.request().url());
        if (hostname === 'localhost' || protocol === 'blob:' || protocol === 'data:') {
          await route.fallback();
        } else {
          complaints.push(`request to ${route.request().url()}`);
          await route.abort();
        }
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      await use(complaints);
      const surprises = complaints.filter((text) => !expected.some((known) => known.test(text)));
      expect(surprises).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens an address of the page and waits until its first numbers stand. */
export async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`);
  await expect(page.locator('html[data-ready]')).toBeAttached();
}

/** Waits until the map has drawn what it was told to. */
export async function mapDrawn(page: Page): Promise<void> {
  await expect(page.locator('[data-map="idle"]')).toBeVisible();
}

/** Waits until whichever map the browser can draw stands. */
export async function anyMapDrawn(page: Page): Promise<void> {
  await expect(page.locator('[data-map="idle"], [data-map="svg"]')).toBeVisible();
}

/** No violation of WCAG 2.2 A and AA that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // One image to a screen reader, of thousands of shapes.
    .exclude('[data-map] svg > *')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([]);
}

export { expect };
