import { z } from 'astro/zod';
import { safeUrl } from './safe-url.ts';
import { idSchema, isoDate, plainText, sentence } from './text.ts';
import { limits, referenceKinds } from './vocabulary.ts';

/** An item of content/references.yaml: a work that the guide cites or recommends. */
export const referenceSchema = z.strictObject({
  id: idSchema.describe('Its name in <Cite id="…" />.').meta({ examples: ['sculley-2015'] }),
  title: plainText(limits.title)
    .describe('As the work has it.')
    .meta({ examples: ['Hidden Technical Debt in Machine Learning Systems'] }),
  authors: plainText(limits.title)
    .describe('Who wrote it or gives it.')
    .meta({ examples: ['D. Sculley and others'] }),
  cite: plainText(limits.name)
    .describe('How the text cites it.')
    .meta({ examples: ['Sculley et al., 2015'] }),
  year: z
    .int()
    .min(1950)
    .max(2100)
    .describe('When it was published.')
    .meta({ examples: [2015] }),
  kind: z
    .enum(referenceKinds)
    .describe('What it is.')
    .meta({ examples: ['paper'] }),
  url: safeUrl.describe('Where a reader can open it.').meta({ examples: ['https://papers.nips.cc/paper/5656'] }),
  note: sentence(limits.note)
    .describe('What to read it for.')
    .meta({ examples: ['Why the model is the smallest part of a system that learns.'] }),
  accessed: isoDate.describe('The day it was looked at.').meta({ examples: ['2026-11-23'] }),
});
export type Reference = z.output<typeof referenceSchema>;

/** An item of content/glossary.yaml: a term and what it means. */
export const glossaryTermSchema = z.strictObject({
  id: idSchema.describe('Its name in <Term id="…" />.').meta({ examples: ['drift'] }),
  term: plainText(limits.name)
    .describe('As the guide writes it.')
    .meta({ examples: ['Drift'] }),
  aka: z
    .array(plainText(limits.name))
    .min(1)
    .optional()
    .describe('Other words for it.')
    .meta({ examples: [['data drift']] }),
  definition: sentence(limits.definition)
    .describe('What it means, in one plain sentence.')
    .meta({ examples: ['The data that a model sees in use no longer looks like the data it was trained on.'] }),
  component: idSchema
    .optional()
    .describe('The component where the guide says more.')
    .meta({ examples: ['drift-detection'] }),
});
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
