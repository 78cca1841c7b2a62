/**
 * Everything of the search in one file for browsers, loaded when it is needed: the dialog opens with it, and the list of tools
 * and the comparison find names by it. Import this late, and nothing below it, or browsers would load two files.
 */
export { createSearch } from '../lib/search/create-search.ts';
export { unpack } from '../lib/search/pack.ts';
export { createDialog } from './search-dialog.ts';
