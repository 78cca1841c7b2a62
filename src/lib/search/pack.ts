import { hostings, type Hosting, type StageId } from '../../schema/vocabulary.ts';
import { toSlug } from './normalise.ts';
import type { SearchComponent, SearchTool } from './search-data.ts';
import type { SearchFile } from './search-file.ts';

/** The values of a field of all rows stand together, because like beside like compresses better. */
type Columns<Row> = { [Field in keyof Row]-?: (Required<Row>[Field] | typeof absent)[] };

/**
 * An id is absent where the name gives it; components, licence and successors are their places in the lists of components,
 * licences and tools, and the ways of hosting are the bits of a number.
 */
type PackedTool = Omit<SearchTool, 'id' | 'components' | 'license' | 'hosting' | 'successors'> & {
  id?: string;
  components: number[];
  license: number;
  hosting: number;
  successors?: number[];
};

interface PackedChapter {
  id: string;
  title: string;
  stage?: StageId | undefined;
  /** Title, and the id where the title does not give it. */
  sections: [title: string, id?: string][];
}

/** search.json. Written like this it is an eighth smaller when compressed, and compression is what a reader's wait depends on. */
export interface PackedSearchFile extends Omit<SearchFile, 'tools' | 'components' | 'sections'> {
  tools: Columns<PackedTool>;
  components: Columns<SearchComponent>;
  sections: PackedChapter[];
  /** The way of hosting that each bit stands for. */
  hostings: readonly Hosting[];
}

/** Stands where a row has no such field. No field is empty. */
const absent = '';

function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const fields = [...new Set(rows.flatMap(Object.keys))] as (keyof Row)[];
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field] ?? absent)])) as Columns<Row>;
}

function toRows<Row>(columns: Columns<Row>): Row[] {
  const rows: Row[] = [];
  for (const field in columns) columns[field].forEach((value, i) => value !== absent && ((rows[i] ??= {} as Row)[field] = value));
  return rows;
}

/** Makes search.json small. */
export function pack(data: SearchFile): PackedSearchFile {
  const places = new Map(data.components.map(({ id }, i) => [id, i]));
  const toolPlaces = new Map(data.tools.map(({ id }, i) => [id, i]));
  const licenses = Object.keys(data.licenses);
  const chapters: PackedChapter[] = [];
  for (const { path, title, chapter, ...rest } of data.sections) {
    const [, page = '', id = ''] = /^guide\/(.+)\/(?:#(.+))?$/.exec(path)!;
    if (chapter === undefined) chapters.push({ id: page, title, ...rest, sections: [] });
    else chapters.at(-1)!.sections.push(id === toSlug(title) ? [title] : [title, id]);
  }
  return {
    ...data,
    components: toColumns(data.components),
    tools: toColumns(
      data.tools.map(({ id, components, license, hosting, successors, ...tool }) => ({
        ...tool,
        ...(id !== toSlug(tool.name) && { id }),
        ...(successors && { successors: successors.map((successor) => toolPlaces.get(successor)!) }),
        components: components.map((component) => places.get(component)!),
        license: licenses.indexOf(license),
        hosting: hostings.reduce((sum, id, i) => sum + (hosting.includes(id) ? 1 << i : 0), 0),
      })),
    ),
    sections: chapters,
    hostings,
  };
}

/** What `pack` was given. */
export function unpack({ hostings: bits, ...packed }: PackedSearchFile): SearchFile {
  const components = toRows(packed.components);
  const licenses = Object.keys(packed.licenses);
  const tools = toRows(packed.tools);
  const idOf = ({ name, id = toSlug(name) }: PackedTool) => id;
  return {
    ...packed,
    components,
    tools: tools.map(({ successors, ...tool }) => ({
      ...tool,
      id: idOf(tool),
      ...(successors && { successors: successors.map((i) => idOf(tools[i]!)) }),
      components: tool.components.map((i) => components[i]!.id),
      license: licenses[tool.license]!,
      hosting: bits.filter((_, i) => tool.hosting & (1 << i)),
    })),
    sections: packed.sections.flatMap(({ id: page, title: chapter, stage, sections }) => [
      { path: `guide/${page}/`, title: chapter, stage },
      ...sections.map(([title, id = toSlug(title)]) => ({ path: `guide/${page}/#${id}`, title, chapter, stage })),
    ]),
  };
}
