import type { Rule } from './rule.ts';

/** Rules of chapters in content/guide. */
export const guideRules = {
  G001: {
    title: 'A chapter is valid MDX',
    why: 'A chapter that cannot be read cannot be shown.',
    remedy: 'Look at the place that the message names: a tag is open, or a < stands alone. Write \\< for the sign.',
  },
  G002: {
    title: 'No import and no export',
    why: 'Chapters are words. Code in them would run while the site is made.',
    remedy: 'Delete the line; the components of chapters are there without it.',
  },
  G003: {
    title: 'No expressions in braces',
    why: 'MDX runs what stands in braces as code.',
    remedy: 'Write \\{ for a brace, or put the text in `backticks`.',
  },
  G004: {
    title: 'No HTML, and only the components of the guide',
    why: 'HTML can bring scripts and looks of its own, and a component that does not exist breaks the page.',
    remedy: 'Write Markdown, or use one of the components that CONTRIBUTING.md names.',
  },
  G005: {
    title: 'Attributes are plain text in double quotes',
    why: 'Everything else in an attribute is code.',
    remedy: 'Write it like this: <Tool id="dvc" />.',
  },
  G006: {
    title: 'A component has the attributes it needs',
    why: 'Without them it does not know what to show.',
    remedy: 'Add the attribute that the message names.',
  },
  G007: {
    title: 'A component has no other attributes',
    why: 'They would be ignored, or change how the page behaves.',
    remedy: 'Correct the name of the attribute, or delete it.',
  },
  G008: {
    title: 'Headings in the text start at ##',
    why: 'The title of the chapter is its only heading of the first level.',
    remedy: 'Write ## instead of #.',
  },
  G009: {
    title: 'Headings leave out no level',
    why: 'People who listen to the page find their way by the levels.',
    remedy: 'Use one # more than the heading above it, not two.',
  },
  G010: {
    title: 'Ids in chapters exist',
    why: 'Each of them becomes a link, a table, a diagram or a note.',
    remedy: 'Use an id that exists, or add what is missing to the file that the message names.',
  },
  G011: {
    title: 'Links in chapters are safe',
    why: 'Readers click on them: they must be encrypted, lead where they seem to lead, and must not run code.',
    remedy: 'Write https:// and the address, a path of this site such as /guide/data/, or # and the id of a section.',
  },
  G012: {
    title: 'An image says in words what it shows',
    why: 'Some readers cannot see it.',
    remedy: 'Write the words between the square brackets: ![Two services and a queue](/images/queue.png).',
  },
  G013: {
    title: 'An image is a file of this site',
    why: 'An image from elsewhere tells a stranger who reads the page, and may change or vanish.',
    remedy: 'Put the file into public/ and write its address from /.',
  },
  G014: {
    title: 'A chapter starts with front matter',
    why: 'Its title, its description and the day it was checked stand there.',
    remedy: 'Start the file with a line ---, then title, description and verified, then a line ---.',
  },
  G015: {
    title: 'A file in the guide is one of its chapters',
    why: 'The chapters and their order are fixed in the code; another file would appear nowhere.',
    remedy: 'Use the name of a chapter, or add the chapter to src/schema/vocabulary.ts.',
  },
  G016: {
    title: 'The chapter of a stage covers its components in their order',
    why: 'The numbers on every page come from this order.',
    remedy: 'Write one <ComponentSection id="…" /> for each component, in the order of content/taxonomy.yaml.',
  },
  G017: {
    title: 'A statement that ages names the month in which it was checked',
    why: 'Statements that age are listed by it, the oldest first.',
    remedy: 'Write the month in which you checked the statement: <AsOf date="2026-11" />.',
  },
  G018: {
    title: 'An acronym is explained where a chapter first uses it',
    why: 'Readers start in any chapter, and the same letters mean different things in different teams.',
    remedy: 'Write the words first, "area under the curve (AUC)", or mark it as a term of the glossary.',
  },
} as const satisfies Record<`G${number}`, Rule>;
