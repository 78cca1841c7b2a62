import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { toBlocks, type Run } from './chapter-text.ts';
import { toHint } from './nearest.ts';
import { isMdxName, mdxVocabulary, type MdxName } from './mdx-vocabulary.ts';
import { recommendationKeys, toParts, type Recommendation } from './recommendation.ts';

interface Place {
  line: number;
  column: number;
}

/** A use of a component in a chapter, in the order of the text. */
export interface Usage extends Place {
  name: MdxName;
  attributes: Record<string, string>;
  /** Id of the section it stands in; empty before the first heading. */
  section: string;
}

/** A heading of the text. A component section has the id of its component, and no text of its own. */
export interface OutlineItem extends Place {
  depth: number;
  id: string;
  text: string;
  component: string | undefined;
}

export interface ParsedChapter {
  /** Text between the --- lines, YAML. */
  frontMatter: string;
  outline: OutlineItem[];
  usages: Usage[];
  /** The recommendations by the section they stand in. */
  recommendations: Map<string, Recommendation>;
  links: (Place & { url: string })[];
  /** All running text, block by block. */
  blocks: Run[][];
  /** What a chapter may not contain, in words. */
  refused: (Place & { reason: Refusal; message: string })[];
}

/** Kinds of what a chapter may not contain; src/checks/chapters.ts knows the numbered rule of each. */
export type Refusal =
  | 'module'
  | 'expression'
  | 'html'
  | 'attribute-value'
  | 'attribute-missing'
  | 'attribute-unknown'
  | 'first-heading'
  | 'skipped-heading'
  | 'image-text'
  | 'image-address';

/** Markdown features beyond the default; the site's Markdown processor is set to the same. */
export const markdownFeatures = { gfm: true, smartPunctuation: true, frontmatter: true } as const;

function textOf(node: MdastNode): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

/**
 * Reads a chapter: its outline, the components it uses and what it must not contain (imports, exports, expressions, raw
 * HTML, components that are not in mdxVocabulary, attributes that are not plain text).
 *
 * Heading ids are made as Astro makes them, with github-slugger.
 *
 * @throws Error with MDX's message when the text is not MDX at all
 */
export function parseChapter(source: string): ParsedChapter {
  const slugger = new GithubSlugger();
  const chapter: ParsedChapter = {
    frontMatter: '',
    outline: [],
    usages: [],
    recommendations: new Map(),
    links: [],
    blocks: [],
    refused: [],
  };
  let section = '';

  const visit = (node: MdastNode): void => {
    const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    const refuse = (reason: Refusal, message: string) => chapter.refused.push({ ...place, reason, message });
    switch (node.type) {
      case 'yaml':
        chapter.frontMatter = node.value;
        break;
      case 'mdxjsEsm':
        refuse('module', 'import and export are not allowed in chapters');
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        refuse('expression', '{expressions} are not allowed in chapters');
        break;
      case 'html':
        refuse('html', 'raw HTML is not allowed in chapters');
        break;
      case 'heading': {
        const text = textOf(node);
        const id = slugger.slug(text);
        const above = chapter.outline.at(-1)?.depth ?? 1;
        chapter.outline.push({ ...place, depth: node.depth, id, text, component: undefined });
        if (node.depth === 1) refuse('first-heading', 'the h1 of a chapter is its title; headings in the text start at ##');
        else if (node.depth > above + 1)
          refuse(
            'skipped-heading',
            `${'#'.repeat(node.depth)} follows ${above === 1 ? 'the title' : '#'.repeat(above)}; a level is missing`,
          );
        section = id;
        break;
      }
      case 'link':
      case 'definition':
        chapter.links.push({ ...place, url: node.url });
        break;
      case 'image':
        if (!node.alt) refuse('image-text', 'an image needs a text that says what it shows');
        if (!/^\/(?![/\\])/.test(node.url))
          refuse('image-address', `the image "${node.url}" must be a file of this site; its address starts with /`);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (!isMdxName(name)) {
          const known = Object.keys(mdxVocabulary);
          refuse(
            'html',
            `<${name}> is not allowed in chapters.${toHint(name, known) || ` Write Markdown, or use one of ${known.join(', ')}.`}`,
          );
          break;
        }
        const attributes: Record<string, string> = {};
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
            refuse('attribute-value', `<${name}>: attributes must be plain text in double quotes`);
          else attributes[attribute.name] = attribute.value;
        }
        const { required, optional } = mdxVocabulary[name] as { required: readonly string[]; optional: readonly string[] };
        const known = [...required, ...optional];
        for (const key of required) if (!(key in attributes)) refuse('attribute-missing', `<${name}> needs the attribute ${key}`);
        for (const key of Object.keys(attributes))
          if (!known.includes(key)) refuse('attribute-unknown', `<${name}> has no attribute "${key}".${toHint(key, known)}`);
        if (name === 'ComponentSection' && attributes['id']) {
          section = attributes['id'];
          chapter.outline.push({ ...place, depth: 2, id: section, text: '', component: section });
        }
        chapter.usages.push({ ...place, name, attributes, section });
        const key = recommendationKeys.find((candidate) => candidate === name.toLowerCase());
        if (key) chapter.recommendations.set(section, { ...chapter.recommendations.get(section), [key]: toParts(node) });
        break;
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode);
  };
  const tree = mdxToMdast(source, { features: markdownFeatures });
  visit(tree);
  chapter.blocks = toBlocks(tree);
  return chapter;
}
