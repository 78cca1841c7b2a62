/** `['sources', 0, 'url']` as people write it: `sources[0].url`. */
export function toField(path: readonly PropertyKey[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${String(part)}`)).join('');
}
