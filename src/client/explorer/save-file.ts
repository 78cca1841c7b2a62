import { toCsv, toExportRecord, toJson, toMarkdown } from '../../lib/explorer/export.ts';
import type { PageRow } from './read-page.ts';

const types: Record<string, string> = { csv: 'text/csv', md: 'text/markdown', json: 'application/json' };

/** Titles of components by id, as the facet names them. */
function readTitles(): Map<string, string> {
  const inputs = document.querySelectorAll<HTMLInputElement>('input[name="component"]');
  return new Map([...inputs].map((input) => [input.value, input.closest('label')!.querySelector('.label')!.textContent.trim()]));
}

/** Lets the reader save rows as `tools.csv`, `tools.md` or `tools.json`. Nothing leaves the page. */
export function saveRows(rows: readonly PageRow[], format: string, headings: readonly string[]) {
  const records = rows.map((row) => toExportRecord(row, row.link.href));
  const text =
    format === 'csv' ? toCsv(records) : format === 'md' ? toMarkdown(records, headings, readTitles()) : toJson(records, location.href);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${types[format]};charset=utf-8` }));
  link.download = `tools.${format}`;
  link.click();
  // Browsers read the file after the click; a minute is long enough for every one of them.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
