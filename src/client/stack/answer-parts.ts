import type { UnreadLine } from '../../lib/stack/found-name.ts';
import type { Recognition } from '../../lib/stack/recognise.ts';
import type { StackTool } from '../../lib/stack/stack-data.ts';
import type { StackFile } from '../../lib/stack/stack-texts.ts';
import { isRetiredStatus, type ReportComponent } from '../../lib/stack/to-report.ts';
import { make, makeLink } from '../dom/make-element.ts';

/** What the answer is about besides the report. */
export interface Context {
  file: StackFile;
  recognition: Recognition;
  includes: string[];
  unread: UnreadLine[];
  /** The names come from one text, so that their line numbers mean something. */
  oneText: boolean;
  chosen: ReadonlySet<string>;
}

/** Link to a tool's page; one that is not active shows its status. */
export function toToolLink({ file }: Context, { id, name, status }: StackTool): HTMLElement {
  const link = makeLink(`${file.root}tools/${id}/`, name, isRetiredStatus(status));
  if (status === 'active') return link;
  return make('span', 'tool', link, ' ', make('span', `status ${status}`, make('span', 'hidden-text', file.status[status])));
}

/** Links with commas between them. */
export const toToolLinks = (context: Context, tools: readonly StackTool[]) =>
  tools.flatMap((tool, i) => [...(i > 0 ? [', '] : []), toToolLink(context, tool)]);

/** Number of a component and link to its page. */
export const toComponentLink = ({ file }: Context, { component }: ReportComponent) =>
  make(
    'span',
    'component',
    make('span', 'number', component.number),
    ' ',
    makeLink(`${file.root}components/${component.id}/`, component.title),
  );

/** A section under a heading; nothing when it would be empty. */
export function makeSection(id: string, title: string, ...children: (Node | string)[]): HTMLElement[] {
  if (children.length === 0) return [];
  const heading = make('h2', '', title);
  heading.id = `stack-${id}`;
  const section = make('section', `band ${id}`, heading, ...children);
  section.setAttribute('aria-labelledby', heading.id);
  return [section];
}

/** A list without bullets. */
export const makeList = (className: string, items: (Node | string)[][]) =>
  make('ul', `plain ${className}`, ...items.map((item) => make('li', '', ...item)));
