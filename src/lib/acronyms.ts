import { commonAcronyms } from './common-acronyms.ts';
import type { Run } from './chapter-text.ts';

/** An acronym that a text uses before it says what it stands for. */
export interface UnexplainedAcronym {
  acronym: string;
  line: number;
  column: number;
}

/** Two to six capitals and digits in a row, of them two capitals at least, perhaps as a plural. */
const pattern = /(?<![\p{L}\p{N}_-])(?=[A-Z0-9]{2,6}s?(?![\p{L}\p{N}_]))([A-Z][A-Z0-9]*[A-Z][A-Z0-9]*)s?/gu;

/** Whether the words around an acronym say what it stands for: "graphics processor (GPU)" or "GPU (graphics processor)". */
function isExplained(before: string, after: string): boolean {
  return (/\p{Ll}{2}[\p{L}\p{N}\s'’-]*\($/u.test(before) && /^[,;)]/.test(after)) || /^\s\([^)]*\p{Ll}{3}/u.test(after);
}

/**
 * Acronyms whose first use in a chapter is neither a term of the glossary nor explained beside it.
 *
 * @param blocks all running text of the chapter, in reading order
 */
export function findUnexplainedAcronyms(blocks: readonly (readonly Run[])[]): UnexplainedAcronym[] {
  const seen = new Set(Object.keys(commonAcronyms));
  return blocks.flatMap((runs) => {
    const text = runs.map((run) => run.text).join('');
    let start = 0;
    return runs.flatMap((run) => {
      const offset = start;
      start += run.text.length;
      // Names of tools, sources and components are links to what they are; code is not prose.
      if (run.component !== undefined && /^(code|Tool|Cite|Component|AsOf)$/.test(run.component)) return [];
      return [...run.text.matchAll(pattern)].flatMap((match) => {
        const acronym = match[1]!;
        if (seen.has(acronym)) return [];
        seen.add(acronym);
        const at = offset + match.index;
        if (run.component === 'Term' || isExplained(text.slice(0, at), text.slice(at + match[0].length))) return [];
        const lines = run.text.slice(0, match.index).split('\n');
        const line = run.line + lines.length - 1;
        return [{ acronym, line, column: lines.length > 1 ? lines.at(-1)!.length + 1 : run.column + match.index }];
      });
    });
  });
}
