/** What the site's build does beside what Astro and Vite do: astro.config.ts lists these plugins. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The bundler orders styles as it likes, and the first mention of a layer decides its rank: so name them all at the top. */
export const layerOrder: Plugin = {
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
export const plainLateImports: Plugin = {
  name: 'plain-late-imports',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/** Methods of MiniSearch that change, store or restore an index. Ours is made once in the browser and never stored. */
const unusedOfSearch =
  /^(addAllAsync|remove|removeAll|replace|discard|discardAll|(maybeAuto|conditional)?[vV]acuum|performVacuuming|vacuumConditionsMet|autoSuggest|load\w+|toJSON|instantiateMiniSearch|getDefault)$/;

/** Takes the unused methods out of MiniSearch, a third of it: bundlers leave out functions that nobody calls, but not methods. */
export const leanSearch: Plugin = {
  name: 'lean-search',
  transform(code, id) {
    if (!id.includes('/minisearch/dist/es/')) return null;
    const unused = this.parse(code)
      .body.flatMap((node) => (node.type === 'ClassDeclaration' ? node.body.body : []))
      .filter((node) => node.type === 'MethodDefinition' && node.key.type === 'Identifier' && unusedOfSearch.test(node.key.name));
    return unused.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
  },
};

/**
 * Every zod schema can give its JSON Schema and speak English; in browsers neither is used: the one is generated, the words
 * are those of the checks. A quarter of zod is this.
 */
export const leanForm: Plugin = {
  name: 'lean-form',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  load(id) {
    if (id.endsWith('zod/v4/locales/en.js')) return 'export default () => ({ localeError: () => "" });';
    if (!/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return null;
    const text = readFileSync(id, 'utf8');
    const names = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => `export const ${name} = () => {};`);
    return [...names, ...(text.match(/^export \{.*\};$/gm) ?? [])].join('\n');
  },
  transform(code, id) {
    if (!id.endsWith('zod/v4/core/schemas.js')) return null;
    // The fast way to parse writes code to run it, which the Content-Security-Policy refuses and src/checks/no-eval.ts switches off.
    const fast = this.parse(code)
      .body.flatMap((node) =>
        node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration' ? node.declaration.declarations : [],
      )
      .find(({ id: name }) => name.type === 'Identifier' && name.name === '$ZodObjectJIT')!.init!;
    return `${code.slice(0, fast.start)}$ZodObject${code.slice(fast.end)}`;
  },
};
