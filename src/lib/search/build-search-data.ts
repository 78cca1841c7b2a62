import { getLicenseKind } from '../license-kind.ts';
import type { Stage } from '../numbered-taxonomy.ts';
import { isRetired, type Tool } from '../../schema/tool.ts';
import { hostings, type StageId } from '../../schema/vocabulary.ts';
import { squash } from './normalise.ts';
import type { SearchData, SearchTool } from './search-data.ts';

/** A chapter as the search takes it in. */
export interface ChapterOutline {
  id: string;
  title: string;
  stage: StageId | undefined;
  sections: { id: string; title: string }[];
}

/** Names of a tool in package registries that are not one of its names anyway. */
function findPackages({ id, name, aka = [], formerly = [], packages = {} }: Tool): string[] {
  const known = new Set([id, name, ...aka, ...formerly].map(squash));
  return [...new Set(Object.values(packages).flatMap((list) => list ?? []))].filter((candidate) => !known.has(squash(candidate)));
}

const factWords: SearchData['factWords'] = {
  permissive: 'license licence licensed open source permissive permissively free',
  copyleft: 'license licence licensed open source copyleft free',
  'source-available': 'license licence licensed source available',
  proprietary: 'license licence licensed proprietary commercial paid',
  library: 'library',
  'self-hosted': 'self-hosted on-premises',
  managed: 'managed hosted cloud',
  saas: 'saas hosted cloud',
  active: 'maintained',
  maintenance: 'maintenance maintained',
  dormant: 'dormant retired dead unmaintained',
  archived: 'archived retired dead unmaintained',
  discontinued: 'discontinued retired dead',
};

const stopWords =
  'an and are at be by can do does for from how in is it its me my of on or should so that the their this to versus vs what which with';

const toLicense = (license: string) => license.replace(/^LicenseRef-/, '');

/** Fields that are empty or usual are left out, to save bytes. */
function toSearchTool(tool: Tool, isRetiredTool: (id: string) => boolean): SearchTool {
  const { id, name, aka = [], formerly = [], summary, components, status, license, hosting } = tool;
  const successors = (tool.successors ?? []).toSorted((a, b) => Number(isRetiredTool(a)) - Number(isRetiredTool(b)));
  const names = [...aka, ...formerly];
  const packages = findPackages(tool);
  return {
    id,
    name,
    ...(names.length > 0 && { names }),
    ...(packages.length > 0 && { packages }),
    summary,
    components,
    ...(status !== 'active' && { status }),
    ...(isRetired(status) && { retired: true as const }),
    ...(successors.length > 0 && { successors }),
    license: toLicense(license),
    hosting: hostings.filter((id) => hosting.includes(id)),
  };
}

/**
 * Sections worth finding: not those that treat a component, which is found itself, and not those whose title several have
 * ("Pitfalls"), which says nothing in a list.
 */
function toFindable(chapters: readonly ChapterOutline[], components: ReadonlySet<string>): ChapterOutline[] {
  const titles = chapters.flatMap(({ sections }) => sections.map(({ title }) => title));
  const isFindable = ({ id, title }: { id: string; title: string }) =>
    !components.has(id) && titles.indexOf(title) === titles.lastIndexOf(title);
  return chapters.map((chapter) => ({ ...chapter, sections: chapter.sections.filter(isFindable) }));
}

/** All that names can be searched by, in the order of what it is made from, so that the same content gives the same bytes. */
export function buildSearchData(tools: readonly Tool[], stages: readonly Stage[], chapters: readonly ChapterOutline[]): SearchData {
  const components = stages.flatMap((stage) => stage.components);
  const retired = new Set(tools.filter(({ status }) => isRetired(status)).map(({ id }) => id));
  const countTools = (component: string) => tools.filter((tool) => tool.components[0] === component).length;
  const isComponent = new Set(components.map(({ id }) => id));
  return {
    stages: stages.map(({ id, title, number }) => ({ id, title, number })),
    components: components.map(({ id, title, number, stage, synonyms }) => ({
      id,
      title,
      number,
      stage,
      words: synonyms,
      tools: countTools(id),
    })),
    tools: tools.map((tool) => toSearchTool(tool, (id) => retired.has(id))),
    sections: toFindable(chapters, isComponent).flatMap(({ id, title, stage, sections }) => [
      { path: `guide/${id}/`, title, ...(stage && { stage }) },
      ...sections.map((section) => ({ path: `guide/${id}/#${section.id}`, title: section.title, chapter: title, ...(stage && { stage }) })),
    ]),
    licenses: Object.fromEntries(tools.map(({ license }) => [toLicense(license), getLicenseKind(license)])),
    factWords,
    stopWords,
  };
}
