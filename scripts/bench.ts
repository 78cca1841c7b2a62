/**
 * npm run bench: how long a build takes beside a bare Astro site with the same pages, how heavy pages are, how long the
 * search takes from a key to its results, and "My stack" from a paste to its answer.
 *
 * The bare site has the same entries, chapters and number of pages, the same search index, no layout, no styles, no
 * script and empty components. Both are built in turn, so that a busy machine slows both; medians are compared.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { mdxVocabulary } from '../src/lib/mdx-vocabulary.ts';
import { benchSearch } from './bench-search.ts';
import { benchStack } from './bench-stack.ts';

const rounds = Number(process.env['ROUNDS'] ?? 3);
const bare = path.resolve('dist-test/bare');

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(bare, file)), { recursive: true });
  writeFileSync(path.join(bare, file), text);
}

function makeBareSite() {
  rmSync(bare, { recursive: true, force: true });
  mkdirSync(bare, { recursive: true });
  cpSync('content', path.join(bare, 'content'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(bare, 'node_modules'), 'dir');
  write('package.json', '{ "type": "module" }');
  write(
    'astro.config.ts',
    `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], build: { concurrency: 16 }, markdown: { syntaxHighlight: false }, devToolbar: { enabled: false } };`,
  );
  write(
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  tools: defineCollection({ loader: glob({ base: './content/tools', pattern: '*.yaml' }) }),
  chapters: defineCollection({ loader: glob({ base: './content/guide/en', pattern: '*.mdx' }) }),
};`,
  );
  write('src/Empty.astro', '<slot />');
  const page = (frontMatter: string, body: string) =>
    `---\n${frontMatter}\n---\n<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Bare</title></head><body><main>${body}</main></body></html>\n`;
  write(
    'src/pages/guide/[chapter].astro',
    page(
      `import { getCollection, render } from 'astro:content';
import Empty from '../../Empty.astro';
export async function getStaticPaths() { return (await getCollection('chapters')).map((entry) => ({ params: { chapter: entry.id }, props: { entry } })); }
const { Content } = await render(Astro.props.entry);
const components = Object.fromEntries(${JSON.stringify(Object.keys(mdxVocabulary))}.map((name) => [name, Empty]));`,
      '<h1>{Astro.props.entry.data.title}</h1><Content components={components} />',
    ),
  );
  write(
    'src/pages/tools/[tool].astro',
    page(
      `import { getCollection } from 'astro:content';
export async function getStaticPaths() { return (await getCollection('tools')).map((entry) => ({ params: { tool: entry.id }, props: { entry } })); }
const { entry } = Astro.props;`,
      '<h1>{entry.data.name}</h1><dl>{Object.entries(entry.data).map(([key, value]) => <><dt>{key}</dt><dd>{JSON.stringify(value)}</dd></>)}</dl>',
    ),
  );
  const taxonomy = readFileSync('content/taxonomy.yaml', 'utf8');
  const components = [...taxonomy.matchAll(/^ {6}- id: (\S+)/gm)].map(([, id]) => id);
  const list = "import { getCollection } from 'astro:content';\nconst tools = await getCollection('tools');";
  const rows = '<h1>Tools</h1><ul>{tools.map(({ id, data }) => <li><a href={`/tools/${id}/`}>{data.name}</a> {data.summary}</li>)}</ul>';
  for (const id of components) write(`src/pages/components/${id}.astro`, page(list, rows));
  for (const id of ['index', '404', 'graveyard', 'tools/index']) write(`src/pages/${id}.astro`, page(list, rows));
  write(
    'build.ts',
    `import { build } from 'astro';
import { close, createIndex } from 'pagefind';
await build({ logLevel: 'error' });
const { index } = await createIndex({});
await index!.addDirectory({ path: 'dist' });
await index!.writeFiles({ outputPath: 'dist/pagefind' });
await close();`,
  );
}

/** Seconds that a script takes in a folder. */
function time(script: string, cwd: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const seconds = (value: number) => `${value.toFixed(1)} s`;

makeBareSite();
time('scripts/build.ts', '.'); // fills the cache of diagrams
const ours: number[] = [];
const theirs: number[] = [];
for (let round = 1; round <= rounds; round++) {
  theirs.push(time('build.ts', bare));
  ours.push(time('scripts/build.ts', '.'));
  console.log(`round ${round}: bare ${seconds(theirs.at(-1)!)}, this site ${seconds(ours.at(-1)!)}`);
}
console.log(
  `build, medians of ${rounds}: bare ${seconds(median(theirs))}, this site ${seconds(median(ours))}, ratio ${(median(ours) / median(theirs)).toFixed(2)}`,
);

const gzip = (file: string) => gzipSync(readFileSync(path.join('dist', file))).length;
console.log('page weight, gzip, first visit (page, styles, script, theme, icon):');
for (const address of [
  '',
  'guide/overview/',
  'guide/data/',
  'guide/training/',
  'guide/platforms/',
  'tools/',
  'tools/mlflow/',
  'tools/horovod/',
]) {
  const html = readFileSync(path.join('dist', address, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g)].map(([, file]) => file!);
  const total = gzip(`${address}index.html`) + files.reduce((sum, file) => sum + gzip(file), 0);
  console.log(`  /${address.padEnd(18)} ${(total / 1000).toFixed(1)} kB in ${files.length + 1} requests`);
}
rmSync(bare, { recursive: true, force: true });

await benchSearch('dist');
await benchStack('dist');
