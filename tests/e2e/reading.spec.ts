import { expect, pageKinds, test } from './site.ts';

for (const width of [320, 390, 820]) {
  test(`at ${width} px no page scrolls sideways`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of Object.values(pageKinds)) {
      await page.goto(site + address);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read and followed', async ({ page, site }) => {
    await page.goto(site);
    await page.getByRole('link', { name: 'Training', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Training' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '2.4 Distributed training' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'DeepSpeed' }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Distributed training: status, licence, hosting and when to use each' }).click();
    await expect(page.getByRole('table', { name: 'Tools for Distributed training' })).toContainText('DeepSpeed');
    await page.getByRole('banner').getByRole('searchbox', { name: 'Search' }).press('Enter');
    await expect(page).toHaveURL(/\/tools\//);
    await page.locator('#tool-mlflow').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'MLflow' })).toBeVisible();
  });

  test('on a phone all chapters are in the menu', async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site}/tools/mlflow/`);
    await page.getByText('Chapters', { exact: true }).click();
    await page.getByRole('navigation', { name: 'Pipeline' }).getByRole('link', { name: 'References' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'References' })).toBeVisible();
  });
});

test('on a phone nothing stays on top of the text while it is read', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site}/guide/data/#data-quality`);
  await expect(page.getByText('Sections of Data')).not.toBeInViewport();
});

test('nothing is requested from elsewhere, no cookie is set and the policy is never broken', async ({ page, site }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  for (const address of Object.values(pageKinds)) await page.goto(site + address);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('feature store');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('the first stop of the keyboard is the link to the content, and focus can be seen', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe('solid');
});

test('the contents list marks the section that is being read', async ({ page, site }) => {
  await page.goto(`${site}/guide/training/#distributed-training`);
  const contents = page.getByRole('navigation', { name: 'Sections of Training' });
  await expect(contents.getByRole('link', { name: '2.4 Distributed training' })).toHaveAttribute('aria-current', 'true');
});

test('print shows the targets of links and hides the menus', async ({ page, site }) => {
  await page.goto(`${site}/guide/training/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  const shown = await page
    .locator('.prose a[href^="https://"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('https://');
});

test('the list of statuses in the graveyard keeps a distance to the lead', async ({ page, site }) => {
  await page.goto(`${site}/graveyard/`);
  const lead = (await page.locator('.lead').boundingBox())!;
  const list = (await page.locator('.page-head dl').boundingBox())!;
  expect(list.y - lead.y - lead.height).toBeGreaterThan(15);
});

test('the page of a component leads to its tools in the catalogue, where they can be narrowed', async ({ page, site }) => {
  await page.goto(`${site}/components/model-serving/`);
  await page.getByRole('link', { name: 'Filter its tools' }).click();
  await expect(page).toHaveURL(`${site}/tools/?component=model-serving`);
  await expect(page.getByRole('button', { name: 'Remove Model serving' })).toBeVisible();
});
