import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { defaultLocale, locales } from './src/locales.ts';
import { markdownFeatures } from './src/lib/parse-chapter.ts';
import { layerOrder, leanForm, leanSearch, plainLateImports } from './vite-plugins.ts';

// Where the site will stand: SITE_URL=https://example.org BASE_PATH=/guide/ npm run build
const site = process.env['SITE_URL'];

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
    plugins: [layerOrder, plainLateImports, leanSearch, leanForm],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [siteScript] } } } } } },
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    // Workers as modules, so that they can load a parser when it is needed.
    worker: { format: 'es' },
  },
});
