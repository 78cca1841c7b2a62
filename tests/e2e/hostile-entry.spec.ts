import type { Page } from '@playwright/test';
import { expect, pageKinds, test } from './site.ts';

// The entries are tests/fixtures/hostile-entry.yaml and hostile-retired.yaml: as hostile as the schema lets a stranger be.

const name = '"onmouseover="alert(1)" {{7*7}} ${alert(2)}';
const retiredName = "' autofocus onfocus='alert(20)' ${alert(21)}";

/** Dialogs, errors and requests to strangers; the Content-Security-Policy reports here, too. */
function listen(page: Page, site: string): string[] {
  const complaints: string[] = [];
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(site).origin && !/^(data|blob):/.test(request.url()))
      complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}

/** Elements and attributes that only an attack would bring, and links that lead where no page may lead. */
const findIntruders = (page: Page) =>
  page.evaluate(() => {
    const intruders = [...document.querySelectorAll('main *, search-dialog *')].flatMap((element) => {
      const attributes = [...element.attributes].map((attribute) => attribute.name);
      const isForeign = ['IFRAME', 'OBJECT', 'EMBED', 'SCRIPT', 'IMG', 'BASE', 'META'].includes(element.tagName);
      // The site's own scripts may stand where their component stands.
      const isOwn = element.tagName === 'SCRIPT' && /^\/guide\/_astro\/[\w.-]+\.js$/.test(element.getAttribute('src') ?? '');
      return (isForeign && !isOwn) || attributes.some((attribute) => /^on|^style$|^autofocus$|^srcdoc$/.test(attribute))
        ? [element.outerHTML]
        : [];
    });
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    return [...intruders, ...links.filter((href) => href !== '' && !/^(https:\/\/|\/guide\/|#)/.test(href))];
  });

test('a hostile entry is shown as text, on its page, in tables and in the search', async ({ page, subSite }) => {
  const complaints = listen(page, subSite);
  await page.goto(`${subSite}/tools/hostile-entry/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goto(`${subSite}/components/experiment-management/`);
  await page.getByRole('link', { name }).first().hover();
  await page.goto(`${subSite}/tools/`);
  await page.getByRole('link', { name }).hover();
  expect(await page.locator('[onmouseover]').count()).toBe(0);

  await page.keyboard.press('/');
  const search = page.locator('search-dialog');
  await search.getByRole('combobox').fill('zyxhostile');
  const hit = search.getByRole('option').first();
  await expect(hit).toContainText(name);
  await expect(hit).toContainText('constructor.constructor');
  expect(await search.locator('img, script, iframe').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a hostile entry brings nothing but text to any page that shows it, and no request leaves the site', async ({ page, subSite }) => {
  const complaints = listen(page, subSite);
  const shownOn: [path: string, text: string][] = [
    ['/tools/hostile-entry/', name],
    ['/tools/hostile-retired/', retiredName],
    ['/components/experiment-management/', name],
    ['/components/experiment-management/', retiredName],
    ['/tools/', retiredName],
    ['/tools/?q=alert', name],
    ['/tools/?view=matrix&t=hostile-entry,hostile-retired', name],
    ['/tools/stage/training/', name],
    ['/graveyard/', retiredName],
    ['/compare/?t=hostile-entry,hostile-retired', retiredName],
    ['/stack/?t=hostile-entry,hostile-retired', retiredName],
  ];
  for (const [path, text] of shownOn) {
    await page.goto(`${subSite}${path}`);
    await expect(page.getByText(text, { exact: false }).first(), path).toBeAttached();
    expect(await findIntruders(page), path).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test('a hostile query or hash brings nothing but text to any kind of page', async ({ page, subSite }) => {
  const complaints = listen(page, subSite);
  const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  const query = ['t', 'q', 'd', 'stage', 'view', 'sort', 'tool', '__proto__', 'constructor[prototype]'].map(
    (key) => `${encodeURIComponent(key)}=${encodeURIComponent(attack)},__proto__`,
  );
  for (const path of new Set(Object.values(pageKinds).map((kind) => kind.replace(/\?.*$/, '')))) {
    for (const search of [
      `?${query.join('&')}#${encodeURIComponent(attack)}`,
      `?%E0%A4%A&t=%00,${'a,'.repeat(2000)}&q=${'x'.repeat(4000)}#:~:text=%00`,
    ]) {
      await page.goto(`${subSite}${path}${search}`);
      await expect(page.locator('main')).toBeVisible();
      expect(await page.locator('[onerror], img[src="x"], main script:not([src^="/guide/_astro/"])').count(), path).toBe(0);
    }
  }
  expect(complaints).toEqual([]);
});
