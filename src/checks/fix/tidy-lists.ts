import { isScalar, isSeq, type Scalar, type YAMLSeq } from 'yaml';
import { hostings, type Hosting } from '../../schema/vocabulary.ts';
import { getLists } from '../entry-lists.ts';
import type { YamlFile } from '../read-yaml.ts';
import { hasComment, toLineEnd, toLineStart, type Edit } from './edit.ts';

type Item = Scalar<string> & { range: [number, number, number] };

/** The items of a list of texts, or undefined when something else is in it. */
function getItems({ items }: YAMLSeq): Item[] | undefined {
  const isItem = (node: unknown): node is Item => isScalar(node) && typeof node.value === 'string' && Array.isArray(node.range);
  return items.every(isItem) ? items : undefined;
}

/** Removes an item that is not the first one; undefined when a comment would go with it. */
function removeItem(source: string, list: YAMLSeq, item: Item, before: Item): Edit | undefined {
  const [start, end] = item.range;
  if (list.flow) {
    const from = before.range[1];
    return hasComment(source.slice(from, start)) ? undefined : { start: from, end, text: '' };
  }
  const from = toLineStart(source, start);
  const to = source.indexOf('\n', end) + 1 || source.length;
  const isAlone = /^[ \t]*-[ \t]+$/.test(source.slice(from, start)) && source.slice(end, toLineEnd(source, end)).trim() === '';
  return isAlone ? { start: from, end: to, text: '' } : undefined;
}

/** Puts ways of hosting into the order of the vocabulary; nothing when there is a comment, which may be about one of them. */
function sortHosting(source: string, list: YAMLSeq, items: readonly Item[]): Edit[] {
  const rank = ({ value }: Item) => hostings.indexOf(value as Hosting);
  const sorted = items.toSorted((a, b) => rank(a) - rank(b));
  const [start, , end] = list.range!;
  if (items.some((item) => rank(item) < 0) || hasComment(source.slice(start, end))) return [];
  return items.flatMap(({ range: [from, to] }, i) => {
    const { range, value } = sorted[i]!;
    return value === items[i]!.value ? [] : [{ start: from, end: to, text: source.slice(range[0], range[1]) }];
  });
}

/** Edits that take out of the lists of an entry what stands there twice, or when nothing does, that order its hosting. */
export function tidyLists(source: string, { data, document }: YamlFile): Edit[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const lists = getLists(data).flatMap(([path]) => {
    const list = document.getIn(path, true);
    const items = isSeq(list) ? getItems(list) : undefined;
    return isSeq(list) && items ? [{ path, list, items }] : [];
  });
  const twice = lists.flatMap(({ list, items }) => {
    const texts = items.map(({ value }) => value);
    return items.flatMap((item, i) => (texts.indexOf(item.value) < i ? (removeItem(source, list, item, items[i - 1]!) ?? []) : []));
  });
  if (twice.length > 0) return twice;
  const hosting = lists.find(({ path }) => path.join() === 'hosting');
  return hosting ? sortHosting(source, hosting.list, hosting.items) : [];
}
