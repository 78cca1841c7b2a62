import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/index.ts';
import { readContent } from '../../src/checks/read-content.ts';
import { writeEntry } from '../../src/lib/write-entry.ts';
import type { ToolEntry } from '../../src/schema/tool.ts';
import { makeTree, removeTree } from '../unit/content-tree.ts';
import { fieldOf, fillEntry, openForm, statementsAt } from './entry-form.ts';
import { expect, test } from './site.ts';

const fixtures = 'src/checks/fixtures';
const readEntry = (file: string) => parse(readFileSync(file, 'utf8')) as ToolEntry;
const maple = readEntry(`${fixtures}/T027/good/tools/maple.yaml`);
const submit = (page: Page) => page.getByRole('button', { name: 'Check the entry' });
const done = (page: Page) => page.locator('[data-done]');
const yaml = (page: Page) => page.locator('[data-yaml]');

/** Complaints of the browser: errors, refused code, and dialogs that nobody should have opened. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  return complaints;
}

/** Problems that the real content has with another file. */
function findProblems(file: string, text: string) {
  const root = makeTree();
  removeTree(root);
  const tree = makeTree([
    { to: 'tools', from: 'content/tools' },
    { to: 'taxonomy.yaml', from: 'content/taxonomy.yaml' },
  ]);
  try {
    const before = new Set(checkContent(tree).problems.map((problem) => JSON.stringify(problem)));
    const after = makeTree([
      { to: 'tools', from: 'content/tools' },
      { to: 'taxonomy.yaml', from: 'content/taxonomy.yaml' },
      { to: file.replace('content/', ''), text },
    ]);
    const problems = checkContent(after).problems.filter((problem) => !before.has(JSON.stringify(problem)));
    removeTree(after);
    return problems;
  } finally {
    removeTree(tree);
  }
}

/** The catalogue of the fixtures in place of the real one. */
async function useFixtureCatalogue(page: Page) {
  const { content } = readContent('tests/fixtures/good');
  const components = content.taxonomy!.stages.flatMap((stage) => stage.components.map(({ id }) => id));
  await page.route('**/contribute/catalogue.json', (route) =>
    route.fulfill({ json: { components, tools: content.tools.map(({ tool }) => tool), remedies: {} } }),
  );
}

test('a whole entry is written by keyboard alone, up to GitHub with the file filled in', async ({ page, site }) => {
  const complaints = listen(page);
  await openForm(page, `${site}/contribute/new/`);
  const tabTo = async (target: Locator) => {
    for (let i = 0; i < 80; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not reach it');
  };
  const write = async (place: string, text: string) => {
    await tabTo(fieldOf(page, place).locator(':scope > :is(input, textarea)'));
    await page.keyboard.insertText(text);
  };
  const tick = async (place: string, value: string) => {
    const box = fieldOf(page, place).locator(`input[value="${value}"]`);
    // Of radio buttons, only one takes part in the order of Tab; arrows go to the others.
    if ((await box.getAttribute('type')) === 'radio') {
      await tabTo(fieldOf(page, place).locator('input').first());
      await page.keyboard.press('Space');
      while (!(await box.isChecked())) await page.keyboard.press('ArrowDown');
    } else {
      await tabTo(box);
      await page.keyboard.press('Space');
    }
  };
  await write('name', 'Maple: “Tree” & Co');
  await expect(page.getByLabel('File name')).toHaveValue('maple-tree-and-co');
  await write('summary', maple.summary);
  await tick('components', 'data-quality');
  await tick('components', 'model-serving');
  await tabTo(page.getByLabel('Main component'));
  await page.keyboard.press('ArrowDown');
  await tick('kind', 'service');
  await write('homepage', maple.homepage);
  await write('license', 'Apache-2.0 OR MIT');
  await write('interfaces', 'Python\nREST');
  await tick('hosting', 'self-hosted');
  await tick('status', 'active');
  await write('use_when', maple.use_when);
  await write('watch_out', 'It exists only in the tests: nobody can install it.');
  await tabTo(fieldOf(page, 'alternatives').locator('..').locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(fieldOf(page, 'alternatives').getByRole('combobox'));
  await page.keyboard.type('mlflow');
  await expect(page.getByRole('option', { name: 'MLflow' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await write('sources[0].url', 'https://maple.example.org/news');
  await write('sources[0].claim', 'Version 1.0 came out in 2025.');
  await tabTo(submit(page));
  await page.keyboard.press('Enter');
  await expect(done(page)).toBeFocused();
  await expect(page.locator('[data-summary]')).toBeHidden();

  await tabTo(page.getByRole('link', { name: 'Open on GitHub' }));
  const address = new URL((await page.locator(':focus').getAttribute('href'))!);
  expect(address.origin + address.pathname).toBe('https://github.com/alirezadir/Production-Level-Deep-Learning/new/main');
  const [file, text] = [address.searchParams.get('filename')!, address.searchParams.get('value')!];
  expect(file).toBe('content/tools/maple-tree-and-co.yaml');
  expect(text).toBe(await yaml(page).textContent());
  expect(findProblems(file, text)).toEqual([]);
  expect(parse(text)).toMatchObject({
    name: 'Maple: “Tree” & Co',
    components: ['model-serving', 'data-quality'],
    kind: 'service',
    license: 'Apache-2.0 OR MIT',
    interfaces: ['Python', 'REST'],
    hosting: ['self-hosted'],
    alternatives: ['mlflow'],
    sources: [{ url: 'https://maple.example.org/news', claim: 'Version 1.0 came out in 2025.' }],
  });
  expect(complaints).toEqual([]);
});

test.describe('a problem', () => {
  // What can be typed into the form; radio buttons and dates cannot be wrong in every way.
  const cases = [
    'T006', 'T010', 'T011', 'T019', 'T021', 'T022', 'T023', 'T027', 'T028', 'T029', 'T030', 'T031', 'T032', 'T035', 'T036', 'T037', 'T038', 'T039',
  ]; // prettier-ignore
  for (const rule of cases)
    test(`against ${rule} is said at its field in the words of the command`, async ({ page, site }) => {
      await useFixtureCatalogue(page);
      await openForm(page, `${site}/contribute/new/`);
      await fillEntry(page, readEntry(`${fixtures}/${rule}/bad/tools/maple.yaml`));
      await submit(page).click();
      // A clash is reported at both entries; the form knows which one is new.
      const said = readFileSync(`${fixtures}/${rule}/bad.txt`, 'utf8').trimEnd().split('\n');
      const lines = said.filter((line) => line.startsWith('content/tools/maple.yaml'));
      const expected = lines.map((line) => line.replace(/^\S+ {2}\S+ {2}/, ''));
      const place = expected[0]!.split(':')[0]!;
      expect(await statementsAt(page, place)).toEqual(expected);
      expect(await page.locator('[data-summary] li').allTextContents()).toEqual(expected);
      await expect(page.locator('[data-summary]')).toBeFocused();
      const link = fieldOf(page, place.replace(/\[\d+\]$/, '')).getByRole('link', { name: `Rule ${rule}` });
      await expect(link.first()).toHaveAttribute('href', `/contribute/rules/#${rule.toLowerCase()}`);
    });

  test('is said when a field is left, not while it is written, and goes when it is mended', async ({ page, site }) => {
    await openForm(page, `${site}/contribute/new/`);
    const summary = fieldOf(page, 'summary').locator('textarea');
    await summary.fill('Too short');
    expect(await statementsAt(page, 'summary')).toEqual([]);
    // The problem appears above the box, which has to be ticked all the same.
    await fieldOf(page, 'kind').locator('input[value="service"]').click();
    await expect(fieldOf(page, 'kind').locator('input[value="service"]')).toBeChecked();
    await expect(fieldOf(page, 'summary').locator('.statement').first()).toHaveText('summary: has 9 characters; at least 40 are needed');
    await expect(summary).toHaveAttribute('aria-invalid', 'true');
    await expect(summary).toHaveAccessibleDescription(/at least 40 are needed.*Fix: /);
    expect(await statementsAt(page, 'name')).toEqual([]);
    await summary.fill(maple.summary);
    expect(await statementsAt(page, 'summary')).toEqual([]);
    await expect(summary).not.toHaveAttribute('aria-invalid');
  });

  test('leads from the summary to its field, also where that is folded away', async ({ page, site }) => {
    await openForm(page, `${site}/contribute/new/`);
    await page.locator('summary', { hasText: 'repository, docs, packages' }).click();
    await fieldOf(page, 'packages.pypi').locator('textarea').fill('pip install maple');
    await page.locator('summary', { hasText: 'repository, docs, packages' }).click();
    await submit(page).click();
    await page.locator('[data-summary]').getByRole('link', { name: 'packages.pypi[0]: is not a package name' }).click();
    await expect(fieldOf(page, 'packages.pypi').locator('textarea')).toBeFocused();
    await page.locator('[data-summary]').getByRole('link', { name: 'kind: is missing' }).click();
    await expect(fieldOf(page, 'kind')).toBeFocused();
  });

  test('shows in both themes without an accessibility violation', async ({ page, site }) => {
    await openForm(page, `${site}/contribute/new/?tool=horovod`);
    await fieldOf(page, 'license').locator('input').fill('BSD');
    await fieldOf(page, 'status_note').locator('textarea').fill('');
    await submit(page).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    }
  });
});

test.describe('a tool that is there', () => {
  test('is found while its name or homepage is typed, with the way to correct it', async ({ page, site }) => {
    await openForm(page, `${site}/contribute/new/`);
    await page.getByRole('textbox', { name: 'Name required', exact: true }).fill('mlfl');
    await expect(page.getByRole('status').getByRole('link', { name: 'MLflow', exact: true })).toHaveAttribute(
      'href',
      '/contribute/new/?tool=mlflow',
    );
    await page.getByRole('textbox', { name: 'Name required', exact: true }).fill('ML Flow');
    expect(await statementsAt(page, 'name')).toEqual(['name: "ML Flow" is also a name of content/tools/mlflow.yaml']);
    await fieldOf(page, 'homepage').locator('input').fill('https://www.mlflow.org');
    await fieldOf(page, 'homepage').getByRole('link', { name: 'Suggest a correction of mlflow.yaml' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Correct MLflow');
  });

  test('is corrected: the text differs only where a value was changed', async ({ page, site, context }) => {
    const complaints = listen(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site}/tools/mlflow/`);
    await page.getByRole('link', { name: 'Suggest a correction' }).click();
    await page.locator('entry-form:not([hidden])').waitFor();
    const before = writeEntry(readEntry('content/tools/mlflow.yaml'));
    expect(await yaml(page).textContent()).toBe(before);
    await submit(page).click();
    await expect(done(page)).toContainText('nothing is changed yet');

    await fieldOf(page, 'license').locator('input').fill('MIT');
    const after = before.replace('license: Apache-2.0', 'license: MIT');
    expect(await yaml(page).textContent()).toBe(after);
    const issue = new URL((await page.getByRole('link', { name: /issue, and somebody else/ }).getAttribute('href'))!);
    expect(issue.searchParams.get('correction')).toBe('license: MIT');
    const edit = page.getByRole('link', { name: 'Copy the file and open it on GitHub' });
    await expect(edit).toHaveAttribute(
      'href',
      'https://github.com/alirezadir/Production-Level-Deep-Learning/edit/main/content/tools/mlflow.yaml',
    );
    await context.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
    const opened = context.waitForEvent('page');
    await edit.click();
    await opened;
    await page.bringToFront();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(after);
    await expect(page.locator('[data-said]')).toHaveText('Copied.');
    expect(complaints).toEqual([]);
  });

  test('keeps every field, also of a retired one', async ({ page, site }) => {
    for (const id of ['horovod', 'weights-and-biases', 'torchserve', 'kubeflow-pipelines']) {
      await openForm(page, `${site}/contribute/new/?tool=${id}`);
      expect(await yaml(page).textContent(), id).toBe(writeEntry(readEntry(`content/tools/${id}.yaml`)));
    }
    await expect(page.getByLabel('File name')).toHaveJSProperty('readOnly', true);
  });
});

test('a text that is too long for an address is copied, and GitHub opens with the name only', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openForm(page, `${site}/contribute/new/`);
  await fillEntry(page, {
    ...maple,
    sources: Array.from({ length: 8 }, (_, i) => ({
      url: `https://maple.example.org/${'a'.repeat(250)}${i}`,
      claim: `${'模型 '.repeat(60)}.`,
      accessed: '2026-11-20',
    })),
  });
  await submit(page).click();
  const link = page.getByRole('link', { name: 'Copy the file and open GitHub' });
  await expect(link).toHaveAttribute('href', /\/new\/main\?filename=content%2Ftools%2Fmaple\.yaml$/);
  await expect(done(page)).toContainText('too long for an address');
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
  const opened = context.waitForEvent('page');
  await link.click();
  await opened;
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await yaml(page).textContent());
});

test.describe('fields that a status asks for', () => {
  test('appear with it, and what is written in them is never hidden', async ({ page, site }) => {
    await openForm(page, `${site}/contribute/new/`);
    await expect(fieldOf(page, 'status_note')).toBeHidden();
    await fieldOf(page, 'status')
      .getByRole('radio', { name: /^archived/ })
      .check();
    await expect(fieldOf(page, 'status_note')).toBeVisible();
    await expect(fieldOf(page, 'successors')).toBeVisible();
    await fieldOf(page, 'status_note').locator('textarea').fill('Its owners closed it in June 2026.');
    await fieldOf(page, 'status')
      .getByRole('radio', { name: /^active/ })
      .check();
    await expect(fieldOf(page, 'status_note')).toBeVisible();
    await expect(fieldOf(page, 'successors')).toBeHidden();
  });
});

test('sources can be added and removed, and keep their order', async ({ page, site }) => {
  await openForm(page, `${site}/contribute/new/`);
  await expect(page.getByRole('button', { name: 'Remove source 1' })).toBeHidden();
  for (const n of [1, 2, 3]) {
    if (n > 1) await page.getByRole('button', { name: 'Add a source' }).click();
    await expect(page.getByRole('group', { name: `Source ${n}`, exact: true })).toBeVisible();
    await page.keyboard.insertText('');
    await fieldOf(page, `sources[${n - 1}].url`)
      .locator('input')
      .fill(`https://example.org/${n}`);
  }
  await page.getByRole('button', { name: 'Remove source 2' }).click();
  await expect(page.getByRole('button', { name: 'Add a source' })).toBeFocused();
  const { sources } = parse((await yaml(page).textContent())!) as ToolEntry;
  expect(sources.map(({ url }) => url)).toEqual(['https://example.org/1', 'https://example.org/3']);
  await fieldOf(page, 'sources[1].claim').locator('textarea').fill('Short');
  await submit(page).click();
  expect(await statementsAt(page, 'sources[1].claim')).toContain('sources[1].claim: must end with a full stop');
});

test('the preview shows what is written, as text', async ({ page, site }) => {
  const complaints = listen(page);
  await openForm(page, `${site}/contribute/new/`);
  const hostile = '<img src=x onerror=alert(1)>';
  await fillEntry(page, {
    ...maple,
    name: hostile,
    homepage: 'javascript:alert(2)',
    aka: ['<script>alert(3)</script>'],
    owner: { name: hostile },
  });
  const preview = page.locator('[data-preview]');
  await expect(preview).toContainText(hostile);
  await expect(preview).toContainText('Model serving');
  await expect(preview).toContainText(maple.use_when);
  await expect(preview.getByRole('link', { name: 'Home' })).toHaveCount(0);
  expect(await page.locator('entry-form').locator('img, script, [onerror]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('an unknown tool in the address is named, and hostile ones are inert text', async ({ page, site }) => {
  const complaints = listen(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const id of [
    'no-such-tool',
    '<img src=x onerror=alert(1)>',
    '__proto__',
    '../../../tools/dvc',
    'javascript:alert(2)',
    'x'.repeat(5000),
  ]) {
    await openForm(page, `${site}/contribute/new/?tool=${encodeURIComponent(id)}`);
    await expect(page.locator('entry-form').getByRole('alert')).toHaveText(
      `There is no tool “${id.slice(0, 100)}” in the catalogue, so this form is for a new one.`,
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a tool');
    await expect(page.getByLabel('File name')).toHaveValue('');
  }
  expect(await page.locator('entry-form img').count()).toBe(0);
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a hostile entry is inert in the form that corrects it', async ({ page, subSite }) => {
  const complaints = listen(page);
  await openForm(page, `${subSite}/contribute/new/?tool=hostile-entry`);
  const { name, use_when } = readEntry('tests/fixtures/hostile-entry.yaml');
  await expect(page.locator('[data-preview]')).toContainText(name);
  await expect(fieldOf(page, 'use_when').locator('textarea')).toHaveValue(use_when);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Correct ${name}`);
  expect(await page.locator('main').locator('img, script, b, [onerror], [onclick]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('what cannot be loaded is said, and the rest works', async ({ page, site }) => {
  await page.route('**/contribute/catalogue.json', (route) => route.abort());
  await openForm(page, `${site}/contribute/new/`);
  await expect(page.locator('entry-form').getByRole('alert')).toContainText('The catalogue could not be loaded');
  await fillEntry(page, maple);
  await submit(page).click();
  await expect(page.getByRole('link', { name: 'Open on GitHub' })).toBeVisible();
  await page.unroute('**/contribute/catalogue.json');
  await page.route('**/api/v1/tools/mlflow.json', (route) => route.abort());
  page.on('dialog', (dialog) => void dialog.accept());
  await openForm(page, `${site}/contribute/new/?tool=mlflow`);
  await expect(page.locator('entry-form').getByRole('alert')).toContainText('The entry of MLflow could not be loaded');
});

test('leaving asks only when something was written', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openForm(page, `${site}/contribute/new/`);
  await submit(page).click();
  await page.goto(`${site}/tools/`);
  expect(asked).toEqual([]);
  await openForm(page, `${site}/contribute/new/`);
  await page.getByRole('textbox', { name: 'Name required', exact: true }).pressSequentially('Maple');
  await page.goto(`${site}/tools/`);
  expect(asked).toEqual(['beforeunload']);
});

test('nothing is sent or stored', async ({ page, site }) => {
  const asked: string[] = [];
  await openForm(page, `${site}/contribute/new/`);
  page.on('request', (request) => asked.push(request.url()));
  await fillEntry(page, maple);
  await submit(page).click();
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('there are the template, the field reference and a way to GitHub', async ({ page, site }) => {
    await page.goto(`${site}/contribute/new/`);
    await expect(page.locator('entry-form')).toBeHidden();
    const place = page.getByRole('region', { name: 'Without script' });
    await expect(place).toContainText(readFileSync('docs/entry-template.yaml', 'utf8').slice(0, 400));
    await expect(place.getByRole('link', { name: 'Fields of an entry' })).toHaveAttribute('href', '/contribute/fields/');
    await expect(place.getByRole('link', { name: 'a new file on GitHub' })).toHaveAttribute('href', /\/new\/main\/content\/tools$/);
  });
});
