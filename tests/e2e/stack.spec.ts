import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const fixture = (name: string) => `tests/fixtures/stack/${name}`;
const requirements = readFileSync(fixture('requirements.txt'), 'utf8');
const summary = (page: Page) => page.locator('[data-summary]');
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const paste = (page: Page, text: string) => page.getByRole('textbox', { name: 'requirements.txt' }).fill(text);
const choose = (page: Page, ...files: (string | { name: string; mimeType: string; buffer: Buffer })[]) =>
  page.locator('[type="file"]').setInputFiles(files as string[]);
const file = (name: string, content: string | Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(content) });

/** Errors and dialogs of a page; the Content-Security-Policy reports here too. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

test.beforeEach(async ({ page, site }) => {
  await page.goto(`${site}/stack/`);
});

test('a pasted requirements.txt is answered: pipeline, what has ended, licences, gaps, what is unknown', async ({ page }) => {
  const complaints = listen(page);
  await paste(page, requirements);
  await expect(summary(page)).toContainText('Read as requirements.txt.');
  await expect(summary(page)).toContainText(/Tools: 8, in \d+ of 28 components\. Retired or in maintenance: 1\. Not recognised: 5\./);
  const rail = section(page, 'Your pipeline');
  await expect(rail.getByRole('listitem').filter({ hasText: 'Experiment management' }).last()).toContainText('MLflow');
  await expect(rail.getByRole('link', { name: 'Horovod' }).first()).toHaveClass('retired-name');
  const ended = section(page, 'What has ended, and what to do').getByRole('listitem');
  await expect(ended).toHaveText(/Horovod.*Dormant.*Use now: PyTorch Distributed.*Ray Train.*DeepSpeed/s);
  await expect(section(page, 'Other licences')).toContainText('Permissive');
  await expect(section(page, 'Components without a tool').getByRole('listitem').filter({ hasText: 'Vector databases' })).toContainText(
    /nearest ones\?.*For example: pgvector, Qdrant/s,
  );
  const unknown = section(page, 'Not recognised').locator('code');
  await expect(unknown).toHaveText([
    'our-vision',
    'our-numbers',
    'our_lib',
    'https://packages.example/simple/thing-1.0.tar.gz',
    'our-kernels',
  ]);
  await expect(section(page, 'Not recognised')).toContainText('our-vision line 8');
  await expect(page.locator('[data-answer]')).not.toContainText('secret-token');
  await expect(section(page, 'Check these yourself')).toContainText('base.txt is named in the text');
  expect(complaints).toEqual([]);
});

for (const [name, tool] of [
  ['pyproject.toml', 'ONNX Runtime'],
  ['environment.yml', 'Faiss'],
  ['package.json', 'pgvector'],
  ['Dockerfile', 'NVIDIA Triton Inference Server'],
] as const)
  test(`the file ${name} is read when it is chosen`, async ({ page }) => {
    const complaints = listen(page);
    await choose(page, fixture(name));
    await expect(summary(page)).toContainText(`Read as ${name}.`);
    await expect(section(page, 'Your pipeline').getByRole('link', { name: tool }).first()).toBeVisible();
    expect(complaints).toEqual([]);
  });

test('several files are one stack', async ({ page }) => {
  await choose(page, fixture('package.json'), fixture('environment.yml'));
  await expect(summary(page)).toContainText('Read as package.json. Read as environment.yml.');
  const rail = section(page, 'Your pipeline');
  await expect(rail.getByRole('link', { name: 'Langfuse' }).first()).toBeVisible();
  await expect(rail.getByRole('link', { name: 'Dask' }).first()).toBeVisible();
});

test('a dropped file is read, in the encoding it has', async ({ page }) => {
  const bytes = [...Buffer.from('\uFEFFmlflow==3\r\nnot-known-here==1\r\n', 'utf16le')];
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(content)], 'requirements.txt'));
    return transfer;
  }, bytes);
  await page.locator('.paste').dispatchEvent('drop', { dataTransfer: data });
  await expect(summary(page)).toContainText('Tools: 1,');
  await expect(section(page, 'Not recognised').locator('code')).toHaveText(['not-known-here']);
});

test('a file that falls beside the field is read too, and the page stays', async ({ page }) => {
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['mlflow==3'], 'requirements.txt'));
    return transfer;
  });
  const isTaken = (type: string) =>
    page.evaluate(
      ([name, dataTransfer]) =>
        !document.querySelector('h1')!.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })),
      [type, data] as const,
    );
  expect(await isTaken('dragover')).toBe(true);
  expect(await isTaken('drop')).toBe(true);
  await expect(summary(page)).toContainText('Tools: 1,');
});

test('what cannot be read gets a sentence', async ({ page }) => {
  const problem = page.locator('[role="alert"]');
  await choose(page, file('requirements.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3)));
  await expect(problem).toContainText('This is not a text file.');
  await choose(page, file('requirements.txt', ''));
  await expect(problem).toContainText('There is nothing in it');
  await paste(page, '  \n ');
  await expect(problem).toContainText('There is nothing in it');
  await choose(page, file('pyproject.toml', '[project\nx'));
  await expect(problem).toContainText('This looks like pyproject.toml, but it has mistakes, and nothing could be read of it.');
  await choose(page, file('package.json', '{"name": "a"}'));
  await expect(problem).toContainText('This was read as package.json, but it names no package.');
  await choose(page, file('requirements.txt', 'a'.repeat(3_000_000)));
  await expect(problem).toContainText('more than two megabytes');
  await expect(page.locator('[data-answer]')).toBeEmpty();
  await paste(page, 'mlflow');
  await expect(problem).toBeEmpty();
  await expect(summary(page)).toContainText('Tools: 1,');
});

test('a megabyte is read beside the page, and its unknown names are listed in part and counted', async ({ page }) => {
  const lines = Array.from({ length: 30_000 }, (_, i) => `package-${i}==1.0.${i} ; python_version > "3"`);
  await choose(page, file('requirements.txt', ['mlflow', ...lines].join('\n')));
  await expect(summary(page)).toContainText('Not recognised: 30000.');
  const unknown = section(page, 'Not recognised');
  await expect(unknown.locator('code')).toHaveCount(200);
  await expect(unknown).toContainText('and 29800 more');
});

test('a megabyte that is pasted is read without being shown in the field, where it would take seconds to lay out', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lines = Array.from({ length: 30_000 }, (_, i) => `package-${i}==1.0.${i} ; python_version > "3"`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ['mlflow', ...lines].join('\n'));
  const area = page.getByRole('textbox', { name: 'requirements.txt' });
  await area.focus();
  await page.keyboard.press('Control+V');
  await expect(summary(page)).toContainText('Tools: 1,');
  await expect(summary(page)).toContainText('Not recognised: 30000.');
  await expect(area).toHaveValue('');
  await expect(area).toHaveAttribute('placeholder', /read without being shown/);
  // A short one is shown, and takes the place of the long one.
  await page.evaluate(() => navigator.clipboard.writeText('dvc\nfeast'));
  await page.keyboard.press('Control+V');
  await expect(summary(page)).toContainText(/Tools: 2, .*Not recognised: 0\./);
  await expect(area).toHaveValue('dvc\nfeast');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(area).toHaveAttribute('placeholder', 'torch==2.9.1');
});

test('a megabyte that is pasted over other text does not go into the field', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lines = Array.from({ length: 30_000 }, (_, i) => `package-${i}==1.0.${i} ; python_version > "3"`);
  const area = page.getByRole('textbox', { name: 'requirements.txt' });
  for (const keys of [['Control+V'], ['Control+A', 'Control+V']]) {
    await area.fill('');
    await area.focus();
    await page.keyboard.type('mlflow\n');
    await expect(summary(page)).toContainText('Tools: 1,');
    await page.evaluate((text) => navigator.clipboard.writeText(text), ['dvc', ...lines].join('\n'));
    for (const key of keys) await page.keyboard.press(key);
    // What was typed counts, unless it was selected.
    await expect(summary(page)).toContainText(`Tools: ${keys.length === 1 ? 2 : 1},`);
    await expect(summary(page)).toContainText('Not recognised: 30000.');
    await expect(area).toHaveValue('');
    await expect(area).toHaveAttribute('placeholder', /read without being shown/);
  }
});

test('on a phone a pasted text brings what has ended and what to do into view, and typing does not', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 390, height: 800 });
  const area = page.getByRole('textbox', { name: 'requirements.txt' });
  await area.focus();
  await page.keyboard.type('mlflow\n');
  await expect(summary(page)).toContainText('Tools: 1,');
  await expect(summary(page)).not.toBeInViewport();
  await page.evaluate((text) => navigator.clipboard.writeText(text), requirements);
  await page.keyboard.press('Control+V');
  const ended = section(page, 'What has ended, and what to do').getByRole('listitem').first();
  await expect(ended).toBeInViewport();
  await expect(ended).toContainText(/Horovod.*Use now: PyTorch Distributed/s);
});

test('a text that takes more than ten seconds is given up, and the next one is read', async ({ page }) => {
  await page.clock.install();
  await page.evaluate(() => {
    const real = Worker;
    let calls = 0;
    // The first worker never answers.
    window.Worker = class extends EventTarget {
      constructor(url: URL, options: WorkerOptions) {
        super();
        if (calls++ > 0) return new real(url, options) as never;
      }
      postMessage() {
        document.documentElement.dataset['asked'] = '';
      }
      terminate() {}
    } as never;
  });
  await paste(page, 'mlflow');
  await page.clock.runFor(1000);
  await expect(summary(page)).toHaveText('Reading …');
  // The ten seconds begin when the worker is asked, which is after what it needs was loaded.
  await expect(page.locator('html[data-asked]')).toBeAttached();
  await page.clock.runFor(10_000);
  await expect(page.getByRole('alert')).toContainText('could not be read within ten seconds');
  await expect(summary(page)).toBeEmpty();
  await paste(page, 'dvc');
  await page.clock.runFor(1000);
  await expect(summary(page)).toContainText('Tools: 1,');
  await expect(page.locator('[role="alert"]')).toBeEmpty();
});

test('ticks are the state: what was recognised is ticked, can be corrected, and more can be added', async ({ page }) => {
  await paste(page, 'torch\nhorovod\n');
  await expect(summary(page)).toContainText('Tools: 2,');
  await page.getByRole('button', { name: 'Add PyTorch Profiler' }).click();
  await expect(summary(page)).toContainText('Tools: 3,');
  await page.locator('summary').filter({ hasText: 'Training' }).click();
  await expect(page.getByRole('checkbox', { name: 'Horovod' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Horovod' }).uncheck();
  await expect(summary(page)).toContainText('Tools: 2,');
  await expect(section(page, 'What has ended, and what to do')).toContainText('Nothing has ended');
  // The next text takes the ticks of the last one away, and not those of the reader.
  await paste(page, 'ray\n');
  await expect(page.getByRole('checkbox', { name: 'PyTorch Profiler' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'PyTorch', exact: true })).not.toBeChecked();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('[data-answer]')).toBeEmpty();
  await expect(summary(page)).toBeEmpty();
});

test('a correction holds while the text is changed, and goes with it', async ({ page }) => {
  await paste(page, 'torch\nhorovod\n');
  await expect(summary(page)).toContainText('Tools: 2,');
  await page.locator('summary').filter({ hasText: 'Training' }).click();
  const horovod = page.getByRole('checkbox', { name: 'Horovod' });
  await horovod.uncheck();
  await page.getByRole('checkbox', { name: 'Aim' }).check();
  await page.getByRole('button', { name: 'Add PyTorch Profiler' }).click();
  await paste(page, 'torch\nhorovod\nmlflow\n');
  await expect(page.getByRole('checkbox', { name: 'MLflow' })).toBeChecked();
  await expect(horovod).not.toBeChecked();
  await expect(summary(page)).toContainText('Tools: 4,');
  // Without the text, its tools and what was added to them go; what the reader ticked stays.
  await paste(page, '');
  await expect(summary(page)).toContainText('Tools: 1,');
  await expect(page.getByRole('checkbox', { name: 'Aim' })).toBeChecked();
  await paste(page, 'horovod');
  await expect(horovod).toBeChecked();
});

test('the focus goes on to the next button when one was used, and then to the summary', async ({ page }) => {
  await paste(page, 'triton\ngradient\nmlflow');
  const check = section(page, 'Check these yourself');
  await expect(check).toContainText('triton may be NVIDIA Triton Inference Server, or something else of that name.');
  await page.getByRole('button', { name: 'Add NVIDIA Triton' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add Paperspace Gradient' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toContainText('Tools: 3,');
  await page.getByRole('button', { name: 'Draw the pipeline' }).press('Enter');
  await expect(page.locator('.diagram-place')).toBeFocused();
});

test('a list is said to be one, and doubtful names are asked about', async ({ page }) => {
  await paste(page, 'torch\ntriton\nFlask');
  await expect(summary(page)).toContainText('Read as a list of names. Tools: 2,');
  // The other question is what else of torch is used.
  await expect(summary(page)).toContainText('To check yourself: 2.');
  await expect(page.locator('.stack-rail')).not.toContainText('Triton');
});

test('what ended comes first, then licences that need attention, then the pipeline', async ({ page, site }) => {
  await page.goto(`${site}/stack/?t=horovod,grafana,mlflow,nannyml`);
  await expect(page.locator('[data-answer] h2').filter({ visible: true })).toHaveText([
    'What has ended, and what to do',
    'Licences that need attention',
    'Your pipeline',
    'Other licences',
    'Components without a tool',
    'As a diagram',
  ]);
  await expect(section(page, 'Licences that need attention')).toContainText('Grafana (AGPL-3.0-only)');
  // In maintenance and without a successor: what is known of it.
  await expect(section(page, 'What has ended, and what to do').getByRole('listitem').filter({ hasText: 'NannyML' })).toContainText(
    /bought by Soda.*Nothing has to be done today\./,
  );
});

test('entries count as old by the day on which the page is read', async ({ page, site }) => {
  await page.clock.setFixedTime(new Date('2029-06-01'));
  await page.goto(`${site}/stack/?t=horovod,grafana,mlflow`);
  await expect(section(page, 'Entries not checked for a year').getByRole('listitem')).toHaveCount(3);
});

test('a Dockerfile: images without remark, and what is installed in unknown ways is told', async ({ page }) => {
  await choose(page, file('Dockerfile', 'FROM python:3.11\nRUN if true; then pip install horovod; fi\n'));
  await expect(summary(page)).toContainText('Tools: 2,');
  await expect(page.locator('[data-answer]')).not.toContainText('Check these yourself');
  await choose(page, file('Dockerfile', 'FROM python:3.11\nRUN pip install $PACKAGES -r https://user:tok@SECRET@host/a.txt\n'));
  const check = section(page, 'Check these yourself');
  await expect(check).toContainText('Line 2 installs something, but it was not understood: pip install $PACKAGES');
  await expect(check).toContainText('https://host/a.txt is named in the text');
  await expect(page.locator('my-stack')).not.toContainText('SECRET');
});

test('a lock file is said to be one, and what is not read gets a sentence', async ({ page }) => {
  await choose(page, file('poetry.lock', '[[package]]\nname = "mlflow"\n[metadata]\ncontent-hash = "0"\n'));
  await expect(summary(page)).toContainText(
    'Read as a list of all that is installed, so it also names what other packages need. Tools: 1,',
  );
  await paste(page, 'from setuptools import setup\nsetup(name="a")');
  await expect(page.getByRole('alert')).toContainText('This is a program or a lock file that is not read here.');
  await expect(page.locator('[data-answer]')).toBeEmpty();
});

test('an address stands for the tool of its repository, and packages of the system are told', async ({ page }) => {
  await paste(page, 'FROM python:3.12\nRUN apt-get install -y git vim\nRUN pip install git+https://github.com/aimhubio/aim.git@main\n');
  await expect(section(page, 'Your pipeline').getByRole('link', { name: 'Aim', exact: true }).first()).toBeVisible();
  await expect(section(page, 'Check these yourself')).toContainText(
    'Line 2 installs packages of the operating system, which are not looked up: git vim',
  );
});

test('a link names the tools, never the text, and restores them', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await paste(page, 'mlflow\nhorovod\nour-secret-name\n');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.actions')).toContainText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${site}/stack/?t=horovod,mlflow`);
  expect(page.url()).toBe(`${site}/stack/`);
  await page.goto(link);
  await expect(summary(page)).toContainText('Tools: 2,');
  await expect(section(page, 'Your pipeline').getByRole('link', { name: 'Horovod' })).toBeVisible();
});

test('a link is read in any case and with several keys, and what it names in vain is cut', async ({ page, site }) => {
  await page.goto(`${site}/stack/?t=MLflow&t=Horovod,DVC`);
  await expect(summary(page)).toContainText('Tools: 3,');
  const many = Array.from({ length: 80 }, (_, i) => `nobody-${i}-${'x'.repeat(60)}`);
  await page.goto(`${site}/stack/?t=${many.join(',')}`);
  await expect(page.getByRole('alert')).toContainText(/nobody-0-x+…, .* and 75 more\.$/);
  expect((await page.getByRole('alert').textContent())!.length).toBeLessThan(400);
});

test('it says which successors are there already, and that maintenance is no hurry', async ({ page, site }) => {
  await page.goto(`${site}/stack/?t=deepspeed,horovod,tensorflow`);
  const rows = section(page, 'What has ended, and what to do').getByRole('listitem');
  await expect(rows.filter({ hasText: 'Horovod' })).toContainText(/Ray Train, DeepSpeed \(you have it\)/);
  await expect(rows.filter({ hasText: 'TensorFlow' })).toContainText('Nothing has to be done today.');
});

test('the answer is copied as Markdown with a Mermaid block', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await paste(page, requirements);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('.actions')).toContainText('Copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^# My stack\n/);
  expect(text).toContain(`[Horovod](${site}/tools/horovod/), dormant. Use now: [`);
  expect(text).toContain('- `our-vision`');
  expect(text).toMatch(/```mermaid\nflowchart TB\n[\s\S]*experiment-management\["2\.6 Experiment management<br\/>MLflow/);
});

test('the pipeline is drawn on demand, follows the stack and the width, and has its source beside it', async ({ page }) => {
  const complaints = listen(page);
  await paste(page, 'mlflow');
  const diagram = section(page, 'As a diagram');
  await expect(diagram.locator('svg')).toHaveCount(0);
  await diagram.getByRole('button', { name: 'Draw the pipeline' }).click();
  await expect(diagram.getByRole('img', { name: 'My stack' })).toHaveAccessibleDescription(/2 Training: Experiment management \(MLflow\)/);
  await expect(diagram.locator('svg text', { hasText: /^MLflow$/ }).first()).toBeVisible();
  await paste(page, 'horovod');
  await expect(diagram.locator('svg text', { hasText: 'Horovod (retired)' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect.poll(() => diagram.locator('svg').evaluate((svg) => svg.getBoundingClientRect().right <= innerWidth)).toBe(true);
  await diagram.getByText('Mermaid source').click();
  await expect(diagram.locator('pre')).toContainText('distributed-training["2.4 Distributed training<br/>Horovod (retired)"]');
  expect(complaints).toEqual([]);
});

test('nothing leaves the site and nothing is stored', async ({ page, site }) => {
  const requests: { url: string; method: string; body: string | null }[] = [];
  page.on('request', (request) => requests.push({ url: request.url(), method: request.method(), body: request.postData() }));
  await paste(page, `${requirements}\nzyx-private-package==1\n`);
  await expect(section(page, 'Not recognised')).toContainText('zyx-private-package');
  await page.getByRole('button', { name: 'Draw the pipeline' }).click();
  await expect(page.locator('.diagram-place svg')).toBeVisible();
  expect(requests.length).toBeGreaterThan(0);
  for (const { url, method, body } of requests) {
    expect(url.startsWith(`${site}/`) || url.startsWith(`blob:${site}`), url).toBe(true);
    expect(url).not.toMatch(/zyx|horovod|\?/);
    expect([method, body]).toEqual(['GET', null]);
  }
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    history.state as unknown,
  ]);
  expect(stored).toEqual([0, 0, '', 0, 0, null]);
  await page.reload();
  await expect(page.locator('textarea').first()).toHaveValue('');
  await expect(page.locator('[data-answer]')).toBeEmpty();
});

test('nothing is loaded before the page is used', async ({ page, site }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${site}/stack/`, { waitUntil: 'networkidle' });
  expect(loaded.filter((name) => /stack\.json|parse-|stack-worker|recognise|show-answer/.test(name))).toEqual([]);
});

test('hostile text and links are inert', async ({ page, site }) => {
  const complaints = listen(page);
  const hostile = '<img src=x onerror=alert(1)>';
  await paste(page, `${hostile}\njavascript:alert(2)\n"><script>alert(3)</script>\n{{constructor.constructor('alert(4)')()}}\nmlflow`);
  await expect(section(page, 'Not recognised')).toContainText(hostile);
  expect(await page.locator('my-stack').locator('img, iframe, script, [onerror], a[href^="javascript"]').count()).toBe(0);
  await page.goto(`${site}/stack/?t=${encodeURIComponent(`${hostile},__proto__,constructor,mlflow`)}#${encodeURIComponent(hostile)}`);
  await expect(page.getByRole('alert')).toHaveText(
    `The link names tools that are not in the catalogue: ${hostile}, __proto__, constructor.`,
  );
  await expect(summary(page)).toContainText('Tools: 1,');
  expect(await page.locator('my-stack').locator('img, iframe, script').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('under a sub-path, a hostile entry is text in the answer, the diagram and its source', async ({ page, subSite }) => {
  const complaints = listen(page);
  await page.goto(`${subSite}/stack/?t=hostile-entry`);
  await expect(summary(page)).toContainText('Tools: 1,');
  await page.getByRole('button', { name: 'Draw the pipeline' }).click();
  await expect(page.locator('.diagram-place svg')).toContainText('alert');
  await expect(page.locator('.stack-rail a[href="/guide/tools/hostile-entry/"]').first()).toBeVisible();
  expect(await page.locator('my-stack').locator('[onmouseover], img, script').count()).toBe(0);
  await expect(page.locator('.mermaid-source pre')).toContainText('#quot;onmouseover');
  expect(complaints).toEqual([]);
});

test('the keyboard alone does it', async ({ page, site }) => {
  await page.goto(`${site}/stack/`);
  await page.locator('textarea').first().focus();
  await page.keyboard.type('horovod');
  await expect(summary(page)).toContainText('Tools: 1,');
  await page.keyboard.press('Tab');
  await expect(page.locator('[type="file"]')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Try an example' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('Tools: 8,');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.picks details').first()).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(summary(page)).toContainText('Tools: 9,');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 390])
    test(`in the ${colorScheme} theme, ${width} pixels wide, it has no accessibility violation, empty and answered`, async ({
      page,
      site,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const violations = async () => {
        const result = await new AxeBuilder({ page }).include('main').analyze();
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      };
      await page.goto(`${site}/stack/`);
      for (const part of await page.locator('my-stack summary').all()) await part.click();
      expect(await violations()).toEqual([]);
      await page.locator('my-stack summary').nth(1).click();
      await paste(page, `${requirements}\nneptune\ngrafana\n`);
      await page.getByRole('button', { name: 'Draw the pipeline' }).click();
      await page.getByText('Mermaid source').click();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it says what it would do and leads to the components', async ({ page, site }) => {
    await page.goto(`${site}/stack/`);
    await expect(page.getByText('which needs JavaScript')).toBeVisible();
    await page.locator('summary').filter({ hasText: 'Training' }).click();
    await expect(page.getByRole('link', { name: 'Distributed training' })).toHaveAttribute('href', '/components/distributed-training/');
  });
});
