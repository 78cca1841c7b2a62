import { expect, test } from './site.ts';

const address = '/checklists/';

test('ticks are counted, kept in this browser, and cleared by one button', async ({ page, site }) => {
  await page.goto(site + address);
  const boxes = page.locator('#main').getByRole('checkbox');
  const all = await boxes.count();
  await boxes.nth(0).check();
  await page.getByText('Let only one layer retry').click();
  await expect(page.getByText(`2 of ${all} checks are ticked.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Data' }).getByText(/^1 of \d+$/)).toBeVisible();
  await page.reload();
  await expect(boxes.nth(0)).toBeChecked();
  await expect(page.getByText(`2 of ${all} checks are ticked.`)).toBeVisible();
  await page.getByRole('button', { name: 'Clear all ticks' }).click();
  await expect(page.getByText(`0 of ${all} checks are ticked.`)).toBeVisible();
  await expect(page.locator('#main input:checked')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('checklists'))).toBeNull();
});

test('the lists are copied as Markdown with their ticks', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site + address);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^## Data \(1\/\d+\)\n\n- \[x\] Keep a record/);
  expect(text.match(/^## /gm)).toHaveLength(4);
});

test('an issue opens in the repository of the reader, filled in as far as an address can be', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
  await page.goto(site + address);
  const field = page.getByLabel('Your repository on GitHub');
  await field.fill('not a repository');
  await page.getByRole('button', { name: 'Open as an issue' }).click();
  await expect(page.getByText('Write the owner and the name')).toBeVisible();
  await field.fill('acme/classifier');
  const opened = context.waitForEvent('page');
  await field.press('Enter');
  const issue = await opened;
  await issue.waitForURL(/github/);
  expect(issue.url()).toMatch(/^https:\/\/github\.com\/acme\/classifier\/issues\/new\?title=Readiness\+checklists/);
  expect(issue.url().length).toBeLessThan(8192);
});

test('a wrong memory does no harm', async ({ page, site }) => {
  await page.addInitScript(() => localStorage.setItem('checklists', '{"a":1}'));
  await page.goto(site + address);
  await expect(page.getByText(/^0 of \d+ checks/)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every check says why and how, and leads to its section', async ({ page, site }) => {
    await page.goto(site + address);
    const check = page.locator('#check-one-layer-retries');
    await expect(check.getByText('Three layers with three tries')).toBeVisible();
    await expect(check.getByText('List the retry settings')).toBeVisible();
    await check.getByRole('link').click();
    await expect(page).toHaveURL(/\/guide\/deployment\/#traffic-routing$/);
    await expect(page.locator('readiness-checklists button')).toHaveCount(0);
  });
});
