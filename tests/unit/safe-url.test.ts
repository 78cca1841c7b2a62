import { describe, expect, it } from 'vitest';
import { findUrlProblem, safeUrl } from '../../src/schema/safe-url.ts';
import { limits } from '../../src/schema/vocabulary.ts';

const unusual = 'has a space, an invisible or a non-ASCII character; write it percent-encoded';

const bad: [what: string, url: string, problem: string][] = [
  ['a script', 'javascript:alert(1)', 'uses javascript: but only https: is allowed'],
  ['a script in mixed case', 'JaVaScRiPt:alert(1)', 'uses javascript: but only https: is allowed'],
  ['a script that looks like a host', 'javascript://example.org/%0aalert(1)', 'uses javascript: but only https: is allowed'],
  ['a script with a line break inside', 'java\nscript:alert(1)', unusual],
  ['a script behind a control character', '\u0001javascript:alert(1)', unusual],
  ['a page in the address', 'data:text/html,<script>alert(1)</script>', 'uses data: but only https: is allowed'],
  ['an old script', 'vbscript:msgbox(1)', 'uses vbscript: but only https: is allowed'],
  ['a file of the reader', 'file:///etc/passwd', 'uses file: but only https: is allowed'],
  ['an address without encryption', 'http://example.org/', 'uses http: but only https: is allowed'],
  ['an address without a scheme', '//evil.example/', 'is not a complete address; it starts with https://'],
  ['a path', '/tools/', 'is not a complete address; it starts with https://'],
  ['nothing', '', 'is not a complete address; it starts with https://'],
  ['a scheme without slashes', 'https:example.com', 'must start with https://'],
  ['a scheme in capitals', 'HTTPS://example.com/', 'must start with https://'],
  ['a space before', ' https://example.org/', unusual],
  ['a space after', 'https://example.org/ ', unusual],
  ['a tab inside the host', 'https://exa\tmple.org/', unusual],
  ['a user name and a password', 'https://user:password@example.org/', 'must not contain a user name or password'],
  ['a user name that looks like the host', 'https://github.com@evil.example/', 'must not contain a user name or password'],
  ['a password that looks like a port', 'https://example.org:8080@evil.example/', 'must not contain a user name or password'],
  ['a port', 'https://example.org:8443/', 'must not name a port'],
  ['the address of a machine', 'https://127.0.0.1/', 'has a host that is not a public domain name: 127.0.0.1'],
  ['the address of a machine as a number', 'https://2130706433/', 'has a host that is not a public domain name: 127.0.0.1'],
  ['a new address of a machine', 'https://[::1]/', 'has a host that is not a public domain name: [::1]'],
  ["the reader's own machine", 'https://localhost/', 'has a host that is not a public domain name: localhost'],
  ['a host of a home network', 'https://nas.local/', 'has a host that is not a public domain name: nas.local'],
  ['a host of a company network', 'https://wiki.corp.internal/ml', 'has a host that is not a public domain name: wiki.corp.internal'],
  ['a host that exists in examples only', 'https://tool.example', 'has a host that is not a public domain name: tool.example'],
  ['a host that ends with a dot', 'https://example.org./', 'has a host that is not a public domain name: example.org.'],
  ['a Cyrillic letter in the host', 'https://\u0430pple.com/', unusual],
  ['the same host in its ASCII form', 'https://xn--pple-43d.com/', 'has a host written in another script (xn--)'],
  ['text that turns direction', 'https://example.org/\u202egpj', unusual],
  ['a space without width', 'https://example.org/\u200b', unusual],
  ['a host in capitals', 'https://Example.org/', 'is not in its normal form; write https://example.org/'],
  ['a percent-encoded host', 'https://ex%61mple.org/', 'is not in its normal form; write https://example.org/'],
  ['a backslash', 'https://example.org\\@evil.example/', 'is not in its normal form; write https://example.org/@evil.example/'],
  ['a path with dots', 'https://example.org/a/../b', 'is not in its normal form; write https://example.org/b'],
  ['angle brackets', 'https://example.org/<b>', 'is not in its normal form; write https://example.org/%3Cb%3E'],
  ['a quotation mark', 'https://example.org/"onclick="', 'is not in its normal form; write https://example.org/%22onclick=%22'],
  ['3000 characters', `https://example.org/${'a'.repeat(3000)}`, `is longer than ${limits.url.max} characters`],
];

const good: [what: string, url: string][] = [
  ['a host', 'https://example.org/'],
  ['a host without the last slash', 'https://example.org'],
  ['a host with a reserved word that is not its end', 'https://local.internal.example.org/test'],
  ['a host that ends like a reserved one', 'https://my-example.contest/'],
  ['a host of several parts', 'https://docs.my-tool.example.co.uk/en/latest/'],
  ['a query and a fragment', 'https://example.org/search?q=a+b&page=2#results'],
  ['percent-encoded letters', 'https://example.org/%E0%B9%84%E0%B8%97%E0%B8%A2'],
  ['brackets and an at sign in the path', 'https://example.org/@user/model_(computing)'],
  ['the most characters', 'https://example.org/'.padEnd(limits.url.max, 'a')],
];

describe('an address that is not safe to link to', () => {
  it.each(bad)('is refused: %s', (_what, url, problem) => {
    expect(findUrlProblem(url)).toBe(problem);
    expect(safeUrl.safeParse(url).error?.issues.map(({ message }) => message)).toEqual([problem]);
  });

  it('is refused when it is one character too long', () => {
    expect(findUrlProblem('https://example.org/'.padEnd(limits.url.max + 1, 'a'))).toBe(`is longer than ${limits.url.max} characters`);
  });

  it('is refused when it is no text at all', () => {
    expect(safeUrl.safeParse(42).success).toBe(false);
  });
});

describe('an address that is safe to link to', () => {
  it.each(good)('is taken as it is: %s', (_what, url) => {
    expect(findUrlProblem(url)).toBeUndefined();
    expect(safeUrl.parse(url)).toBe(url);
  });
});
