import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, gzipSize, listFiles, readPages, textOf, type Page } from './read-site.ts';

const root = 'dist-test/root';
const pages = readPages(root);
const find = (file: string): Page => {
  const page = pages.find((candidate) => candidate.file === file);
  if (!page) throw new Error(`The site has no ${file}`);
  return page;
};
const byTag = (page: Page, ...tags: string[]) => page.elements.filter(({ tagName }) => tags.includes(tagName));
/** `tools/mlflow/index.html` is served at `/tools/mlflow/`. */
const toAddress = (file: string) => `/${file.replace(/index\.html$/, '')}`;

/** Links of a page that do not lead to a page or a place that exists. */
function findBrokenLinks(dir: string, all: Page[], base: string): string[] {
  const byAddress = new Map(all.map((page) => [toAddress(page.file), page]));
  return all.flatMap((page) =>
    byTag(page, 'a', 'link', 'script', 'img', 'use').flatMap((element) => {
      const target = attribute(element, 'href') ?? attribute(element, 'src');
      if (target === undefined || /^https:\/\//.test(target)) return [];
      const broken = `${page.file}: ${target}`;
      const [address = '', fragment] = target.split('#');
      let page2: Page | undefined = page;
      if (address !== '') {
        if (!address.startsWith(base)) return [broken];
        const local = `/${address.slice(base.length).split('?')[0]}`;
        page2 = byAddress.get(local);
        if (!page2 && !existsSync(path.join(dir, local))) return [broken];
        if (!page2 && local.endsWith('/')) return [broken];
      }
      return fragment && !page2?.ids.has(decodeURIComponent(fragment)) ? [broken] : [];
    }),
  );
}

describe('every page', () => {
  test('the site has the pages of the guide, the tools and the components', () => {
    expect(pages.length).toBeGreaterThan(200);
    for (const address of ['index.html', '404.html', 'graveyard/index.html', 'tools/index.html', 'guide/training/index.html'])
      expect(pages.map(({ file }) => file)).toContain(address);
  });

  test('has one h1, a language, a title of its own and a description', () => {
    const titles = new Map<string, string>();
    for (const page of pages) {
      expect(byTag(page, 'h1'), page.file).toHaveLength(1);
      expect(attribute(byTag(page, 'html')[0]!, 'lang'), page.file).toBe('en');
      const title = textOf(byTag(page, 'title')[0]!);
      expect(titles.get(title), `${page.file} has the title of`).toBeUndefined();
      titles.set(title, page.file);
      const description = byTag(page, 'meta').find((meta) => attribute(meta, 'name') === 'description');
      expect(attribute(description!, 'content')?.length, page.file).toBeGreaterThan(20);
    }
  });

  test('does not skip a level of headings', () => {
    for (const page of pages) {
      let level = 0;
      for (const heading of byTag(page, 'h1', 'h2', 'h3', 'h4')) {
        const next = Number(heading.tagName[1]);
        expect(next, `${page.file}: ${textOf(heading)}`).toBeLessThanOrEqual(level + 1);
        level = next;
      }
    }
  });

  test('has each id once', () => {
    for (const page of pages) {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect(ids.length, page.file).toBe(new Set(ids).size);
    }
  });

  test('loads nothing from elsewhere and has no inline script, style or event handler', () => {
    // One comparison for all: the pages have several hundred thousand attributes.
    const offences = pages.flatMap((page) =>
      page.elements.flatMap((element) => {
        const { tagName } = element;
        const bad = element.attrs
          .filter(({ name, value }) => name.startsWith('on') || name === 'style' || (/^src(set)?$/.test(name) && !value.startsWith('/')))
          .map(({ name }) => name);
        if (tagName === 'link' && attribute(element, 'rel') !== 'canonical' && !attribute(element, 'href')?.startsWith('/')) bad.push('href');
        if (tagName === 'script' && !attribute(element, 'src')?.startsWith('/')) bad.push('no src');
        if (/^(style|iframe|object|embed)$/.test(tagName)) bad.push('not allowed');
        return bad.map((what) => `${page.file}: <${tagName}> ${what}`);
      }),
    );
    expect(offences).toEqual([]);
  });

  test('has a Content-Security-Policy without unsafe-inline and the same canonical address as its own', () => {
    for (const page of pages) {
      const policy = byTag(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
      expect(attribute(policy!, 'content'), page.file).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
      expect(attribute(policy!, 'content'), page.file).not.toContain('unsafe-inline');
      const canonical = byTag(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
      if (page.file === '404.html') {
        expect(canonical).toBeUndefined();
        continue;
      }
      expect(attribute(canonical!, 'href')).toBe(`https://guide.example${toAddress(page.file)}`);
    }
  });

  test('has only links to pages and places that exist', () => {
    expect(findBrokenLinks(root, pages, '/')).toEqual([]);
  });
});

describe('the check for broken links', () => {
  test('reports a missing page, a missing place and a link that leaves the base path', () => {
    const page = find('tools/mlflow/index.html');
    const [link] = byTag(page, 'a');
    const withHref = (value: string) => ({ ...page, elements: [{ ...link!, attrs: [{ name: 'href', value }] }] });
    expect(findBrokenLinks(root, [withHref('/nowhere/')], '/')).toHaveLength(1);
    expect(findBrokenLinks(root, [withHref('#nowhere')], '/')).toHaveLength(1);
    expect(findBrokenLinks(root, [withHref('/tools/')], '/guide/')).toHaveLength(1);
  });
});

test('under a sub-path every link, script and style carries the base path, and none is broken', () => {
  const sub = readPages('dist-test/sub');
  const hostile = ['tools/hostile-entry/index.html', 'tools/hostile-retired/index.html'];
  expect(sub.map(({ file }) => file)).toEqual([...pages.map(({ file }) => file), ...hostile].toSorted());
  expect(findBrokenLinks('dist-test/sub', sub, '/guide/')).toEqual([]);
});

test('a second build without changes gives the same bytes', () => {
  const files = listFiles(root);
  expect(listFiles('dist-test/again')).toEqual(files);
  const changed = files.filter((file) => !readFileSync(path.join(root, file)).equals(readFileSync(path.join('dist-test/again', file))));
  expect(changed).toEqual([]);
});

test('all JSON in pages and files parses', () => {
  for (const file of listFiles(root).filter((name) => name.endsWith('.json')))
    expect(() => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown, file).not.toThrow();
  for (const page of pages)
    for (const script of byTag(page, 'script'))
      if (attribute(script, 'type')?.includes('json')) expect(() => JSON.parse(textOf(script)) as unknown, page.file).not.toThrow();
});

describe('budgets, gzip', () => {
  // Weighed under a sub-path, where every address is longer.
  const dir = 'dist-test/sub';
  const heaviest = readPages(dir);
  const sizeOf = (address: string) => gzipSize(readFileSync(path.join(dir, address.replace(/^\/guide\//, '/'))));
  const loadedBy = (page: Page) =>
    byTag(page, 'link', 'script').flatMap((element) => {
      const rel = attribute(element, 'rel');
      if (element.tagName === 'link' && rel !== 'stylesheet' && rel !== 'icon' && rel !== 'modulepreload') return [];
      return attribute(element, 'href') ?? attribute(element, 'src') ?? [];
    });
  /** Files with those that the scripts among them import. */
  const withImports = (files: readonly string[]) => {
    const all = new Set(files);
    // A set gives what is added to it while it is looped over.
    for (const file of all) {
      if (!file.endsWith('.js')) continue;
      const script = readFileSync(path.join(dir, file.replace(/^\/guide\//, '/')), 'utf8');
      for (const [, name] of script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) all.add(file.replace(/[^/]+$/, name!));
    }
    return [...all];
  };
  const weigh = (page: Page) => {
    const files = withImports(loadedBy(page));
    const sum = (pattern: RegExp) => files.filter((file) => pattern.test(file)).reduce((total, file) => total + sizeOf(file), 0);
    return { requests: files.length + 1, script: sum(/\.js$/), style: sum(/\.css$/), total: gzipSize(page.html) + sum(/./) };
  };

  test('a chapter: 40 kB in at most 6 requests, of it at most 4 kB script and 10 kB style', () => {
    const chapters = heaviest.filter(({ file }) => file.startsWith('guide/'));
    expect(chapters).toHaveLength(9);
    for (const page of chapters) {
      const weight = weigh(page);
      expect(weight.total, page.file).toBeLessThanOrEqual(40_000);
      expect(weight.requests, page.file).toBeLessThanOrEqual(6);
      expect(weight.script, page.file).toBeLessThanOrEqual(4_000);
      expect(weight.style, page.file).toBeLessThanOrEqual(10_000);
    }
    // Late and once for all chapters: docs/decisions/0008-weight-of-a-chapter.md.
    expect(sizeOf('/guide/glossary.json')).toBeLessThanOrEqual(6_500);
  });

  test('a tool page: 15 kB', () => {
    for (const page of heaviest.filter(({ file }) => /^tools\/(?!stage\/).+\//.test(file))) expect(weigh(page).total, page.file).toBeLessThanOrEqual(15_000);
  });

  test('the catalogue: 60 kB, of it at most 8 kB script with what every page has', () => {
    for (const page of heaviest.filter(({ file }) => /^tools\/(index|stage\/.*)\.html$/.test(file))) {
      const weight = weigh(page);
      expect(weight.total, page.file).toBeLessThanOrEqual(60_000);
      expect(weight.script, page.file).toBeLessThanOrEqual(8_000);
    }
  });

  test('the script of the catalogue with what it imports: 6 kB besides what every page has', () => {
    const page = find('tools/index.html');
    const known = loadedBy(find('graveyard/index.html'));
    const own = new Set(loadedBy(page).filter((file) => file.endsWith('.js') && !known.includes(file)));
    expect(own.size).toBe(1);
    let size = 0;
    // A set gives what is added to it while it is looped over.
    for (const file of own) {
      const script = readFileSync(path.join(root, file), 'utf8');
      size += gzipSize(script);
      for (const [, imported] of script.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
        const address = path.posix.join(path.posix.dirname(file), imported!);
        if (!known.includes(address)) own.add(address);
      }
    }
    expect(own.size).toBeGreaterThan(1);
    expect(size).toBeLessThanOrEqual(6_000);
  });

  test('the form of an entry: at most 40 kB script of its own, which no other page loads, and 24 kB data', () => {
    const form = heaviest.find(({ file }) => file === 'contribute/new/index.html')!;
    const scripts = (page: Page) => loadedBy(page).filter((file) => file.endsWith('.js'));
    const everywhere = new Set(scripts(heaviest.find(({ file }) => file === 'contribute/index.html')!));
    const [own, ...others] = scripts(form).filter((file) => !everywhere.has(file));
    expect(others).toEqual([]);
    // What it imports is its own, too, although the comparison loads some of it.
    const folder = own!.replace(/[^/]+$/, '');
    const imported = [...readFileSync(path.join(dir, own!.replace(/^\/guide\//, '/')), 'utf8').matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g)];
    const all = [own!, ...imported.map(([, file]) => folder + file!)].filter((file) => !everywhere.has(file));
    expect(all.reduce((total, file) => total + sizeOf(file), 0)).toBeLessThanOrEqual(40_000);
    expect(heaviest.filter((page) => page !== form && loadedBy(page).includes(own!)).map(({ file }) => file)).toEqual([]);
    expect(sizeOf('/guide/contribute/catalogue.json')).toBeLessThanOrEqual(24_000);
  });

  test('no font file', () => {
    expect(listFiles(root).filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
  });
});

describe('diagrams', () => {
  test('every figure has a picture with title, description and a text version', () => {
    const figures = pages.flatMap((page) => byTag(page, 'figure').filter((figure) => attribute(figure, 'class')?.includes('diagram')));
    expect(figures.length).toBeGreaterThanOrEqual(19);
    for (const page of pages) {
      for (const svg of byTag(page, 'svg').filter((element) => attribute(element, 'class')?.startsWith('mmd'))) {
        const ids = attribute(svg, 'aria-labelledby')?.split(' ') ?? [];
        expect(ids.length, page.file).toBeGreaterThan(0);
        for (const id of ids) expect(page.ids.has(id), `${page.file} #${id}`).toBe(true);
      }
    }
  });

  test('the pipeline links to every component', () => {
    const overview = find('guide/overview/index.html');
    const links = new Set(byTag(overview, 'a').map((link) => attribute(link, 'href')));
    for (const page of pages.filter(({ file }) => file.startsWith('components/'))) {
      expect(links.has(toAddress(page.file)), page.file).toBe(true);
    }
  });
});

test('a retired tool keeps its page, which says what to use now', () => {
  const page = find('tools/horovod/index.html');
  expect(textOf(byTag(page, 'main')[0]!)).toContain('What to use now');
  expect(byTag(page, 'a').map((link) => attribute(link, 'href'))).toContain('/tools/pytorch-fsdp/');
});
