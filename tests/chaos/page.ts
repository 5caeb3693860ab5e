import { expect, type Page } from '@playwright/test';
import { test as base } from '../e2e/page.ts';
import { id } from '../e2e/words.ts';

/** What faults bring about on purpose: the browser writes down which file did not come, and why. */
export const test = base.extend({
  expected: [
    /^console: (Failed to load resource|Refused to|Loading module from|.*MIME type)|^error: /,
  ],
});

/** What no text of the page may ever say. */
const MACHINE = /\b(NaN|undefined|Infinity|\[object \w+\]|TypeError|ReferenceError)\b/;

/** Text of everything a person sees. */
const seen = (page: Page): Promise<string> => page.locator('body').innerText();

/** The same without what the page says back to a person as it was given. */
const ownWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const said = [...document.querySelectorAll<HTMLElement>('[role="status"]')];
    return said.reduce(
      (text, { innerText }) => (innerText === '' ? text : text.replace(innerText, '')),
      document.body.innerText,
    );
  });

/** Nothing of an address or a search ran, and the page says nothing that a machine would. */
export async function expectHarmless(page: Page, what: string): Promise<void> {
  expect(await page.evaluate(() => 'hacked' in window), what).toBe(false);
  expect(await ownWords(page), what).not.toMatch(MACHINE);
}

/**
 * The page has come to an end that helps: numbers or a resident's question, or a sentence that
 * says what is wrong with a way on. Waiting for ever is none, an empty page neither.
 */
export async function expectHelpful(page: Page, what: string): Promise<void> {
  const ways = page
    .getByRole('button', { name: id.errors.again })
    .or(page.getByRole('button', { name: id.errors.reload }))
    .or(page.getByRole('link', { name: id.errors.reload }));
  await expect
    .poll(
      async () => {
        if (await page.locator('html[data-ready]').count()) return 'ready';
        return (await ways.first().isVisible()) ? 'a way on' : 'nothing';
      },
      { message: what, timeout: 40_000 },
    )
    .not.toBe('nothing');
  expect((await seen(page)).trim().length, what).toBeGreaterThan(20);
}
