import type { ParsedChapter } from '../lib/parse-chapter.ts';
import type { Decision } from '../schema/decision.ts';
import type { GlossaryTerm, Reference } from '../schema/literature.ts';
import type { Check } from '../schema/checklist.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';
import type { Tool, ToolEntry } from '../schema/tool.ts';
import type { DataFile } from './read-yaml.ts';

/** An entry as far as it fits: a field that breaks a rule of its own is absent, so that the others can still be checked. */
export interface CheckedEntry {
  id: string;
  entry: Partial<ToolEntry>;
  yaml: DataFile;
}

/** What the rules about entries look at; of the taxonomy and of other tools they need little. */
export interface EntryContent {
  taxonomy: { stages: readonly { components: readonly { id: string }[] }[] } | undefined;
  /** Entries that fit completely. */
  tools: readonly { tool: Pick<Tool, 'id' | 'status' | 'successors'> }[];
  /** All entries that are YAML. */
  entries: readonly CheckedEntry[];
  /** Ids of all files in content/tools, readable or not: a broken entry should not break those that name it. */
  toolIds: ReadonlySet<string>;
}

/** Everything under content/ that fits its schema, with a way to point into each file. */
export interface Content extends EntryContent {
  taxonomy: { stages: Taxonomy['stages']; yaml: DataFile } | undefined;
  tools: { tool: Tool; yaml: DataFile }[];
  entries: CheckedEntry[];
  toolIds: Set<string>;
  references: { items: Reference[]; yaml: DataFile } | undefined;
  glossary: { items: GlossaryTerm[]; yaml: DataFile } | undefined;
  /** By the stage that the file is named after. */
  checklists: { stage: string; items: Check[]; yaml: DataFile }[];
  /** Files of all chapters, readable or not. */
  chapterFiles: Set<string>;
  chapters: { file: string; locale: string; id: string; chapter: ParsedChapter }[];
  diagrams: { file: string; name: string; source: string }[];
  /** Decisions that fit their schema, by the component that their file is named after. */
  decisions: { component: string; decision: Decision; yaml: DataFile }[];
  filesRead: number;
}
