import type { StageId, Status } from '../../schema/vocabulary.ts';

export interface NamedTool {
  id: string;
  name: string;
}

export interface ToolHit extends NamedTool {
  summary: string;
  /** Its main component, and that component's stage. */
  component: string;
  stage: StageId;
  status: Status;
  retired: boolean;
  /** Tools to use instead, the living ones first. */
  successors: NamedTool[];
  /** Tokens of the text that matched, for marking. */
  terms: string[];
}

/** A component, a chapter or a section of a chapter. */
export interface PlaceHit {
  /** Address below the root of the language. */
  path: string;
  title: string;
  /** A component's number, and how many tools have it as their main component. */
  number?: string;
  tools?: number;
  /** The chapter that a section stands in. */
  chapter?: string;
  /** Absent: it belongs to no single stage. */
  stage?: StageId | undefined;
  terms: string[];
}

export interface SearchResults {
  tools: ToolHit[];
  places: PlaceHit[];
  /** How many tools there are without `limit`. */
  toolCount: number;
  /** How many tools and places there are of all stages, and of each. A tool counts for every stage it serves. */
  total: number;
  counts: Record<string, number>;
  /** The words of the query that count. */
  words: string[];
  /** Nothing is spelt like the query: all results are only like it, and whoever shows them must say so. */
  corrected: boolean;
  /** The query names these tools and nothing has all its words: they are to be compared. Two at least, or none. */
  compare: NamedTool[];
  /** When nothing was found: the tools whose names are nearest to the query. */
  suggestions: NamedTool[];
}

export interface Search {
  search: (query: string, options?: { stage?: string; limit?: number }) => SearchResults;
}
