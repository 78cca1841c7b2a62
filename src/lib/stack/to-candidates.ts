import type { Tool } from '../../schema/tool.ts';

/** Most tools that are named for an empty component. */
const limit = 3;

/**
 * Whether anybody outside can get it. A proprietary tool that nobody hosts for others, and that has neither source, package nor
 * documentation, is in the catalogue as a design to read about: Michelangelo Palette of Uber.
 */
function isObtainable({ license, hosting, repository, packages, docs }: Tool): boolean {
  return license !== 'proprietary' || hosting.includes('saas') || hosting.includes('managed') || !!(repository ?? packages ?? docs);
}

/**
 * Ids of the tools to offer for a component that has none: those that the guide recommends for it, then those whose main component
 * it is. Each serves the component, is active and can be had.
 *
 * @param recommended ids in the order of the guide's text
 */
export function toCandidates(component: string, tools: readonly Tool[], recommended: readonly string[]): string[] {
  const rank = ({ id, components }: Tool) => {
    const place = recommended.indexOf(id);
    return place >= 0 ? place : recommended.length + (components[0] === component ? 0 : 1);
  };
  return tools
    .filter((tool) => tool.components.includes(component) && tool.status === 'active' && isObtainable(tool))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, limit)
    .map(({ id }) => id);
}
