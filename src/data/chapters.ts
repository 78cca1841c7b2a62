import { getEntry, type CollectionEntry } from 'astro:content';
import { parseChapter, type OutlineItem } from '../lib/parse-chapter.ts';
import { chapterIds, type ChapterId } from '../schema/vocabulary.ts';
import { defaultLocale, type Locale } from '../site.ts';
import type { Recommendation } from '../lib/recommendation.ts';
import { once } from './once.ts';
import { getComponents } from './taxonomy.ts';

export interface Chapter {
  id: ChapterId;
  locale: Locale;
  entry: CollectionEntry<'chapters'>;
  /** True when the chapter is not translated and the English text is shown. */
  isFallback: boolean;
}

/** A chapter in a language, or the English one marked as a fallback. */
export async function getChapter(id: ChapterId, locale: Locale): Promise<Chapter> {
  const translated = await getEntry('chapters', `${locale}/${id}`);
  const entry = translated ?? (await getEntry('chapters', `${defaultLocale}/${id}`));
  if (!entry) throw new Error(`There is no chapter content/guide/${defaultLocale}/${id}.mdx`);
  return { id, locale, entry, isFallback: !translated };
}

/** All chapters in the order of the guide. */
export const getChapters = once(async (locale: Locale): Promise<readonly Chapter[]> =>
  Promise.all(chapterIds.map((id) => getChapter(id, locale))),
);

/** A chapter as the checks see it: outline, components used, recommendations. */
const getParsedChapter = once(async (id: string) => parseChapter((await getEntry('chapters', id))?.body ?? ''));

/** Sections of a chapter (h2) with their sub-sections (h3). */
export interface Section {
  id: string;
  title: string;
  number: string | undefined;
  children: { id: string; title: string }[];
}

/** What stands in a chapter, for its contents list: component sections have the title and number of the taxonomy. */
export async function getSections({ entry }: Chapter): Promise<Section[]> {
  const components = await getComponents();
  const sections: Section[] = [];
  for (const item of (await getParsedChapter(entry.id)).outline) {
    const component = item.component === undefined ? undefined : components.get(item.component);
    if (item.depth === 2) sections.push({ id: item.id, title: component?.title ?? item.text, number: component?.number, children: [] });
    else if (item.depth === 3) sections.at(-1)?.children.push({ id: item.id, title: item.text });
  }
  return sections;
}

/** What the guide recommends for a component, or undefined when its section has no recommendation. */
export async function findRecommendation(chapter: ChapterId, component: string, locale: Locale): Promise<Recommendation | undefined> {
  const { entry } = await getChapter(chapter, locale);
  return (await getParsedChapter(entry.id)).recommendations.get(component);
}

export interface Mention {
  chapter: ChapterId;
  chapterTitle: string;
  section: string;
  sectionTitle: string;
  sectionNumber: string | undefined;
}

/** All mentions of tools in the chapters of a language, by tool. */
const getMentionsByTool = once(async (locale: Locale): Promise<ReadonlyMap<string, Mention[]>> => {
  const components = await getComponents();
  const byTool = new Map<string, Mention[]>();
  for (const { id, entry } of await getChapters(locale)) {
    const { outline, usages } = await getParsedChapter(entry.id);
    // A mention under an h3 belongs to the h2 above it.
    const sectionOf = new Map<string, OutlineItem>();
    let current: OutlineItem | undefined;
    for (const item of outline) {
      if (item.depth === 2) current = item;
      if (current) sectionOf.set(item.id, current);
    }
    for (const { name, attributes, section } of usages) {
      const tool = attributes['id'];
      if (name !== 'Tool' || !tool) continue;
      const heading = sectionOf.get(section);
      const component = heading?.component === undefined ? undefined : components.get(heading.component);
      const list = byTool.get(tool) ?? [];
      const mention: Mention = {
        chapter: id,
        chapterTitle: entry.data.title,
        section: heading?.id ?? '',
        sectionTitle: component?.title ?? heading?.text ?? '',
        sectionNumber: component?.number,
      };
      if (!list.some((known) => known.chapter === mention.chapter && known.section === mention.section)) list.push(mention);
      byTool.set(tool, list);
    }
  }
  return byTool;
});

/** Where the guide speaks of a tool, in the order of the guide, once per section. */
export async function getMentions(tool: string, locale: Locale): Promise<Mention[]> {
  return (await getMentionsByTool(locale)).get(tool) ?? [];
}

/** The chapters that use each term, in the order of the guide. */
export const getChaptersOfTerms = once(async (locale: Locale): Promise<ReadonlyMap<string, Chapter[]>> => {
  const byTerm = new Map<string, Chapter[]>();
  for (const chapter of await getChapters(locale)) {
    const { usages } = await getParsedChapter(chapter.entry.id);
    const terms = usages.flatMap(({ name, attributes }) => (name === 'Term' ? (attributes['id'] ?? []) : []));
    for (const id of new Set(terms)) byTerm.set(id, [...(byTerm.get(id) ?? []), chapter]);
  }
  return byTerm;
});
