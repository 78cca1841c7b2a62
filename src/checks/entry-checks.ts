import type { EntryContent } from './content.ts';
import { checkLists, checkSuccessorChains, checkToolReferences } from './cross-references.ts';
import { checkAddresses } from './duplicate-addresses.ts';
import { checkNames } from './names.ts';
import type { Problem } from './problem.ts';

/** Rules about more than one value of an entry, or about several entries. The form in the browser runs them, too. */
export const entryChecks: ((content: EntryContent) => Problem[])[] = [
  checkToolReferences,
  checkLists,
  checkSuccessorChains,
  checkNames,
  checkAddresses,
];
