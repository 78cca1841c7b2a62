import type { LicenseKind } from '../license-kind.ts';
import type { StageId, Status } from '../../schema/vocabulary.ts';

/** What the search knows of a tool. What is absent is usual: no other names, active. */
export interface SearchTool {
  id: string;
  name: string;
  /** Other and former names. */
  names?: string[];
  /** Names in package registries, where they differ from the names above. */
  packages?: string[];
  summary: string;
  /** Ids of its components, the main one first. */
  components: string[];
  /** Absent: active. */
  status?: Status;
  /** Present: nobody should start with it. */
  retired?: true;
  /** Ids of the tools to use instead, the living ones first. */
  successors?: string[];
  license: string;
  licenseKind: LicenseKind;
}

export interface SearchComponent {
  id: string;
  title: string;
  number: string;
  stage: StageId;
  /** Its question. */
  note: string;
  /** Other words for it. */
  words: string[];
  /** How many tools have it as their main component. */
  tools: number;
}

/** A chapter of the guide, or a section of one. */
export interface SearchSection {
  /** Address below the root of the language: `guide/training/#checkpoints`. */
  path: string;
  title: string;
  /** The title of the chapter that a section stands in. */
  chapter?: string;
  /** What a chapter is about. */
  note?: string | undefined;
  /** Absent: it belongs to no single stage. */
  stage?: StageId | undefined;
}

/** All that names can be searched by: small, because a reader waits for it. Part of search.json. */
export interface SearchData {
  stages: { id: StageId; title: string; number: string }[];
  components: SearchComponent[];
  tools: SearchTool[];
  sections: SearchSection[];
  /** Words of which people think when they mean a kind of licence. */
  licenseWords: Record<LicenseKind, string>;
}
