import type { MdastNode } from 'satteri';

/** A piece of a recommendation: words, a tool, component or cited work by its id, or the month of which it is true. */
export type Part = { text: string } | { tool: string } | { component: string } | { cite: string } | { asOf: string };

export const recommendationKeys = ['use', 'because', 'unless'] as const;
export type RecommendationKey = (typeof recommendationKeys)[number];

/** What a chapter recommends for a component, to be shown on the component's own page too. */
export type Recommendation = Partial<Record<RecommendationKey, Part[]>>;

/** Ids of the tools that a recommendation names, in the order of its text, each once. */
export function toRecommendedTools(recommendation: Recommendation | undefined): string[] {
  const parts = recommendationKeys.flatMap((key) => recommendation?.[key] ?? []);
  return [...new Set(parts.flatMap((part) => ('tool' in part ? [part.tool] : [])))];
}

/**
 * Words of a `<Use>`, `<Because>` or `<Unless>` in reading order, with tools, components and works as ids. Footnotes stay in the chapter;
 * items of a list are separated by spaces, as they are sentences.
 */
export function toParts(node: MdastNode): Part[] {
  if (node.type === 'footnoteReference') return [];
  if ('value' in node) return [{ text: node.value }];
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    const [attribute] = node.attributes;
    const id = attribute?.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? attribute.value : undefined;
    if (node.name === 'Tool' && id) return [{ tool: id }];
    if (node.name === 'Component' && id) return [{ component: id }];
    if (node.name === 'Cite' && id) return [{ cite: id }];
    if (node.name === 'AsOf' && id) return [{ asOf: id }];
  }
  if (!('children' in node)) return [];
  const parts = node.children.flatMap((child) => toParts(child as MdastNode));
  return node.type === 'paragraph' || node.type === 'listItem' ? [...parts, { text: ' ' }] : parts;
}
