import type { Stage } from '../numbered-taxonomy.ts';
import type { LicenseKind } from '../license-kind.ts';
import type { Tool } from '../../schema/tool.ts';
import type { StageId, Status } from '../../schema/vocabulary.ts';
import { toCandidates } from './to-candidates.ts';

/** A tool as the page "My stack" needs it. */
export interface StackTool {
  id: string;
  name: string;
  /** Other and earlier names. */
  aka?: string[];
  formerly?: string[];
  packages?: Tool['packages'];
  repository?: string;
  components: string[];
  status: Status;
  /** Ids of what to use instead. */
  successors?: string[];
  /** Without successors: why there are none, or what is known about a tool in maintenance. */
  note?: string;
  license: string;
  licenseKind: LicenseKind;
  verified: string;
}

export interface StackComponent {
  id: string;
  number: string;
  title: string;
  short: string;
  question: string;
  /** Ids of the tools to offer where it is empty. */
  candidates: string[];
}

export interface StackStage {
  id: StageId;
  number: string;
  title: string;
  components: StackComponent[];
}

/** What stack.json holds. */
export interface StackData {
  stages: StackStage[];
  /** In the order in which a component shows its tools: living first. */
  tools: StackTool[];
}

function toNote({ status, successors, successor_note: why, status_note: what }: Tool): { note?: string } {
  const note = successors ? undefined : (why ?? (status === 'maintenance' ? what : undefined));
  return note === undefined ? {} : { note };
}

/**
 * The data of the page, made at build time.
 *
 * @param getLicenseKind given from outside, because the lists behind it must not get into browsers' code
 * @param recommended ids of the tools that the guide recommends, by component
 */
export function toStackData(
  stages: readonly Stage[],
  tools: readonly Tool[],
  getLicenseKind: (license: string) => LicenseKind,
  recommended: ReadonlyMap<string, readonly string[]>,
): StackData {
  return {
    stages: stages.map(({ id, number, title, components }) => ({
      id,
      number,
      title,
      components: components.map((c) => ({
        id: c.id,
        number: c.number,
        title: c.title,
        short: c.short,
        question: c.question,
        candidates: toCandidates(c.id, tools, recommended.get(c.id) ?? []),
      })),
    })),
    tools: tools.map((tool) => ({
      id: tool.id,
      name: tool.name,
      ...(tool.aka && { aka: tool.aka }),
      ...(tool.formerly && { formerly: tool.formerly }),
      ...(tool.packages && { packages: tool.packages }),
      ...(tool.repository && { repository: tool.repository }),
      components: tool.components,
      status: tool.status,
      ...(tool.successors && { successors: tool.successors }),
      ...toNote(tool),
      license: tool.license,
      licenseKind: getLicenseKind(tool.license),
      verified: tool.verified,
    })),
  };
}
