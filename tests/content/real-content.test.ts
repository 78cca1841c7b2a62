import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Content } from '../../src/checks/content.ts';
import { checkContent } from '../../src/checks/index.ts';
import { formatProblems } from '../../src/checks/format.ts';
import { readContent } from '../../src/checks/read-content.ts';
import { findImbalance, getChoice } from '../../src/lib/choice.ts';
import { groupByLinks } from '../../src/lib/tool-web.ts';
import { isRetired, type Tool } from '../../src/schema/tool.ts';

const root = process.cwd();
const named = parse(readFileSync('tests/content/names-of-2020.yaml', 'utf8')) as { tools: string[]; techniques: string[] };

let content: Content;
let tools: Tool[];
beforeAll(() => {
  ({ content } = readContent(root));
  tools = content.tools.map(({ tool }) => tool);
});

/** As a reader would type it: neither capitals, spaces and points nor an explanation in parentheses matter. */
const simplify = (name: string) =>
  name
    .replace(/\s*\(.*\)$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+&]/gu, '');

it('has no problem', () => {
  const { problems, filesRead } = checkContent(root);
  expect(formatProblems({ problems, filesRead })).toBe(`0 problems in 0 files of ${filesRead} read`);
  expect(filesRead).toBeGreaterThan(named.tools.length);
});

describe('what the 2020 edition named', () => {
  it('is still found: every tool has an entry with its name', () => {
    const names = new Set(tools.flatMap(({ name, aka = [], formerly = [] }) => [name, ...aka, ...formerly].map(simplify)));
    expect(named.tools.length).toBeGreaterThan(100);
    expect(named.tools.filter((name) => !names.has(simplify(name)))).toEqual([]);
  });

  it('is still found: every technique is explained in the glossary', () => {
    const terms = new Set(content.glossary?.items.flatMap(({ term, aka = [] }) => [term, ...aka].map(simplify)));
    expect(named.techniques).toEqual(
      expect.arrayContaining(['Serverless functions', 'Adaptive batching', 'Service mesh', 'Quantization', 'Knowledge distillation']),
    );
    expect(named.techniques.filter((name) => !terms.has(simplify(name)))).toEqual([]);
  });
});

describe('what a reader is told to use', () => {
  it('is alive for every component', () => {
    const living = new Set(tools.filter(({ status }) => !isRetired(status)).flatMap(({ components }) => components));
    const components = content.taxonomy?.stages.flatMap((stage) => stage.components.map(({ id }) => id)) ?? [];
    expect(components.length).toBeGreaterThan(20);
    expect(components.filter((id) => !living.has(id))).toEqual([]);
  });

  it('stands on the page of every retired tool: a living tool, or why there is none', () => {
    const living = new Set(tools.filter(({ status }) => !isRetired(status)).map(({ id }) => id));
    const retired = tools.filter(({ status }) => isRetired(status));
    const saysNothing = ({ successors = [], successor_note }: Tool) => !successor_note && !successors.some((id) => living.has(id));
    expect(retired.length).toBeGreaterThan(20);
    expect(retired.filter(saysNothing).map(({ id }) => id)).toEqual([]);
  });
});

describe('what a reader can choose from', () => {
  it('is four living tools for each component, or the taxonomy says why not', () => {
    const components = content.taxonomy?.stages.flatMap((stage) => stage.components) ?? [];
    const few = components.filter(({ id, choice_note }) => !choice_note && findImbalance(getChoice(tools, id).length) === 'few');
    expect(components.length).toBeGreaterThan(20);
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  it('is explained only where it needs to be', () => {
    const explained = content.taxonomy?.stages.flatMap((stage) => stage.components).filter(({ choice_note }) => choice_note) ?? [];
    expect(explained.filter(({ id }) => !findImbalance(getChoice(tools, id).length)).map(({ id }) => id)).toEqual([]);
  });

  it('can be compared: alternatives and successors join each tool with others', () => {
    // What everything else is written in or kept in has no alternative here.
    const alone = ['git', 'python'];
    const islands = groupByLinks(tools).filter((group) => group.length < 3);
    expect(islands.flat().toSorted()).toEqual(alone);
  });
});

describe('readiness', () => {
  it('has a checklist for each stage of the pipeline', () => {
    expect(content.checklists.map(({ stage }) => stage)).toEqual(['data', 'deployment', 'monitoring', 'training']);
    for (const { items, yaml } of content.checklists) expect(items.length, yaml.file).toBeGreaterThanOrEqual(10);
  });
});

describe('dates', () => {
  /** The day of the newest commit, or the day the guide was written when git does not know it: no clock. */
  function getNewestDay(): string {
    const written = '2026-11-23';
    try {
      const committed = execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
      return committed > written ? committed : written;
    } catch {
      return written;
    }
  }

  it('on which something was checked are not in the future of the newest commit', () => {
    const dated = [
      ...content.tools.flatMap(({ tool, yaml: { file } }) => [
        { file, day: tool.verified },
        ...tool.sources.map(({ accessed }) => ({ file, day: accessed })),
      ]),
      ...(content.references?.items ?? []).map(({ id, accessed }) => ({ file: `content/references.yaml, ${id}`, day: accessed })),
      ...content.chapters.map(({ file, chapter }) => ({ file, day: (parse(chapter.frontMatter) as { verified: string }).verified })),
    ];
    const newest = getNewestDay();
    expect(dated.length).toBeGreaterThan(tools.length);
    expect(dated.filter(({ day }) => day > newest)).toEqual([]);
  });

  it('of the end of a tool come after its first release', () => {
    const before = tools.filter(({ status, first_release, status_since }) => isRetired(status) && first_release && status_since && Number(status_since.slice(0, 4)) < first_release);
    expect(before.map(({ id }) => id)).toEqual([]);
  });
});
