import type { ParsedChapter } from '../lib/parse-chapter.ts';
import type { Decision } from '../schema/decision.ts';
import type { GlossaryTerm, Reference } from '../schema/literature.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';
import type { Tool, ToolEntry } from '../schema/tool.ts';
import type { YamlFile } from './read-yaml.ts';

/** An entry as far as it fits: a field that breaks a rule of its own is absent, so that the others can still be checked. */
export interface CheckedEntry {
  id: string;
  entry: Partial<ToolEntry>;
  yaml: YamlFile;
}

/** Everything under content/ that fits its schema, with a way to point into each file. */
export interface Content {
  taxonomy: { stages: Taxonomy['stages']; yaml: YamlFile } | undefined;
  /** Entries that fit completely. */
  tools: { tool: Tool; yaml: YamlFile }[];
  /** All entries that are YAML. */
  entries: CheckedEntry[];
  /** Ids of all files in content/tools, readable or not: a broken entry should not break those that name it. */
  toolIds: Set<string>;
  references: { items: Reference[]; yaml: YamlFile } | undefined;
  glossary: { items: GlossaryTerm[]; yaml: YamlFile } | undefined;
  /** Files of all chapters, readable or not. */
  chapterFiles: Set<string>;
  chapters: { file: string; locale: string; id: string; chapter: ParsedChapter }[];
  diagrams: { file: string; name: string; source: string }[];
  /** Decisions that fit their schema, by the component that their file is named after. */
  decisions: { component: string; decision: Decision; yaml: YamlFile }[];
  filesRead: number;
}
