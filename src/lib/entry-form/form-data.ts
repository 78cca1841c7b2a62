import type { Tool } from '../../schema/tool.ts';

/** What the form of a new entry loads: /contribute/catalogue.json. */
export interface FormData {
  /** Ids of all components. */
  components: string[];
  /** All entries, as far as the rules about several entries look at them. */
  tools: Pick<Tool, 'id' | 'name' | 'aka' | 'formerly' | 'summary' | 'homepage' | 'repository' | 'status' | 'successors'>[];
  /** What to do about a broken rule, by its id. */
  remedies: Record<string, string>;
}
