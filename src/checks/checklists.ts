import { toHint } from '../lib/nearest.ts';
import { stageIds } from '../schema/vocabulary.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Checklists belong to stages, their checks have ids of their own, and each leads to a section that exists. */
export function checkChecklists(content: Content): Problem[] {
  const sections = new Map(
    content.chapters
      .filter(({ locale }) => locale === 'en')
      .map(({ id, chapter }) => [id, new Set(chapter.outline.map((item) => item.id))]),
  );
  const seen = new Set<string>();
  return content.checklists.flatMap(({ stage, items, yaml }) => {
    const isStage = (stageIds as readonly string[]).includes(stage);
    const unnamed: Problem[] = isStage
      ? []
      : [{ file: yaml.file, field: '', rule: 'X015', message: `"${stage}" is not a stage.${toHint(stage, stageIds)}` }];
    return [
      ...unnamed,
      ...items.flatMap(({ id, chapter, section }, i) => {
        const isTwice = seen.has(id);
        seen.add(id);
        const twice = isTwice ? [yaml.problem([i, 'id'], { rule: 'X010', message: `"${id}" is there twice` })] : [];
        // A chapter that could not be read has its own problem.
        const known = sections.get(chapter);
        if (!known || known.has(section)) return twice;
        const message = `"${section}" is not a section of the chapter ${chapter}.${toHint(section, known)}`;
        return [...twice, yaml.problem([i, 'section'], { rule: 'X016', message })];
      }),
    ];
  });
}
