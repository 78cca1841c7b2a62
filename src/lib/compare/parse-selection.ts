/** As many tools as fit beside each other. */
export const maxCompared = 5;

/** What an address of the comparison asks for. */
export interface Selection {
  /** Tools to show: known ones, each once, in the order of the address. */
  ids: string[];
  /** What no tool is called, as it was written: it must only ever be shown as text. */
  unknown: string[];
  /** Tools that exist but are more than fit. */
  surplus: string[];
  onlyDifferences: boolean;
}

/**
 * Reads `?t=mlflow,comet&d=1`. Never throws; whatever is no id of a tool comes back in `unknown`.
 *
 * @param search query of an address, with or without its question mark
 * @param known whether there is a tool with this id
 */
export function parseSelection(search: string, known: (id: string) => boolean): Selection {
  const query = new URLSearchParams(search);
  const asked = query
    .getAll('t')
    .flatMap((list) => list.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const unknown = new Set<string>();
  const found = new Set<string>();
  for (const word of asked) {
    const id = word.toLowerCase();
    if (known(id)) found.add(id);
    else unknown.add(word);
  }
  const ids = [...found];
  return {
    ids: ids.slice(0, maxCompared),
    unknown: [...unknown],
    surplus: ids.slice(maxCompared),
    onlyDifferences: query.get('d') === '1',
  };
}

/** The query that parseSelection() reads: `?t=mlflow,comet&d=1`, or an empty text when there is nothing to say. */
export function formatSelection({ ids, onlyDifferences = false }: { ids: readonly string[]; onlyDifferences?: boolean }): string {
  const parts = [...(ids.length > 0 ? [`t=${ids.map(encodeURIComponent).join(',')}`] : []), ...(onlyDifferences ? ['d=1'] : [])];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
