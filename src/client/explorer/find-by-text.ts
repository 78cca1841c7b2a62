import type { PackedSearchFile } from '../../lib/search/pack.ts';
import type { PageRow } from './read-page.ts';

/** What a free text found. */
export interface Found {
  ids: ReadonlySet<string>;
  /** Names that are near to the text when nothing was found. */
  near: string[];
  /** The search could not be loaded, and only the texts of the rows were looked at. */
  failed: boolean;
}

/** Loads the engine of the palette and its data. @throws when they cannot be loaded */
async function loadSearch(address: string) {
  const [{ createSearch, unpack }, response] = await Promise.all([import('../search.ts'), fetch(address)]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return createSearch(unpack((await response.json()) as PackedSearchFile));
}

/** Finds rows by a text. Nothing is loaded before the first question; where that fails, the rows themselves are looked through. */
export function createFinder(address: string, rows: readonly PageRow[]): (query: string) => Promise<Found> {
  let loading: ReturnType<typeof loadSearch> | undefined;
  return async (query) => {
    try {
      loading ??= loadSearch(address);
      const { tools, suggestions } = (await loading).search(query);
      return { ids: new Set(tools.map(({ id }) => id)), near: suggestions.map(({ name }) => name), failed: false };
    } catch {
      loading = undefined;
      const words = query.toLowerCase().split(' ');
      const holds = ({ element }: PageRow) => words.every((word) => element.textContent.toLowerCase().includes(word));
      return { ids: new Set(rows.filter(holds).map(({ id }) => id)), near: [], failed: true };
    }
  };
}
