import type { FoundName } from './found-name.ts';
import type { StackTool } from './stack-data.ts';
import { fillIn } from './stack-texts.ts';
import { isRetiredStatus, type LicenseGroup, type Report } from './to-report.ts';

/** Words of the text. `{n}` and the like are filled in by whoever calls. */
export interface MarkdownTexts {
  title: string;
  pipeline: string;
  empty: string;
  candidates: string;
  ended: string;
  useNow: string;
  /** The same for a tool in maintenance, which still works. */
  useLater: string;
  attention: string;
  licenses: string;
  stale: string;
  unrecognised: string;
  more: string;
  diagram: string;
  /** Name of a status, of a kind of licence. */
  status: Record<string, string>;
  licenseKind: Record<string, string>;
}

/** Plain text for Markdown: what would be read as markup, a table or HTML is escaped. */
export function toPlain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#&~!]/g, String.raw`\$&`);
}

/** Foreign text as a code span, whose fence is longer than any run of backticks in it. */
export function toCodeSpan(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

/**
 * The answer as Markdown, with the diagram as a Mermaid block, which GitHub and GitLab draw.
 *
 * @param toUrl whole address of a tool's page
 */
export function toMarkdown(
  report: Report,
  extra: { unrecognised: readonly FoundName[]; more: number; mermaid: string; summary: string; toUrl: (id: string) => string },
  texts: MarkdownTexts,
): string {
  const link = ({ id, name }: StackTool) => `[${toPlain(name)}](${extra.toUrl(id)})`;
  const links = (tools: readonly StackTool[]) => tools.map(link).join(', ');
  const section = (title: string, lines: string[]) => (lines.length > 0 ? [`## ${toPlain(title)}`, '', ...lines, ''] : []);
  const toLicenses = (groups: readonly LicenseGroup[]) =>
    groups.map(({ kind, tools }) => {
      const name = texts.licenseKind[kind] ?? kind;
      const named = tools.map((tool) =>
        kind === 'permissive' ? toPlain(tool.name) : `${link(tool)} (${toPlain(tool.license.replace(/^LicenseRef-/, ''))})`,
      );
      return `- **${toPlain(name)}** (${tools.length}): ${named.join(', ')}`;
    });
  const components = report.stages.flatMap((stage) => stage.components);
  return [
    `# ${toPlain(texts.title)}`,
    '',
    toPlain(extra.summary),
    '',
    ...section(
      texts.ended,
      report.ended.map(({ tool, successors }) => {
        const status = (texts.status[tool.status] ?? tool.status).toLowerCase();
        const instead =
          successors.length > 0
            ? `. ${isRetiredStatus(tool.status) ? texts.useNow : texts.useLater} ${links(successors)}`
            : tool.note
              ? `. ${toPlain(tool.note)}`
              : '';
        return `- ${link(tool)}, ${toPlain(status)}${instead}`;
      }),
    ),
    ...section(texts.attention, toLicenses(report.attention)),
    ...section(
      texts.pipeline,
      report.stages.flatMap(({ stage, components: own }) => [
        `- **${toPlain(`${stage.number} ${stage.title}`)}**`,
        ...own
          .filter(({ tools }) => tools.length > 0)
          .map(({ component, tools }) => `  - ${toPlain(`${component.number} ${component.title}`)}: ${links(tools)}`),
      ]),
    ),
    ...section(texts.licenses, toLicenses(report.licenses)),
    ...section(
      texts.empty,
      components
        .filter(({ tools }) => tools.length === 0)
        .map(
          ({ component, candidates }) =>
            `- ${toPlain(`${component.number} ${component.title}`)}: ${toPlain(component.question)}${candidates.length > 0 ? ` ${toPlain(texts.candidates)} ${links(candidates)}` : ''}`,
        ),
    ),
    ...section(
      texts.stale,
      report.stale.map((tool) => `- ${link(tool)}, ${tool.verified}`),
    ),
    ...section(texts.unrecognised, [
      ...extra.unrecognised.map(({ name }) => `- ${toCodeSpan(name)}`),
      ...(extra.more > 0 ? [`- ${fillIn(texts.more, { n: extra.more })}`] : []),
    ]),
    `## ${toPlain(texts.diagram)}`,
    '',
    '```mermaid',
    extra.mermaid,
    '```',
    '',
  ].join('\n');
}
