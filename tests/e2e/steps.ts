import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { id } from './words.ts';

const MOST_TABS = 120;

/** The parameter of the address in the bar. */
export const param = (page: Page, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

/** Waits until the address says so; `null`: until it says nothing about it. */
export async function expectParam(page: Page, name: string, value: string | null): Promise<void> {
  await expect.poll(() => param(page, name), `${name} in ${page.url()}`).toBe(value);
}

export const panel = (page: Page): Locator => page.getByRole('region', { name: id.shell.panel });
export const headline = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 });
export const legend = (page: Page): Locator =>
  page.getByRole('region', { name: id.legend.title, exact: true });
/** How many areas the counts of the legend add up to. */
export async function areasInLegend(page: Page): Promise<number> {
  const counts = await legend(page).locator('li .count').allTextContents();
  return counts.reduce((sum, text) => sum + Number(text), 0);
}

/** The box that says what colours the map, and takes another. */
export const coloured = (page: Page): Locator =>
  panel(page).getByRole('combobox', { name: id.perencana.indicator });
export const mapCanvas = (page: Page): Locator => page.locator('canvas.maplibregl-canvas');
export const tab = (page: Page, name: 'warga' | 'pejabat' | 'perencana'): Locator =>
  page.getByRole('navigation', { name: id.shell.tabs }).getByRole('link', { name: id.shell[name] });

/** Chooses a service by its name, as a person does: by its visible label. */
export async function pickService(page: Page, label: string): Promise<void> {
  await panel(page)
    .getByRole('group', { name: id.controls.service })
    .getByText(label, { exact: true })
    .click();
}

/** Presses Tab until this control has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(control)} cannot be reached with the Tab key`);
}

/** The middle of the map, in pixels of the screen. */
export async function middleOf(map: Locator): Promise<{ x: number; y: number }> {
  const box = await map.boundingBox();
  if (!box) throw new Error('The map is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The text of the file that this button gives to keep, with its name. */
export async function download(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** The map as a picture, taken when two in a row are the same. */
export async function picture(page: Page): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  await expect
    .poll(async () => {
      const now = await mapCanvas(page).screenshot({ animations: 'disabled' });
      const still = now.equals(last);
      last = now;
      return still;
    })
    .toBe(true);
  return last;
}
