import { z } from 'astro/zod';
import type { Misfit } from './misfit.ts';
import { idSchema, isoDate, patterns, plainText, sentence } from './text.ts';
import { hostings, kinds, licenseKinds, limits } from './vocabulary.ts';

/** Facets of the catalogue that an answer can narrow. */
export const decisionFacets = ['kind', 'license', 'hosting'] as const;
export type DecisionFacet = (typeof decisionFacets)[number];

const filter = z.strictObject({
  kind: z
    .array(z.enum(kinds))
    .min(1)
    .optional()
    .describe('What the tool may be.')
    .meta({ examples: [['library']] }),
  license: z
    .array(z.enum(licenseKinds))
    .min(1)
    .optional()
    .describe('Kinds of licences it may have.')
    .meta({ examples: [['permissive']] }),
  hosting: z
    .array(z.enum(hostings))
    .min(1)
    .optional()
    .describe('Who may run it.')
    .meta({ examples: [['library', 'self-hosted']] }),
});

const answer = z
  .strictObject({
    say: plainText(limits.say)
      .describe('The answer, in the words of the team that gives it.')
      .meta({ examples: ['Data may leave our network'] }),
    next: idSchema
      .optional()
      .describe('The question that it leads to; or it ends with use and because.')
      .meta({ examples: ['cluster'] }),
    use: z
      .array(idSchema)
      .min(1)
      .max(3)
      .optional()
      .describe('What to use then, the first choice first; the reason says when it takes them together.')
      .meta({ examples: [['mlflow']] }),
    because: sentence(limits.because)
      .optional()
      .describe('Why these tools follow from the answers.')
      .meta({ examples: ['It runs on your own server, and the same server is the registry.'] }),
    filter: filter.optional().describe('What the answer means for the list of tools. A later answer on the path wins.'),
  })
  .superRefine(({ next, use, because }, context) => {
    const isEnd = next === undefined && use !== undefined && because !== undefined;
    const leadsOn = next !== undefined && use === undefined && because === undefined;
    if (isEnd || leadsOn) return;
    const params = { misfit: 'answer-end' satisfies Misfit };
    context.addIssue({ code: 'custom', path: [], message: 'has neither next alone, nor use and because without next', params });
  });

const question = z.strictObject({
  id: idSchema.describe('Its name for the answers that lead to it.').meta({ examples: ['network'] }),
  ask: plainText(limits.ask)
    .regex(patterns.question, { error: 'must be a question' })
    .describe('A question about a constraint that a team knows, never about taste.')
    .meta({ examples: ['May records of your runs leave your network?'] }),
  why: sentence(limits.because)
    .optional()
    .describe('Why the answer matters.')
    .meta({ examples: ['A hosted service keeps the records at its vendor.'] }),
  answers: z.array(answer).min(2).max(5).describe('All answers that are possible.'),
});

/** content/decisions/<component>.yaml: questions that lead to the tools of a component. The file name is the component. */
export const decisionSchema = z.strictObject({
  start: idSchema.describe('The question that comes first.').meta({ examples: ['network'] }),
  questions: z.array(question).min(3).max(6).describe('In the order in which a reader meets them.'),
  also: z
    .array(
      z.strictObject({
        tool: idSchema.describe('A living tool of the component to which no answer leads.').meta({ examples: ['aim'] }),
        reason: sentence(limits.because)
          .describe('When to consider it, or why no answer leads to it.')
          .meta({ examples: ['Only where it already runs: new functions go into another product.'] }),
      }),
    )
    .min(1)
    .optional()
    .describe('What else is there.'),
  verified: isoDate.describe('The day a person compared it with the entries.').meta({ examples: ['2026-11-23'] }),
});

export type Decision = z.output<typeof decisionSchema>;
export type Question = Decision['questions'][number];
export type Answer = Question['answers'][number];
