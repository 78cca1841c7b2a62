import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import type { Plugin } from 'vite';
import { defaultLocale, locales } from './src/locales.ts';
import { markdownFeatures } from './src/lib/parse-chapter.ts';

// Where the site will stand: SITE_URL=https://example.org BASE_PATH=/guide/ npm run build
const site = process.env['SITE_URL'];

/** The bundler orders styles as it likes, and the first mention of a layer decides its rank: so name them all at the top. */
const layerOrder: Plugin = {
  name: 'layer-order',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
        asset.source = `@layer tokens,base,prose,components,page,print;${String(asset.source)}`;
    }
  },
};

/** In place of Vite's helper, 0.9 kB on every page, which loads ahead what a late import imports itself: here that is little. */
const plainLateImports: Plugin = {
  name: 'plain-late-imports',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/**
 * Every zod schema can give its JSON Schema and speak English; in browsers neither is used: the one is generated, the words
 * are those of the checks. A quarter of zod is this.
 */
const leanZod: Plugin = {
  name: 'lean-zod',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  load(id) {
    if (id.endsWith('zod/v4/locales/en.js')) return 'export default () => ({ localeError: () => "" });';
    if (!/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return null;
    const text = readFileSync(id, 'utf8');
    const names = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => `export const ${name} = () => {};`);
    return [...names, ...(text.match(/^export \{.*\};$/gm) ?? [])].join('\n');
  },
};

/** The script of every page in one file. Vite's helper is part of it, or it would be another file for each page to ask for. */
const siteScript = {
  name: 'site',
  test: /src\/(layouts\/BaseLayout\.astro\?|client\/(site|theme-toggle|contents-position|search-opener)\.ts)|vite\/preload-helper/,
};

export default defineConfig({
  ...(site ? { site } : {}),
  base: process.env['BASE_PATH'] ?? '/',
  trailingSlash: 'always',
  outDir: process.env['OUT_DIR'] ?? './dist',
  i18n: { locales: locales.map(({ id }) => id), defaultLocale },
  build: { inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ features: { ...markdownFeatures, gfm: { footnotes: { label: 'Sources' } } } }),
    // Themed by our own stylesheet: shiki's colours are inline styles, which the Content-Security-Policy refuses.
    syntaxHighlight: false,
  },
  integrations: [mdx()],
  // One stylesheet for the whole site: it is small, and after the first page it is cached.
  vite: {
    plugins: [layerOrder, plainLateImports, leanZod],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [siteScript] } } } } } },
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    // Workers as modules, so that they can load a parser when it is needed.
    worker: { format: 'es' },
  },
});
