import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, test } from './site.ts';

const heads = (page: Page) => page.locator('.compare-table thead th > a').allTextContents();
const chosen = (page: Page) => page.getByRole('list', { name: 'Chosen tools' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Add a tool by its name' });
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function open(page: Page, address: string, ...names: string[]) {
  await page.goto(address);
  await expect.poll(() => heads(page)).toEqual(names);
}

test.describe('what the address asks for', () => {
  test('two tools stand beside each other, each field a row', async ({ page, site }) => {
    await open(page, `${site}/compare/?t=mlflow,comet`, 'MLflow', 'Comet');
    await expect(rowOf(page, 'Licence').getByRole('cell')).toHaveText(['Apache-2.0 (code)', 'proprietary']);
    await expect(rowOf(page, 'Components').getByRole('cell').first().getByRole('link').first()).toHaveAttribute(
      'href',
      '/components/experiment-management/',
    );
    await expect(rowOf(page, 'Sources').getByRole('cell').first().locator('time').first()).toHaveText(/^\d{4}-\d\d-\d\d$/);
    await expect(rowOf(page, 'Verified').getByRole('cell').first()).toHaveText(/^\d{4}-\d\d-\d\d$/);
    // Each column says when it was checked, and leads to its sources.
    const checked = page
      .getByRole('columnheader', { name: /^MLflow/ })
      .getByRole('link', { name: /^Checked \d{4}-\d\d-\d\d, sources: \d+$/ });
    const sources = rowOf(page, 'Sources').getByRole('cell').first();
    expect(await checked.textContent()).toContain(`sources: ${await sources.getByRole('link').count()}`);
    await checked.press('Enter');
    await expect(sources).toBeInViewport();
    await expect(page).toHaveURL(/\?t=mlflow,comet#sources-mlflow$/);
    await expect(page).toHaveTitle(/^MLflow, Comet: /);
    expect(await page.locator('.compare-table th:not([scope])').count()).toBe(0);
  });

  test('five tools do, what differs first', async ({ page, site }) => {
    await open(page, `${site}/compare/?t=mlflow,comet,clearml,horovod,dvc`, 'MLflow', 'Comet', 'ClearML', 'Horovod', 'DVC');
    const headings = page.locator('.compare-table .section');
    await expect(headings.first()).toHaveText('Where they differ');
    await expect(headings.last()).toHaveText('Links, sources and dates');
    const cells = await page
      .locator('.compare-table tbody.differ tr:not(.section)')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    expect(cells.length).toBeGreaterThan(5);
    for (const texts of cells) {
      expect(texts).toHaveLength(5);
      expect(new Set(texts).size, texts.join(' | ')).toBeGreaterThan(1);
    }
    const same = await page
      .locator('.compare-table tbody.same tr:not(.section)')
      .evaluateAll((rows) => rows.map((row) => new Set([...row.querySelectorAll('td')].map((cell) => cell.textContent)).size));
    expect(same.filter((kinds) => kinds > 1)).toEqual([]);
  });

  test('unknown ones are named and the rest is shown', async ({ page, site }) => {
    await open(page, `${site}/compare/?t=nonsense,mlflow,comet,nonsense,gone`, 'MLflow', 'Comet');
    await expect(page.getByRole('main').getByRole('alert').first()).toHaveText('Not in the catalogue: nonsense, gone.');
  });

  test('of too many, five are shown and the rest is named', async ({ page, site }) => {
    await open(page, `${site}/compare/?t=mlflow,comet,clearml,horovod,dvc,lakefs,mlflow`, 'MLflow', 'Comet', 'ClearML', 'Horovod', 'DVC');
    await expect(page.getByRole('main').getByRole('alert').first()).toHaveText('5 tools fit beside each other. Left out: lakeFS.');
  });

  test('hostile ids are inert text, and nothing is asked for by them', async ({ page, site }) => {
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const ids = ['<img src=x onerror=alert(1)>', '"onmouseover="alert(2)', 'javascript:alert(3)', '../../../tools/dvc', '__proto__', '{n}'];
    await open(page, `${site}/compare/?t=${ids.map(encodeURIComponent).join(',')},mlflow&d=%3Cb%3E#<b>`, 'MLflow');
    const notice = page.getByRole('main').getByRole('alert').first();
    for (const id of ids) await expect(notice).toContainText(id);
    expect(await page.locator('tool-compare').locator('img, b, script, [onmouseover]').count()).toBe(0);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/v1/tools/mlflow.json']);
    expect(complaints).toEqual([]);
  });

  test('a thousand unknown ids do not fill the page', async ({ page, site }) => {
    const many = Array.from({ length: 1000 }, (_, i) => `x${i}`).join(',');
    await open(page, `${site}/compare/?t=${many},mlflow`, 'MLflow');
    await expect(page.getByRole('main').getByRole('alert').first()).toHaveText(/x7 and 992 more\.$/);
  });

  test('an entry that cannot be loaded is named, the others are shown', async ({ page, site }) => {
    await page.route('**/api/v1/tools/comet.json', (route) => route.abort());
    await open(page, `${site}/compare/?t=mlflow,comet,clearml`, 'MLflow', 'ClearML');
    await expect(page.getByRole('main')).toContainText('Could not be loaded: Comet.');
  });
});

test('the switch leaves only differences, and stands in the address', async ({ page, site }) => {
  await open(page, `${site}/compare/?t=mlflow,clearml`, 'MLflow', 'ClearML');
  const state = page.getByRole('status').filter({ hasText: '2 tools' });
  await expect(rowOf(page, 'Status')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Only differences' }).check();
  await expect(page).toHaveURL(/\?t=mlflow,clearml&d=1$/);
  await expect(rowOf(page, 'Status')).toHaveCount(0);
  await expect(rowOf(page, 'Hosting')).toBeVisible();
  await expect(state).toContainText('not shown');

  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Only differences' })).toBeChecked();
  await expect(rowOf(page, 'Hosting')).toBeVisible();
  await expect(rowOf(page, 'Status')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Only differences' }).uncheck();
  await expect(page).toHaveURL(/\?t=mlflow,clearml$/);
  await expect(rowOf(page, 'Status')).toBeVisible();
});

test.describe('adding and removing', () => {
  test('is done by the keyboard alone, is said, and Back and Forward undo it', async ({ page, site }) => {
    await open(page, `${site}/compare/`);
    await expect(page.locator('.compare-table')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await field(page).focus();
    await page.keyboard.type('mlflow');
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page)).toEqual(['MLflow']);
    await expect(page.getByText('Add at least one more tool')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Only differences' })).toBeDisabled();
    await expect(field(page)).toBeFocused();

    await page.keyboard.type('comet');
    const list = page.getByRole('listbox', { name: 'Add a tool by its name' });
    await expect(list.getByRole('option', { name: 'Comet' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page)).toEqual(['MLflow', 'Comet']);
    await expect(page).toHaveURL(/\/compare\/\?t=mlflow,comet$/);
    await expect(page.getByRole('status').filter({ hasText: 'Comet was added.' })).toBeVisible();
    await expect(list).toBeHidden();

    await page.getByRole('button', { name: 'Remove MLflow' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page)).toEqual(['Comet']);
    await expect(page).toHaveURL(/\?t=comet$/);
    await expect(page.getByRole('button', { name: 'Remove Comet' })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'MLflow was removed.' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.compare-table')).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    await expect(page).toHaveURL(/\/compare\/$/);

    await page.goBack();
    await expect.poll(() => heads(page)).toEqual(['Comet']);
    await page.goBack();
    await expect.poll(() => heads(page)).toEqual(['MLflow', 'Comet']);
    await page.goForward();
    await expect.poll(() => heads(page)).toEqual(['Comet']);
  });

  test('arrows choose another suggestion, Escape closes the list and then empties the field', async ({ page, site }) => {
    await open(page, `${site}/compare/?t=kubeflow-pipelines`, 'Kubeflow Pipelines');
    await field(page).fill('kubeflow');
    const options = page.getByRole('listbox', { name: 'Add a tool by its name' }).getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    expect((await options.allTextContents()).filter((text) => text.startsWith('Kubeflow Pipelines'))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id'))!);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(field(page)).toHaveValue('kubeflow');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('forgives a misspelt name and knows other names; a name of nothing adds nothing', async ({ page, site }) => {
    await open(page, `${site}/compare/?t=mlflow`, 'MLflow');
    const options = page.getByRole('listbox', { name: 'Add a tool by its name' }).getByRole('option');
    await field(page).fill('wandb');
    await expect(options.first()).toContainText('Weights & Biases');
    await field(page).fill('horovdo');
    await expect(options.first()).toContainText('Horovod');
    await field(page).fill('<zzqqxxvv>');
    await expect(page.getByRole('status').filter({ hasText: 'No tool is called “<zzqqxxvv>”.' })).toBeVisible();
    await page.keyboard.press('Enter');
    expect(await heads(page)).toEqual(['MLflow']);
  });

  test('names are found even when the search cannot be loaded', async ({ page, site }) => {
    await page.route('**/search.json*', (route) => route.abort());
    await open(page, `${site}/compare/?t=mlflow`, 'MLflow');
    await field(page).fill('comet');
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page)).toEqual(['MLflow', 'Comet']);
  });

  test('a sixth tool is refused with the reason', async ({ page, site }) => {
    const five = ['MLflow', 'Comet', 'ClearML', 'Horovod', 'DVC'];
    await open(page, `${site}/compare/?t=mlflow,comet,clearml,horovod,dvc`, ...five);
    await field(page).fill('lakefs');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('alert').first()).toHaveText('5 tools are as many as fit. Remove one first.');
    expect(await heads(page)).toEqual(five);
  });

  test('the alternatives of what is chosen are one click away', async ({ page, site }) => {
    await open(page, `${site}/compare/?t=mlflow,comet`, 'MLflow', 'Comet');
    await page.getByText('Alternatives to add:').getByRole('link', { name: 'ClearML' }).click();
    await expect.poll(() => heads(page)).toEqual(['MLflow', 'Comet', 'ClearML']);
    await expect(page).toHaveURL(/\?t=mlflow,comet,clearml$/);
  });
});

test('a retired tool says what to use now, and a successor can take its place', async ({ page, site }) => {
  await open(page, `${site}/compare/?t=horovod,deepspeed&d=1`, 'Horovod', 'DeepSpeed');
  await expect(page.locator('.compare-table thead .retired-name')).toHaveText(['Horovod']);
  await expect(rowOf(page, 'What to use now').getByRole('cell').first()).toContainText('Ray Train');
  const item = chosen(page).getByRole('listitem').filter({ hasText: 'Horovod' });
  await expect(item).toContainText('Dormant');
  // One that is compared already is no replacement.
  await expect(item.getByRole('link', { name: 'DeepSpeed' })).toHaveCount(0);
  await expect(item.getByRole('link', { name: 'Ray Train' })).toHaveAttribute('href', '?t=ray-train,deepspeed&d=1');
  await item.getByRole('link', { name: 'Ray Train' }).click();
  await expect.poll(() => heads(page)).toEqual(['Ray Train', 'DeepSpeed']);
  await expect(page).toHaveURL(/\?t=ray-train,deepspeed&d=1$/);
  await expect(page.getByRole('status').filter({ hasText: 'Ray Train was put in the place of Horovod.' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => heads(page)).toEqual(['Horovod', 'DeepSpeed']);
});

test.describe('copying as Markdown', () => {
  test('puts what is shown on the clipboard and says so', async ({ page, site, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `${site}/compare/?t=mlflow,clearml&d=1`, 'MLflow', 'ClearML');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
    expect(lines[0]).toBe(`| Tool | [MLflow](${site}/tools/mlflow/) | [ClearML](${site}/tools/clearml/) |`);
    expect(lines.some((line) => line.startsWith('| Hosting | '))).toBe(true);
    expect(lines.some((line) => line.startsWith('| Status | '))).toBe(false);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g), line).toHaveLength(4);
    await expect(page.getByRole('textbox', { name: 'The comparison as Markdown' })).toBeHidden();
  });

  test('shows the text selected where the browser refuses', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
    });
    await open(page, `${site}/compare/?t=mlflow,comet`, 'MLflow', 'Comet');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    const area = page.getByRole('textbox', { name: 'The comparison as Markdown' });
    await expect(area).toBeFocused();
    await expect(area).toHaveValue(/^\| Tool \| \[MLflow\]/);
    expect(await area.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart)).toBeGreaterThan(500);
    await expect(page.getByRole('status').filter({ hasText: 'The text below is selected' })).toBeVisible();
  });
});

test.describe('on paper', () => {
  test('the table is a table with its names, and what can be pressed is gone', async ({ page, site }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await open(page, `${site}/compare/?t=mlflow,comet,clearml,horovod,dvc`, 'MLflow', 'Comet', 'ClearML', 'Horovod', 'DVC');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(field(page)).toBeHidden();
    await expect(page.getByRole('heading', { name: 'The tools of one component' })).toBeHidden();
    await expect(page.locator('.compare-table thead')).toBeVisible();
    expect(
      await page
        .locator('.compare-table tbody td')
        .first()
        .evaluate((cell) => getComputedStyle(cell).display),
    ).toBe('table-cell');
  });

  test('the button prints, on a page that lies down', async ({ page, site }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await open(page, `${site}/compare/?t=mlflow,comet`, 'MLflow', 'Comet');
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const width of [390, 1280]) {
      test(`no accessibility violation at ${width} px, with and without tools and suggestions`, async ({ page, site }) => {
        await page.setViewportSize({ width, height: 800 });
        const findViolations = async () =>
          (await new AxeBuilder({ page }).analyze()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          );
        await open(page, `${site}/compare/`);
        expect(await findViolations()).toEqual([]);
        await open(page, `${site}/compare/?t=horovod,deepspeed,nonsense`, 'Horovod', 'DeepSpeed');
        await field(page).fill('ray');
        await expect(page.getByRole('listbox', { name: 'Add a tool by its name' }).getByRole('option').first()).toBeVisible();
        expect(await findViolations()).toEqual([]);
      });
    }
  });
}

test('on a phone nothing runs over the edge, and each value says whose it is', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(
    page,
    `${site}/compare/?t=mlflow,comet,clearml,horovod,pytorch-fsdp`,
    'MLflow',
    'Comet',
    'ClearML',
    'Horovod',
    'PyTorch Distributed (DDP, FSDP)',
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const cell = rowOf(page, 'Licence').getByRole('cell').nth(1);
  expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('Comet');
  // Shown as records, it is a table all the same.
  await expect(
    page.getByRole('table', { name: 'The chosen tools, a column each' }).getByRole('columnheader', { name: /^Comet/ }),
  ).toHaveCount(1);
});

test('between phone and desktop the table scrolls in itself, and the names of the fields stay', async ({ page, site }) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await open(page, `${site}/compare/?t=mlflow,comet,clearml,horovod,dvc`, 'MLflow', 'Comet', 'ClearML', 'Horovod', 'DVC');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820);
  const region = page.getByRole('region', { name: 'The chosen tools, a column each' });
  const head = page.getByRole('rowheader', { name: 'Licence', exact: true });
  const before = (await head.boundingBox())!.x;
  await region.evaluate((element) => element.scrollTo(10_000, 0));
  expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  expect((await head.boundingBox())!.x).toBeCloseTo(before, 0);
});

test('without script the page says so and leads to the tables of the components', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site}/compare/?t=mlflow,comet`);
  await expect(page.getByText('this page needs script; those tables do not')).toBeVisible();
  await expect(field(page)).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'Experiment management' }).click();
  await expect(page.getByRole('table').first()).toContainText('MLflow');
  await page.close();
});

test('tool pages and component pages lead to it', async ({ page, site }) => {
  await page.goto(`${site}/tools/mlflow/`);
  await page.getByRole('link', { name: 'Compare with its alternatives' }).click();
  const { alternatives } = parse(readFileSync('content/tools/mlflow.yaml', 'utf8')) as { alternatives: string[] };
  const nameOf = (id: string) => (parse(readFileSync(`content/tools/${id}.yaml`, 'utf8')) as { name: string }).name;
  await expect.poll(() => heads(page)).toEqual(['MLflow', ...alternatives.slice(0, 4).map(nameOf)]);
  await page.goto(`${site}/components/model-serving/`);
  await page.getByRole('link', { name: 'Compare the living ones' }).click();
  await expect.poll(async () => (await heads(page)).length).toBe(5);
  await expect(page.locator('.compare-table .retired-name')).toHaveCount(0);
});

test('under a sub-path it finds its data and links to pages of the site; a hostile entry is text', async ({ page, subSite }) => {
  const complaints: string[] = [];
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const name = '"onmouseover="alert(1)" {{7*7}} ${alert(2)}';
  await open(page, `${subSite}/compare/?t=mlflow`, 'MLflow');
  await field(page).fill('zyxhostile');
  await page.keyboard.press('Enter');
  await expect.poll(() => heads(page)).toEqual(['MLflow', name]);
  await expect(page).toHaveURL(`${subSite}/compare/?t=mlflow,hostile-entry`);
  expect(await page.locator('tool-compare').locator('img, script, iframe, [onmouseover], [onload]').count()).toBe(0);
  const links = await page.locator('.compare-table a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.filter((href) => !/^(https:\/\/|\/guide\/|#sources-[a-z-]+$)/.test(href!))).toEqual([]);
  await page.locator('.compare-table thead').getByRole('link', { name: 'MLflow' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MLflow');
  expect(complaints).toEqual([]);
});
