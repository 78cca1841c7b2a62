import { z } from 'astro/zod';
import type { Misfit } from './misfit.ts';
import { idSchema, patterns, plainText, sentence } from './text.ts';
import { limits, stageIds } from './vocabulary.ts';

const component = z.strictObject({
  id: idSchema,
  title: plainText(limits.name),
  short: plainText(limits.short).describe('For diagrams and narrow bars.'),
  question: plainText(limits.question).regex(patterns.question, { error: 'must be a question' }),
  synonyms: z.array(plainText(limits.name)).min(1).describe('Other words that people search for.'),
  feeds: z.array(idSchema).describe('Components that its output goes to: the arrows of the diagrams.'),
});

/** content/taxonomy.yaml: the stages in order, each with its components in order. The order gives the numbers. */
export const taxonomySchema = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        id: z.enum(stageIds),
        title: plainText(limits.name),
        summary: sentence(limits.summary),
        components: z.array(component).min(1),
      }),
    )
    .length(stageIds.length)
    .refine((stages) => stages.every(({ id }, i) => id === stageIds[i]), {
      error: `must be in this order: ${stageIds.join(', ')}`,
      params: { misfit: 'stage-order' satisfies Misfit },
    }),
});

export type Taxonomy = z.output<typeof taxonomySchema>;
