/** A tool as the field for names suggests it. */
export interface Suggestion {
  id: string;
  name: string;
  retired: boolean;
  /** What stands beside the name: its component. */
  place: string;
}

/** Tools by name: those that begin with the query, then those in which it stands. Used where the search cannot be loaded. */
export function findNames(query: string, names: ReadonlyMap<string, string>): Suggestion[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const found = [...names].map(([id, name]) => ({ id, name, at: name.toLowerCase().indexOf(wanted) })).filter(({ at }) => at >= 0);
  return found
    .toSorted((a, b) => Number(a.at > 0) - Number(b.at > 0) || a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ id, name, retired: false, place: '' }));
}
