import { z } from 'astro/zod';
import type { Misfit } from './misfit.ts';
import { idSchema, patterns, plainText, prose, sentence } from './text.ts';
import { limits, stageIds } from './vocabulary.ts';

const component = z.strictObject({
  id: idSchema.describe('Its name in entries and its address.').meta({ examples: ['data-versioning'] }),
  title: plainText(limits.name)
    .describe('As pages name it.')
    .meta({ examples: ['Data versioning'] }),
  short: plainText(limits.short)
    .describe('For diagrams and narrow bars.')
    .meta({ examples: ['Versioning'] }),
  question: plainText(limits.question)
    .regex(patterns.question, { error: 'must be a question' })
    .describe('What it answers for a team.')
    .meta({ examples: ['Which data was this model trained on?'] }),
  synonyms: z
    .array(plainText(limits.name))
    .min(1)
    .describe('Other words that people search for.')
    .meta({ examples: [['data version control']] }),
  choice_note: prose(limits.choiceNote)
    .optional()
    .describe('Why it has fewer than four or more than ten living tools.')
    .meta({ examples: ['Most teams write these tests themselves, with the frameworks that they already have.'] }),
  feeds: z
    .array(idSchema)
    .describe('Components that its output goes to: the arrows of the diagrams.')
    .meta({ examples: [['frameworks']] }),
});

/** content/taxonomy.yaml: the stages in order, each with its components in order. The order gives the numbers. */
export const taxonomySchema = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        id: z
          .enum(stageIds)
          .describe('Its name in addresses and styles.')
          .meta({ examples: ['data'] }),
        title: plainText(limits.name)
          .describe('As pages name it.')
          .meta({ examples: ['Data'] }),
        summary: sentence(limits.summary)
          .describe('What it is for.')
          .meta({ examples: ['Collect, store, check and version what a model learns from.'] }),
        components: z.array(component).min(1).describe('In the order that gives them their numbers.'),
      }),
    )
    .length(stageIds.length)
    .refine((stages) => stages.every(({ id }, i) => id === stageIds[i]), {
      error: `must be in this order: ${stageIds.join(', ')}`,
      params: { misfit: 'stage-order' satisfies Misfit },
    }),
});

export type Taxonomy = z.output<typeof taxonomySchema>;
