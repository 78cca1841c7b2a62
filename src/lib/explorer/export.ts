import type { ExplorerRow } from './row.ts';

/** A row for people and programs outside the page. */
export interface ExportRecord {
  id: string;
  name: string;
  url: string;
  status: string;
  stages: readonly string[];
  components: readonly string[];
  kind: string;
  license: string;
  license_kind: string;
  hosting: readonly string[];
  interfaces: readonly string[];
  verified: string;
  successors: readonly string[];
}

/** @param url where the page of the tool is, in full */
export function toExportRecord({ id, name, values, license, verified, successors }: ExplorerRow, url: string): ExportRecord {
  return {
    id,
    name,
    url,
    status: values.status.join(' '),
    stages: values.stage,
    components: values.component,
    kind: values.kind.join(' '),
    license,
    license_kind: values.license.join(' '),
    hosting: values.hosting,
    interfaces: values.interface,
    verified,
    successors,
  };
}

const columns = [
  'id',
  'name',
  'url',
  'status',
  'stages',
  'components',
  'kind',
  'license',
  'license_kind',
  'hosting',
  'interfaces',
  'verified',
  'successors',
] as const satisfies (keyof ExportRecord)[];

const toText = (value: string | readonly string[]) => (typeof value === 'string' ? value : value.join(' '));

/**
 * One field of a CSV file. Spreadsheets run what begins with one of these characters as a formula, so it gets an apostrophe
 * before it: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsvField(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** CSV by RFC 4180: a line of column names, all fields in quotes, lists joined by spaces. */
export function toCsv(records: readonly ExportRecord[]): string {
  const lines = records.map((record) => columns.map((column) => toCsvField(toText(record[column]))).join(','));
  return [columns.map(toCsvField).join(','), ...lines, ''].join('\r\n');
}

/** Text that Markdown shows as it is, in a cell of a table. */
export function toMarkdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~&#!]/g, String.raw`\$&`);
}

/**
 * A Markdown table with the names as links.
 *
 * @param headings of the columns name, status, components, licence, hosting, verified
 * @param titles of components by id
 */
export function toMarkdown(records: readonly ExportRecord[], headings: readonly string[], titles: ReadonlyMap<string, string>): string {
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = records.map(({ name, url, status, components, license, hosting, verified }) =>
    toLine([
      `[${toMarkdownText(name)}](<${url.replace(/[<>|\s\\]/g, encodeURIComponent)}>)`,
      ...[status, components.map((id) => titles.get(id) ?? id).join(', '), license, hosting.join(', '), verified].map(toMarkdownText),
    ]),
  );
  return [toLine(headings.map(toMarkdownText)), toLine(headings.map(() => '---')), ...lines, ''].join('\n');
}

/** @param view the address that shows these tools */
export function toJson(records: readonly ExportRecord[], view: string): string {
  return `${JSON.stringify({ view, tools: records }, undefined, 2)}\n`;
}
