import { checkAcronyms, checkTermUse } from './glossary.ts';
import { checkChapters, checkCoverage } from './chapters.ts';
import { checkChecklists } from './checklists.ts';
import type { Content } from './content.ts';
import { checkVocabularies } from './cross-references.ts';
import { checkDecisions } from './decisions.ts';
import { checkDiagrams } from './diagrams.ts';
import { entryChecks } from './entry-checks.ts';
import type { Problem } from './problem.ts';

/** Rules about more than one value or file. To add one: write a function from Content to problems, and list it here. */
const checks: ((content: Content) => Problem[])[] = [
  checkVocabularies,
  ...entryChecks,
  checkChapters,
  checkCoverage,
  checkDiagrams,
  checkTermUse,
  checkAcronyms,
  checkChecklists,
  checkDecisions,
];

/** All problems that show only when everything is looked at together. Reads no files. */
export function checkTogether(content: Content): Problem[] {
  return checks.flatMap((check) => check(content));
}
