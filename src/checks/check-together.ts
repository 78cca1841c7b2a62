import { checkChapters, checkCoverage } from './chapters.ts';
import type { Content } from './content.ts';
import { checkLists, checkSuccessorChains, checkToolReferences, checkVocabularies } from './cross-references.ts';
import { checkDecisions } from './decisions.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkAddresses } from './duplicate-addresses.ts';
import { checkNames } from './names.ts';
import type { Problem } from './problem.ts';

/** Rules about more than one value or file. To add one: write a function from Content to problems, and list it here. */
const checks: ((content: Content) => Problem[])[] = [
  checkVocabularies,
  checkToolReferences,
  checkLists,
  checkSuccessorChains,
  checkNames,
  checkAddresses,
  checkChapters,
  checkCoverage,
  checkDiagrams,
  checkDecisions,
];

/** All problems that show only when everything is looked at together. Reads no files. */
export function checkTogether(content: Content): Problem[] {
  return checks.flatMap((check) => check(content));
}
