import { checkTogether } from './check-together.ts';
import type { Problem } from './problem.ts';
import { readContent } from './read-content.ts';

/**
 * Checks everything under content/.
 *
 * @param root folder that holds content/
 * @returns all problems of all files, and how many files were read
 */
export function checkContent(root: string): { problems: Problem[]; filesRead: number } {
  const { content, problems } = readContent(root);
  return { problems: [...problems, ...checkTogether(content)], filesRead: content.filesRead };
}
