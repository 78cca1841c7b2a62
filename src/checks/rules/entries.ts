import type { Rule } from './rule.ts';

/** Rules of entries. Those of YAML and of single values hold for the other YAML files and for front matter, too. */
export const entryRules = {
  T001: {
    title: 'The file is valid YAML',
    why: 'A file that cannot be read cannot be shown, and readers of YAML guess differently at what was meant.',
    remedy:
      'Compare the line with docs/entry-template.yaml: a bracket or a quotation mark is open, or a text that contains ": " has no quotes around it.',
  },
  T002: {
    title: 'A field stands once',
    why: 'Of two values one would be dropped without a word.',
    remedy: 'Keep one of the two lines.',
  },
  T003: {
    title: 'No anchors and no aliases',
    why: 'A few of them can expand to gigabytes, and a reviewer does not see where a value comes from.',
    remedy: 'Write the value out at each place. A text that starts with & or * needs quotes around it.',
  },
  T004: {
    title: 'No tags and directives',
    why: 'They turn values into something else than what stands there.',
    remedy: 'Delete it and write a plain value. A text that starts with ! needs quotes around it.',
  },
  T005: {
    title: 'Only known fields',
    why: 'A field with a wrong name would be ignored, and what it says would be lost.',
    remedy: 'Correct the name, or delete the field.',
  },
  T006: {
    title: 'Required fields are there',
    why: 'Tables and comparisons rely on them, and a gap would look as if nobody knew.',
    remedy: 'Add the field. docs/entry-template.yaml shows its form.',
  },
  T007: {
    title: 'No field is empty',
    why: 'An empty field does not say whether the value is unknown, forgotten or none.',
    remedy: 'Write a value, or delete the line when the field is optional.',
  },
  T008: {
    title: 'A value has the type of its field',
    why: 'YAML turns 1.10 into 1.1 and a bare date into a point in time; quotes keep what you wrote.',
    remedy: 'Write the value as docs/entry-template.yaml does: texts and dates in quotes, lists in square brackets, years without quotes.',
    fixable: true,
  },
  T009: {
    title: 'A word is one of those its field allows',
    why: 'Filters and tables group by these words; another spelling would be a group of its own.',
    remedy: 'Use one of the words that the message names.',
  },
  T010: {
    title: 'A number is in its range',
    why: 'A year that is far away is a typing error.',
    remedy: 'Correct the number.',
  },
  T011: {
    title: 'A text is as long as its place allows',
    why: 'A longer one breaks tables and small screens, and a shorter one does not help anybody to decide.',
    remedy: 'Shorten the text to what a reader needs to decide, or say more when it is too short.',
  },
  T012: {
    title: 'A list has as many items as its field allows',
    why: 'An empty list says nothing, and a long one is read by nobody.',
    remedy: 'Keep the items that matter most. Delete the line of an empty list when the field is optional.',
  },
  T013: {
    title: 'A list names each item once',
    why: 'It would be shown twice.',
    remedy: 'Delete one of the two.',
    fixable: true,
  },
  T014: {
    title: 'A component of an entry exists',
    why: 'The component decides on which pages the tool appears; with a wrong one it appears nowhere.',
    remedy: 'Use an id of content/taxonomy.yaml, the main one first.',
  },
  T015: {
    title: 'A tool that an entry names exists',
    why: 'Alternatives and successors are links, and a reader who follows one must arrive.',
    remedy:
      'Use the id of an entry: the name of its file in content/tools without .yaml. If the tool has no entry yet, add it or leave it out.',
  },
  T016: {
    title: 'An entry does not point to itself',
    why: 'Nobody compares a tool with itself or replaces it by itself.',
    remedy: 'Delete the id, or name another tool.',
  },
  T017: {
    title: 'An id has lower-case letters, digits and single hyphens',
    why: 'It is part of an address and the name of a file, and both must work everywhere.',
    remedy: 'Write it like this: apache-spark.',
  },
  T018: {
    title: 'A date is a day of the calendar, in quotes',
    why: 'Without quotes YAML makes something else of it, and one form can be sorted.',
    remedy:
      'Write year, month and day in quotes: "2026-11-23". Only status_since and since of an owner may stop after the year or the month.',
    fixable: true,
  },
  T019: {
    title: 'An address is safe to follow',
    why: 'Readers click on it: it must be encrypted, lead where it seems to lead, and must not run code.',
    remedy: 'Copy the address from the address bar of your browser. It starts with https:// and has no user name, port or foreign letters.',
    fixable: true,
  },
  T020: {
    title: 'A licence is an SPDX expression',
    why: 'Names such as "BSD" mean several licences, and readers filter by what they may do.',
    remedy:
      'Use an id of https://spdx.org/licenses/ (Apache-2.0), several with OR or AND, "proprietary", or LicenseRef- and a name for one that SPDX does not list.',
    fixable: true,
  },
  T021: {
    title: 'A package name is only a name',
    why: 'The site prints it inside a command that readers copy.',
    remedy: 'Write the name as the package manager has it, without version, options or command.',
  },
  T022: {
    title: 'No HTML in texts',
    why: 'Entries are shown as plain text, and the text of strangers must never become part of a page.',
    remedy: 'Say it in words. For "smaller than" leave a space after the sign: a < b.',
  },
  T023: {
    title: 'No Markdown and no HTML entities in texts',
    why: 'Entries are shown as plain text, so the reader would see the brackets, signs and codes.',
    remedy: 'Write the words only; an address belongs into sources, homepage or docs. Type & and not &amp;.',
  },
  T024: {
    title: 'A text has no space around it',
    why: 'Nobody sees it, but searches and comparisons do.',
    remedy: 'Delete the space at the start or the end.',
    fixable: true,
  },
  T025: {
    title: 'A text is one line without invisible characters',
    why: 'Such characters hide words, turn their order, or make two names look the same.',
    remedy: 'Type the text again instead of pasting it, on one line.',
  },
  T026: {
    title: 'Letters are in their composed form',
    why: 'é can be one character or two that look the same; only one of them is found by a search.',
    remedy: 'Type the letter on a keyboard, or save the text in Unicode normal form NFC.',
    fixable: true,
  },
  T027: {
    title: 'A sentence ends with a full stop',
    why: 'Texts of many people stand side by side in one table.',
    remedy: 'Write a whole sentence and end it with a full stop.',
  },
  T028: {
    title: 'No exclamation marks',
    why: 'Facts need none, and advertisements have many.',
    remedy: 'Delete it.',
  },
  T029: {
    title: 'No praise and no words of advertising',
    why: 'They fit every tool, so they help nobody to choose between two.',
    remedy: 'Say what it does, for whom and within which limits, or leave the word out.',
  },
  T030: {
    title: 'No "I", "we", "our" and "my"',
    why: 'Entries have many authors; nobody knows who is speaking.',
    remedy: 'Name who does it: the project, its owner, the team that uses it.',
  },
  T031: {
    title: 'A status other than active has its reason',
    why: 'A reader who depends on the tool wants to know what happened.',
    remedy: 'Add status_note: one sentence that says what happened and when.',
  },
  T032: {
    title: 'A retired tool says what to use now',
    why: 'People arrive from old links and need a way on.',
    remedy: 'Add successors with ids of living tools, or successor_note that says why there is none.',
  },
  T033: {
    title: 'Only a tool that is not active has successors',
    why: 'On an active tool they would send people away from something that is alive.',
    remedy: 'Move the ids to alternatives, or correct the status.',
  },
  T034: {
    title: 'Successors lead to a living tool',
    why: 'A chain of dead tools sends the reader round and round.',
    remedy: 'Name a living tool in successors, or say in successor_note why there is none.',
  },
  T035: {
    title: 'A name belongs to one entry',
    why: 'Each name that people search for leads to one page, whether it is a name, an alias or an earlier name.',
    remedy: 'If it is the same tool, correct the entry that is there. If not, choose a name that tells the two apart.',
  },
  T036: {
    title: 'No name looks like the name of another tool',
    why: 'A name with 0 for O or rn for m can pass for a tool that people trust.',
    remedy: 'If it is the same tool, correct the entry that is there. If the name is real, add what tells the two apart.',
  },
  T037: {
    title: 'A name is written in the usual letters of one script',
    why: 'A Cyrillic а or a phonetic ɑ among Latin letters looks like a name that people trust, and no search finds it.',
    remedy: 'Type the name again on one keyboard. A name in another script is an alias of its own.',
  },
  T038: {
    title: 'A homepage belongs to one entry',
    why: 'Two entries with one homepage are one tool, and their facts would drift apart.',
    remedy: 'Correct the entry that is there, or give the page of this very tool.',
  },
  T039: {
    title: 'Entries with one repository are parts of one project',
    why: 'Otherwise they are the same tool twice; parts of a project say so.',
    remedy:
      'If it is the same tool, correct the entry that is there. If it is a part, name the project in its summary: "The serving library of Ray …".',
  },
  T040: {
    title: 'Fields stand in the order of the schema',
    why: 'Every entry can be read and compared in the same way, and changes stay small.',
    remedy: 'Move the line to its place. docs/entry-template.yaml has the order.',
    fixable: true,
  },
  T041: {
    title: 'Ways of hosting stand in one order',
    why: 'The same choice looks the same in every row of a table.',
    remedy: 'Write them in this order: library, self-hosted, managed, saas.',
    fixable: true,
  },
} as const satisfies Record<`T${number}`, Rule>;
