import { checkChapters, checkCoverage } from './chapters.ts';
import type { Content } from './content.ts';
import { checkNames, checkSuccessorChains, checkToolReferences, checkVocabularies } from './cross-references.ts';
import { checkDiagrams } from './diagrams.ts';
import type { Problem } from './problem.ts';
import { readContent } from './read-content.ts';

/** Rules about more than one file. To add one: write a function from Content to problems, and list it here. */
const checks: ((content: Content) => Problem[])[] = [
  checkVocabularies,
  checkToolReferences,
  checkSuccessorChains,
  checkNames,
  checkChapters,
  checkCoverage,
  checkDiagrams,
];

/**
 * Checks everything under content/.
 *
 * @param root folder that holds content/
 * @returns all problems of all files, and how many files were read
 */
export function checkContent(root: string): { problems: Problem[]; filesRead: number } {
  const { content, problems } = readContent(root);
  return { problems: [...problems, ...checks.flatMap((check) => check(content))], filesRead: content.filesRead };
}
