import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parseChapter } from '../lib/parse-chapter.ts';
import { chapterSchema } from '../schema/chapter.ts';
import { glossaryTermSchema, referenceSchema } from '../schema/literature.ts';
import { taxonomySchema } from '../schema/taxonomy.ts';
import { idSchema } from '../schema/text.ts';
import { toolSchema } from '../schema/tool.ts';
import { chapterIds, limits } from '../schema/vocabulary.ts';
import { checkSchema } from './check-schema.ts';
import type { Content } from './content.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import type { Problem } from './problem.ts';

/**
 * Reads everything under content/ and checks each file by itself: its name, size, syntax and schema.
 *
 * @param root folder that holds content/
 * @returns what could be read, and all problems of all files
 */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const content: Content = {
    taxonomy: undefined,
    tools: [],
    toolIds: new Set(),
    references: undefined,
    glossary: undefined,
    chapterFiles: new Set(),
    chapters: [],
    diagrams: [],
    filesRead: 0,
  };
  const refuse = (file: string, message: string) => problems.push({ file, field: '', message });

  /** Files of a folder that have the extension; every other thing in it is a problem. */
  const list = (folder: string, extension: string): string[] => {
    let names: string[];
    try {
      names = readdirSync(path.join(root, folder)).toSorted();
    } catch {
      refuse(folder, 'is missing');
      return [];
    }
    return names.flatMap((name) => {
      const file = `${folder}/${name}`;
      if (!lstatSync(path.join(root, file)).isFile()) refuse(file, 'is not a plain file');
      else if (!name.endsWith(extension)) refuse(file, `must end with ${extension}`);
      else if (!idSchema.safeParse(name.slice(0, -extension.length)).success)
        refuse(file, `must be named in lower-case letters, digits and single hyphens, at most ${limits.id.max} characters`);
      else return [file];
      return [];
    });
  };
  /** Folders of a folder; every other thing in it is a problem. */
  const listFolders = (folder: string): string[] => {
    try {
      const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
      for (const entry of entries) if (!entry.isDirectory()) refuse(`${folder}/${entry.name}`, 'is not a folder');
      return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).toSorted();
    } catch {
      refuse(folder, 'is missing');
      return [];
    }
  };
  const read = (file: string): string => {
    const text = readFileSync(path.join(root, file), 'utf8');
    content.filesRead++;
    return text;
  };
  const readAs = <T>(file: string, schema: z.ZodType<T>): { data: T; yaml: YamlFile } | undefined => {
    let text: string;
    try {
      text = read(file);
    } catch {
      refuse(file, 'is missing');
      return undefined;
    }
    const { yaml, problems: syntax } = readYaml(file, text);
    problems.push(...syntax);
    if (!yaml) return undefined;
    const { data, problems: misfits } = checkSchema(yaml, schema);
    problems.push(...misfits);
    return data === undefined ? undefined : { data, yaml };
  };
  const idOf = (file: string) => path.basename(file).replace(/\.[a-z]+$/, '');

  const taxonomy = readAs('content/taxonomy.yaml', taxonomySchema);
  if (taxonomy) content.taxonomy = { stages: taxonomy.data.stages, yaml: taxonomy.yaml };
  for (const file of list('content/tools', '.yaml')) {
    const id = idOf(file);
    content.toolIds.add(id);
    const { size } = lstatSync(path.join(root, file));
    if (size > limits.entryBytes) {
      content.filesRead++;
      refuse(file, `has ${size} bytes; an entry has at most ${limits.entryBytes}`);
      continue;
    }
    const entry = readAs(file, toolSchema);
    if (entry) content.tools.push({ tool: { id, ...entry.data }, yaml: entry.yaml });
  }
  const references = readAs('content/references.yaml', z.array(referenceSchema));
  if (references) content.references = { items: references.data, yaml: references.yaml };
  const glossary = readAs('content/glossary.yaml', z.array(glossaryTermSchema));
  if (glossary) content.glossary = { items: glossary.data, yaml: glossary.yaml };

  for (const locale of listFolders('content/guide')) {
    for (const file of list(`content/guide/${locale}`, '.mdx')) {
      const id = idOf(file);
      if (!(chapterIds as readonly string[]).includes(id)) refuse(file, `is not a chapter; chapters are ${chapterIds.join(', ')}`);
      content.chapterFiles.add(file);
      try {
        const chapter = parseChapter(read(file));
        content.chapters.push({ file, locale, id, chapter });
        if (!chapter.frontMatter)
          refuse(file, `has no front matter; it starts with --- ${Object.keys(chapterSchema.shape).join(', ')} ---`);
        else {
          // Its first line is the one below ---.
          const { yaml, problems: syntax } = readYaml(file, chapter.frontMatter, 2);
          problems.push(...syntax, ...(yaml ? checkSchema(yaml, chapterSchema).problems : []));
        }
      } catch (error) {
        // MDX puts the place before its message and the name of its rule behind it.
        const [, line, column, reason] = /^(?:(\d+):(\d+): )?(.*?)(?: \([\w-]+:[\w-]+\))?$/m.exec((error as Error).message) ?? [];
        problems.push({
          file,
          ...(line && { line: Number(line), column: Number(column) }),
          field: '',
          message: `is not valid MDX: ${reason}`,
        });
      }
    }
  }
  for (const file of list('content/diagrams', '.mmd')) content.diagrams.push({ file, name: idOf(file), source: read(file) });
  return { content, problems };
}
