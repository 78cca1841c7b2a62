import { describe, expect, it } from 'vitest';
import { mdxVocabulary } from '../../src/lib/mdx-vocabulary.ts';
import { parseChapter } from '../../src/lib/parse-chapter.ts';

const frontMatter = '---\ntitle: Data\nverified: "2026-11-20"\n---\n\n';
const parse = (text: string) => parseChapter(frontMatter + text);
const refused = (text: string) => parse(text).refused.map(({ line, column, message }) => `${line}:${column} ${message}`);
const everyName = Object.keys(mdxVocabulary).join(', ');

describe('a chapter', () => {
  it('gives its front matter without the lines around it', () => {
    expect(parse('Words.').frontMatter).toBe('title: Data\nverified: "2026-11-20"');
    expect(parseChapter('Words.').frontMatter).toBe('');
  });

  it('has an outline of headings and component sections, with their ids', () => {
    const { outline } = parse(
      '## How to start\n\n### What\'s new?\n\n<ComponentSection id="data-storage" />\n\n### What\'s new?\n\n## `pip` and **more**\n',
    );
    expect(outline.map(({ depth, id, component }) => [depth, id, component])).toEqual([
      [2, 'how-to-start', undefined],
      [3, 'whats-new', undefined],
      [2, 'data-storage', 'data-storage'],
      [3, 'whats-new-1', undefined],
      [2, 'pip-and-more', undefined],
    ]);
    expect(outline.map(({ line }) => line)).toEqual([6, 8, 10, 12, 14]);
  });

  it('lists the components it uses, in the section where each one stands', () => {
    const { usages } = parse(
      'Start with <Tool id="acorn" />.\n\n## First\n\n- a <Term id="drift">*drift*</Term>\n\n<ComponentSection id="data-storage" />\n\n<Recommendation>\n  <Use>**<Tool id="birch" />**</Use>\n</Recommendation>\n\n### Deeper\n\n| a |\n| --- |\n| <Cite id="oak-2020" /> |\n',
    );
    expect(usages.map(({ name, attributes, section, line, column }) => [name, attributes['id'], section, `${line}:${column}`])).toEqual([
      ['Tool', 'acorn', '', '6:12'],
      ['Term', 'drift', 'first', '10:5'],
      ['ComponentSection', 'data-storage', 'data-storage', '12:1'],
      ['Recommendation', undefined, 'data-storage', '14:1'],
      ['Use', undefined, 'data-storage', '15:3'],
      ['Tool', 'birch', 'data-storage', '15:10'],
      ['Cite', 'oak-2020', 'deeper', '22:3'],
    ]);
  });

  it('lists its links, however they are written', () => {
    const { links } = parse(
      '[a](/guide/) and [b][c] and https://example.org/d and a note.[^1]\n\n[c]: https://example.org/c\n\n[^1]: See [e](#e).\n',
    );
    expect(links.map(({ url, line }) => [url, line])).toEqual([
      ['/guide/', 6],
      ['https://example.org/d', 6],
      ['https://example.org/c', 8],
      ['#e', 10],
    ]);
  });

  it('uses every component of the vocabulary with its attributes', () => {
    for (const [name, { required, optional }] of Object.entries(mdxVocabulary)) {
      const attributes = [...required, ...optional].map((key) => ` ${key}="x"`).join('');
      const chapter = parse(`<${name}${attributes} />`);
      expect([chapter.usages.map((usage) => usage.name), chapter.refused]).toEqual([[name], []]);
    }
  });
});

describe('what a chapter may not contain', () => {
  const cases: [what: string, text: string, message: string[]][] = [
    ['an import', "import Secret from './secret.ts';", ['6:1 import and export are not allowed in chapters']],
    ['an export', 'export const secret = process.env;', ['6:1 import and export are not allowed in chapters']],
    ['an expression', '{process.env.HOME}', ['6:1 {expressions} are not allowed in chapters']],
    ['an expression in a sentence', 'It is {1 + 1}.', ['6:7 {expressions} are not allowed in chapters']],
    ['a comment, which is an expression', 'Words {/* hidden */}', ['6:7 {expressions} are not allowed in chapters']],
    ['HTML', 'a <b>c</b>', [`6:3 <b> is not allowed in chapters. Write Markdown, or use one of ${everyName}.`]],
    ['a script', '<script>alert(1)</script>', [`6:1 <script> is not allowed in chapters. Write Markdown, or use one of ${everyName}.`]],
    ['a nameless element', '<>a</>', [`6:1 <> is not allowed in chapters. Write Markdown, or use one of ${everyName}.`]],
    ['an unknown component', '<Tols id="a" />', ['6:1 <Tols> is not allowed in chapters. Did you mean "Tool"?']],
    [
      'a component by way of another',
      '<Tool.constructor id="a" />',
      [`6:1 <Tool.constructor> is not allowed in chapters. Write Markdown, or use one of ${everyName}.`],
    ],
    [
      'a name that every object has',
      '<constructor />',
      [`6:1 <constructor> is not allowed in chapters. Write Markdown, or use one of ${everyName}.`],
    ],
    ['a missing attribute', '<Tool />', ['6:1 <Tool> needs the attribute id']],
    ['an unknown attribute', '<Tool id="a" titel="b" />', ['6:1 <Tool> has no attribute "titel".']],
    ['a handler', '<Tool id="a" onclick="alert(1)" />', ['6:1 <Tool> has no attribute "onclick".']],
    [
      'an attribute that is code',
      '<Diagram name="a" caption={secret} />',
      ['6:1 <Diagram>: attributes must be plain text in double quotes'],
    ],
    ['attributes from elsewhere', '<Diagram name="a" {...secret} />', ['6:1 <Diagram>: attributes must be plain text in double quotes']],
    ['an attribute without a value', '<Diagram name="a" caption />', ['6:1 <Diagram>: attributes must be plain text in double quotes']],
    ['a second title', '# Data', ['6:1 the h1 of a chapter is its title; headings in the text start at ##']],
    ['a picture without a text', '![](/a.png)', ['6:1 an image needs a text that says what it shows']],
    [
      'a picture from elsewhere',
      '![A](https://evil.example/a.png)',
      ['6:1 the image "https://evil.example/a.png" must be a file of this site; its address starts with /'],
    ],
    [
      'a picture from elsewhere without its scheme',
      '![A](//evil.example/a.png)',
      ['6:1 the image "//evil.example/a.png" must be a file of this site; its address starts with /'],
    ],
  ];
  it.each(cases)('is refused with its place: %s', (_what, text, messages) => {
    expect(refused(text)).toEqual(messages);
  });

  it('is refused wherever it stands, in a list, a table or a component', () => {
    const text = '- a\n  - {b}\n\n| c |\n| --- |\n| {d} |\n\n<Margin title="e">\n  > {f}\n</Margin>\n';
    expect(parse(text).refused.map(({ line }) => line)).toEqual([7, 11, 14]);
  });

  it('is only text when it stands in code', () => {
    expect(refused('`<script>` and `{x}`\n\n```js\nimport x from "y";\n```\n')).toEqual([]);
  });

  it('cannot be read when it is not MDX, and the error names the line', () => {
    expect(() => parse('Words.\n\n<Use>\n')).toThrow(/^8:1: /);
  });
});
