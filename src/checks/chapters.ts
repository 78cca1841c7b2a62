import { toHint } from '../lib/nearest.ts';
import { generatedDiagramNames } from '../lib/pipeline-diagram.ts';
import { chapterIds } from '../schema/vocabulary.ts';
import { getComponentIds } from './cross-references.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Chapters contain only what they may, and every id they name exists. */
export function checkChapters(content: Content): Problem[] {
  const componentIds = getComponentIds(content);
  const known: Record<string, { attribute: string; ids: Set<string>; what: string }> = {
    Tool: { attribute: 'id', ids: content.toolIds, what: 'a tool in content/tools' },
    Component: { attribute: 'id', ids: componentIds, what: 'a component of content/taxonomy.yaml' },
    ComponentSection: { attribute: 'id', ids: componentIds, what: 'a component of content/taxonomy.yaml' },
    ToolTable: { attribute: 'component', ids: componentIds, what: 'a component of content/taxonomy.yaml' },
    Diagram: {
      attribute: 'name',
      ids: new Set([...content.diagrams.map(({ name }) => name), ...generatedDiagramNames]),
      what: 'a diagram in content/diagrams',
    },
    Term: { attribute: 'id', ids: new Set(content.glossary?.items.map(({ id }) => id)), what: 'a term of content/glossary.yaml' },
    Cite: { attribute: 'id', ids: new Set(content.references?.items.map(({ id }) => id)), what: 'a work of content/references.yaml' },
  };
  return content.chapters.flatMap(({ file, chapter }) => [
    ...chapter.refused.map((refused) => ({ file, field: '', ...refused })),
    ...chapter.usages.flatMap(({ name, attributes, line, column }) => {
      const rule = known[name];
      const id = rule && attributes[rule.attribute];
      if (id === undefined || rule!.ids.has(id)) return [];
      return [{ file, line, column, field: `<${name}>`, message: `"${id}" is not ${rule!.what}.${toHint(id, rule!.ids)}` }];
    }),
    ...chapter.links
      .filter(({ url }) => !/^(https:\/\/|\/|#)/.test(url))
      .map(({ url, line, column }) => ({ file, line, column, field: '', message: `the link "${url}" must start with https://, / or #` })),
  ]);
}

/** English is complete, and the chapter of a stage has one section for each of its components, in their order. */
export function checkCoverage(content: Content): Problem[] {
  const english = content.chapters.filter(({ locale }) => locale === 'en');
  const missing = chapterIds
    .filter((id) => !english.some((chapter) => chapter.id === id))
    .map((id) => ({ file: `content/guide/en/${id}.mdx`, field: '', message: 'is missing' }));
  const misplaced = (content.taxonomy?.stages ?? []).flatMap((stage) => {
    const chapterId = stage.id === 'cross-cutting' ? 'platforms' : stage.id;
    const chapter = english.find(({ id }) => id === chapterId);
    if (!chapter) return [];
    const expected = stage.components.map(({ id }) => id);
    const found = chapter.chapter.outline.flatMap(({ component }) => component ?? []);
    if (found.join() === expected.join()) return [];
    return [{ file: chapter.file, field: '<ComponentSection>', message: `sections must be, in this order: ${expected.join(', ')}; found: ${found.join(', ')}` }];
  });
  return [...missing, ...misplaced];
}
