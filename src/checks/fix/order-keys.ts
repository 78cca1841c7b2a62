import { Scalar, isCollection, isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import type { z } from 'astro/zod';
import { findMisplacedKeys } from '../key-order.ts';
import type { YamlFile } from '../read-yaml.ts';
import { findObjects, keysAt } from '../schema-keys.ts';
import { hasComment, toLineEnd, toLineStart, type Edit } from './edit.ts';

/** A field as it stands in the file. */
interface Field {
  name: string;
  /** From its key to the end of its value. */
  start: number;
  end: number;
  /** Whether its value is a list or group with lines of its own. */
  hasLines: boolean;
}

/** The fields of a group in the order of the file, or undefined when one of them has no plain form. */
function getFields({ items }: YAMLMap): Field[] | undefined {
  const fields = items.flatMap(({ key, value }): Field[] => {
    if (!isScalar(key) || typeof key.value !== 'string' || !key.range || !isNode(value) || !value.range) return [];
    // Empty lines may be a part of a text in several lines.
    if (isScalar(value) && (value.type === Scalar.BLOCK_LITERAL || value.type === Scalar.BLOCK_FOLDED)) return [];
    return [{ name: key.value, start: key.range[0], end: value.range[1], hasLines: isCollection(value) && !value.flow }];
  });
  return fields.length === items.length ? fields : undefined;
}

/** The fields as they should stand. One that the schema does not know stays behind the one that it stands behind. */
function sortFields<F extends Field>(fields: readonly F[], order: readonly string[]): F[] {
  let rank = -1;
  return fields
    .map((field) => {
      if (order.includes(field.name)) rank = order.indexOf(field.name);
      return { field, rank };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ field }) => field);
}

/** Orders a group in braces, such as { name: Ray, since: "2025" }. */
function orderInBraces(source: string, fields: readonly Field[], order: readonly string[]): Edit[] {
  const gaps = fields.slice(1).map(({ start }, i) => source.slice(fields[i]!.end, start));
  if (gaps.some(hasComment)) return [];
  return sortFields(fields, order).map((field, i) => ({ ...fields[i]!, text: source.slice(field.start, field.end) }));
}

/** Where the lines of comments start that stand directly above a line, and not above `top`. */
function toCommentsAbove(source: string, lineStart: number, top: number): number {
  let start = lineStart;
  while (start > top) {
    const above = toLineStart(source, start - 1);
    const line = source.slice(above, start);
    // The line that tells editors the schema is about the whole file.
    if (!/^[ \t]*#/.test(line) || line.startsWith('# yaml-language-server:')) break;
    start = above;
  }
  return start;
}

/** Where the comments end that stand below the lines of a value and are indented like them. */
function toCommentsBelow(source: string, lineEnd: number, indent: number): number {
  let end = lineEnd;
  for (;;) {
    const next = source.indexOf('\n', end) + 1;
    const [, spaces] = /^( *)#/.exec(next ? source.slice(next, toLineEnd(source, next)) : '') ?? [];
    if (spaces === undefined || spaces.length <= indent) return end;
    end = toLineEnd(source, next);
  }
}

/**
 * Orders a group of lines. Each field takes along the comments directly above it and at its end; what else lies between
 * two fields, such as an empty line, stays where it is.
 */
function orderLines(source: string, fields: readonly Field[], order: readonly string[]): Edit[] {
  let top = 0;
  const blocks = fields.map((field, i) => {
    const lineStart = toLineStart(source, field.start);
    const prefix = source.slice(lineStart, field.start);
    // Comments above the first field of an item of a list are about the item.
    const start = prefix.includes('-') ? lineStart : toCommentsAbove(source, lineStart, top);
    // The range of nested values reaches to the next line.
    const lastLine = toLineEnd(source, field.start + source.slice(field.start, field.end).trimEnd().length);
    const end = field.hasLines ? toCommentsBelow(source, lastLine, prefix.length) : lastLine;
    // What is below the lines of a value belongs to it.
    top = source.indexOf('\n', end) + 1;
    return {
      ...field,
      start,
      end,
      prefix,
      comments: source.slice(start, lineStart),
      body: source.slice(field.start, end),
      isPlain: (i === 0 ? /^[ -]*$/ : /^ *$/).test(prefix),
    };
  });
  const overlap = blocks.slice(1).some(({ start }, i) => start <= blocks[i]!.end);
  if (overlap || !blocks.every(({ isPlain }) => isPlain)) return [];
  const text = sortFields(blocks, order).map(({ comments, body }, i) => {
    const { prefix, end } = blocks[i]!;
    return comments + prefix + body + source.slice(end, blocks[i + 1]?.start ?? end);
  });
  return [{ start: blocks[0]!.start, end: blocks.at(-1)!.end, text: text.join('') }];
}

/** Edits that put the fields of one group into the order of the schema: of the first group that is in disorder. */
export function orderKeys(source: string, { data, document }: YamlFile, schema: z.ZodType): Edit[] {
  for (const [path, object] of findObjects(data)) {
    const order = keysAt(schema, path);
    if (findMisplacedKeys(Object.keys(object), order).length === 0) continue;
    const map = path.length ? document.getIn(path, true) : document.contents;
    const fields = isMap(map) ? getFields(map) : undefined;
    if (!isMap(map) || !fields) continue;
    const edits = map.flow ? orderInBraces(source, fields, order) : orderLines(source, fields, order);
    if (edits.length > 0) return edits;
  }
  return [];
}
