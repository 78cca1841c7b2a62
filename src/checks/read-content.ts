import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { toHint } from '../lib/nearest.ts';
import { parseChapter } from '../lib/parse-chapter.ts';
import { chapterSchema } from '../schema/chapter.ts';
import { checklistSchema } from '../schema/checklist.ts';
import { decisionSchema } from '../schema/decision.ts';
import { glossaryTermSchema, referenceSchema } from '../schema/literature.ts';
import { taxonomySchema } from '../schema/taxonomy.ts';
import { toolSchema } from '../schema/tool.ts';
import { chapterIds } from '../schema/vocabulary.ts';
import { checkSchema } from './check-schema.ts';
import type { Content } from './content.ts';
import { findNameProblem, findSizeProblem } from './entry-files.ts';
import type { Problem } from './problem.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import type { RuleId } from './rules.ts';

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
    entries: [],
    toolIds: new Set(),
    references: undefined,
    glossary: undefined,
    checklists: [],
    chapterFiles: new Set(),
    chapters: [],
    diagrams: [],
    decisions: [],
    filesRead: 0,
  };
  const refuse = (file: string, rule: RuleId, message: string, fix?: string) => problems.push({ file, field: '', rule, message, fix });

  /** Whether a thing is a file and nothing that pretends to be one. */
  const isPlainFile = (file: string): boolean => {
    const stat = lstatSync(path.join(root, file));
    if (stat.isDirectory()) refuse(file, 'X003', 'is a folder');
    else if (!stat.isFile()) refuse(file, 'X002', `is ${stat.isSymbolicLink() ? 'a symbolic link' : 'not a plain file'}`);
    else if (stat.mode & 0o111) refuse(file, 'X008', 'can be executed');
    return stat.isFile();
  };
  /** Names in a folder, in order; none and a problem when it is no folder. */
  const listNames = (folder: string): string[] => {
    const stat = lstatSync(path.join(root, folder), { throwIfNoEntry: false });
    if (stat?.isDirectory()) return readdirSync(path.join(root, folder)).toSorted();
    if (stat) refuse(folder, 'X002', 'is not a folder of its own');
    else refuse(folder, 'X001', 'is missing');
    return [];
  };
  /** Files of a folder that have the extension; every other thing in it is a problem. */
  const list = (folder: string, extension: string): string[] => {
    const seen = new Map<string, string>();
    return listNames(folder).flatMap((name) => {
      const file = `${folder}/${name}`;
      const stem = name.slice(0, -extension.length);
      const twin = seen.get(name.toLowerCase());
      if (twin !== undefined) refuse(file, 'X007', `differs from ${twin} only by its capitals`);
      seen.set(name.toLowerCase(), name);
      if (!isPlainFile(file)) return [];
      if (!name.endsWith(extension)) refuse(file, 'X004', `must end with ${extension}`);
      else {
        const problem = findNameProblem(stem);
        if (!problem) return [file];
        refuse(file, problem.rule, problem.message);
      }
      return [];
    });
  };
  /** Folders of a folder; every other thing in it is a problem. */
  const listFolders = (folder: string): string[] =>
    listNames(folder).filter((name) => {
      const isFolder = lstatSync(path.join(root, folder, name)).isDirectory();
      if (!isFolder) refuse(`${folder}/${name}`, 'X003', 'is not a folder');
      return isFolder;
    });
  const read = (file: string): string => {
    const bytes = readFileSync(path.join(root, file));
    content.filesRead++;
    const text = bytes.toString('utf8');
    if (!isUtf8(bytes)) {
      const before = text.slice(0, text.indexOf('\ufffd')).split('\n');
      const place = { line: before.length, column: before.at(-1)!.length + 1 };
      problems.push({ file, ...place, field: '', rule: 'X018', message: 'is not text in UTF-8' });
    }
    return text;
  };
  const readAs = <T>(file: string, schema: z.ZodType<T>): { data: T | undefined; fitting: object; yaml: YamlFile } | undefined => {
    const { yaml, problems: syntax } = readYaml(file, read(file));
    problems.push(...syntax);
    if (!yaml) return undefined;
    const { data, fitting, problems: misfits } = checkSchema(yaml, schema);
    problems.push(...misfits);
    return { data, fitting, yaml };
  };
  /** Like readAs, for a file that must be there and whose name is given. */
  const readList = <T>(file: string, schema: z.ZodType<T>) => {
    if (lstatSync(path.join(root, file), { throwIfNoEntry: false })) return isPlainFile(file) ? readAs(file, schema) : undefined;
    refuse(file, 'X001', 'is missing');
    return undefined;
  };
  const places = ['LICENSE', 'taxonomy.yaml', 'glossary.yaml', 'references.yaml', 'tools', 'guide', 'diagrams', 'decisions', 'checklists'];
  const top = lstatSync(path.join(root, 'content'), { throwIfNoEntry: false })?.isDirectory() ? listNames('content') : [];
  for (const name of top) if (!places.includes(name)) refuse(`content/${name}`, 'X019', `nothing reads this.${toHint(name, places)}`);
  const idOf = (file: string) => path.basename(file).replace(/\.[a-z]+$/, '');

  const taxonomy = readList('content/taxonomy.yaml', taxonomySchema);
  if (taxonomy?.data) content.taxonomy = { stages: taxonomy.data.stages, yaml: taxonomy.yaml };
  for (const file of list('content/tools', '.yaml')) {
    const id = idOf(file);
    content.toolIds.add(id);
    const tooLarge = findSizeProblem(lstatSync(path.join(root, file)).size);
    if (tooLarge) {
      content.filesRead++;
      refuse(file, tooLarge.rule, tooLarge.message);
      continue;
    }
    const entry = readAs(file, toolSchema);
    if (!entry) continue;
    content.entries.push({ id, entry: entry.fitting, yaml: entry.yaml });
    if (entry.data) content.tools.push({ tool: { id, ...entry.data }, yaml: entry.yaml });
  }
  const references = readList('content/references.yaml', z.array(referenceSchema));
  if (references?.data) content.references = { items: references.data, yaml: references.yaml };
  const glossary = readList('content/glossary.yaml', z.array(glossaryTermSchema));
  if (glossary?.data) content.glossary = { items: glossary.data, yaml: glossary.yaml };
  for (const file of list('content/checklists', '.yaml')) {
    const checklist = readAs(file, checklistSchema);
    if (checklist?.data) content.checklists.push({ stage: idOf(file), items: checklist.data, yaml: checklist.yaml });
  }

  for (const locale of listFolders('content/guide')) {
    for (const file of list(`content/guide/${locale}`, '.mdx')) {
      const id = idOf(file);
      if (!(chapterIds as readonly string[]).includes(id))
        refuse(file, 'G015', 'is not a chapter', `Use one of ${chapterIds.join(', ')}, or add the chapter to src/schema/vocabulary.ts.`);
      content.chapterFiles.add(file);
      try {
        const chapter = parseChapter(read(file));
        content.chapters.push({ file, locale, id, chapter });
        if (!chapter.frontMatter) refuse(file, 'G014', 'has no front matter');
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
          rule: 'G001',
          message: `is not valid MDX: ${reason}`,
        });
      }
    }
  }
  for (const file of list('content/diagrams', '.mmd')) content.diagrams.push({ file, name: idOf(file), source: read(file) });
  // Not every component needs one, so the folder may be missing.
  const hasDecisions = lstatSync(path.join(root, 'content/decisions'), { throwIfNoEntry: false });
  for (const file of hasDecisions ? list('content/decisions', '.yaml') : []) {
    const decision = readAs(file, decisionSchema);
    if (decision?.data) content.decisions.push({ component: idOf(file), decision: decision.data, yaml: decision.yaml });
  }
  return { content, problems };
}
