/**
 * The components that chapters may use, with their attributes. Chapters are MDX, which is code; this list is what keeps
 * them words. The checks refuse everything else, and pages/ must bind a component to each name.
 */
export const mdxVocabulary = {
  ComponentSection: { required: ['id'], optional: [] },
  Recommendation: { required: [], optional: [] },
  Use: { required: [], optional: [] },
  Because: { required: [], optional: [] },
  Unless: { required: [], optional: [] },
  Tool: { required: ['id'], optional: [] },
  Component: { required: ['id'], optional: [] },
  ToolTable: { required: ['component'], optional: [] },
  Diagram: { required: ['name'], optional: ['caption'] },
  Margin: { required: ['title'], optional: [] },
  WatchOut: { required: ['title'], optional: [] },
  Term: { required: ['id'], optional: [] },
  AsOf: { required: ['date'], optional: [] },
  Cite: { required: ['id'], optional: [] },
  References: { required: [], optional: [] },
  Glossary: { required: [], optional: [] },
} as const satisfies Record<string, { required: readonly string[]; optional: readonly string[] }>;

export type MdxName = keyof typeof mdxVocabulary;

/** Whether chapters may use a component of this name. */
export function isMdxName(name: string): name is MdxName {
  return Object.hasOwn(mdxVocabulary, name);
}
