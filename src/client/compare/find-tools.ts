import type { PackedSearchFile } from '../../lib/search/pack.ts';
import { findNames, type Suggestion } from './find-names.ts';

/** More than are shown, because the chosen ones are left out of them. */
const maxFound = 16;

type Find = (query: string) => Promise<Suggestion[]>;

/** Loads the search of names, which forgives misspellings and knows other and former names. @throws when it cannot be loaded */
async function loadSearch(address: string): Promise<(query: string) => Suggestion[]> {
  const [{ createSearch, unpack }, response] = await Promise.all([import('../search.ts'), fetch(address)]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const data = unpack((await response.json()) as PackedSearchFile);
  const { search } = createSearch(data);
  const components = new Map(data.components.map(({ id, number, title }) => [id, `${number} ${title}`]));
  return (query) => {
    const { tools, suggestions } = search(query, { limit: maxFound });
    const found = tools.map(({ id, name, component, retired }) => ({ id, name, retired, place: components.get(component) ?? '' }));
    return found.length > 0 ? found : suggestions.map(({ id, name }) => ({ id, name, retired: false, place: '' }));
  };
}

/**
 * Finds tools by their names. The search is loaded at the first question; where that fails, a plain look at the names has to do.
 *
 * @param address of search.json
 * @param names of all tools by id
 * @param wanted whether a tool should be suggested
 */
export function createFinder(address: string, names: ReadonlyMap<string, string>, wanted: (id: string) => boolean): Find {
  let search: Promise<(query: string) => Suggestion[]> | undefined;
  return async (query) => {
    search ??= loadSearch(address);
    const found = await search.then(
      (ask) => ask(query),
      () => {
        search = undefined;
        return findNames(query, names);
      },
    );
    return found.filter(({ id }) => wanted(id));
  };
}
