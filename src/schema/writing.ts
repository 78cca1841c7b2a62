import { marketingWords } from './marketing-words.ts';
import type { Finding } from './misfit.ts';

/** "I", but neither I/O nor a name such as Type-I; "we", "our" and "my" as words of their own. */
const firstPerson = /(?<![\w/-])(?:I(?![\w/.-])|(?:[Ww]e|[Oo]urs?|[Mm]y)(?![\w-]))/;

/** What in a text is praise, advertising or a person speaking; the text is no longer than its field allows. */
export function findWritingProblems(text: string): Finding[] {
  const findings: Finding[] = marketingWords.flatMap(({ pattern, why }) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : { misfit: 'marketing', message: `"${word}" is praise`, fix: `Leave the word out: ${why}.` };
  });
  const person = firstPerson.exec(text)?.[0];
  if (person !== undefined) findings.push({ misfit: 'first-person', message: `"${person}" does not say who is speaking` });
  if (text.includes('!')) findings.push({ misfit: 'exclamation', message: 'has an exclamation mark' });
  return findings;
}
