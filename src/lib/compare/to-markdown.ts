import type { Part, Row } from './rows.ts';
import type { Translate } from './texts.ts';

/** Plain text for a cell: one line, and nothing in it that Markdown or HTML would take for more than text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/[\\|`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** An address inside `(…)` of a link in a table. */
const escapeUrl = (url: string) =>
  url.replace(/[\s()<>|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

function toMarkdownPart({ text, href, path, note, date, code, proof }: Part, toAbsolute: (path: string) => string): string {
  const url = href ?? (path === undefined ? undefined : toAbsolute(path));
  // Inside a code span nothing can be escaped, so what would end it or the cell is set as text.
  const label = code && !/[`|\r\n]/.test(text) ? `\`${text}\`` : escapeMarkdown(text);
  const linked = url === undefined ? label : `[${label}](${escapeUrl(url)})`;
  return [
    linked +
      (proof === undefined ? '' : ` ([${escapeMarkdown(proof.text)}](${escapeUrl(proof.href)}))`) +
      (note === undefined ? '' : `: ${escapeMarkdown(note)}`),
    ...(date === undefined ? [] : [`(${escapeMarkdown(date)})`]),
  ].join(' ');
}

/**
 * The comparison as a Markdown table (GitHub's kind).
 *
 * @param tools names and pages of the tools, one per column
 * @param toAbsolute whole address of a path of this site, so that links work wherever the table is pasted
 */
export function toMarkdown(
  tools: readonly { name: string; path: string }[],
  rows: readonly Row[],
  t: Translate,
  toAbsolute: (path: string) => string,
): string {
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [escapeMarkdown(t('table.tool')), ...tools.map(({ name, path }) => toMarkdownPart({ text: name, path }, toAbsolute))];
  const body = rows.map(({ label, cells, stacked }) => [
    escapeMarkdown(t(label)),
    ...cells.map((parts) => parts.map((part) => toMarkdownPart(part, toAbsolute)).join(stacked ? '<br>' : ', ') || '–'),
  ]);
  return `${[head, head.map(() => '---'), ...body].map(toLine).join('\n')}\n`;
}
