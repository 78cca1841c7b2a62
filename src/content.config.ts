import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { chapterSchema } from './schema/chapter.ts';
import { checklistSchema } from './schema/checklist.ts';
import { decisionSchema } from './schema/decision.ts';
import { glossaryTermSchema, referenceSchema } from './schema/literature.ts';
import { taxonomySchema } from './schema/taxonomy.ts';
import { toolSchema } from './schema/tool.ts';

/** Astro keeps the id of an entry beside its data; items of list files have it inside too, and keep it there. */
export const collections = {
  tools: defineCollection({ loader: glob({ base: './content/tools', pattern: '*.yaml' }), schema: toolSchema }),
  chapters: defineCollection({ loader: glob({ base: './content/guide', pattern: '*/*.mdx' }), schema: chapterSchema }),
  decisions: defineCollection({ loader: glob({ base: './content/decisions', pattern: '*.yaml' }), schema: decisionSchema }),
  taxonomy: defineCollection({
    loader: file('./content/taxonomy.yaml', { parser: (text) => ({ taxonomy: parse(text) as Record<string, unknown> }) }),
    schema: taxonomySchema,
  }),
  references: defineCollection({ loader: file('./content/references.yaml'), schema: referenceSchema }),
  checklists: defineCollection({ loader: glob({ base: './content/checklists', pattern: '*.yaml' }), schema: checklistSchema }),
  glossary: defineCollection({ loader: file('./content/glossary.yaml'), schema: glossaryTermSchema }),
};
