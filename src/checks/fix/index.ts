import { z } from 'astro/zod';
import { chapterSchema } from '../../schema/chapter.ts';
import { glossaryTermSchema, referenceSchema } from '../../schema/literature.ts';
import { taxonomySchema } from '../../schema/taxonomy.ts';
import { toolSchema } from '../../schema/tool.ts';
import { fixYaml } from './fix-yaml.ts';

const schemasOfLists: Record<string, z.ZodType> = {
  'content/taxonomy.yaml': taxonomySchema,
  'content/references.yaml': z.array(referenceSchema),
  'content/glossary.yaml': z.array(glossaryTermSchema),
};

/**
 * Mends what is mechanical in a file of content/: what the rules with `fixable` find, where only one answer is right.
 *
 * @param file path from the root of the repository
 * @returns the text that was given when there is nothing to mend
 */
export function fixFile(file: string, text: string): string {
  if (file.startsWith('content/tools/')) return fixYaml(text, toolSchema);
  if (!file.endsWith('.mdx')) {
    const schema = schemasOfLists[file];
    return schema ? fixYaml(text, schema) : text;
  }
  const [, opening = '', frontMatter = ''] = /^(---\r?\n)(.*?\n)---/s.exec(text) ?? [];
  return opening + fixYaml(frontMatter, chapterSchema) + text.slice(opening.length + frontMatter.length);
}
