import { expect, test } from './site.ts';

/** The entry is tests/fixtures/hostile-entry.yaml: as hostile as the schema lets a stranger be. */
test('a hostile entry is shown as text, on its page, in tables and in the search', async ({ page, subSite }) => {
  const complaints: string[] = [];
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });

  await page.goto(`${subSite}/tools/hostile-entry/`);
  const name = '"onmouseover="alert(1)" {{7*7}} ${alert(2)}';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goto(`${subSite}/components/experiment-management/`);
  await page.getByRole('link', { name }).hover();
  await page.goto(`${subSite}/tools/`);
  await page.getByRole('link', { name }).hover();
  expect(await page.locator('[onmouseover]').count()).toBe(0);

  await page.keyboard.press('/');
  const search = page.locator('search-dialog');
  await search.getByRole('combobox').fill('zyxhostile');
  const hit = search.getByRole('option').first();
  await expect(hit).toContainText(name);
  await expect(hit).toContainText('constructor.constructor');
  expect(await search.locator('img, script, iframe').count()).toBe(0);
  expect(complaints).toEqual([]);
});
