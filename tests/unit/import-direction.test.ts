import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Direction {
  /** What the rule is about: a folder (ends with /) or one file. The longest one that fits a file holds for it. */
  of: string;
  /**
   * What it may import, besides its own folder: folders (end with /), files, `node:` for everything that Node brings,
   * `packages` for every npm package but Astro, and single modules by name.
   */
  may: string[];
  /** What the <script> elements of .astro files may import, which run in the browser. */
  script?: string[];
}

const schema = 'src/schema/';
const lib = 'src/lib/';
const i18n = 'src/i18n/';
const data = 'src/data/';
const client = 'src/client/';
const styles = 'src/styles/';
const generate = 'src/generate/';
const site = 'src/site.ts';
const locales = 'src/locales.ts';

/** Imports go downwards only. */
const directions: Direction[] = [
  { of: locales, may: [] },
  { of: schema, may: ['astro/zod', 'spdx-expression-parse'] },
  { of: site, may: [schema, locales] },
  // Pure functions: nothing of Node, of the browser or of Astro.
  { of: lib, may: [schema, 'packages'] },
  // Pure but for two files, so that forms in the browser can say the same as the command.
  { of: 'src/checks/', may: [schema, lib, 'packages', 'astro/zod'] },
  { of: 'src/checks/mend-content.ts', may: ['src/checks/', 'node:fs', 'node:path'] },
  { of: 'src/checks/read-content.ts', may: ['src/checks/', schema, lib, 'node:buffer', 'node:fs', 'node:path', 'astro/zod'] },
  { of: 'src/changes/', may: [schema, lib, 'src/checks/', 'node:'] },
  { of: 'src/freshness/', may: [schema, lib, 'node:', 'packages', 'astro/zod'] },
  { of: 'src/new-tool/', may: [schema, lib, i18n, generate, 'src/checks/', 'node:', 'packages'] },
  { of: 'src/diagrams/', may: [schema, lib, 'node:', 'packages'] },
  { of: client, may: [lib] },
  // The form says what the checks say.
  { of: 'src/client/entry-form.ts', may: [client, lib, 'src/checks/check-entry.ts'] },
  { of: 'src/client/entry-form/', may: [client, lib, 'src/checks/check-entry.ts'] },
  { of: i18n, may: [schema, lib, locales, site] },
  { of: generate, may: [schema, lib, i18n, site, 'packages', 'astro/zod'] },
  {
    of: data,
    may: [
      schema,
      lib,
      generate,
      'src/diagrams/',
      'src/checks/rules.ts',
      'src/checks/rules/',
      'src/checks/fixtures/',
      i18n,
      site,
      'astro:content',
      'content/diagrams/',
    ],
  },
  { of: 'src/data/git-dates.ts', may: ['node:child_process'] },
  { of: 'src/content.config.ts', may: [schema, 'astro:content', 'astro/loaders', 'yaml'] },
  { of: 'src/components/', may: [schema, lib, i18n, data, 'src/diagrams/', site, locales], script: [client] },
  { of: 'src/layouts/', may: [schema, lib, i18n, data, 'src/components/', site, locales, styles], script: [client] },
  {
    of: 'src/pages/',
    may: [
      schema,
      lib,
      i18n,
      data,
      generate,
      'src/diagrams/',
      'src/components/',
      'src/layouts/',
      site,
      locales,
      styles,
      client,
      'packages',
      'astro',
    ],
    script: [client],
  },
  // The only page that asks Astro for content: it renders the text of an entry.
  {
    of: 'src/pages/[...locale]/guide/[chapter].astro',
    may: ['src/components/', 'src/layouts/', data, lib, i18n, schema, site, 'astro', 'astro:content'],
  },
  { of: styles, may: [] },
  { of: 'scripts/', may: ['src/', 'node:', 'packages', 'astro'] },
];

const isIn = (place: string, folderOrFile: string) =>
  folderOrFile.endsWith('/') ? place.startsWith(folderOrFile) : place === folderOrFile;

function findDirection(file: string): Direction | undefined {
  return directions.filter(({ of }) => isIn(file, of)).toSorted((a, b) => b.of.length - a.of.length)[0];
}

/** Names of the modules that TypeScript text imports, exports from, loads later, or takes in by import.meta.glob. */
function findModules(text: string): string[] {
  const globs = [...text.matchAll(/import\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"]+)/g)].map(([, pattern = '']) => pattern);
  return [...ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName), ...globs];
}

/** Modules by the part of the file they stand in: front matter and templates run at build time, <script> in the browser. */
function findImports(file: string, text: string): { code: string[]; script: string[] } {
  if (file.endsWith('.css'))
    return { code: [...text.matchAll(/@import\s+(?:url\()?['"]?([^'")\s]+)/g)].map(([, name = '']) => name), script: [] };
  if (!file.endsWith('.astro')) return { code: findModules(text), script: [] };
  const frontMatter = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.slice(frontMatter.length).matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
  return {
    code: findModules(frontMatter),
    script: scripts.flatMap(([, attributes = '', body = '']) => [
      ...findModules(body),
      ...[...attributes.matchAll(/\bsrc="([^"]+)"/g)].map(([, name = '']) => name),
    ]),
  };
}

/** Where a module stands: a path from the root of the repository, `node:fs`, or the name of a package. */
function toPlace(file: string, module: string): string {
  if (module.startsWith('.')) return path.posix.join(path.posix.dirname(file), module);
  return builtinModules.includes(module) ? `node:${module}` : module;
}

function isAllowed(place: string, allowed: string): boolean {
  if (allowed === 'node:') return place.startsWith('node:');
  if (allowed === 'packages')
    return /^[@a-z]/.test(place) && !/^(src|content|scripts|tests)\//.test(place) && !place.includes(':') && !/^astro(\/|$)/.test(place);
  return isIn(place, allowed);
}

/** Says of every import that goes the wrong way what it is, as `file imports place`. */
function findForbiddenImports(file: string, text: string): string[] {
  const direction = findDirection(file);
  if (!direction) return [`${file} belongs to no rule of this test`];
  const { code, script } = findImports(file, text);
  const toForbidden = (modules: string[], may: string[]) =>
    modules.map((module) => toPlace(file, module)).filter((place) => !may.some((allowed) => isAllowed(place, allowed)));
  const own = direction.of.endsWith('/') ? [direction.of] : [];
  return [
    ...toForbidden(code, [...direction.may, ...own]).map((place) => `${file} imports ${place}`),
    ...toForbidden(script, direction.script ?? []).map((place) => `${file} imports ${place} in the browser`),
  ];
}

const files = globSync(['src/**/*.{ts,tsx,js,jsx,mjs,astro,css}', 'scripts/**/*.{ts,mjs}']).map((file) => file.replaceAll(path.sep, '/'));

describe('the direction of imports', () => {
  it('finds the files to look at', () => {
    expect(files).toEqual(
      expect.arrayContaining(['src/schema/tool.ts', 'src/pages/404.astro', 'src/styles/index.css', 'scripts/check-content.ts']),
    );
  });

  it('goes downwards in every file', () => {
    expect(files.flatMap((file) => findForbiddenImports(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has no rule for a folder or file that does not exist', () => {
    expect(directions.map(({ of }) => of).filter((of) => !files.some((file) => isIn(file, of)))).toEqual([]);
  });
});

describe('a made-up file', () => {
  const forbidden: [what: string, file: string, text: string, reported: string[]][] = [
    ['Node in a pure function', 'src/lib/a.ts', "import { readFileSync } from 'node:fs';", ['node:fs']],
    ['Node under its short name', 'src/lib/a.ts', "import fs from 'fs';", ['node:fs']],
    ['Astro in a pure function', 'src/lib/a.ts', "import { getCollection } from 'astro:content';", ['astro:content']],
    ['a type from above', 'src/schema/a.ts', "import type { Stage } from '../lib/numbered-taxonomy.ts';", ['src/lib/numbered-taxonomy.ts']],
    ['another package in a schema', 'src/schema/a.ts', "import { parse } from 'yaml';", ['yaml']],
    ['an export from above', 'src/lib/a.ts', "export { checkContent } from '../checks/index.ts';", ['src/checks/index.ts']],
    ['everything from above', 'src/lib/a.ts', "export * from '../data/tools.ts';", ['src/data/tools.ts']],
    ['a late import', 'src/client/a.ts', "const load = () => import('../data/tools.ts');", ['src/data/tools.ts']],
    ['an import for its effect', 'src/components/a.ts', "import '../client/site.ts';", ['src/client/site.ts']],
    ['a way round by dots', 'src/lib/a.ts', "import { en } from '.././lib/../i18n/en.ts';", ['src/i18n/en.ts']],
    ['a process in another data file', 'src/data/a.ts', "import { execFileSync } from 'node:child_process';", ['node:child_process']],
    [
      'files taken in by a pattern',
      'src/components/a.ts',
      "const all = import.meta.glob<string>('../../content/tools/*.yaml');",
      ['content/tools/*.yaml'],
    ],
    [
      'content asked for by a component',
      'src/components/A.astro',
      "---\nimport { getEntry } from 'astro:content';\n---\n<p />",
      ['astro:content'],
    ],
    ['browser code in front matter', 'src/components/A.astro', "---\nimport '../client/site.ts';\n---\n<p />", ['src/client/site.ts']],
    ['checks in a page', 'src/pages/a.astro', "---\nimport { checkContent } from '../checks/index.ts';\n---\n", ['src/checks/index.ts']],
    ['the tests in a command', 'scripts/a.ts', "import { tree } from '../tests/unit/content-tree.ts';", ['tests/unit/content-tree.ts']],
    ['a page in a layout', 'src/layouts/A.astro', "---\nimport Home from '../pages/404.astro';\n---\n", ['src/pages/404.astro']],
    ['a style sheet from elsewhere', 'src/styles/a.css', "@import url('https://cdn.example/a.css');", ['https://cdn.example/a.css']],
  ];
  it.each(forbidden)('is reported for %s', (_what, file, text, places) => {
    expect(findForbiddenImports(file, text)).toEqual(places.map((place) => `${file} imports ${place}`));
  });

  it('is reported for build code in the browser', () => {
    const text = '<script>\n  import { getTools } from \'../data/tools.ts\';\n</script>\n<script src="../lib/nearest.ts"></script>';
    expect(findForbiddenImports('src/layouts/A.astro', text)).toEqual([
      'src/layouts/A.astro imports src/data/tools.ts in the browser',
      'src/layouts/A.astro imports src/lib/nearest.ts in the browser',
    ]);
  });

  it('is reported when no rule knows its folder', () => {
    expect(findForbiddenImports('src/utils/a.ts', '')).toEqual(['src/utils/a.ts belongs to no rule of this test']);
  });

  const fine: [what: string, file: string, text: string][] = [
    ['a neighbour', 'src/lib/a.ts', "import { findNearest } from './nearest.ts';"],
    ['something below', 'src/data/a.ts', "import { isRetired } from '../schema/tool.ts';"],
    ['a package', 'src/lib/a.ts', "import GithubSlugger from 'github-slugger';"],
    ['browser code in a script', 'src/layouts/A.astro', "---\nconst x = 1;\n---\n<script>\n  import '../client/site.ts';\n</script>"],
    ['an import that is only a comment', 'src/lib/a.ts', "// import { readFileSync } from 'node:fs';\nconst text = \"import 'node:fs'\";"],
  ];
  it.each(fine)('is not reported for %s', (_what, file, text) => {
    expect(findForbiddenImports(file, text)).toEqual([]);
  });
});
