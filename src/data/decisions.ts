import { getEntry } from 'astro:content';
import type { Decision } from '../schema/decision.ts';

/** The questions that lead to the tools of a component, or undefined when nobody has written them yet. */
export async function findDecision(component: string): Promise<Decision | undefined> {
  return (await getEntry('decisions', component))?.data;
}
