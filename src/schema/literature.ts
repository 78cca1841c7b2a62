import { z } from 'astro/zod';
import { safeUrl } from './safe-url.ts';
import { idSchema, isoDate, plainText, sentence } from './text.ts';
import { limits, referenceKinds } from './vocabulary.ts';

/** An item of content/references.yaml: a work that the guide cites or recommends. */
export const referenceSchema = z.strictObject({
  id: idSchema,
  title: plainText(limits.title),
  authors: plainText(limits.title),
  cite: plainText(limits.name).describe('How the text cites it: "Sculley et al., 2015".'),
  year: z.int().min(1950).max(2100),
  kind: z.enum(referenceKinds),
  url: safeUrl,
  note: sentence(limits.note).describe('What to read it for.'),
  accessed: isoDate,
});
export type Reference = z.output<typeof referenceSchema>;

/** An item of content/glossary.yaml: a term and what it means. */
export const glossaryTermSchema = z.strictObject({
  id: idSchema,
  term: plainText(limits.name),
  aka: z.array(plainText(limits.name)).min(1).optional(),
  definition: sentence(limits.definition),
  component: idSchema.optional().describe('The component where the guide says more.'),
});
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
