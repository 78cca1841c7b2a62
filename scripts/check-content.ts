/** Checks everything under content/ and prints every problem. Exit code 1 when there are any. */
import { checkContent } from '../src/checks/index.ts';
import { formatProblems } from '../src/checks/problem.ts';

const { problems, filesRead } = checkContent(process.cwd());
console.log(formatProblems(problems, filesRead));
if (problems.length > 0 || filesRead === 0) process.exitCode = 1;
