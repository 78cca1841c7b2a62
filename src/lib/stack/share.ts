/** Most tools that a link may name. */
const limit = 300;

/**
 * Tools that the address of a page names, `?t=mlflow,dvc` or `?t=mlflow&t=dvc`, in any case: those that are known, each once, and
 * what no tool is called, as it was written.
 */
export function parseShared(query: string, isKnown: (id: string) => boolean): { ids: string[]; unknown: string[] } {
  const wanted = new URLSearchParams(query)
    .getAll('t')
    .flatMap((list) => list.split(','))
    .map((word) => word.trim())
    .filter(Boolean);
  const ids = new Set<string>();
  const unknown = new Set<string>();
  for (const word of wanted)
    if (isKnown(word.toLowerCase())) ids.add(word.toLowerCase());
    else unknown.add(word);
  return { ids: [...ids].slice(0, limit), unknown: [...unknown] };
}

/** Most names that a notice says, and characters of each. */
const noticeLimit = 5;
const nameLimit = 40;

/** Names as a notice can say them: few and short, whatever an address holds. @returns how many were left out too */
export function toNotice(names: readonly string[]): { names: string; more: number } {
  const short = names.slice(0, noticeLimit).map((name) => (name.length > nameLimit ? `${name.slice(0, nameLimit)}…` : name));
  return { names: short.join(', '), more: names.length - short.length };
}

/** The query that names these tools. Ids are lower-case letters, digits and hyphens, so nothing has to be escaped. */
export function toShared(ids: Iterable<string>): string {
  const list = [...ids].toSorted();
  return list.length > 0 ? `?t=${list.join(',')}` : '';
}
