import type { StageId } from '../../schema/vocabulary.ts';
import { toSlug } from './normalise.ts';
import type { SearchComponent, SearchTool } from './search-data.ts';
import type { SearchFile } from './search-file.ts';

/** The values of a field of all rows stand together, because like beside like compresses better. */
type Columns<Row> = { [Field in keyof Row]-?: (Required<Row>[Field] | typeof absent)[] };

/** An id is absent where the name gives it; components are their places in the list of components. */
type PackedTool = Omit<SearchTool, 'id' | 'components'> & { id?: string; components: number[] };

interface PackedChapter {
  id: string;
  title: string;
  note?: string | undefined;
  stage?: StageId | undefined;
  /** Title, and the id where the title does not give it. */
  sections: [title: string, id?: string][];
}

/** search.json. Written like this it is an eighth smaller when compressed, and compression is what a reader's wait depends on. */
export interface PackedSearchFile extends Omit<SearchFile, 'tools' | 'components' | 'sections'> {
  tools: Columns<PackedTool>;
  components: Columns<SearchComponent>;
  sections: PackedChapter[];
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
      data.tools.map(({ id, components, ...tool }) => ({
        ...tool,
        ...(id !== toSlug(tool.name) && { id }),
        components: components.map((component) => places.get(component)!),
      })),
    ),
    sections: chapters,
  };
}

/** What `pack` was given. */
export function unpack(packed: PackedSearchFile): SearchFile {
  const components = toRows(packed.components);
  return {
    ...packed,
    components,
    tools: toRows(packed.tools).map((tool) => ({
      id: toSlug(tool.name),
      ...tool,
      components: tool.components.map((i) => components[i]!.id),
    })),
    sections: packed.sections.flatMap(({ id: page, title: chapter, note, stage, sections }) => [
      { path: `guide/${page}/`, title: chapter, note, stage },
      ...sections.map(([title, id = toSlug(title)]) => ({ path: `guide/${page}/#${id}`, title, chapter, stage })),
    ]),
  };
}
