import { z } from 'astro/zod';
import type { GitHub } from './github-client.ts';
import { marker } from './report.ts';

/** Only people with the right to sort issues can set it, so nobody else can put up an issue that is taken for ours. */
export const issueLabel = 'freshness';
const title = 'Freshness: what to look at';

const issues = z.array(z.object({ number: z.int(), state: z.string(), body: z.string().nullish(), pull_request: z.unknown().optional() }));

/**
 * Puts the report into the one issue for it: makes it, edits it, or leaves it alone when it says the same. Lines that stay keep their ticks. An issue that
 * somebody closed is opened again when there is news; this never closes one.
 *
 * @param repository `owner/name`
 * @throws RateLimitError, GitHubError
 */
export async function writeStickyIssue(github: GitHub, repository: string, body: string): Promise<'made' | 'edited' | 'unchanged'> {
  const { data } = await github.get(`/repos/${repository}/issues?labels=${issueLabel}&state=all&sort=created&direction=asc&per_page=100`);
  const issue = issues.parse(data).find((candidate) => !candidate.pull_request && candidate.body?.startsWith(marker));
  if (!issue) {
    await github.send('post', `/repos/${repository}/issues`, { title, body, labels: [issueLabel] });
    return 'made';
  }
  // GitHub may give lines back with \r\n, and people tick boxes.
  const lines = (issue.body ?? '').replaceAll('\r\n', '\n').trim().split('\n');
  const untick = (line: string) => line.replace(/^- \[x\] /i, '- [ ] ');
  if (lines.map(untick).join('\n') === body.trim()) return 'unchanged';
  const ticked = new Set(lines.filter((line) => line !== untick(line)).map(untick));
  const kept = body.split('\n').map((line) => (ticked.has(line) ? line.replace('- [ ] ', '- [x] ') : line));
  await github.send('patch', `/repos/${repository}/issues/${issue.number}`, { body: kept.join('\n'), state: 'open' });
  return 'edited';
}
