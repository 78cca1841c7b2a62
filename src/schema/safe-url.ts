import { z } from 'astro/zod';
import { refuse } from './misfit.ts';
import { limits } from './vocabulary.ts';

/**
 * Ends of host names that lead to no public page: reserved for special use (RFC 2606, 6761, 6762, 7686, 8375, 9476), and
 * `.internal`, which ICANN keeps for private networks (Board resolution of 2024-07-29).
 */
const privateEnds = 'local|localhost|internal|test|invalid|example|onion|alt|arpa';
const privateHost = new RegExp(String.raw`\.(?:${privateEnds})$`);

/**
 * Says what is wrong with a web address, or nothing when it is safe to print as a link.
 *
 * Own type, because z.url() accepts `javascript:` and `data:`, and z.httpUrl() accepts user names, look-alike hosts and
 * invisible characters. Only https; the host is plain ASCII with a dot, public, no address of a machine; and the text is what a
 * browser would make of it, so that what a reviewer reads is where the link goes.
 */
export function findUrlProblem(text: string): string | undefined {
  if (text.length > limits.url.max) return `is longer than ${limits.url.max} characters`;
  if (/[^\x21-\x7e]/.test(text)) return 'has a space, an invisible or a non-ASCII character; write it percent-encoded';
  if (!URL.canParse(text)) return 'is not a complete address; it starts with https://';
  const url = new URL(text);
  if (url.protocol !== 'https:') return `uses ${url.protocol} but only https: is allowed`;
  if (!text.startsWith('https://')) return 'must start with https://';
  if (url.username || url.password) return 'must not contain a user name or password';
  if (url.port) return 'must not name a port';
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(url.hostname) || privateHost.test(url.hostname))
    return `has a host that is not a public domain name: ${url.hostname}`;
  if (/(^|\.)xn--/.test(url.hostname)) return 'has a host written in another script (xn--)';
  if (url.href !== text && url.href !== `${text}/`) return `is not in its normal form; write ${url.href}`;
  return undefined;
}

/**
 * The safe address that a text clearly means: encrypted, without space around it, as a browser would write it. Undefined
 * when it is safe already, or when more than its spelling is wrong.
 */
export function mendUrl(text: string): string | undefined {
  if (text.length > limits.url.max || findUrlProblem(text) === undefined) return undefined;
  const encrypted = text.trim().replace(/^(http:)?\/\//i, 'https://');
  // A backslash or a foreign letter is no question of spelling: what it becomes may lead elsewhere.
  const isPlain = /^https:\/\/[\x21-\x5b\x5d-\x7e]*$/i.test(encrypted) && URL.canParse(encrypted);
  return [encrypted, ...(isPlain ? [new URL(encrypted).href] : [])].find((meant) => findUrlProblem(meant) === undefined);
}

/** An https address that is safe to print as a link; see findUrlProblem for the rules, and the pattern for most of them. */
export const safeUrl = z
  .string()
  .check(
    refuse((text) => {
      const message = findUrlProblem(text);
      if (message === undefined) return undefined;
      const meant = mendUrl(text);
      return { misfit: 'unsafe-url', message, ...(meant !== undefined && { fix: `Write ${meant}, if that is where it leads.` }) };
    }),
  )
  .meta({
    format: 'uri',
    maxLength: limits.url.max,
    pattern: String.raw`^https://(?!([a-z0-9-]+\.)*(xn--|(?:${privateEnds})([/?#]|$)))([a-z0-9-]+\.)+[a-z]{2,}([/?#][\x21-\x7e]*)?$`,
    patternErrorMessage: 'must be a complete https:// address, without user name, port or foreign letters',
  });
