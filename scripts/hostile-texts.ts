import type { StackFormat } from '../src/lib/stack/found-name.ts';

/** What a text for "My stack" may hold again and again: characters with a meaning in some format, and beginnings without an end. */
export const hostilePieces = [
  ' ',
  '\t',
  '\n',
  '\\\n',
  '\\',
  '(',
  '[',
  '{',
  '"',
  "'",
  '`',
  '-',
  '#',
  ';',
  '$',
  '&',
  '@',
  ':',
  '/',
  '.',
  '=',
  '<',
  '*',
  '!',
  'a',
  '1',
  'a ',
  '"a',
  '- ',
  '[a,',
  '{a: ',
  '{"a":',
  'a: ',
  '? ',
  '${',
  '${A:-',
  '$A ',
  '$(',
  'A="',
  '<<E\n',
  '&&',
  '//',
  '://',
  'a@',
  '#egg=',
  '-1-',
  'pip ',
  'pip -a ',
  'pip install "',
  'bash -c "',
  "'pip install a' ",
  'pip install a\n',
];

/** Where in a text of a format the pieces may stand. */
const places: Record<StackFormat, [head: string, foot: string][]> = {
  requirements: [
    ['', 'a'],
    ['a', 'b'],
  ],
  pyproject: [
    ['[project]\ndependencies = [', ''],
    ['', 'a'],
  ],
  environment: [
    ['dependencies:\n  - a', 'b'],
    ['', ''],
  ],
  package: [
    ['{"dependencies":', ''],
    ['{"dependencies":{"a":"', '"}}'],
  ],
  dockerfile: [
    ['FROM a\nRUN pip install ', ''],
    ['FROM ', ''],
    ['FROM a\nARG ', ''],
    ['FROM a\nCOPY ', 'b'],
  ],
  names: [
    ['', 'b'],
    ['a', 'b'],
  ],
};

/** Texts of a length in which a piece is repeated, at the places of the format. */
export const toHostileTexts = (format: StackFormat, piece: string, length: number): string[] =>
  places[format].map(([head, foot]) => head + piece.repeat(length / piece.length) + foot);
