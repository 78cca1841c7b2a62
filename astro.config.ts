import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
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
  vite: { plugins: [layerOrder], build: { cssCodeSplit: false, assetsInlineLimit: 0 } },
});
