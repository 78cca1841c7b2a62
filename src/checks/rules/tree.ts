import type { Rule } from './rule.ts';

/** Rules of the folder content/ and of its lists: taxonomy, glossary, references, checklists. */
export const treeRules = {
  X001: {
    title: 'Every file that the guide needs is there',
    why: 'Pages are made from it.',
    remedy: 'Put the file or folder back: git checkout -- and its name.',
  },
  X002: {
    title: 'Files are plain files',
    why: 'A symbolic link can lead out of the folder, to any file of the machine that makes the site.',
    remedy: 'Replace it by a copy of the file.',
  },
  X003: {
    title: 'Folders are where the guide looks for them',
    why: 'A file in a folder that nobody reads is checked by nobody.',
    remedy:
      'Move the files to the folder above and delete this one, or the other way round in content/guide, which has a folder for each language.',
  },
  X004: {
    title: 'A file has the ending of its folder',
    why: 'Entries are data, chapters are words; another ending could be code.',
    remedy: 'Rename the file: .yaml in tools, .mdx in guide, .mmd in diagrams.',
  },
  X005: {
    title: 'A file name has lower-case letters, digits and single hyphens',
    why: 'It becomes an address, and it must work on every computer.',
    remedy: 'Rename the file like this: apache-spark.yaml.',
  },
  X006: {
    title: 'No reserved names',
    why: 'Windows cannot store files such as aux.yaml, and names such as constructor mean something else in JavaScript.',
    remedy: 'Add a word: constructor-ml instead of constructor.',
  },
  X007: {
    title: 'Names differ in more than capitals',
    why: 'On Windows and macOS both are the same file, and one overwrites the other.',
    remedy: 'Keep one of the two files.',
  },
  X008: {
    title: 'Files cannot be executed',
    why: 'Content is data; nothing should be able to start it.',
    remedy: 'Take the permission away: git update-index --chmod=-x and the name of the file.',
  },
  X009: {
    title: 'An entry is small',
    why: 'A large file makes every page that shows it slow, and nobody reviews it.',
    remedy: 'Shorten the texts and delete comments.',
  },
  X010: {
    title: 'An id of a list stands once',
    why: 'A link to it could mean either.',
    remedy: 'Delete one of the two, or give it another id.',
  },
  X011: {
    title: 'A component that a list names exists',
    why: 'It becomes an arrow of the diagrams or a link.',
    remedy: 'Use an id of content/taxonomy.yaml.',
  },
  X012: {
    title: 'A component does not feed itself',
    why: 'The arrow would start where it ends.',
    remedy: 'Delete the id from feeds.',
  },
  X013: {
    title: 'Stages stand in their order, each once',
    why: 'The order gives the numbers on every page.',
    remedy: 'Move the stages of content/taxonomy.yaml into the order that the message names.',
  },
  X014: {
    title: 'A question is a question',
    why: 'Readers find a component, and decide on a tool, by what they ask themselves.',
    remedy: 'End it with a question mark.',
  },
  X015: {
    title: 'A checklist is named after a stage',
    why: 'Its page shows it under the stage, and links to it from the chapter of the stage.',
    remedy: 'Name the file after a stage of content/taxonomy.yaml, such as data.yaml.',
  },
  X016: {
    title: 'A check leads to the section that explains it',
    why: 'A reader who does not understand a check follows its link.',
    remedy: 'Use the name of a chapter, and the id of a component or heading in it.',
  },
  X017: {
    title: 'Every term of the glossary is used in a chapter',
    why: 'A definition that no text leads to is read by nobody and grows old.',
    remedy: 'Mark the word in a chapter as <Term id="…">, or delete the term.',
  },
  X018: {
    title: 'Files are text in UTF-8',
    why: 'In another encoding the site shows wrong letters, and a name that looks right is found by no search.',
    remedy: 'Save the file again as UTF-8 and type the letter at this place anew.',
  },
  X019: {
    title: 'Everything under content/ has a reader',
    why: 'A file that nobody reads is checked by nobody, and its author believes that it is on the site.',
    remedy: 'Move the file to the folder of its kind, such as content/tools for an entry, or delete it.',
  },
} as const satisfies Record<`X${number}`, Rule>;
