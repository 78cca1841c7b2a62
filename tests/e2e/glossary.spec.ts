import { expect, test } from './site.ts';

test('the definition of a term opens under the pointer, which may move onto it, and closes when it leaves', async ({ page, site }) => {
  await page.goto(`${site}/guide/training/`);
  const term = page.locator('.prose a.term[aria-describedby]').first();
  await term.hover();
  const definition = page.getByRole('tooltip');
  await expect(definition).toBeVisible();
  await definition.hover();
  await expect(definition).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(definition).toBeHidden();
});

test('it opens at the focus, stays in the window, and Esc closes it without moving the focus', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`${site}/guide/training/`);
  const term = page.locator('.prose a.term[aria-describedby]').nth(3);
  await term.focus();
  const definition = page.getByRole('tooltip');
  await expect(definition).toBeVisible();
  await expect(definition).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
});

test('in print the definitions of the page are a list at the end', async ({ page, site }) => {
  await page.goto(`${site}/guide/training/`);
  await page.locator('.definition').first().waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const definitions = page.locator('.definition');
  const terms = await page.locator('.prose a.term').evaluateAll((links) => new Set(links.map((link) => link.getAttribute('href'))).size);
  await expect(definitions).toHaveCount(terms);
  await expect(definitions.last()).toBeVisible();
  await expect(page.getByText('Terms of this page')).toBeVisible();
});

test('a term leads to its place in the glossary, and so does its address of before', async ({ page, site }) => {
  await page.goto(`${site}/guide/references/#term-lora`);
  await page.locator('#term-lora').getByRole('link').click();
  await expect(page).toHaveURL(`${site}/glossary/#term-lora`);
  await expect(page.locator('#term-lora')).toContainText('low-rank adaptation');
  await expect(page.locator('#term-lora').getByRole('link', { name: 'Training', exact: true })).toBeVisible();
});
