import { getEntry } from 'astro:content';
import type { Stage } from '../lib/numbered-taxonomy.ts';
import type { Check } from '../schema/checklist.ts';
import type { Locale } from '../site.ts';
import { getChapter, getSections } from './chapters.ts';
import { once } from './once.ts';
import { getStages } from './taxonomy.ts';

/** A check, with the section that explains it. */
export interface ExplainedCheck extends Check {
  /** Path of the section as in the default language. */
  path: string;
  /** The section, or the one it stands under, as its page names it. */
  sectionTitle: string;
  sectionNumber: string | undefined;
}

export interface Checklist {
  stage: Stage;
  checks: ExplainedCheck[];
}

async function explain(check: Check, locale: Locale): Promise<ExplainedCheck> {
  const sections = await getSections(await getChapter(check.chapter, locale));
  const section = sections.find(({ id, children }) => id === check.section || children.some((child) => child.id === check.section));
  return {
    ...check,
    path: `/guide/${check.chapter}/#${check.section}`,
    sectionTitle: section?.title ?? check.section,
    sectionNumber: section?.number,
  };
}

/** The readiness checklists in the order of the stages; stages without one are left out. */
export const getChecklists = once(async (locale: Locale): Promise<readonly Checklist[]> => {
  const lists = await Promise.all(
    (await getStages()).map(async (stage) => {
      const checks = (await getEntry('checklists', stage.id))?.data ?? [];
      return { stage, checks: await Promise.all(checks.map((check) => explain(check, locale))) };
    }),
  );
  return lists.filter(({ checks }) => checks.length > 0);
});
