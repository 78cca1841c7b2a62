import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/lib/search/create-search.ts';
import { unpack, type PackedSearchFile } from '../../src/lib/search/pack.ts';
import { judge, readQueries } from '../content/golden-search.ts';
import { attribute, gzipSize, listFiles, readPages } from './read-site.ts';

const root = 'dist-test/root';
const body = readFileSync(path.join(root, 'search.json'), 'utf8');
const packed = JSON.parse(body) as PackedSearchFile;
const file = unpack(packed);
const pages = readPages(root);
const home = pages.find((page) => page.file === 'index.html')!;

/** The one file of _astro/ whose name begins so. */
function findAsset(pattern: RegExp): string {
  const found = listFiles(path.join(root, '_astro')).filter((name) => pattern.test(name));
  expect(found, String(pattern)).toHaveLength(1);
  return readFileSync(path.join(root, '_astro', found[0]!), 'utf8');
}

test('finds what the golden queries want in the data of the built site', () => {
  const queries = readQueries().filter(({ language, kind, later }) => !later && language === 'en' && !['none', 'heading', 'guide text'].includes(kind));
  const { meanReciprocalRank, firstThree, misses } = judge(createSearch(file), file, queries);
  expect(meanReciprocalRank, misses.join('\n')).toBeGreaterThanOrEqual(0.96);
  expect(firstThree, misses.join('\n')).toBeGreaterThanOrEqual(0.97);
});

test('everything that can be found is a page or a place on one', () => {
  const paths = [
    ...file.tools.map(({ id }) => `tools/${id}/`),
    ...file.components.map(({ id }) => `components/${id}/`),
    ...file.sections.map((section) => section.path),
  ];
  const broken = paths.filter((address) => {
    const [page = '', fragment] = address.split('#');
    const target = pages.find((candidate) => candidate.file === `${page}index.html`);
    return !target || (fragment !== undefined && !target.ids.has(fragment));
  });
  expect(paths.length).toBeGreaterThan(250);
  expect(broken).toEqual([]);
});

test('every page asks for the search by the version of its content, and carries none of it', () => {
  const version = createHash('sha256').update(body).digest('hex').slice(0, 10);
  for (const page of pages) {
    const place = page.elements.find(({ tagName }) => tagName === 'search-dialog');
    expect(attribute(place!, 'data-file'), page.file).toBe(`/search.json?v=${version}`);
    expect(place!.childNodes, page.file).toEqual([]);
  }
});

test('the catalogue and the comparison ask for the same file of it', () => {
  for (const name of ['tools/index.html', 'compare/index.html']) {
    const page = pages.find((candidate) => candidate.file === name)!;
    const addresses = page.elements.flatMap((element) => [attribute(element, 'data-search') ?? [], attribute(element, 'data-file') ?? []].flat());
    expect(addresses, name).toHaveLength(2);
    expect(new Set(addresses).size, name).toBe(1);
  }
});

test('the search of a page without script is a form that leads to the list of tools', () => {
  const form = home.elements.find((element) => attribute(element, 'data-search-form') === 'small')!;
  expect(attribute(form, 'action')).toBe('/tools/');
  expect(home.elements.filter((element) => attribute(element, 'name') === 'q').length).toBeGreaterThan(0);
});

describe('budgets, gzip', () => {
  test('the script of every page: 1.5 kB in one file', () => {
    const scripts = home.elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'module');
    expect(scripts).toHaveLength(1);
    const script = readFileSync(path.join(root, attribute(scripts[0]!, 'src')!), 'utf8');
    expect(gzipSize(script)).toBeLessThanOrEqual(1_500);
    expect(script).not.toMatch(/(?:^|;)import\s*[{"']/);
  });

  test('the search: 10 kB of code in one file', () => {
    const script = findAsset(/^search\.[^.]+\.js$/);
    expect(gzipSize(script)).toBeLessThanOrEqual(10_000);
    const imported = [...script.matchAll(/from\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name]) => name!);
    // Only the script that the page has anyway.
    expect(imported.filter((name) => !home.html.includes(name))).toEqual([]);
  });

  test('its data: 20 kB in all when there are 260 tools like those of now', () => {
    const whole = gzipSize(body);
    const withoutTools = gzipSize(JSON.stringify({ ...packed, tools: {} }));
    const projected = withoutTools + ((whole - withoutTools) * 260) / file.tools.length;
    console.log(`search.json: ${whole} bytes with ${file.tools.length} tools, ${Math.round(projected)} with 260`);
    expect(projected).toBeLessThanOrEqual(20_000);
  });
});
