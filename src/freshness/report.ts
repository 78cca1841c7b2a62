import { toCode } from '../lib/markdown-code.ts';
import { questionKinds, type Question, type QuestionKind } from './questions.ts';

/** By this the workflow finds its issue again. */
export const marker = '<!-- freshness report -->';
/** GitHub takes 65,536 characters. */
const mostCharacters = 60_000;

/**
 * The body of the issue: nothing in it changes unless a question does, so that an edit means news.
 *
 * @param repository address on GitHub, for the links to the files
 */
export function writeReport(questions: readonly Question[], repository: string): string {
  const intro = [
    marker,
    'What the weekly look at links and repositories found. A program wrote this and changes no entry: each line is a question for a person.',
    'When it is settled in the entry, the line goes away the week after. How it works: `docs/decisions/0006-observed-apart-from-authored.md`.',
  ].join('\n');
  const sections = (Object.keys(questionKinds) as QuestionKind[]).flatMap((kind) => {
    const asked = questions.filter((question) => question.kind === kind);
    if (asked.length === 0) return [];
    const lines = asked.map(
      ({ tool, text }) => `- [ ] ${toCode(tool)} ${text} [Edit](${repository}/edit/main/content/tools/${encodeURIComponent(tool)}.yaml)`,
    );
    return [`\n### ${questionKinds[kind]} (${asked.length})`, '', ...lines];
  });
  const body = [intro];
  let length = intro.length;
  for (const [i, line] of sections.entries()) {
    length += line.length + 1;
    if (length > mostCharacters) {
      body.push(`\n… and ${sections.length - i} more lines: npm run freshness -- --offline`);
      break;
    }
    body.push(line);
  }
  if (sections.length === 0) body.push('\nNothing to ask.');
  return `${body.join('\n')}\n`;
}
