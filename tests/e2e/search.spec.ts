import type { Page } from '@playwright/test';
import { readQueries } from '../content/golden-search.ts';
import { expect, test } from './site.ts';

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

/** Opens the search of a page and asks. */
async function ask(page: Page, query: string) {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
}

test('nothing of the search is loaded before it is opened', async ({ page, site }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(site, { waitUntil: 'networkidle' });
  expect(requested.filter((url) => /pagefind|search/.test(url))).toEqual([]);
});

test('gives its first results after two requests, and loads the text after that', async ({ page, site }) => {
  const requested: string[] = [];
  await page.goto(`${site}/tools/dvc/`, { waitUntil: 'networkidle' });
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  const names = requested.map((address) => address.replace(/\.[^.]+(?=\.(?:css|js)$)/, ''));
  expect(names.toSorted()).toEqual(['/_astro/search.js', '/search.json']);
  const loaded = page.waitForRequest(/pagefind\.js/);
  await page.getByRole('combobox').fill('mlflow');
  await expect(group(page, 'Tools').getByRole('option').first()).toContainText('MLflow');
  await loaded;
});

for (const width of [390, 1280])
  test(`keeps what is typed while it loads, and gives the focus back, ${width} px wide`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    let load = () => {};
    const asked = new Promise<void>((resolve) => (load = resolve));
    await page.route(/search\.json/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(site);
    const link = page.getByRole('navigation').getByRole('link', { name: 'Tools' }).first();
    await link.focus();
    await page.keyboard.type('/horovod');
    await expect(page.getByRole('searchbox').first()).toHaveValue('horovod');
    await expect(page.getByRole('searchbox').first()).toBeInViewport();
    load();
    await expect(page.getByRole('combobox')).toHaveValue('horovod');
    await page.keyboard.type(' x');
    await expect(page.getByRole('combobox')).toHaveValue('horovod x');
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    await expect(page.locator('[data-opening]')).toHaveCount(0);
  });

test('shows a field to type in at once when the sign is tapped on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.route(/search\.json/, () => {});
  await page.goto(`${site}/tools/mlflow/`);
  await page.getByRole('search').getByRole('button').first().click();
  await expect(page.getByRole('searchbox').first()).toBeFocused();
});

test('is loaded ahead when a way into it has the focus, and not before', async ({ page, site }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(site, { waitUntil: 'networkidle' });
  const field = page.getByRole('banner').getByRole('searchbox');
  await field.hover();
  // Handlers of the pointer have run when the page is idle again.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(requested.filter((url) => /search\./.test(url))).toEqual([]);
  const loaded = page.waitForRequest(/search\.json/);
  await field.focus();
  await loaded;
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('is opened by / from where no text is typed, and by Ctrl-K on any keyboard', async ({ page, site }) => {
  await page.goto(`${site}/tools/`);
  const combobox = page.getByRole('combobox', { name: 'Search the guide and the tools' });
  for (const control of [page.locator('main input[type="checkbox"]').first(), page.getByLabel('Sort by')]) {
    await control.evaluate((element) => {
      element.closest('details')?.setAttribute('open', '');
      element.focus();
    });
    await page.keyboard.press('/');
    await expect(combobox).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(control).toBeFocused();
  }
  const field = page.getByRole('searchbox', { name: 'Find in the catalogue' });
  await field.focus();
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
  const press = (key: string, code: string) =>
    field.evaluate(
      (element, init) => element.dispatchEvent(new KeyboardEvent('keydown', { ...init, ctrlKey: true, bubbles: true, cancelable: true })),
      { key, code },
    );
  // On a Dvorak keyboard, T is where others have K; it opens a tab.
  expect(await press('t', 'KeyK')).toBe(true);
  expect(await press('л', 'KeyK')).toBe(false);
  await expect(combobox).toBeFocused();
});

test('finds a tool by its name, and the text where it speaks of it', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('mlflow');
  const first = group(page, 'Tools').getByRole('option').first();
  await expect(first).toContainText('MLflow');
  await expect(first).toContainText('Experiment management');
  await expect(first).toContainText('Active');
  await expect(first.locator('mark').first()).toHaveText('MLflow');
  await expect(group(page, 'In the text').getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText('1 result for “mlflow”; the text has more');
});

test('finds tools by other and former names, and by words apart', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('/');
  for (const [query, name] of [
    ['wandb', 'Weights & Biases'],
    ['k8s', 'Kubernetes'],
    ['crowdflower', 'Figure Eight'],
    ['tflite', 'LiteRT'],
    ['ml flow', 'MLflow'],
  ] as const) {
    await page.getByRole('combobox').fill(query);
    await expect(group(page, 'Tools').getByRole('option').first(), query).toContainText(name);
  }
});

test('finds tools by misspelt names, and says that they are only like the query', async ({ page, site }) => {
  await page.goto(site);
  await ask(page, 'kuberentes');
  await expect(group(page, 'Did you mean').getByRole('option').first()).toContainText('Kubernetes');
  await expect(group(page, 'Tools')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('Nothing is called “kuberentes”.');
  await page.getByRole('combobox').fill('kubernetes');
  await expect(group(page, 'Tools').getByRole('option').first()).toContainText('Kubernetes');
  await expect(group(page, 'Did you mean')).toHaveCount(0);
});

test('puts tools side by side that the query names', async ({ page, site }) => {
  await page.goto(site);
  await ask(page, 'mlflow vs wandb');
  await expect(group(page, 'Tools').getByRole('option', { name: 'Experiment management' })).toHaveCount(2);
  const compare = page.getByRole('option', { name: 'Compare MLflow and Weights & Biases' });
  await expect(compare).toHaveAttribute('href', '/compare/?t=mlflow,weights-and-biases');
});

test('says of a retired tool what to use instead', async ({ page, site }) => {
  await page.goto(site);
  await ask(page, 'horovod');
  const first = group(page, 'Tools').getByRole('option').first();
  await expect(first).toContainText('Horovod');
  await expect(first).toContainText(/Use PyTorch .* or /);
  await expect(first).toContainText('Dormant');
});

test('finds components, chapters and sections', async ({ page, site }) => {
  await page.goto(site);
  const places = group(page, 'Components and chapters').getByRole('option');
  await ask(page, 'feature store');
  await expect(places.first()).toHaveAttribute('href', '/components/feature-stores/');
  await page.getByRole('combobox').fill('loss curves');
  await expect(places.first()).toHaveAttribute('href', '/guide/troubleshooting/#read-the-loss-curves');
});

test('finds what only the text has, and nothing that it has not', async ({ page, site }) => {
  const queries = readQueries().filter(({ language }) => language === 'en');
  await page.goto(site);
  await page.keyboard.press('/');
  for (const { query, places } of queries.filter(({ kind }) => kind === 'guide text')) {
    await page.getByRole('combobox').fill(query);
    const wanted = places.map((place) => `[href^="/${place}"]`).join(', ');
    const found = group(page, 'In the text').getByRole('option').and(page.locator(wanted)).first();
    for (const word of query.split(' ')) await expect(found.locator('mark', { hasText: word }).first(), query).toBeVisible();
  }
  for (const { query } of queries.filter(({ kind }) => kind === 'none')) {
    await page.getByRole('combobox').fill(query);
    await expect(page.getByRole('status'), query).toHaveText(`Nothing found for “${query}”.`);
  }
});

test('adds what the text has without moving the selection', async ({ page, site }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site);
  await ask(page, 'kubernetes');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = page.getByRole('option').nth(2);
  const name = await third.textContent();
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await expect(group(page, 'In the text')).toHaveCount(0);
  release();
  await expect(group(page, 'In the text')).toBeVisible();
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await expect(third).toHaveText(name!);
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
});

test('narrows all groups to a stage, with counts', async ({ page, site }) => {
  await page.goto(site);
  await ask(page, 'kubernetes');
  await expect(group(page, 'In the text')).toBeVisible();
  const all = Number(/\d+/.exec((await page.getByRole('status').textContent())!)?.[0]);
  const chip = page.getByRole('button', { name: /Deployment \d+/ });
  const count = Number((await chip.textContent())?.match(/\d+$/)?.[0]);
  expect(count).toBeLessThan(all);
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status')).toContainText(`${count} results`);
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('lets a stage be chosen where only the text has something, and no other', async ({ page, site }) => {
  await page.goto(site);
  for (const [query, stage] of [
    ['kubernetes', 'Monitoring'],
    ['cost', 'Data'],
    ['container', 'Monitoring'],
    ['batch', 'Monitoring'],
  ] as const) {
    await ask(page, query);
    const chip = page.getByRole('button', { name: stage });
    await expect(group(page, 'In the text'), query).toBeVisible();
    await expect(chip, query).not.toHaveText(/ 0$/);
    await chip.click();
    await expect(group(page, 'In the text').or(group(page, 'Tools')).first(), query).toBeVisible();
    await expect(page.getByRole('status'), query).not.toHaveText('');
    await expect(page.getByRole('status'), query).not.toContainText('Nothing');
    await page.keyboard.press('Escape');
  }
  await ask(page, 'gang scheduling');
  await expect(group(page, 'In the text')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Data 0' })).toBeDisabled();
});

test('says when the chosen stage has nothing of what others have, and leads there', async ({ page, site }) => {
  await page.goto(site);
  await ask(page, 'drift');
  const monitoring = page.getByRole('button', { name: 'Monitoring' });
  await monitoring.click();
  await page.getByRole('combobox').fill('keras');
  await expect(page.getByRole('status')).toContainText(/^(Nothing in Monitoring|In Monitoring only the text has it); \d+ in other stages$/);
  const widen = page.getByRole('option', { name: 'Look in all stages' });
  await expect(widen).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'All', exact: false }).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(monitoring).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('option', { selected: true })).toContainText('Keras');
  await page.getByRole('button', { name: 'Training' }).click();
  await page.getByRole('combobox').fill('label studio');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Look in all stages');
  // Opened anew, it looks everywhere.
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('option', { selected: true })).toContainText('Label Studio');
});

test('leads to all tools of a query', async ({ page, site }) => {
  await page.goto(site);
  await ask(page, 'tensorflow');
  const more = page.getByRole('option', { name: /^All \d+ tools for “tensorflow”$/ });
  await expect(more).toHaveAttribute('href', '/tools/?q=tensorflow');
  await page.getByRole('button', { name: /Training \d+/ }).click();
  await expect(page.getByRole('option', { name: /^All \d+ tools/ })).toHaveAttribute('href', '/tools/?q=tensorflow&stage=training');
  await page.getByRole('combobox').fill('horovod');
  await expect(page.getByRole('option', { name: /tools? for “horovod”/ })).toHaveAttribute('href', '/tools/?q=horovod&stage=training');
});

test('is worked by the keyboard alone and gives the focus back', async ({ page, site }) => {
  await page.goto(`${site}/tools/dvc/`);
  const opener = page.getByRole('banner').getByRole('searchbox', { name: 'Search' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const input = page.getByRole('combobox');
  await expect(input).toBeFocused();
  await input.fill('mlflow');
  const options = page.getByRole('option');
  const expectSelected = async (i: number) => {
    await expect(options.nth(i)).toHaveAttribute('aria-selected', 'true');
    await expect(input).toHaveAttribute('aria-activedescendant', (await options.nth(i).getAttribute('id'))!);
  };
  await expect(group(page, 'In the text')).toBeVisible();
  const last = (await options.count()) - 1;
  await expectSelected(0);
  await page.keyboard.press('ArrowDown');
  await expectSelected(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectSelected(last);
  await page.keyboard.press('ArrowDown');
  await expectSelected(0);
  await page.keyboard.press('End');
  await expectSelected(last);
  await page.keyboard.press('Home');
  await expectSelected(0);
  await page.keyboard.press('Escape');
  await expect(input).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await input.fill('mlflow');
  await expect(options.first()).toContainText('MLflow');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tools\/mlflow\//);
});

test('waits until a word is composed', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('/');
  const input = page.getByRole('combobox');
  await expect(input).toBeFocused();
  const type = (text: string, isComposing: boolean) =>
    input.evaluate(
      (field: HTMLInputElement, [value, composing]) => {
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { isComposing: composing, bubbles: true }));
      },
      [text, isComposing] as const,
    );
  await type('mlflow', true);
  // Enter ends the composition; it neither opens a result nor leaves the page.
  await input.evaluate((field) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true })),
  );
  await expect(page.getByRole('option')).toHaveCount(0);
  await input.evaluate((field) => field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
  await expect(page.getByRole('option').first()).toContainText('MLflow');
});

test('says so when nothing is found, shows a query as text, and offers names and stages', async ({ page, site }) => {
  await page.goto(site);
  await ask(page, '<b>zzqqxxvv');
  await expect(page.getByRole('status')).toContainText('Nothing found for “<b>zzqqxxvv”');
  expect(await page.locator('search-dialog b').count()).toBe(0);
  await expect(page.getByRole('option', { name: 'Monitoring' })).toHaveAttribute('href', '/tools/?stage=monitoring');
  await page.getByRole('combobox').fill('wallet');
  await expect(page.getByRole('status')).toContainText('Nothing found for “wallet”');
  // Pagefind guesses “wall” of the training stage.
  await expect(page.getByRole('button', { name: 'Training 0' })).toBeDisabled();
  await page.getByRole('combobox').fill('kubrrnnettess');
  const meant = group(page, 'Did you mean').getByRole('option');
  await expect(meant.first()).toContainText('Kubernetes');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(meant.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tools\/kubernetes\//);
});

test('still finds names when the text cannot be loaded', async ({ page, site }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(site);
  await ask(page, 'mlflow');
  await expect(page.getByRole('status')).toContainText('The text could not be searched.');
  await expect(page.getByRole('option').first()).toContainText('MLflow');
});

test('leads to the list of tools when the search cannot be loaded', async ({ page, site }) => {
  await page.route('**/search.json*', (route) => route.abort());
  await page.goto(site);
  await page.getByRole('main').getByRole('searchbox').fill('feature store');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/tools/?q=feature%20store`);
});

test('what is typed into the field of the masthead goes on in the search', async ({ page, site }) => {
  await page.goto(`${site}/guide/data/`);
  const field = page.getByRole('banner').getByRole('searchbox');
  await field.focus();
  await page.keyboard.type('dvc');
  await expect(page.getByRole('combobox')).toHaveValue('dvc');
  await expect(page.getByRole('option').first()).toContainText('DVC');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});

test('the large field of the home page searches too', async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole('main').getByRole('searchbox').fill('feature store');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveValue('feature store');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the field of the masthead leads to the list of tools with its question', async ({ page, site }) => {
    await page.goto(`${site}/guide/data/`);
    await page.getByRole('banner').getByRole('searchbox').fill('dvc');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site}/tools/?q=dvc`);
    await expect(page.getByRole('link', { name: 'DVC', exact: true }).first()).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('is opened by its sign and fits', async ({ page, site }) => {
    await page.goto(`${site}/guide/data/`);
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').fill('horovod');
    await expect(page.getByRole('option').first()).toContainText('Horovod');
    expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth <= innerWidth)).toBe(true);
  });
});
