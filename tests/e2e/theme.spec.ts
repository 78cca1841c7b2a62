import { expect, test } from './site.ts';

test.use({ colorScheme: 'light' });

const background = () => getComputedStyle(document.body).backgroundColor;

test('the theme follows the system, can be switched, and is remembered without a flash', async ({ page, site }) => {
  await page.goto(site);
  const light = await page.evaluate(background);
  const button = page.getByRole('button', { name: /Colours/ });
  await button.click();
  await button.click();
  await expect(button).toContainText('dark');
  const dark = await page.evaluate(background);
  expect(dark).not.toBe(light);

  // The next page has the theme before anything is painted: it is set by a blocking script in the head.
  await page.goto(`${site}/tools/mlflow/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.waitForLoadState();
  expect(await page.evaluate(background)).toBe(dark);

  await page.getByRole('button', { name: /Colours/ }).click();
  expect(await page.evaluate(background)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(background)).toBe(dark);
});

test('diagrams change colour with the theme, without script', async ({ page, site }) => {
  await page.goto(`${site}/guide/overview/`);
  const stroke = () => getComputedStyle(document.querySelector('.mmd .edge')!).stroke;
  const light = await page.evaluate(stroke);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(stroke)).not.toBe(light);
});

for (const width of [768, 820, 1000, 1280]) {
  test(`the head of the page is one line at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(`${site}/graveyard/`);
    const menu = (await page.getByRole('navigation', { name: 'Site' }).boundingBox())!;
    const button = (await page.getByRole('button', { name: /Colours/ }).boundingBox())!;
    expect(Math.abs(button.y + button.height / 2 - menu.y - menu.height / 2)).toBeLessThan(4);
  });
}
