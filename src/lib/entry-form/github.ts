/** Where pull requests are made: `https://github.com/owner/name` and the branch they go to. */
export interface Repository {
  url: string;
  branch: string;
}

/**
 * Longest address that is opened, in characters. RFC 9110, section 4.1, asks every server to take 8,000; GitHub refuses
 * longer ones. It is measured as GitHub sends it to somebody who has to sign in first: escaped once more, as a part of
 * another address.
 */
export const longestAddress = 8000;

/** Whether an address can be opened by somebody who is signed in, and by somebody who is not. */
export function fits(address: string): boolean {
  return `https://github.com/login?return_to=${encodeURIComponent(address)}`.length <= longestAddress;
}

/**
 * GitHub's page for a new file, with name and text filled in; without the text when the address would be too long.
 *
 * @returns the address, and whether the text is in it
 */
export function toNewFile({ url, branch }: Repository, file: string, text: string): { address: string; filled: boolean } {
  const toAddress = (query: Record<string, string>) => `${url}/new/${branch}?${new URLSearchParams(query).toString()}`;
  const address = toAddress({ filename: file, value: text });
  return fits(address) ? { address, filled: true } : { address: toAddress({ filename: file }), filled: false };
}

/** GitHub's page to edit a file; it takes no text from the address. */
export function toEditPage({ url, branch }: Repository, file: string): string {
  return `${url}/edit/${branch}/${file}`;
}

/** The issue form for corrections (.github/ISSUE_TEMPLATE/1-correction.yml), with what it can take from the form filled in. */
export function toCorrectionIssue({ url }: Repository, id: string, name: string, changes: string): string {
  const toAddress = (query: Record<string, string>) => `${url}/issues/new?${new URLSearchParams(query).toString()}`;
  const short = { template: '1-correction.yml', title: `[${id}] `, tool: name };
  const address = toAddress({ ...short, correction: changes });
  return fits(address) ? address : toAddress(short);
}
