import { isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document, type ErrorCode, type Scalar } from 'yaml';
import { toField } from './field-path.ts';
import { findDeepNesting } from './nesting.ts';
import type { Problem } from './problem.ts';

type Said = Pick<Problem, 'rule' | 'message' | 'fix'>;

/** Data of a file, and a way to say where in it a path of the data stands. */
export interface DataFile {
  file: string;
  data: unknown;
  /** Makes a problem that points at the value of a path, or at the nearest parent that is there. */
  problem: (path: readonly PropertyKey[], said: Said) => Problem;
  /** Like problem, but points at a key of the object at the path, and the object is the field: for what is wrong with the key itself. */
  keyProblem: (path: readonly PropertyKey[], key: string, said: Said) => Problem;
  /** For a field that is not there: points at the key before which it belongs, or at the last line of its object. */
  missingProblem: (path: readonly PropertyKey[], order: readonly string[], said: Said) => Problem;
}

/** A YAML file that could be read. */
export interface YamlFile extends DataFile {
  /** The nodes of the file; their ranges count from the start of the text that was read. */
  document: Document;
}

/** Errors of the YAML reader that it words for programmers. */
const explained: Partial<Record<ErrorCode, Said>> = {
  DUPLICATE_KEY: { rule: 'T002', message: 'the same field is there twice' },
  MULTIPLE_DOCS: {
    rule: 'T001',
    message: 'a second document starts with ---; a file has one',
    fix: 'Delete the line ---, or make two files.',
  },
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
  // Not yaml's LineCounter: it leaves out lines inside of broken brackets.
  const at = (offset: number | undefined) => {
    if (offset === undefined) return {};
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length + firstLine - 1, column: lines.at(-1)!.length + 1 };
  };
  const deep = findDeepNesting(text);
  if (deep !== undefined) {
    const said = { rule: 'T001', message: 'is nested too deeply', fix: 'Take out the brackets or spaces.' } as const;
    return { yaml: undefined, problems: [{ file, ...at(deep), field: '', ...said }] };
  }
  const document: Document = parseDocument(text, { customTags: ['timestamp'], uniqueKeys: true, logLevel: 'error' });

  const problems: Problem[] = [...document.errors, ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')].map(
    (error) => ({
      file,
      ...at(error.pos[0]),
      field: '',
      ...(explained[error.code] ?? { rule: 'T001', message: `is not valid YAML: ${error.message.split(/ at line |\n/)[0]}` }),
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
            rule: 'T003',
            message: `uses a YAML anchor or alias ("${anchor}")`,
          });
        if (node.tag)
          problems.push({
            file,
            ...at(node.range?.[0]),
            field: '',
            rule: 'T004',
            message: `uses a YAML tag (${node.tag.replace('tag:yaml.org,2002:', '!!')})`,
          });
      },
    });
  const first = text.split('\n').findIndex((line) => /^[^\s#]/.test(line));
  if (/^\ufeff?%/.test(text.split('\n')[first] ?? ''))
    problems.push({ file, line: first + firstLine, column: 1, field: '', rule: 'T004', message: 'has a YAML directive' });
  for (const [i, line] of text.split('\n').entries()) {
    // In values the schemas find them; a comment can make a reviewer see other values than the site does.
    const comment = /(?:^|\s)#.*[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.exec(line);
    if (comment)
      problems.push({
        file,
        line: i + firstLine,
        column: comment.index + comment[0].length,
        field: '',
        rule: 'T025',
        message: 'has a character in a comment that turns the direction of text',
      });
  }
  if (problems.length) return { yaml: undefined, problems };

  const positionOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  /** The pairs of the object at a path, in the order of the file. */
  const pairsAt = (path: readonly PropertyKey[]): { key: Scalar; value: unknown }[] => {
    const parent = path.length ? document.getIn(path, true) : document.contents;
    return isMap(parent) ? parent.items.flatMap(({ key, value }) => (isScalar(key) ? { key, value } : [])) : [];
  };
  const problem: YamlFile['problem'] = (path, said) => ({ file, ...positionOf(path), field: toField(path), ...said });
  const keyProblem: YamlFile['keyProblem'] = (path, name, said) => {
    const pair = pairsAt(path).find(({ key }) => key.value === name);
    return { ...problem(path, said), ...at(pair?.key.range?.[0]) };
  };
  const missingProblem: YamlFile['missingProblem'] = (path, order, said) => {
    const pairs = pairsAt(path.slice(0, -1));
    const later = new Set(order.slice(order.indexOf(String(path.at(-1))) + 1));
    const next = pairs.find(({ key }) => later.has(String(key.value)));
    const last = pairs.at(-1);
    const value = last?.value;
    // The end of a value is behind its last character, and a block list has its own last line.
    const end = isNode(value) && value.range ? value.range[1] - 1 : last?.key.range?.[0];
    if (next) return { ...problem(path, said), ...at(next.key.range?.[0]) };
    const { line } = at(end);
    return { ...problem(path, said), ...(line !== undefined && { line, column: at(last?.key.range?.[0]).column }) };
  };
  return { yaml: { file, data: document.toJS(), document, problem, keyProblem, missingProblem }, problems };
}
