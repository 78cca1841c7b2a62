import { z } from 'astro/zod';
import { isoDate, plainText } from './text.ts';
import { limits } from './vocabulary.ts';

/** Front matter of content/guide/<locale>/<chapter>.mdx. */
export const chapterSchema = z.strictObject({
  title: plainText(limits.name),
  description: plainText(limits.description).describe('The lead under the title and the text that search engines show.'),
  verified: isoDate.describe('The day a person last checked the whole chapter.'),
});

export type ChapterFrontMatter = z.output<typeof chapterSchema>;
