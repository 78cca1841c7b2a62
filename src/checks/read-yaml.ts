import { LineCounter, isAlias, isNode, isPair, isScalar, parseDocument, visit, type Document, type ErrorCode } from 'yaml';
import type { Problem } from './problem.ts';

/** A YAML file that could be read: its data, and a way to say where in the file a path of the data stands. */
export interface YamlFile {
  file: string;
  data: unknown;
  /** Makes a problem that points at the value of a path, or at the nearest parent that is there. */
  problem: (path: readonly PropertyKey[], message: string) => Problem;
  /** Like problem, but points at the key itself: for fields that should not be there. */
  keyProblem: (path: readonly PropertyKey[], key: string, message: string) => Problem;
}

/** `['sources', 0, 'url']` as people write it: `sources[0].url`. */
function toField(path: readonly PropertyKey[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${String(part)}`)).join('');
}

/** Errors of the YAML reader that it words for programmers. */
const explained: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'the same field is there twice',
  MULTIPLE_DOCS: 'a second document starts with ---; a file has one',
};

/**
 * Reads YAML the way that Astro's reader does, but refuses what entries do not need: anchors and aliases (they can
 * expand without bound) and tags. Dates without quotes become Date values, which the schemas refuse.
 *
 * @param file path for messages
 * @param text content of the file, or the part of it that is YAML
 * @param firstLine line of the file on which the text starts
 * @returns the file, and the problems that keep it from being read; `data` is undefined when there are any
 */
export function readYaml(file: string, text: string, firstLine = 1): { yaml: YamlFile | undefined; problems: Problem[] } {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(text, { customTags: ['timestamp'], lineCounter, uniqueKeys: true });
  const at = (offset: number | undefined) => {
    if (offset === undefined) return {};
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };

  const problems: Problem[] = [...document.errors, ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')].map(
    (error) => ({
      file,
      ...at(error.pos[0]),
      field: '',
      message: `is not valid YAML: ${explained[error.code] ?? error.message.split(/ at line |\n/)[0]}`,
    }),
  );
  // Walking the tree costs as much as parsing it; a text without these signs has no anchor, alias or tag.
  if (/[&*!]/.test(text))
    visit(document, {
      Node(_key, node) {
        const anchor = isAlias(node) ? node.source : 'anchor' in node ? node.anchor : undefined;
        if (anchor !== undefined)
          problems.push({
            file,
            ...at(node.range?.[0]),
            field: '',
            message: `uses a YAML anchor or alias ("${anchor}"); write the value out`,
          });
        if (node.tag)
          problems.push({
            file,
            ...at(node.range?.[0]),
            field: '',
            message: `uses a YAML tag (${node.tag.replace('tag:yaml.org,2002:', '!!')}); write a plain value`,
          });
      },
    });
  if (problems.length) return { yaml: undefined, problems };

  const positionOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return {};
  };
  const problem: YamlFile['problem'] = (path, message) => ({ file, ...positionOf(path), field: toField(path), message });
  const keyProblem: YamlFile['keyProblem'] = (path, key, message) => {
    const parent = path.length ? document.getIn(path, true) : document.contents;
    const items = parent && typeof parent === 'object' && 'items' in parent ? (parent.items as unknown[]) : [];
    const pair = items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    const range = isPair(pair) && isScalar(pair.key) ? pair.key.range : undefined;
    return { ...problem(path, message), ...at(range?.[0]) };
  };
  return { yaml: { file, data: document.toJS(), problem, keyProblem }, problems };
}
