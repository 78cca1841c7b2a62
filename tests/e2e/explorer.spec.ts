import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
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

test('a question is answered by the keyboard alone, from the skip link to the comparison', async ({ page, site }) => {
  const tabTo = async (target: Locator, key = 'Tab') => {
    for (let i = 0; i < 150 && !(await target.evaluate((element) => element === document.activeElement)); i++)
      await page.keyboard.press(key);
    await expect(target).toBeFocused();
    await expect(target).toBeInViewport();
  };
  await page.goto(`${site}/tools/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(facet(page, 'Hosting', /^Self-hosted/));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('searchbox', { name: 'Find in the catalogue' }));
  await page.keyboard.type('experiment');
  await expect(page).toHaveURL(`${site}/tools/?hosting=self-hosted&q=experiment`);
  await expect(count(page)).toHaveText(/ of /);
  await tabTo(page.getByLabel('Sort by'));
  await expect(page.getByLabel('Sort by')).toHaveValue('match');
  await tabTo(page.getByRole('checkbox', { name: 'Compare MLflow' }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('checkbox', { name: 'Compare ClearML' }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('link', { name: 'Compare 2' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare\/\?t=(mlflow,clearml|clearml,mlflow)$/);
  await page.goBack();
  await tabTo(chip(page, 'Self-hosted'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Clear all' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(count(page)).toBeFocused();
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
  // Not on the field: that would open the keyboard of a phone.
  await expect(count(page)).toBeFocused();
});

test('free text puts the best match first and what is retired last, unless another order is chosen', async ({ page, site }) => {
  await page.goto(`${site}/tools/`);
  const sort = page.getByLabel('Sort by');
  await expect(sort.getByRole('option')).toHaveText(['pipeline order', 'name', 'latest check']);
  const search = page.getByRole('searchbox', { name: 'Find in the catalogue' });
  await search.fill('experiment tracking');
  await expect(page).toHaveURL(`${site}/tools/?q=experiment%20tracking`);
  await expect(sort).toHaveValue('match');
  await expect(sort.getByRole('option').first()).toHaveText('best match');
  expect((await shownNames(page)).slice(0, 5)).toContain('MLflow');
  const statuses = await shownRows(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['status']!));
  const retired = statuses.map((status) => ['dormant', 'archived', 'discontinued'].includes(status));
  expect(retired).toContain(true);
  expect(retired.lastIndexOf(false)).toBeLessThan(retired.indexOf(true));
  // The engine decides the rest: what the palette shows first is first here too.
  await page.goto(`${site}/tools/?q=kubeflow%20pipeline`);
  await expect(page.locator('.flat > li').first()).toContainText('Kubeflow Pipelines');
  await sort.selectOption('stage');
  await expect(page).toHaveURL(`${site}/tools/?q=kubeflow%20pipeline&sort=stage`);
  await expect(page.locator('.stage:visible').first()).toBeVisible();
  await page.goBack();
  await expect(sort).toHaveValue('match');
  await search.fill('');
  await expect(sort).toHaveValue('stage');
  await expect(sort.getByRole('option')).toHaveCount(3);
  await expect(page).toHaveURL(`${site}/tools/`);
});

test('an empty list says which choice to give up and what that gives', async ({ page, site }) => {
  await page.goto(`${site}/tools/?stage=data&kind=standard&license=copyleft&hosting=saas`);
  await expect(count(page)).toHaveText(/^0 of/);
  const way = page.locator('.empty').getByRole('button', { name: 'Without Standard' });
  const n = (await way.textContent())!.match(/: (\d+) tools?$/)![1]!;
  await way.press('Enter');
  await expect(count(page)).toHaveText(new RegExp(`^${n} of`));
  await expect(count(page)).toBeFocused();
  await expect(shownRows(page)).toHaveCount(Number(n));
  await expect(page).toHaveURL(`${site}/tools/?stage=data&license=copyleft&hosting=saas`);
  await page.goBack();
  await expect(way).toBeVisible();

  // A text that nothing is near to.
  await page.goto(`${site}/tools/?q=zzqqxxvv&stage=data`);
  await page.getByRole('button', { name: 'Without “zzqqxxvv”' }).click();
  await expect(page).toHaveURL(`${site}/tools/?stage=data`);
  await expect(page.getByRole('searchbox', { name: 'Find in the catalogue' })).toHaveValue('');
  // One that a name is near to.
  await page.goto(`${site}/tools/?q=kubrnettess`);
  await page.getByRole('button', { name: 'Did you mean Kubernetes?' }).click();
  await expect(page).toHaveURL(`${site}/tools/?q=Kubernetes`);
  await expect(page.locator('#tool-kubernetes')).toBeVisible();
  // No single choice is the reason.
  await page.goto(`${site}/tools/?q=zzqqxxvv&kind=standard&license=copyleft`);
  await page.getByRole('button', { name: /^Clear all:/ }).click();
  await expect(page).toHaveURL(`${site}/tools/`);
});

test('a facet with a choice can be closed, and says how many are chosen', async ({ page, site }) => {
  await page.goto(`${site}/tools/?interface=go,rust`);
  const summary = page.locator('summary', { hasText: 'Language or interface' });
  await expect(summary).toHaveText('Language or interface (2)');
  await expect(facet(page, 'Language or interface', /^Go/)).toBeVisible();
  await summary.press('Enter');
  await facet(page, 'Hosting', /^Library/).check();
  await expect(page).toHaveURL(`${site}/tools/?hosting=library&interface=go,rust`);
  await expect(page.locator('[name="interface"][value="go"]')).toBeHidden();
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
  const numbers = await table
    .getByRole('row', { name: /^How many tools/ })
    .getByRole('cell')
    .allTextContents();
  const links = page.locator('.matrix > p a');
  // Every cell of that row says something, also when it is read aloud.
  for (const number of numbers) expect(number).toMatch(/^\d+$/);
  await expect(links).toHaveCount(numbers.filter((number) => number === '0').length);
  expect(await links.allTextContents()).toContain('1.5 Vector databases');
  expect(await links.allTextContents()).not.toContain('4.1 Infrastructure and cost');
  // The long list of gaps stands below what it is about.
  expect((await links.first().boundingBox())!.y).toBeGreaterThan((await table.boundingBox())!.y);
  // A stage narrows the columns; what is a gap does not depend on it.
  await facet(page, 'Stage', /Data/).check();
  await expect(table).toHaveCount(0);
  const data = page.getByRole('table');
  await expect(data.locator('.names th')).toHaveCount(9);
  expect(await links.allTextContents()).toContain('1.5 Vector databases');
});

test('the matrix shows its gaps when no tool fits at all, and which choice to give up', async ({ page, site }) => {
  await page.goto(`${site}/tools/?view=matrix&stage=monitoring&license=copyleft&hosting=saas&kind=library`);
  await expect(count(page)).toHaveText(/^0 of/);
  await expect(page.getByRole('radio', { name: 'Matrix' })).toBeChecked();
  const cells = page.getByRole('row', { name: /^How many tools/ }).getByRole('cell');
  await expect(cells).toHaveText(['0', '0', '0']);
  await expect(page.locator('.matrix > p a')).toHaveCount(3);
  await page.locator('.empty').getByRole('button', { name: /^Without / }).first().click(); // prettier-ignore
  await expect(page.getByRole('radio', { name: 'Matrix' })).toBeChecked();
  await expect(page.locator('.matrix tbody tr').first()).toBeVisible();
});

test('says so when what draws the matrix cannot be loaded', async ({ page, site }) => {
  await page.route('**/draw-matrix*', (route) => route.abort());
  await page.goto(`${site}/tools/?view=matrix`);
  await expect(count(page)).toHaveText(/could not be loaded/);
});

test('beside the head of a component no tally counts what is not shown', async ({ page, site }) => {
  await page.goto(`${site}/tools/`);
  const tally = page.locator('.component:has(#distributed-training) .tally');
  await expect(tally).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find in the catalogue' }).fill('horovod');
  await page.getByLabel('Sort by').selectOption('stage');
  await expect(page.locator('#tool-horovod')).toBeVisible();
  await expect(tally).toBeHidden();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(tally).toBeVisible();
});

test('a word that is being composed stays in the field when an answer or the page arrives late', async ({ page, site }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search.json*', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`${site}/tools/`);
  const search = page.getByRole('searchbox', { name: 'Find in the catalogue' });
  await search.pressSequentially('ml');
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await expect(search).toHaveValue('mlにほ');
  answer();
  await expect(count(page)).toHaveText(/ of /);
  await expect(search).toHaveValue('mlにほ');
  // What a browser says when the rest of a slow page has come.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')));
  await expect(search).toHaveValue('mlにほ');
  await keyboard.send('Input.insertText', { text: 'flow' });
  await expect(page).toHaveURL(`${site}/tools/?q=mlflow`);
  await expect(search).toHaveValue('mlflow');
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

test('on paper stands what is chosen and how many tools that are, without what can be pressed', async ({ page, site }) => {
  await page.goto(`${site}/tools/?license=copyleft`);
  await page.emulateMedia({ media: 'print' });
  await expect(count(page)).toBeVisible();
  await expect(chip(page, 'Copyleft')).toBeVisible();
  for (const place of ['.facets', '.toolbar input', '.toolbar select', '.exports', '.rows input >> nth=0']) {
    for (const element of await page.locator(place).all()) await expect(element).toBeHidden();
  }
});

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

test('the selection stays when a reader goes back and forward', async ({ page, site }) => {
  await page.goto(`${site}/tools/`);
  await facet(page, 'Stage', /Training/).check();
  for (const name of ['MLflow', 'ClearML']) await page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).check();
  const tray = page.getByRole('complementary', { name: 'Compare' });
  await page.goBack();
  await expect(facet(page, 'Stage', /Training/)).not.toBeChecked();
  await expect(tray.getByRole('link', { name: 'Compare 2' })).toBeVisible();
  await expect(page).toHaveURL(`${site}/tools/?t=mlflow,clearml`);
  await tray.getByRole('button', { name: 'Remove MLflow' }).click();
  await page.goForward();
  await expect(page).toHaveURL(`${site}/tools/?stage=training&t=clearml`);
  await expect(page.getByRole('checkbox', { name: 'Compare MLflow', exact: true })).not.toBeChecked();
});

test('what an address asks for in vain is named with the reason', async ({ page, site }) => {
  await page.goto(
    `${site}/tools/?t=mlflow,aim,comet,ray-train,dvc,kubernetes&licence=permissive&sort=name&sort=verified&q=${'a'.repeat(101)}`,
  );
  const notice = page.locator('.notice');
  await expect(notice).toHaveText(
    'Not known, so left out: licence=permissive. Too many or too long, so left out: q=a, sort=verified, t=kubernetes.',
  );
  await facet(page, 'Stage', /Data/).dispatchEvent('change');
  await expect(notice).toBeHidden();
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
  await page.goto(`${site}/tools/?q=${encodeURIComponent(hostile)}&kind=standard&license=copyleft`);
  await expect(page.locator('.empty')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
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
    await expect(page.getByText('need script')).toContainText('all tools are shown');
    await page.getByRole('link', { name: 'Monitoring on one page' }).click();
    await expect(page).toHaveURL(`${site}/tools/stage/monitoring/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Monitoring');
    await expect(page.getByRole('link', { name: 'Grafana' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ceph' })).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  const openSheet = async (page: Page) => {
    await page.getByRole('button', { name: 'Filters' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await expect(sheet).toBeVisible();
    return sheet;
  };

  test('filters are a sheet that opens and closes by the keyboard', async ({ page, site }) => {
    await page.goto(`${site}/tools/`);
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await expect(page.getByRole('form', { name: 'Filters' })).toBeHidden();
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
    // Far down the list the way back to the filters, and how many are set, stay in sight.
    await page.locator('.rows > li:visible').last().scrollIntoViewIfNeeded();
    await expect(opener).toBeInViewport();
  });

  test('behind the sheet nothing can be reached and nothing moves', async ({ page, site }) => {
    await page.goto(`${site}/tools/`);
    const sheet = await openSheet(page);
    await sheet.getByRole('button', { name: /^Show tools/ }).focus();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement!.matches('main *, header *') && !document.activeElement!.closest('dialog')),
      ).toBe(false);
    }
    const box = (await sheet.boundingBox())!;
    await page.mouse.move(box.x + 100, 20);
    await page.mouse.wheel(0, 500);
    await page.mouse.move(box.x + 100, box.y + 200);
    await page.mouse.wheel(0, 5000);
    await expect(facet(page, 'Kind', /^Standard/)).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('Back closes the sheet and keeps what was chosen, as one step of the history', async ({ page, site }) => {
    await page.goto(`${site}/tools/?q=data`);
    let sheet = await openSheet(page);
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(page).toHaveURL(`${site}/tools/?q=data`);
    sheet = await openSheet(page);
    await facet(page, 'Status', /^Active/).check();
    await facet(page, 'Hosting', /^SaaS/).check();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(page).toHaveURL(`${site}/tools/?hosting=saas&status=active&q=data`);
    await page.goBack();
    await expect(page).toHaveURL(`${site}/tools/?q=data`);
    await expect(chip(page, 'SaaS')).toHaveCount(0);
    // A sheet in which nothing was chosen leaves no step behind.
    sheet = await openSheet(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe(null);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  test('what was found stands in the upper part of the screen', async ({ page, site }) => {
    await page.goto(`${site}/tools/?license=copyleft&q=data`);
    await expect(count(page)).toHaveText(/ of /);
    const { y } = (await shownRows(page).first().boundingBox())!;
    expect(y).toBeLessThan(0.7 * 844);
    // A matrix with many gaps, too.
    await page.goto(`${site}/tools/?license=copyleft&view=matrix`);
    expect((await page.getByRole('table').boundingBox())!.y).toBeLessThan(0.7 * 844);
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
      ['a matrix without a row', '/tools/?license=copyleft&hosting=saas&kind=library&view=matrix&stage=monitoring'],
      ['a list by its match', '/tools/?q=tracking'],
      ['an empty list', '/tools/?q=zzqqxxvv&stage=data'],
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
      expect(await findViolations(page, 'dialog')).toEqual([]);
    });
  });
}
