/**
 * Finds the keys of an object that have to move so that all stand in order: as few as possible.
 *
 * @param keys as they stand; those that `order` does not name are left out
 * @param order as they should stand
 * @returns each key that is not at its place, and the one before which it belongs (undefined: at the end)
 */
export function findMisplacedKeys(keys: readonly string[], order: readonly string[]): { key: string; before: string | undefined }[] {
  const ranks = keys.map((key) => order.indexOf(key)).filter((rank) => rank >= 0);
  // The longest rising row may stay where it is; rows[i] is the longest one that ends with ranks[i].
  const rows: number[][] = [];
  for (const rank of ranks) {
    const before = rows.filter((row) => row.at(-1)! < rank).reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    rows.push([...before, rank]);
  }
  const staying = new Set(rows.reduce((a, b) => (b.length > a.length ? b : a), []));
  return ranks
    .filter((rank) => !staying.has(rank))
    .map((rank) => {
      const next = ranks.filter((other) => other > rank).toSorted((a, b) => a - b)[0];
      return { key: order[rank]!, before: next === undefined ? undefined : order[next] };
    });
}
