/**
 * npm run ageing: lists every statement of the English chapters that says of when it is (<AsOf>), the oldest first. Who checks
 * one again writes the month of that day into it. --before 2026-11 lists only those from before that month.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/checks/read-content.ts';
import { listAgeingStatements } from '../src/lib/ageing.ts';

const { before = '9999' } = parseArgs({ options: { before: { type: 'string' } } }).values;
const chapters = readContent(process.cwd()).content.chapters.filter(({ locale }) => locale === 'en');
const statements = listAgeingStatements(chapters).filter(({ date }) => date < before);
for (const { date, file, line, sentence } of statements) console.log(`${date}  ${file}:${line}  ${sentence}`);
console.log(`${statements.length} statements that age`);
