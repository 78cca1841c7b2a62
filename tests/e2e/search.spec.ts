import { expect, test } from './site.ts';

test('nothing of the search is loaded before it is opened', async ({ page, site }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(site, { waitUntil: 'networkidle' });
  expect(requested.filter((url) => /pagefind|search-/.test(url))).toEqual([]);
});

test('finds a tool by its name, and the guide where it speaks of it', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('mlflow');
  const tools = page.getByRole('group', { name: 'Tools', exact: true });
  await expect(tools.getByRole('option').first()).toContainText('MLflow');
  await expect(page.getByRole('group', { name: 'Guide', exact: true }).getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText(/results for “mlflow”/);
});

test('puts the tool of exactly this name first', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('/');
  for (const name of ['PyTorch', 'Kubeflow', 'TensorFlow', 'Ray', 'Keras', 'ONNX']) {
    await page.getByRole('combobox').fill(name);
    const first = page.getByRole('group', { name: 'Tools', exact: true }).getByRole('option').first();
    await expect(first.locator('.hit-title'), name).toHaveText(name);
  }
});

test('finds tools by other and former names', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('/');
  for (const [query, name] of [
    ['wandb', 'Weights & Biases'],
    ['k8s', 'Kubernetes'],
    ['crowdflower', 'Figure Eight'],
    ['tflite', 'LiteRT'],
  ] as const) {
    await page.getByRole('combobox').fill(query);
    await expect(page.getByRole('group', { name: 'Tools', exact: true }).getByRole('option').first(), query).toContainText(name);
  }
});

test('narrows to a stage, with counts', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('kubernetes');
  const chip = page.getByRole('button', { name: /Deployment \d+/ });
  const count = Number((await chip.textContent())?.match(/\d+$/)?.[0]);
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status')).toContainText(`${count} results`);
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('is worked by the keyboard alone and gives the focus back', async ({ page, site }) => {
  await page.goto(`${site}/tools/dvc/`);
  const opener = page.getByRole('link', { name: 'Search' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const input = page.getByRole('combobox');
  await expect(input).toBeFocused();
  await input.fill('mlflow');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(input).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await input.fill('mlflow');
  await expect(page.getByRole('option').first()).toContainText('MLflow');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tools\/mlflow\//);
});

test('says so when nothing is found, and shows a query as text', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('<b>zzqqxxvv');
  await expect(page.getByRole('status')).toContainText('Nothing found for “<b>zzqqxxvv”');
  expect(await page.locator('search-dialog b').count()).toBe(0);
});

test('the large field of the home page searches too', async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole('main').getByRole('searchbox').fill('feature store');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeVisible();
});
