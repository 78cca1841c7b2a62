import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const shownRows = (page: Page) => page.locator('.rows > li:visible');
const shownNames = async (page: Page) => (await shownRows(page).locator('.name').allTextContents()).map((name) => name.trim());
const count = (page: Page) => page.locator('.count');
const facet = (page: Page, group: string, value: RegExp) => page.getByRole('group', { name: group }).getByRole('checkbox', { name: value });
const chip = (page: Page, name: string) => page.getByRole('button', { name: `Remove ${name}` });

async function findViolations(page: Page, place = 'main') {
  const { violations } = await new AxeBuilder({ page }).include(place).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test('facets work by the keyboard, and the address says what is chosen', async ({ page, site }) => {
  await page.goto(`${site}/tools/`);
  const all = await shownRows(page).count();
  await expect(count(page)).toHaveText(`${all} tools`);
  const copyleft = facet(page, 'Licence', /^Copyleft/);
  const expected = Number((await page.locator('label:has([value="copyleft"]) .n').textContent())!);
  await copyleft.focus();
  await page.keyboard.press('Space');
  await expect(copyleft).toBeChecked();
  await expect(copyleft).toBeFocused();
  await expect(count(page)).toHaveText(`${expected} of ${all} tools`);
  await expect(shownRows(page)).toHaveCount(expected);
  await expect(page).toHaveURL(`${site}/tools/?license=copyleft`);
  // What would give nothing is still there to be seen, but cannot be chosen.
  await expect(facet(page, 'Status', /^Discontinued 0/)).toBeDisabled();
  // Inside its own facet the others still count.
  await expect(facet(page, 'Licence', /^Permissive/)).toBeEnabled();
  await page.keyboard.press('Space');
  await expect(count(page)).toHaveText(`${all} tools`);
  await expect(page).toHaveURL(`${site}/tools/`);
});

test('answers: self-hosted, permissively licensed experiment tracking', async ({ page, site }) => {
  await page.goto(`${site}/tools/`);
  await facet(page, 'Hosting', /^Self-hosted/).check();
  await facet(page, 'Licence', /^Permissive/).check();
  await page.locator('summary', { hasText: 'Component' }).press('Enter');
  await facet(page, 'Component', /Experiment management/).check();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1);
  expect(await shownNames(page)).toContain('MLflow');
  expect(await shownNames(page)).not.toContain('Weights & Biases');
  // Also tools whose main component is another; they stand here and say so.
  const guest = page.locator('#tool-metaflow');
  await expect(guest).toBeVisible();
  await expect(guest).toContainText('Workflow orchestration');
  await expect(page).toHaveURL(`${site}/tools/?component=experiment-management&license=permissive&hosting=self-hosted`);
});

test('back, forward and a copied link show the same view', async ({ page, site, context }) => {
  await page.goto(`${site}/tools/`);
  const all = await count(page).textContent();
  await facet(page, 'Stage', /Monitoring/).check();
  const one = await shownNames(page);
  await facet(page, 'Hosting', /^SaaS/).check();
  const two = await shownNames(page);
  expect(two.length).toBeLessThan(one.length);
  await page.getByLabel('Sort by').selectOption('name');
  const sorted = await shownNames(page);
  expect(sorted).toEqual(two.toSorted((a, b) => a.localeCompare(b, 'en')));

  const other = await context.newPage();
  await other.goto(page.url());
  expect(await shownNames(other)).toEqual(sorted);
  await expect(other.getByLabel('Sort by')).toHaveValue('name');
  await expect(chip(other, 'SaaS')).toBeVisible();

  await page.goBack();
  expect(await shownNames(page)).toEqual(two);
  await page.goBack();
  expect(await shownNames(page)).toEqual(one);
  await expect(facet(page, 'Hosting', /^SaaS/)).not.toBeChecked();
  await page.goBack();
  await expect(count(page)).toHaveText(all!);
  await page.goForward();
  expect(await shownNames(page)).toEqual(one);
});

test('chips take filters away and keep the focus near', async ({ page, site }) => {
  await page.goto(`${site}/tools/?stage=data,training&status=active`);
  await expect(page.locator('.chip')).toHaveCount(3);
  await chip(page, 'Data').press('Enter');
  await expect(page).toHaveURL(`${site}/tools/?stage=training&status=active`);
  await expect(chip(page, 'Training')).toBeFocused();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(`${site}/tools/`);
  await expect(page.getByRole('searchbox', { name: 'Find in the catalogue' })).toBeFocused();
});

test('free text forgives a misspelling; its data are fetched when it is used, not before', async ({ page, site }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`${site}/tools/`, { waitUntil: 'networkidle' });
  expect(requested.filter((url) => /search[^/]*\.js/.test(url))).toEqual([]);
  await page.getByRole('searchbox', { name: 'Find in the catalogue' }).fill('horovd');
  await expect(page.locator('#tool-horovod')).toBeVisible();
  await expect(page.locator('#tool-horovod')).toContainText(/Use now: .*(FSDP|Ray)/);
  await expect(page).toHaveURL(`${site}/tools/?q=horovd`);
  await expect(count(page)).toContainText('Nothing is called “horovd”. These names are like it.');
  await page.getByRole('searchbox', { name: 'Find in the catalogue' }).fill('zzqqxxvv');
  await expect(page.locator('.empty')).toBeVisible();
  await expect(shownRows(page)).toHaveCount(0);
  // Typing left no trail behind.
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('free text looks through the rows when the search cannot be loaded', async ({ page, site }) => {
  await page.route('**/search.json*', (route) => route.abort());
  await page.goto(`${site}/tools/?q=mlflow`);
  await expect(count(page)).toContainText('The search could not be loaded');
  await expect(page.locator('#tool-mlflow')).toBeVisible();
  await expect(page.locator('#tool-ceph')).toBeHidden();
});

test('sorts by the latest check', async ({ page, site }) => {
  await page.goto(`${site}/tools/?sort=verified`);
  await expect(page.locator('.flat')).toBeVisible();
  const dates = await shownRows(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['verified']!));
  expect(dates.length).toBeGreaterThan(100);
  expect(dates).toEqual(dates.toSorted().toReversed());
  await page.getByLabel('Sort by').selectOption('stage');
  await expect(page.locator('#data-labeling + .tally + .rows > li').first()).toBeVisible();
});

test('the matrix shows tools by components and names the gaps', async ({ page, site }) => {
  await page.goto(`${site}/tools/?license=copyleft`);
  const names = await shownNames(page);
  await page.getByRole('radio', { name: 'Matrix' }).check();
  await expect(page).toHaveURL(`${site}/tools/?license=copyleft&view=matrix`);
  const table = page.getByRole('table', { name: new RegExp(`^${names.length} tools and the components`) });
  expect(await table.locator('tbody th').allTextContents().then((all) => all.map((name) => name.trim()))).toEqual(names); // prettier-ignore
  await expect(table.getByRole('row', { name: /^Grafana/ }).getByRole('cell', { name: 'main component' })).toHaveCount(1);
  const gaps = table.getByRole('row', { name: /^No tool/ }).getByRole('cell', { name: 'no tool' });
  const links = page.locator('.matrix > p a');
  await expect(gaps).toHaveCount(await links.count());
  expect(await links.allTextContents()).toContain('1.5 Vector databases');
  expect(await links.allTextContents()).not.toContain('4.1 Infrastructure and cost');
  // A stage narrows the columns; what is a gap does not depend on it.
  await facet(page, 'Stage', /Data/).check();
  await expect(table).toHaveCount(0);
  const data = page.getByRole('table');
  await expect(data.locator('.names th')).toHaveCount(9);
  expect(await links.allTextContents()).toContain('1.5 Vector databases');
});

for (const [format, name] of [
  ['CSV', 'tools.csv'],
  ['Markdown', 'tools.md'],
  ['JSON', 'tools.json'],
] as const) {
  test(`saves the view as ${format}`, async ({ page, site }) => {
    await page.goto(`${site}/tools/?stage=monitoring&status=archived,discontinued,dormant,maintenance,active&sort=name`);
    const names = await shownNames(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format, exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(name);
    const text = await readFile(await download.path(), 'utf8');
    if (format === 'JSON') {
      const { view, tools } = JSON.parse(text) as { view: string; tools: { name: string; url: string; stages: string[] }[] };
      expect(view).toBe(page.url());
      expect(tools.map((tool) => tool.name)).toEqual(names);
      expect(tools[0]?.url).toMatch(new RegExp(`^${site}/tools/[a-z0-9-]+/$`));
      expect(tools.every(({ stages }) => stages.includes('monitoring'))).toBe(true);
    } else {
      const lines = text.trimEnd().split(/\r?\n/);
      expect(lines).toHaveLength(names.length + (format === 'CSV' ? 1 : 2));
      for (const [i, tool] of names.entries())
        expect(lines.at(i - names.length)).toContain(
          format === 'CSV' ? `"${tool.replaceAll('"', '""')}"` : `[${tool.replaceAll('&', String.raw`\&`)}](<${site}/`,
        );
    }
  });
}

test('selects up to five tools for comparison', async ({ page, site }) => {
  await page.goto(`${site}/tools/`);
  const tray = page.getByRole('complementary', { name: 'Compare' });
  await expect(tray).toBeHidden();
  await page.getByRole('checkbox', { name: 'Compare MLflow' }).check();
  await expect(tray).toContainText('Select one more');
  await expect(tray.getByRole('link')).toBeHidden();
  for (const name of ['ClearML', 'Comet', 'Aim', 'DVC']) await page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).check();
  await expect(tray.getByRole('link', { name: 'Compare 5' })).toHaveAttribute('href', '/compare/?t=mlflow,clearml,comet,aim,dvc');
  await expect(page.getByRole('checkbox', { name: 'Compare Ceph' })).toBeDisabled();
  await expect(page).toHaveURL(`${site}/tools/?t=mlflow,clearml,comet,aim,dvc`);
  await page.reload();
  await tray.getByRole('button', { name: 'Remove Comet' }).click();
  await expect(page.getByRole('checkbox', { name: 'Compare Comet', exact: true })).not.toBeChecked();
  await expect(tray.getByRole('link', { name: 'Compare 4' })).toBeVisible();
});

test('hostile addresses are text, and what is not known is named', async ({ page, site }) => {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('dialog', (dialog) => problems.push(dialog.message()));
  const hostile = '<img src=x onerror=alert(1)>';
  await page.goto(
    `${site}/tools/?stage=${encodeURIComponent(hostile)},data&sort=__proto__&t=constructor&status=%E0%A4%A#${encodeURIComponent(hostile)}`,
  );
  await expect(page.locator('.notice')).toContainText(`stage=${hostile}`);
  await expect(page.locator('.notice')).toContainText('sort=__proto__, t=constructor');
  await expect(facet(page, 'Stage', /Data/)).toBeChecked();
  await expect(page.locator('.chip')).toHaveCount(1);
  await page.goto(`${site}/tools/?q=${encodeURIComponent(hostile)}&__proto__[x]=1&constructor=x&stage=#"><script>alert(1)</script>`);
  await expect(page.getByRole('searchbox', { name: 'Find in the catalogue' })).toHaveValue(hostile);
  await expect(count(page)).toHaveText(/^\d+ of \d+ tools$/);
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await page.goto(`${site}/tools/?q=${'a'.repeat(5000)}&stage=${'b,'.repeat(2000)}`);
  await expect(count(page)).toHaveText(/^\d+ of \d+ tools$/);
  expect((await page.locator('.notice').textContent())!.length).toBeLessThan(400);
  expect(problems).toEqual([]);
});

test('below a sub-path, a hostile name stays text in rows, chips and files', async ({ page, subSite }) => {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const name = '"onmouseover="alert(1)" {{7*7}} ${alert(2)}';
  await page.goto(`${subSite}/tools/?q=zyxhostile&t=hostile-entry,mlflow&view=matrix`);
  await expect(count(page)).toHaveText(/^1 of/);
  await expect(page.getByRole('rowheader', { name })).toBeVisible();
  const tray = page.getByRole('complementary', { name: 'Compare' });
  await expect(tray.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  await expect(tray.getByRole('link')).toHaveAttribute('href', '/guide/compare/?t=hostile-entry,mlflow');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toContain(`"${name.replaceAll('"', '""')}","${subSite}/tools/hostile-entry/"`);
  expect(await page.locator('[onmouseover]').count()).toBe(0);
  expect(problems).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all rows are there, filters are not, and stages have pages', async ({ page, site }) => {
    await page.goto(`${site}/tools/?stage=data&view=matrix`);
    expect(await page.locator('.rows > li').count()).toBeGreaterThan(150);
    await expect(page.locator('.rows > li:not(:visible)')).toHaveCount(0);
    await expect(page.locator('#tool-grafana')).toBeVisible();
    for (const hidden of ['.facets', '.toolbar', '.exports', '.rows input >> nth=0']) await expect(page.locator(hidden)).toBeHidden();
    await page.getByRole('link', { name: 'Monitoring on one page' }).click();
    await expect(page).toHaveURL(`${site}/tools/stage/monitoring/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Monitoring');
    await expect(page.getByRole('link', { name: 'Grafana' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ceph' })).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('filters are a sheet that opens and closes by the keyboard', async ({ page, site }) => {
    await page.goto(`${site}/tools/`);
    const sheet = page.getByRole('form', { name: 'Filters' });
    await expect(sheet).toBeHidden();
    const opener = page.getByRole('button', { name: 'Filters' });
    await opener.press('Enter');
    await expect(sheet).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused();
    await facet(page, 'Stage', /Monitoring/).check();
    const n = (await page.locator('.count').textContent())!.match(/^\d+/)![0];
    await sheet.getByRole('button', { name: `Show tools (${n})` }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
    await opener.press('Enter');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(opener).toBeFocused();
  });

  for (const [what, address] of [
    ['list', '/tools/?t=mlflow,clearml,comet'],
    ['list by name', '/tools/?sort=name'],
    ['matrix', '/tools/?view=matrix'],
    ['page of a stage', '/tools/stage/data/'],
  ] as const) {
    test(`the ${what} does not scroll sideways`, async ({ page, site }) => {
      await page.goto(site + address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const [what, address] of [
      ['a narrowed list', '/tools/?license=copyleft,source-available&component=data-storage&stage=moon&t=mlflow,aim'],
      ['a list by name', '/tools/?status=archived&sort=name'],
      ['the matrix', '/tools/?license=copyleft&view=matrix'],
      ['an empty list', '/tools/?q=zzqqxxvv'],
    ] as const) {
      test(`${what} has no accessibility violation`, async ({ page, site }) => {
        await page.goto(site + address);
        await expect(page.locator('.count')).toHaveText(/ of /);
        expect(await findViolations(page)).toEqual([]);
      });
    }
    test('the sheet of filters has no accessibility violation', async ({ page, site }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${site}/tools/`);
      await page.getByRole('button', { name: 'Filters' }).click();
      expect(await findViolations(page, '#filters')).toEqual([]);
    });
  });
}
