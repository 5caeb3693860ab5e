import { expect } from '@playwright/test';
import fc from 'fast-check';
import { open } from '../e2e/page.ts';
import { id } from '../e2e/words.ts';
import { batches, draw } from './draw.ts';
import { expectHarmless, test } from './page.ts';
import { known, nonsense } from './words.ts';

const SEARCHES = 500;
const BATCH = 50;
const MOST_HITS = 8;

for (const [i, list] of [...batches(draw(fc.oneof(known, nonsense), SEARCHES), BATCH)].entries()) {
  test(`searches ${i * BATCH + 1} to ${i * BATCH + list.length}`, async ({ page, complaints }) => {
    await page.route('**/assets/maplibre-*.js', (route) => route.abort());
    await open(page);
    const box = page.getByRole('combobox', { name: id.search.label });
    const hits = page.getByRole('listbox', { name: id.search.results }).getByRole('option');
    for (const query of list) {
      await box.fill('');
      await box.fill(query);
      const typed = (await box.inputValue()).trim();
      // Either hits, or the sentence that there are none.
      if (typed !== '') {
        const none = page.getByRole('status').filter({ hasText: id.search.none('').slice(0, 20) });
        await expect(hits.first().or(none).first(), query).toBeAttached();
      }
      expect(await hits.count(), query).toBeLessThanOrEqual(MOST_HITS);
      await expectHarmless(page, query);
    }
    expect(complaints.filter((text) => text.startsWith('error:'))).toEqual([]);
  });
}
