import { toHint } from '../lib/nearest.ts';
import { generatedDiagramNames } from '../lib/pipeline-diagram.ts';
import type { Refusal } from '../lib/parse-chapter.ts';
import { findUrlProblem } from '../schema/safe-url.ts';
import { chapterIds } from '../schema/vocabulary.ts';
import { getComponentIds } from './cross-references.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import type { RuleId } from './rules.ts';
import { toToolHint } from './tool-hint.ts';

const rulesOfRefusals: Record<Refusal, RuleId> = {
  module: 'G002',
  expression: 'G003',
  html: 'G004',
  'attribute-value': 'G005',
  'attribute-missing': 'G006',
  'attribute-unknown': 'G007',
  'first-heading': 'G008',
  'skipped-heading': 'G009',
  'image-text': 'G012',
  'image-address': 'G013',
};

function toIds(items: readonly { id: string }[] | undefined): Set<string> | undefined {
  return items && new Set(items.map(({ id }) => id));
}

/** Chapters contain only what they may, and every id they name exists. */
export function checkChapters(content: Content): Problem[] {
  const component = { ids: content.taxonomy && getComponentIds(content), what: 'a component of content/taxonomy.yaml' };
  const diagramNames = new Set([...content.diagrams.map(({ name }) => name), ...generatedDiagramNames]);
  // What could not be read has its own problem and no ids; do not report each use of it again.
  const known: Record<string, { attribute: string; ids: Set<string> | undefined; what: string }> = {
    Tool: { attribute: 'id', ids: content.toolIds, what: 'a tool in content/tools' },
    Component: { attribute: 'id', ...component },
    ComponentSection: { attribute: 'id', ...component },
    ToolTable: { attribute: 'component', ...component },
    Diagram: { attribute: 'name', ids: diagramNames, what: 'a diagram in content/diagrams' },
    Term: { attribute: 'id', ids: toIds(content.glossary?.items), what: 'a term of content/glossary.yaml' },
    Cite: { attribute: 'id', ids: toIds(content.references?.items), what: 'a work of content/references.yaml' },
  };
  return content.chapters.flatMap(({ file, chapter }) => [
    ...chapter.refused.map(({ reason, ...refused }) => ({ file, field: '', rule: rulesOfRefusals[reason], ...refused })),
    ...chapter.usages.flatMap(({ name, attributes, line, column }) => {
      const { attribute = '', ids, what } = known[name] ?? {};
      const id = attributes[attribute];
      if (id === undefined || !ids || ids.has(id)) return [];
      return [
        {
          file,
          line,
          column,
          field: `<${name}>`,
          rule: 'G010' as const,
          message: `"${id}" is not ${what}.${name === 'Tool' ? toToolHint(id, content) : toHint(id, ids)}`,
        },
      ];
    }),
    ...chapter.usages
      .filter(({ name, attributes }) => name === 'AsOf' && !/^20\d\d-(0[1-9]|1[0-2])$/.test(attributes['date'] ?? '2000-01'))
      .map(({ attributes, line, column }) => ({
        file,
        line,
        column,
        field: '<AsOf>',
        rule: 'G017' as const,
        message: `"${attributes['date']}" is not a year and a month`,
      })),
    ...chapter.links.flatMap(({ url, line, column }) => {
      const inside = /^(\/(?![/\\])|#)/.test(url);
      const outside = url.startsWith('https://') ? findUrlProblem(url) : 'must start with https://, a single / or #';
      return inside || !outside ? [] : [{ file, line, column, field: '', rule: 'G011' as const, message: `the link "${url}" ${outside}` }];
    }),
  ]);
}

/** English is complete, and the chapter of a stage has one section for each of its components, in their order. */
export function checkCoverage(content: Content): Problem[] {
  const english = content.chapters.filter(({ locale }) => locale === 'en');
  const missing = chapterIds
    .map((id) => `content/guide/en/${id}.mdx`)
    .filter((file) => !content.chapterFiles.has(file))
    .map((file) => ({ file, field: '', rule: 'X001' as const, message: 'is missing' }));
  const misplaced = (content.taxonomy?.stages ?? []).flatMap((stage) => {
    const chapterId = stage.id === 'cross-cutting' ? 'platforms' : stage.id;
    const chapter = english.find(({ id }) => id === chapterId);
    if (!chapter) return [];
    const expected = stage.components.map(({ id }) => id);
    const sections = chapter.chapter.outline.filter(({ component }) => component !== undefined);
    const found = sections.map(({ component }) => component);
    if (found.join() === expected.join()) return [];
    const first = sections.find(({ component }, i) => component !== expected[i]);
    return [
      {
        file: chapter.file,
        line: first?.line,
        column: first?.column,
        field: '<ComponentSection>',
        rule: 'G016' as const,
        message: `sections must be, in this order: ${expected.join(', ')}; found: ${found.join(', ')}`,
      },
    ];
  });
  return [...missing, ...misplaced];
}
