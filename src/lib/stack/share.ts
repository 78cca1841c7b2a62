/** Most tools that a link may name. */
const limit = 300;

/** Tools that the address of a page names, `?t=mlflow,dvc`: those that are known, each once, and how many are not. */
export function parseShared(query: string, isKnown: (id: string) => boolean): { ids: string[]; unknown: string[] } {
  const wanted = [...new Set((new URLSearchParams(query).get('t') ?? '').split(',').map((id) => id.trim()))]
    .filter(Boolean)
    .slice(0, limit);
  return { ids: wanted.filter(isKnown), unknown: wanted.filter((id) => !isKnown(id)) };
}

/** The query that names these tools. Ids are lower-case letters, digits and hyphens, so nothing has to be escaped. */
export function toShared(ids: Iterable<string>): string {
  const list = [...ids].toSorted();
  return list.length > 0 ? `?t=${list.join(',')}` : '';
}
