/** glossary.json: what chapters need to show definitions beside their terms. */
export interface GlossaryFile {
  /** What the list of definitions is called in print. */
  title: string;
  /** By id. */
  terms: Record<string, readonly [term: string, definition: string]>;
}
