import type { SearchData } from './search-data.ts';

/** Texts of the search dialog in the language of the page. `{n}`, `{query}` and `{tools}` are filled in. */
export type SearchTextKey =
  | 'label'
  | 'close'
  | 'stages'
  | 'all'
  | 'tools'
  | 'places'
  | 'text'
  | 'more'
  | 'useNow'
  | 'toolOf'
  | 'toolsOf'
  | 'result'
  | 'results'
  | 'none'
  | 'meant'
  | 'start'
  | 'failed'
  | 'hint';

/** What the search dialog needs, so that pages need not carry it. */
export interface SearchFile extends SearchData {
  /** Address of the home page of the language, with base path. Other addresses are below it. */
  root: string;
  /** Folder of Pagefind's index of the full text. */
  bundle: string;
  texts: Record<SearchTextKey, string>;
  statuses: Record<string, string>;
}
