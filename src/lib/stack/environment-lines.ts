/** A dependency of a conda environment: what stands after `- `, and whether it stands under `pip:`. */
export interface EnvironmentItem {
  text: string;
  line: number;
  isPip: boolean;
}

/** What a plain scalar of YAML may not hold, or only with a meaning: `: `, a last `:`, a comment, a tab. */
const special = /:(?:\s|$)|\s#|\t/;

/**
 * The dependencies of an environment file of the common shape, line by line: keys with a value or a list of plain items, and one
 * more list under `- pip:`. It takes a tenth of the time of the parser for YAML, which is asked about every other file.
 *
 * @returns undefined when any line is something else: quotes, aliases, lists in brackets, a key that comes twice
 */
export function readEnvironmentLines(text: string): EnvironmentItem[] | undefined {
  const items: EnvironmentItem[] = [];
  const keys = new Set<string>();
  let key = '';
  /** Columns of the items of the key and of pip; -1 where there is no such list, undefined until its first item. */
  let outer: number | undefined = -1;
  let inner: number | undefined = -1;
  for (const [i, line] of text.split('\n').entries()) {
    if (/^ *(?:#|$)/.test(line)) continue;
    const start = line.search(/[^ ]/);
    if (line.startsWith('- ', start)) {
      const value = line.slice(start + 2).trimEnd();
      if (inner === undefined && start > outer! + 1) inner = start;
      outer ??= start;
      if (start === outer && value === 'pip:' && key === 'dependencies') inner = undefined;
      else if ((start !== inner && start !== outer) || !/^(?:\w|-[\w-])/.test(value) || special.test(value)) return undefined;
      else {
        if (start === outer) inner = -1;
        if (key === 'dependencies') items.push({ text: value, line: i + 1, isPip: start === inner });
      }
      continue;
    }
    const [, name, value] = /^(\w+):(?: +(\w.*))?$/.exec(line.trimEnd()) ?? [];
    if (name === undefined || keys.has(name) || (value !== undefined && special.test(value))) return undefined;
    keys.add((key = name));
    outer = value === undefined ? undefined : -1;
    inner = -1;
  }
  return items.length > 0 ? items : undefined;
}
