import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What turns text into markup or code, so that the text of a stranger could become part of a page or run. */
const dangerous: [what: string, pattern: RegExp][] = [
  ['raw markup', /\bset:html\b/],
  ['data inside a script', /\bdefine:vars\b/],
  ['a script that no policy allows', /\bis:inline\b/],
  ['a script or style with an expression in it', /<(script|style)\b[^>]*>\s*\{/],
  ['an element whose name is data', /\bconst [A-Z][a-z]\w*(: [^=]+)? = (`|['"]\w|\w+\.)/],
  ['attributes whose names are data', /<[A-Za-z][^<>]*\s\{\.\.\./],
  [
    'markup as text',
    /\.(innerHTML|outerHTML|srcdoc)\b|\binsertAdjacentHTML\b|\bcreateContextualFragment\b|\bsetHTMLUnsafe\b|\bparseFromString\b/,
  ],
  ['writing into the page', /\bdocument\.write(ln)?\b/],
  ['text as code', /\beval\(|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]|\bimport\(\s*[^'"\s)]/],
  ['an event handler in markup', /<[a-z][^<>]*\son[a-z]+=/],
  ['an attribute whose name is data', /\.setAttribute\(\s*[^'"\s]/],
];

/** Each use that is right, with the reason. A line here that is no longer needed fails the test, too. */
const allowed: [file: string, what: string, why: string][] = [
  ['src/components/DiagramCanvas.astro', 'raw markup', 'SVG that src/diagrams made and cleaned; tests/unit/diagrams.test.ts'],
  ['src/layouts/BaseLayout.astro', 'a script that no policy allows', 'theme.js, a file of our own that has to run before the first paint'],
  ['src/components/LargeSearch.astro', 'attributes whose names are data', 'what our own pages pass on; names and values are in the code'],
  [
    'src/components/explorer/ToolRow.astro',
    'attributes whose names are data',
    'data-… names of src/lib/explorer/row.ts; only values are data',
  ],
  ['src/components/DecisionQuestion.astro', 'attributes whose names are data', 'names are in the code of the same file'],
  ['src/components/entry-form/FormField.astro', 'attributes whose names are data', 'names come from the schema, none from entries'],
  [
    'src/client/entry-form/source-items.ts',
    'an attribute whose name is data',
    'names are in the code of the same file; only values are data',
  ],
  ['src/layouts/PageFrame.astro', 'attributes whose names are data', 'the properties of BaseLayout, which are typed'],
  ['src/client/search-index.ts', 'text as code', 'Pagefind, in a folder that search.json of our own site names'],
  ['src/client/search-view.ts', 'an attribute whose name is data', 'names are in the code of the same file; only values are data'],
  ['src/client/stack/draw-diagram.ts', 'an attribute whose name is data', 'names are in the code of the same file; only values are data'],
  ['src/diagrams/render.ts', 'markup as text', 'diagrams of the repository at build time, in a document that nobody sees'],
];

const files = globSync('src/**/*.{ts,astro}', { exclude: (name) => name.endsWith('.d.ts') });
/** Comments may name what code may not do. */
const withoutComments = (text: string) => text.replaceAll(/\/\*[^]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|<!--[^]*?-->/g, '');

/** Diagrams are cleaned by the attribute, at build time: src/diagrams/postprocess/clean.ts. */
const isCleaner = (file: string, what: string) => file.startsWith('src/diagrams/') && what === 'an attribute whose name is data';

function findDangers(text: string): string[] {
  return dangerous.filter(([, pattern]) => pattern.test(withoutComments(text))).map(([what]) => what);
}

describe('the source', () => {
  it('has nothing that could make markup or code of data, but what is allowed for a reason', () => {
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      findDangers(readFileSync(file, 'utf8'))
        .filter((what) => !isCleaner(file, what))
        .map((what) => `${file}: ${what}`),
    );
    expect(found.toSorted()).toEqual(allowed.map(([file, what]) => `${file}: ${what}`).toSorted());
  });

  it.each([
    ['<Fragment set:html={tool.summary} />', 'raw markup'],
    ['<script define:vars={{ tool }}></script>', 'data inside a script'],
    ['<script is:inline>go()</script>', 'a script that no policy allows'],
    ['<script>{tool.name}</script>', 'a script or style with an expression in it'],
    ['const Tag = tool.kind;', 'an element whose name is data'],
    ['const Tag = `h${depth}`;', 'an element whose name is data'],
    ['<a href="/" {...tool}>x</a>', 'attributes whose names are data'],
    ['row.innerHTML = tool.name;', 'markup as text'],
    ["row.insertAdjacentHTML('beforeend', text);", 'markup as text'],
    ['document.write(text);', 'writing into the page'],
    ['eval(text);', 'text as code'],
    ['new Function(text)();', 'text as code'],
    ['await import(address);', 'text as code'],
    ['<a onclick="go()">x</a>', 'an event handler in markup'],
    ['link.setAttribute(key, value);', 'an attribute whose name is data'],
  ])('would not get past this test with %s', (text, what) => {
    expect(findDangers(text)).toContain(what);
  });

  it('uses no clock where pages are made: the same input gives the same bytes', () => {
    const clocks = files.filter(
      (file) =>
        !/^src\/(client|freshness)\//.test(file) &&
        /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(clocks).toEqual([]);
  });

  it('compares hosts as wholes: no look for a part of an address', () => {
    const careless = files.filter((file) =>
      /\.(includes|endsWith|indexOf)\(\s*['"`][\w.-]+\.(com|org|net|io)\b/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(careless).toEqual([]);
  });
});
