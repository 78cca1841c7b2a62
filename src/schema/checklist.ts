import { z } from 'astro/zod';
import { idSchema, plainText, sentence } from './text.ts';
import { chapterIds, limits } from './vocabulary.ts';

/** One check of a readiness checklist. */
export const checkSchema = z.strictObject({
  id: idSchema.describe('Its name among all checklists; browsers remember ticks by it, so it stays.').meta({ examples: ['rows-add-up'] }),
  check: plainText(limits.check)
    .describe('What has to be so, as an instruction without a full stop.')
    .meta({ examples: ['Compare the rows that went in with those that came out and those set aside'] }),
  why: sentence(limits.checkNote)
    .describe('What goes wrong without it.')
    .meta({ examples: ['A join that drops one row in fifty raises no error.'] }),
  how: sentence(limits.checkNote)
    .describe('How to see that it is so: a command, a query, something to look at.')
    .meta({ examples: ['Add the counts of yesterday; the two sides are equal.'] }),
  chapter: z
    .enum(chapterIds)
    .describe('The chapter that explains it.')
    .meta({ examples: ['data'] }),
  section: idSchema.describe('Id of the component or heading in the chapter.').meta({ examples: ['data-quality'] }),
});
export type Check = z.output<typeof checkSchema>;

/** content/checklists/<stage>.yaml: what to verify before a system of this stage is relied on. */
export const checklistSchema = z.array(checkSchema).min(10).max(20);
