/**
 * Takes user names, passwords, queries and fragments out of each address in a text: what is shown may be copied and sent on.
 * A user part ends at the last `@` before the path. A password with a slash in it, which should be escaped, is told by a colon
 * that no port follows; then all up to the last `@` goes.
 */
export function withoutSecret(text: string): string {
  if (!text.includes('://')) return text;
  return text
    .split(/(\s+)/)
    .map((word) => {
      const start = word.indexOf('://');
      if (start < 0) return word;
      const scheme = word.slice(0, start + 3);
      const rest = word.slice(start + 3);
      const host = /^[^/\\?#]*/.exec(rest)![0];
      const at = host.includes('@') ? host.lastIndexOf('@') : /:(?!\d*$)/.test(host) ? rest.lastIndexOf('@') : -1;
      const address = rest.slice(at + 1);
      const end = address.search(/[?#]/);
      return scheme + (end < 0 ? address : address.slice(0, end));
    })
    .join('');
}
