import { isRetired, type ToolEntry } from '../schema/tool.ts';

/** A tool's life on an axis of years. Positions are parts of the axis, 0 to 1. */
export interface LifeLine {
  start: number;
  end: number;
  /** The first release is not known; the line is drawn dotted. */
  unsure: boolean;
  retired: boolean;
  /** `2017`, or undefined when not known. */
  from: string | undefined;
  /** `2023`, or undefined for a living tool or one whose end is not known. */
  to: string | undefined;
}

/** Years shown by life lines. What began earlier starts at the edge. */
export const lifeAxis = { from: 2010, to: 2027 } as const;

/** Where on the axis of years a tool's life begins and ends. Living tools reach the edge. */
export function toLifeLine(tool: Pick<ToolEntry, 'status' | 'status_since' | 'first_release'>): LifeLine {
  const at = (year: number) => Math.min(1, Math.max(0, (year - lifeAxis.from) / (lifeAxis.to - lifeAxis.from)));
  const retired = isRetired(tool.status);
  const [year, month] = (tool.status_since ?? '').split('-').map(Number);
  const end = retired && year ? at(year + ((month ?? 7) - 1) / 12) : 1;
  return {
    start: tool.first_release ? Math.min(at(tool.first_release), end) : Math.max(0, Math.min(at(2016), end) - 0.1),
    end,
    unsure: tool.first_release === undefined || (retired && !year),
    retired,
    from: tool.first_release?.toString(),
    to: retired && year ? String(year) : undefined,
  };
}
