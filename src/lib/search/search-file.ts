import type { SearchData } from './search-data.ts';

/** Texts of the search dialog in the language of the page. `{n}`, `{query}`, `{stage}` and `{tools}` are filled in. */
export type SearchTextKey =
  | 'label'
  | 'close'
  | 'stages'
  | 'all'
  | 'tools'
  | 'places'
  | 'text'
  | 'more'
  | 'moreOne'
  | 'compare'
  | 'widen'
  | 'useNow'
  | 'toolOf'
  | 'toolsOf'
  | 'result'
  | 'results'
  | 'none'
  | 'noneHere'
  | 'like'
  | 'andText'
  | 'onlyText'
  | 'onlyTextHere'
  | 'textElsewhere'
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
