import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { formatProblems } from '../../src/checks/problem.ts';
import { chapterIds, limits } from '../../src/schema/vocabulary.ts';
import { makeTree, removeTree, type Change } from './content-tree.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(removeTree));

function check(changes: readonly Change[]): { lines: string[]; filesRead: number } {
  const root = makeTree(changes);
  roots.push(root);
  const { problems, filesRead } = checkContent(root);
  // The last line counts; tests/unit/problem.test.ts is about it.
  return { lines: formatProblems(problems, filesRead).split('\n').slice(0, -1), filesRead };
}

const filesOfGoodTree = readdirSync('tests/fixtures/good', { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
).length;

/** Where bad files are put. */
const maple = 'content/tools/maple.yaml';
const projects = 'content/guide/en/projects.mdx';
const dataChapter = 'content/guide/en/data.mdx';
const flow = 'content/diagrams/flow.mmd';
const taxonomy = 'content/taxonomy.yaml';
const glossary = 'content/glossary.yaml';
const references = 'content/references.yaml';

const noHtml = 'contains HTML; write plain text';
const needsHttps = 'must start with https://, a single / or #';
const ownLooks = 'diagrams bring no own looks; use :::stage-data and the like';
const noExpression = '{expressions} are not allowed in chapters; write \\{ for a brace';
const noImport = 'import and export are not allowed in chapters';
const noSuccessors = 'successors, or a successor_note says why there is none';
const deadEnd = 'is retired and leads to no living tool; name one, or say in successor_note why there is none';
const clickForm = 'click  must be: click node href "/path/" "title"';

/** [file of tests/fixtures/bad, where it is put, what is said of it] */
type BadFile = [file: string, to: string, said: string[]];

const entries: BadFile[] = [
  ['missing-field.yaml', maple, [`${maple}:1:1  license  is missing`]],
  ['empty-field.yaml', maple, [`${maple}:6:9  license  is empty; write a value`]],
  ['unknown-key.yaml', maple, [`${maple}:17:1  unknown field "licence". Did you mean "license"?`]],
  [
    'unknown-key-deep.yaml',
    maple,
    [`${maple}:13:5  sources[0].claim  is missing`, `${maple}:14:5  sources[0]  unknown field "clam". Did you mean "claim"?`],
  ],
  [
    'prototype-key.yaml',
    maple,
    [
      `${maple}:17:1  unknown field "__proto__". Delete it, or use one of name, aka, formerly, summary, components, kind, homepage, repository, docs, packages, license, interfaces, hosting, status, first_release, status_since, status_note, owner, successors, successor_note, alternatives, use_when, watch_out, sources, verified, seed.`,
    ],
  ],
  [
    'wrong-value.yaml',
    maple,
    [`${maple}:4:7  kind  "libary" is not allowed; use one of library, service, platform, standard. Did you mean "library"?`],
  ],
  [
    'unknown-licence.yaml',
    maple,
    [`${maple}:6:10  license  is not an SPDX expression (https://spdx.org/licenses/), "proprietary" or a LicenseRef-…`],
  ],
  [
    'text-for-a-list.yaml',
    maple,
    [
      `${maple}:3:13  components  must be a list, not "model-serving"; put square brackets around it`,
      `${maple}:7:13  interfaces  must be a list, not "Python"; put square brackets around it`,
    ],
  ],
  ['list-for-a-text.yaml', maple, [`${maple}:10:11  use_when  must be text, not a list`]],
  ['year-in-quotes.yaml', maple, [`${maple}:17:16  first_release  must be a number, not "2017"; write it without quotes`]],
  ['date-without-quotes.yaml', maple, [`${maple}:16:11  verified  is the date 2026-11-20 without quotes; put quotes around it`]],
  ['status-since-as-number.yaml', maple, [`${maple}:18:15  status_since  must be text, not 2024; put quotes around it`]],
  ['text-too-long.yaml', maple, [`${maple}:2:10  summary  has 262 characters; at most 200 are allowed`]],
  ['text-too-short.yaml', maple, [`${maple}:10:11  use_when  has 14 characters; at least 20 are needed`]],
  ['text-without-full-stop.yaml', maple, [`${maple}:2:10  summary  must end with a full stop`]],
  ['text-with-html.yaml', maple, [`${maple}:2:10  summary  ${noHtml}`]],
  ['text-with-link.yaml', maple, [`${maple}:11:12  watch_out  contains Markdown or an HTML entity; write plain text`]],
];

const addresses: BadFile[] = [
  ['javascript-url.yaml', maple, [`${maple}:5:11  homepage  uses javascript: but only https: is allowed`]],
  ['data-url.yaml', maple, [`${maple}:5:11  homepage  uses data: but only https: is allowed`]],
  ['url-with-password.yaml', maple, [`${maple}:5:11  homepage  must not contain a user name or password`]],
  [
    'url-with-foreign-letters.yaml',
    maple,
    [`${maple}:5:11  homepage  has a space, an invisible or a non-ASCII character; write it percent-encoded`],
  ],
];

const statusRules: BadFile[] = [
  ['status-without-note.yaml', maple, [`${maple}:1:1  status_note  is missing: a tool that is maintenance needs the reason`]],
  ['retired-without-successors.yaml', maple, [`${maple}:1:1  successors  is missing: a tool that is archived names ${noSuccessors}`]],
  ['active-with-successors.yaml', maple, [`${maple}:17:13  successors  is only for tools that are not active`]],
  [
    'wrong-status-and-missing-field.yaml',
    maple,
    [
      `${maple}:1:1  license  is missing`,
      `${maple}:1:1  status_note  is missing: a tool that is archived needs the reason`,
      `${maple}:1:1  successors  is missing: a tool that is archived names ${noSuccessors}`,
    ],
  ],
];

const otherEntries: BadFile[] = [
  [
    'unknown-component.yaml',
    maple,
    [`${maple}:3:29  components[1]  "data-qualty" is not a component of content/taxonomy.yaml. Did you mean "data-quality"?`],
  ],
  ['dangling-successor.yaml', maple, [`${maple}:18:14  successors[0]  "brich" is not a tool in content/tools. Did you mean "birch"?`]],
  [
    'dangling-alternative.yaml',
    maple,
    [`${maple}:17:23  alternatives[1]  "acorn" is there twice`, `${maple}:17:30  alternatives[2]  "oak" is not a tool in content/tools.`],
  ],
  ['own-successor.yaml', maple, [`${maple}:18:14  successors[0]  names the tool itself`]],
  ['taken-name.yaml', maple, [`${maple}:1:7  name  "ACORN" is already a name of content/tools/acorn.yaml`]],
  ['taken-alias.yaml', maple, [`${maple}:17:19  aka[1]  "Birch" is already a name of content/tools/birch.yaml`]],
  ['taken-former-name.yaml', maple, [`${maple}:17:12  formerly[0]  "Acorn-DB" is already a name of content/tools/acorn.yaml`]],
];

const yamlRules: BadFile[] = [
  [
    'anchor-and-alias.yaml',
    maple,
    [
      `${maple}:10:19  uses a YAML anchor or alias ("reason"); write the value out`,
      `${maple}:11:12  uses a YAML anchor or alias ("reason"); write the value out`,
    ],
  ],
  ['own-tag.yaml', maple, [`${maple}:1:14  uses a YAML tag (!shout); write a plain value`]],
  ['standard-tag.yaml', maple, [`${maple}:1:13  uses a YAML tag (!!str); write a plain value`]],
  ['duplicate-key.yaml', maple, [`${maple}:17:1  is not valid YAML: the same field is there twice`]],
  ['two-documents.yaml', maple, [`${maple}:17:1  is not valid YAML: a second document starts with ---; a file has one`]],
  [
    'not-yaml.yaml',
    maple,
    [`${maple}:3:1  is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]`],
  ],
  ['not-a-group.yaml', maple, [`${maple}:1:1  must be a group of fields, not "Maple is a fine tool, please add it to the list."`]],
  ['empty.yaml', maple, [`${maple}  is empty; write a value`]],
];

const fileNames: BadFile[] = [
  [
    'correct-entry.yaml',
    'content/tools/Maple.yaml',
    ['content/tools/Maple.yaml  must be named in lower-case letters, digits and single hyphens, at most 40 characters'],
  ],
  [
    'correct-entry.yaml',
    'content/tools/maple tree.yaml',
    ['content/tools/maple tree.yaml  must be named in lower-case letters, digits and single hyphens, at most 40 characters'],
  ],
  [
    'correct-entry.yaml',
    `content/tools/${'maple-'.repeat(7)}tree.yaml`,
    [`content/tools/${'maple-'.repeat(7)}tree.yaml  must be named in lower-case letters, digits and single hyphens, at most 40 characters`],
  ],
  ['correct-entry.yaml', 'content/tools/maple.yml', ['content/tools/maple.yml  must end with .yaml']],
  ['correct-entry.yaml', 'content/tools/maple.json', ['content/tools/maple.json  must end with .yaml']],
  ['correct-entry.yaml', 'content/tools/trees/maple.yaml', ['content/tools/trees  is not a plain file']],
  ['raw-html.mdx', 'content/tools/maple.mdx', ['content/tools/maple.mdx  must end with .yaml']],
  ['correct-entry.yaml', 'content/guide/en/maple.yaml', ['content/guide/en/maple.yaml  must end with .mdx']],
  ['correct-entry.yaml', 'content/guide/maple.yaml', ['content/guide/maple.yaml  is not a folder']],
  ['correct-entry.yaml', 'content/diagrams/maple.yaml', ['content/diagrams/maple.yaml  must end with .mmd']],
];

const everyName =
  'ComponentSection, Recommendation, Use, Because, Unless, Tool, Component, ToolTable, Diagram, Margin, WatchOut, Term, Cite, References, Glossary';

const chapters: BadFile[] = [
  ['import.mdx', projects, [`${projects}:7:1  ${noImport}`]],
  ['export.mdx', projects, [`${projects}:7:1  ${noImport}`]],
  ['expression.mdx', projects, [`${projects}:7:15  ${noExpression}`]],
  ['raw-html.mdx', projects, [`${projects}:9:1  <script> is not allowed in chapters. Write Markdown, or use one of ${everyName}.`]],
  ['unknown-tag.mdx', projects, [`${projects}:7:9  <Tol> is not allowed in chapters. Did you mean "Tool"?`]],
  [
    'unknown-attribute.mdx',
    projects,
    [`${projects}:7:1  <Margin> needs the attribute title`, `${projects}:7:1  <Margin> has no attribute "titel". Did you mean "title"?`],
  ],
  [
    'attribute-expression.mdx',
    projects,
    [`${projects}:7:1  <Tool>: attributes must be plain text in double quotes`, `${projects}:7:1  <Tool> needs the attribute id`],
  ],
  ['heading-one.mdx', projects, [`${projects}:7:1  the h1 of a chapter is its title; headings in the text start at ##`]],
  ['unknown-tool.mdx', projects, [`${projects}:9:5  <Tool>  "accorn" is not a tool in content/tools. Did you mean "acorn"?`]],
  [
    'unknown-ids.mdx',
    projects,
    [
      `${projects}:7:1  <Component>  "data-store" is not a component of content/taxonomy.yaml. Did you mean "data-storage"?`,
      `${projects}:7:32  <Term>  "drfit" is not a term of content/glossary.yaml. Did you mean "drift"?`,
      `${projects}:7:63  <Cite>  "oak-2021" is not a work of content/references.yaml. Did you mean "oak-2020"?`,
      `${projects}:9:1  <Diagram>  "flows" is not a diagram in content/diagrams. Did you mean "flow"?`,
      `${projects}:11:1  <ToolTable>  "framework" is not a component of content/taxonomy.yaml. Did you mean "frameworks"?`,
    ],
  ],
  [
    'bad-links.mdx',
    projects,
    [
      `${projects}:7:1  the link "http://example.org/" ${needsHttps}`,
      `${projects}:7:27  the link "//evil.example" ${needsHttps}`,
      `${projects}:7:48  the link "javascript:alert%281%29" ${needsHttps}`,
      `${projects}:9:1  the link "javascript:alert(1)" ${needsHttps}`,
      `${projects}:11:1  the link "https://user:password@example.org/" must not contain a user name or password`,
      `${projects}:11:45  the link "https://localhost/" has a host that is not a public domain name: localhost`,
    ],
  ],
  [
    'bad-images.mdx',
    projects,
    [
      `${projects}:7:1  an image needs a text that says what it shows`,
      `${projects}:7:13  the image "https://evil.example/pixel.png" must be a file of this site; its address starts with /`,
    ],
  ],
  [
    'not-mdx.mdx',
    projects,
    [
      `${projects}:9:7  is not valid MDX: Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`)`,
    ],
  ],
  [
    'front-matter.mdx',
    projects,
    [
      `${projects}:2:1  verified  is missing`,
      `${projects}:3:14  description  has 10 characters; at least 40 are needed`,
      `${projects}:4:1  unknown field "verfied". Did you mean "verified"?`,
    ],
  ],
  ['no-front-matter.mdx', projects, [`${projects}  has no front matter; it starts with --- title, description, verified ---`]],
  [
    'section-missing.mdx',
    dataChapter,
    [`${dataChapter}  <ComponentSection>  sections must be, in this order: data-storage, data-quality; found: data-storage`],
  ],
  [
    'sections-in-wrong-order.mdx',
    dataChapter,
    [
      `${dataChapter}:7:1  <ComponentSection>  sections must be, in this order: data-storage, data-quality; found: data-quality, data-storage`,
    ],
  ],
  [
    'section-unknown.mdx',
    dataChapter,
    [
      `${dataChapter}:15:1  <ComponentSection>  "data-qualities" is not a component of content/taxonomy.yaml. Did you mean "data-quality"?`,
      `${dataChapter}:15:1  <ComponentSection>  sections must be, in this order: data-storage, data-quality; found: data-storage, data-quality, data-qualities`,
    ],
  ],
];

const diagrams: BadFile[] = [
  ['no-title.mmd', flow, [`${flow}:1  accTitle  is missing; write "accTitle: …" for people who cannot see the picture`]],
  ['no-description.mmd', flow, [`${flow}:1  accDescr  is missing; write "accDescr: …" for people who cannot see the picture`]],
  ['own-configuration.mmd', flow, [`${flow}:1  ${ownLooks}`]],
  ['own-looks.mmd', flow, [`${flow}:6  ${ownLooks}`, `${flow}:7  ${ownLooks}`, `${flow}:8  ${ownLooks}`]],
  ['script-link.mmd', flow, [`${flow}:6  ${clickForm}`, `${flow}:7  ${clickForm}`]],
  ['foreign-link.mmd', flow, [`${flow}:6  ${clickForm}`]],
  [
    'unused-diagram.mmd',
    'content/diagrams/tree.mmd',
    ['content/diagrams/tree.mmd  is not used by any chapter; write <Diagram name="tree" /> in one, or delete it'],
  ],
];

const vocabularies: BadFile[] = [
  [
    'taxonomy-unknown-feeds.yaml',
    taxonomy,
    [`${taxonomy}:11:31  stages[0].components[0].feeds[1]  "framework" is not a component. Did you mean "frameworks"?`],
  ],
  ['taxonomy-feeds-itself.yaml', taxonomy, [`${taxonomy}:17:17  stages[0].components[1].feeds[0]  names the component itself`]],
  [
    'taxonomy-stages-swapped.yaml',
    taxonomy,
    [`${taxonomy}:2:3  stages  must be in this order: data, training, deployment, monitoring, cross-cutting`],
  ],
  [
    'taxonomy-duplicate-id.yaml',
    taxonomy,
    [
      'content/guide/en/training.mdx:7:1  <ComponentSection>  "frameworks" is not a component of content/taxonomy.yaml.',
      'content/guide/en/training.mdx:7:1  <ComponentSection>  sections must be, in this order: data-quality; found: frameworks',
      'content/guide/en/training.mdx:11:1  <ToolTable>  "frameworks" is not a component of content/taxonomy.yaml.',
      `${taxonomy}:22:13  stages[1].components[0].id  "data-quality" is there twice`,
      'content/tools/birch.yaml:3:14  components[0]  "frameworks" is not a component of content/taxonomy.yaml.',
    ],
  ],
  [
    'taxonomy-unreadable.yaml',
    taxonomy,
    [
      `${taxonomy}:6:9  stages[0].components[0].title  is missing`,
      `${taxonomy}:7:9  stages[0].components[0]  unknown field "titel". Did you mean "title"?`,
    ],
  ],
  [
    'glossary-unknown-component.yaml',
    glossary,
    [`${glossary}:5:14  [0].component  "drift-detector" is not a component. Did you mean "drift-detection"?`],
  ],
  ['glossary-duplicate-id.yaml', glossary, [`${glossary}:6:7  [1].id  "drift" is there twice`]],
  [
    'glossary-unreadable.yaml',
    glossary,
    [
      `${glossary}:6:3  [1].term  is missing`,
      `${glossary}:7:3  [1]  unknown field "word". Delete it, or use one of id, term, aka, definition, component.`,
    ],
  ],
  ['references-duplicate-id.yaml', references, [`${references}:10:7  [1].id  "oak-2020" is there twice`]],
];

/** Files that the cases further down put together. */
const inOtherCases = ['dead-branch.yaml', 'dead-chain-first.yaml', 'dead-chain-second.yaml', 'dead-end.yaml'];

const toChange = ([from, to]: BadFile): Change => ({ from, to: to.replace('content/', '') });

describe('good content', () => {
  it('has no problem, and every file of it is read', () => {
    expect(check([])).toEqual({ lines: [], filesRead: filesOfGoodTree });
  });

  it('stays good with one more correct entry', () => {
    expect(check([{ from: 'correct-entry.yaml', to: 'tools/maple.yaml' }])).toEqual({ lines: [], filesRead: filesOfGoodTree + 1 });
  });
});

describe.each([
  ['an entry that does not fit', entries],
  ['an entry with an address that is not safe', addresses],
  ['an entry whose status is not explained', statusRules],
  ['an entry that clashes with others', otherEntries],
  ['an entry that is not plain YAML', yamlRules],
  ['a file that has no place', fileNames],
  ['a chapter', chapters],
  ['a diagram', diagrams],
  ['a list of the whole guide', vocabularies],
])('what is said of %s', (_what, cases) => {
  it.each(cases)('names the place and the remedy: %s as %s', (from, to, said) => {
    expect(check([toChange([from, to, said])]).lines).toEqual(said);
  });
});

describe('all problems', () => {
  it('of several files are reported in one run, sorted by place', () => {
    const changes: Change[] = [
      { from: 'unknown-tool.mdx', to: 'guide/en/projects.mdx' },
      { from: 'missing-field.yaml', to: 'tools/maple.yaml' },
      { from: 'not-yaml.yaml', to: 'tools/alder.yaml' },
    ];
    expect(check(changes).lines).toEqual([
      `${projects}:9:5  <Tool>  "accorn" is not a tool in content/tools. Did you mean "acorn"?`,
      'content/tools/alder.yaml:3:1  is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      `${maple}:1:1  license  is missing`,
    ]);
  });

  it('include a ring of retired tools that send the reader round', () => {
    const changes: Change[] = [
      { from: 'dead-chain-first.yaml', to: 'tools/maple.yaml' },
      { from: 'dead-chain-second.yaml', to: 'tools/nettle.yaml' },
    ];
    expect(check(changes).lines).toEqual([
      `${maple}:18:14  successors[0]  "nettle" ${deadEnd}`,
      `content/tools/nettle.yaml:18:14  successors[0]  "maple" ${deadEnd}`,
    ]);
  });

  it('include one dead branch beside a living one, also for a tool that is only in maintenance', () => {
    const changes: Change[] = [
      { from: 'dead-branch.yaml', to: 'tools/maple.yaml' },
      { from: 'dead-end.yaml', to: 'tools/nettle.yaml' },
    ];
    expect(check(changes).lines).toEqual([`${maple}:18:21  successors[1]  "nettle" ${deadEnd}`]);
  });

  it('are not repeated at those that name an entry which cannot be read', () => {
    const changes: Change[] = [
      { from: 'dead-chain-first.yaml', to: 'tools/maple.yaml' },
      { from: 'missing-field.yaml', to: 'tools/nettle.yaml' },
    ];
    expect(check(changes).lines).toEqual(['content/tools/nettle.yaml:1:1  license  is missing']);
  });

  it('are found in every bad file there is', () => {
    const used = [entries, addresses, statusRules, otherEntries, yamlRules, fileNames, chapters, diagrams, vocabularies]
      .flat()
      .map(([file]) => file);
    expect(readdirSync('tests/fixtures/bad').toSorted()).toEqual([...new Set([...used, ...inOtherCases])].toSorted());
  });
});

describe('a file that is too large', () => {
  const entry = readFileSync('tests/fixtures/bad/correct-entry.yaml', 'utf8');
  const toSize = (bytes: number) => `${entry}#${'x'.repeat(bytes - entry.length - 1)}`;

  it('is not read, and its size is said', () => {
    const { lines } = check([{ to: 'tools/maple.yaml', text: toSize(limits.entryBytes + 1) }]);
    expect(lines).toEqual([`${maple}  has ${limits.entryBytes + 1} bytes; an entry has at most ${limits.entryBytes}`]);
  });

  it('is one byte larger than the largest that is taken', () => {
    expect(check([{ to: 'tools/maple.yaml', text: toSize(limits.entryBytes) }]).lines).toEqual([]);
  });
});

describe('a file that is missing', () => {
  it.each(['taxonomy.yaml', 'glossary.yaml', 'references.yaml', 'guide/en/projects.mdx', 'guide/en/troubleshooting.mdx'])(
    'is reported once: %s',
    (to) => {
      expect(check([{ to }]).lines).toEqual([`content/${to}  is missing`]);
    },
  );

  it('is reported where it is named: a tool', () => {
    expect(check([{ to: 'tools/birch.yaml' }]).lines).toEqual([
      'content/tools/acorn.yaml:20:16  alternatives[0]  "birch" is not a tool in content/tools.',
      'content/tools/cedar.yaml:19:14  successors[0]  "birch" is not a tool in content/tools.',
    ]);
  });

  it('is reported for every part of a tree that has nothing', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'content-'));
    roots.push(root);
    const { problems, filesRead } = checkContent(root);
    const parts = ['taxonomy.yaml', 'glossary.yaml', 'references.yaml', 'tools', 'guide', 'diagrams'];
    const missing = [...parts, ...chapterIds.map((id) => `guide/en/${id}.mdx`)].map((part) => `content/${part}  is missing`);
    expect(filesRead).toBe(0);
    expect(formatProblems(problems, filesRead).split('\n').slice(0, -1).toSorted()).toEqual(missing.toSorted());
  });
});

describe('the command that checks content', () => {
  const run = (root: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('scripts/check-content.ts')], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n'), stderr };
  };

  it('ends well on a good tree and says how much it read', () => {
    const root = makeTree();
    roots.push(root);
    expect(run(root)).toEqual({ status: 0, lines: [`0 problems in 0 files of ${filesOfGoodTree} read`], stderr: '' });
  });

  it('ends with 1 on a bad tree and prints every problem', () => {
    const bad = [entries, chapters, diagrams, vocabularies].map(([first]) => first!);
    const root = makeTree(bad.map(toChange));
    roots.push(root);
    expect(run(root)).toEqual({
      status: 1,
      lines: [
        ...bad.flatMap(([, , said]) => said).toSorted(),
        `${bad.length} problems in ${bad.length} files of ${filesOfGoodTree + 1} read`,
      ],
      stderr: '',
    });
  });

  it('ends with 1 on a tree that has nothing', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'content-'));
    roots.push(root);
    const { status, lines, stderr } = run(root);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(lines).toContain('content/tools  is missing');
    expect(lines.at(-1)).toMatch(/ of 0 read$/);
  });
});
