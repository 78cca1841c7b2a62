import type { MdastNode } from 'satteri';

/** A piece of running text. What stands in a component says so by its name; one without words of its own has its id as text. */
export interface Run {
  text: string;
  line: number;
  column: number;
  component: string | undefined;
  /** Attributes of the component. */
  attributes: Record<string, string>;
}

const inlineTypes = new Set<string>(['text', 'strong', 'emphasis', 'delete', 'link', 'inlineCode', 'mdxJsxTextElement']);

function toRuns(node: MdastNode, around: Pick<Run, 'component' | 'attributes'>): Run[] {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'footnoteReference' || node.type === 'image') return [];
  // Code stays in sentences, but its words are not prose.
  if (node.type === 'inlineCode') return [{ text: node.value, line, column, component: 'code', attributes: {} }];
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    const attributes = Object.fromEntries(
      node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : [],
      ),
    );
    const own = { component: node.name ?? '', attributes };
    if (node.children.length === 0) return [{ text: attributes['id'] ?? '', line, column, ...own }];
    return node.children.flatMap((child) => toRuns(child as MdastNode, own));
  }
  if (node.type === 'text') return [{ text: node.value, line, column, ...around }];
  return 'children' in node ? node.children.flatMap((child) => toRuns(child as MdastNode, around)) : [];
}

/** Every paragraph, heading, cell or other place with running text of a chapter, in reading order; code blocks and notes are left out. */
export function toBlocks(node: MdastNode): Run[][] {
  if (!('children' in node) || node.type === 'footnoteDefinition') return [];
  const children = node.children as MdastNode[];
  if (!children.some(({ type }) => inlineTypes.has(type))) return children.flatMap(toBlocks);
  return [children.flatMap((child) => toRuns(child, { component: undefined, attributes: {} }))];
}
