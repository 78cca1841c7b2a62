/**
 * Keeps what a query found for the rest of the build, by its argument: pages ask the same questions hundreds of times.
 * While writing, each page asks anew, so that changes are seen.
 */
export function once<T, Key extends string | void = void>(query: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const found = new Map<Key, Promise<T>>();
  return (key) => {
    const known = found.get(key);
    if (known && !import.meta.env.DEV) return known;
    const asked = query(key);
    found.set(key, asked);
    return asked;
  };
}
