import { indicatorOf } from './city.ts';
import { expect, open, test } from './page.ts';
import { coloured, expectParam, legend, panel } from './steps.ts';
import { id } from './words.ts';

test('a planner on a phone picks an indicator by a word, and sees the map again', async ({
  page,
}) => {
  const { label } = indicatorOf('bab-sembarangan-kk');
  await open(page, '?tab=perencana');
  const handle = (stop: keyof typeof id.shell.sheet) =>
    page.getByRole('button', { name: id.shell.sheet[stop] });
  await expect(handle('half').or(handle('peek'))).toBeVisible();

  await coloured(page).tap();
  await expect(handle('full')).toBeVisible();
  await expect(coloured(page)).toHaveAttribute('aria-expanded', 'true');
  await coloured(page).fill('bab semb');
  const option = panel(page).getByRole('option', { name: label.id, exact: true });
  await expect(coloured(page)).toBeInViewport({ ratio: 1 });
  await expect(option).toBeInViewport({ ratio: 1 });
  await option.tap();

  await expectParam(page, 'indikator', 'bab-sembarangan-kk');
  await expect(handle('full')).toBeHidden();
  // Folded it takes little of the map; what colours it is one tap away.
  await legend(page).getByRole('button').tap();
  await expect(legend(page)).toContainText(label.id);
  await expect(coloured(page)).toHaveValue(label.id);
});
