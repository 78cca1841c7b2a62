import { retiredStatuses, type Status } from '../../schema/vocabulary.ts';
import type { LicenseKind } from '../license-kind.ts';
import type { StackComponent, StackData, StackStage, StackTool } from './stack-data.ts';

export interface ReportComponent {
  component: StackComponent;
  /** Tools of the stack that serve it, those whose main component it is first. */
  tools: StackTool[];
  /** When there is none: what to look at. */
  candidates: StackTool[];
}

export interface ReportStage {
  stage: Omit<StackStage, 'components'>;
  components: ReportComponent[];
}

export interface LicenseGroup {
  kind: LicenseKind;
  tools: StackTool[];
}

/** What is to be said about a stack. */
export interface Report {
  tools: StackTool[];
  stages: ReportStage[];
  /** Components that some tool serves, and all. */
  covered: number;
  total: number;
  /** Retired tools, then those in maintenance, with what to use instead. */
  ended: { tool: StackTool; successors: StackTool[] }[];
  /** By kind of licence; kinds without a tool are left out. First what asks for attention, then the rest. */
  attention: LicenseGroup[];
  licenses: LicenseGroup[];
  /** Entries that nobody has checked in the year before today. */
  stale: StackTool[];
}

/** Kinds of licences that limit what one may do with a tool that one hosts or changes. */
const attentionKinds: readonly LicenseKind[] = ['source-available', 'copyleft'];
const otherKinds: readonly LicenseKind[] = ['proprietary', 'permissive'];

/** As isRetired of the schema, whose module would bring the schema itself into the browser. */
export const isRetiredStatus = (status: Status): boolean => (retiredStatuses as readonly Status[]).includes(status);

/** The same day a year before: dates as text, `2026-11-23`, compare as they follow each other. */
const aYearBefore = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

const toLicenseGroups = (kinds: readonly LicenseKind[], tools: readonly StackTool[]): LicenseGroup[] =>
  kinds.map((kind) => ({ kind, tools: tools.filter(({ licenseKind }) => licenseKind === kind) })).filter((group) => group.tools.length > 0);

/**
 * Says what a stack covers, what it lacks and what to look at.
 *
 * @param ids tools of the stack; unknown ids are left out, and each counts once
 * @param today `2026-11-23`
 */
export function toReport(data: StackData, ids: Iterable<string>, today: string): Report {
  const byId = new Map(data.tools.map((tool) => [tool.id, tool]));
  const chosen = new Set(ids);
  const tools = data.tools.filter(({ id }) => chosen.has(id));
  const isMain = (component: string) => (tool: StackTool) => tool.components[0] === component;
  const mainFirst = (component: string, list: readonly StackTool[]) =>
    list.toSorted((a, b) => Number(isMain(component)(b)) - Number(isMain(component)(a)));

  const stages = data.stages.map(({ components, ...stage }) => ({
    stage,
    components: components.map((component) => {
      const serves = (tool: StackTool) => tool.components.includes(component.id);
      const serving = mainFirst(component.id, tools.filter(serves));
      const candidates = serving.length > 0 ? [] : component.candidates.flatMap((id) => byId.get(id) ?? []);
      return { component, tools: serving, candidates };
    }),
  }));
  const all = stages.flatMap(({ components }) => components);
  const ended = tools.filter(({ status }) => status !== 'active');

  return {
    tools,
    stages,
    covered: all.filter((component) => component.tools.length > 0).length,
    total: all.length,
    ended: ended
      .toSorted((a, b) => Number(isRetiredStatus(b.status)) - Number(isRetiredStatus(a.status)))
      .map((tool) => ({ tool, successors: (tool.successors ?? []).flatMap((id) => byId.get(id) ?? []) })),
    attention: toLicenseGroups(attentionKinds, tools),
    licenses: toLicenseGroups(otherKinds, tools),
    stale: tools.filter(({ verified }) => verified < aYearBefore(today)),
  };
}
