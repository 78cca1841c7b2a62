import { findUnexplainedAcronyms } from '../lib/acronyms.ts';
import { chapterIds } from '../schema/vocabulary.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Every term of the glossary is marked in some chapter. Says nothing while a chapter is missing or cannot be read. */
export function checkTermUse({ glossary, chapters, chapterFiles }: Content): Problem[] {
  const readable = new Set(chapters.map(({ file }) => file));
  const isWhole = chapterIds.every((id) => readable.has(`content/guide/en/${id}.mdx`)) && readable.size === chapterFiles.size;
  if (!glossary || !isWhole) return [];
  const used = new Set(
    chapters.flatMap(({ chapter }) => chapter.usages.flatMap(({ name, attributes }) => (name === 'Term' ? attributes['id'] : []))),
  );
  return glossary.items.flatMap(({ id }, i) =>
    used.has(id) ? [] : [glossary.yaml.problem([i, 'id'], { rule: 'X017', message: `no chapter uses the term "${id}"` })],
  );
}

/** Acronyms are explained where an English chapter first uses them; other languages have rules of their own. */
export function checkAcronyms({ chapters }: Content): Problem[] {
  return chapters
    .filter(({ locale }) => locale === 'en')
    .flatMap(({ file, chapter }) =>
      findUnexplainedAcronyms(chapter.blocks).map(({ acronym, line, column }) => ({
        file,
        line,
        column,
        field: '',
        rule: 'G018' as const,
        message: `"${acronym}" is not explained at its first use`,
        fix: `Write its words and "(${acronym})", or mark it as a <Term>; a name that nobody spells out goes into src/lib/common-acronyms.ts.`,
      })),
    );
}
