import { en } from '../../src/i18n/en.ts';
import { toMarkdown as toComparison } from '../../src/lib/compare/to-markdown.ts';
import { toRows } from '../../src/lib/compare/rows.ts';
import { toTranslate } from '../../src/lib/translate.ts';
import { toCsv, toExportRecord, toJson, toMarkdown as toTable } from '../../src/lib/explorer/export.ts';
import { toRow } from '../../src/lib/explorer/to-row.ts';
import { toInstalls } from '../../src/lib/install-commands.ts';
import { getLicenseKind } from '../../src/lib/license-kind.ts';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { buildSearchData } from '../../src/lib/search/build-search-data.ts';
import { createSearch } from '../../src/lib/search/create-search.ts';
import { pack, unpack } from '../../src/lib/search/pack.ts';
import type { SearchFile } from '../../src/lib/search/search-file.ts';
import { createRecogniser } from '../../src/lib/stack/recognise.ts';
import { toStackData } from '../../src/lib/stack/stack-data.ts';
import { toMarkdown as toAnswer, type MarkdownTexts } from '../../src/lib/stack/to-markdown.ts';
import { toDiagram, toMermaid } from '../../src/lib/stack/to-mermaid.ts';
import { toReport } from '../../src/lib/stack/to-report.ts';
import { toToolJson } from '../../src/lib/tool-json.ts';
import type { Tool } from '../../src/schema/tool.ts';
import { goodContent } from './check-text.ts';

const stages = toNumberedStages({ stages: goodContent.taxonomy!.stages });
const components = new Map(stages.flatMap((stage) => stage.components.map((component) => [component.id, component])));
const others = goodContent.tools.map(({ tool }) => tool);
const t = toTranslate(en);
const texts = { title: 'My stack', feedback: 'drift', nothing: 'nothing', retired: 'retired' };
const words = new Proxy({ ...texts, status: {}, licenseKind: {} }, { get: (has, key) => Reflect.get(has, key) ?? String(key) });

/** Everything that is made of an entry without a browser, as text; objects are what JSON made of them and back. */
export function toOutputs(tool: Tool) {
  const tools = [...others, tool];
  const url = `https://guide.example/tools/${tool.id}/`;
  const record = toExportRecord(
    toRow(tool, (component) => components.get(component)!.stage),
    url,
  );
  const toolJson = toToolJson(tool, {
    url,
    licenseKind: getLicenseKind(tool.license),
    components,
    tools: new Map(tools.map((one) => [one.id, one])),
  });
  const searchFile: SearchFile = {
    root: '/',
    bundle: '/pagefind/',
    texts: {} as SearchFile['texts'],
    statuses: {},
    ...buildSearchData(tools, stages, []),
  };
  const packed = JSON.stringify(pack(searchFile));
  const stack = toStackData(stages, tools, getLicenseKind, new Map());
  const report = toReport(stack, [tool.id], '2026-11-23');
  const mermaid = toMermaid(toDiagram(report, texts), texts);
  const extra = { unrecognised: [{ name: tool.name, kind: 'name', line: 1 } as const], more: 0, mermaid, summary: '', toUrl: () => url };
  return {
    csv: toCsv([record]),
    table: toTable([record], ['Tool', 'Status', 'Components', 'Licence', 'Hosting', 'Verified'], new Map()),
    json: toJson([record], url),
    comparison: toComparison(
      [{ name: tool.name, path: '/tools/maple/' }],
      toRows([toolJson], t),
      t,
      (path) => `https://guide.example${path}`,
    ),
    toolJson: JSON.stringify(toolJson),
    packed,
    unpacked: unpack(JSON.parse(packed) as ReturnType<typeof pack>),
    searchFile,
    found: createSearch(searchFile).search(tool.name),
    stack: JSON.stringify(stack),
    recognised: createRecogniser(stack.tools)([{ name: tool.name, kind: 'name', line: 1 }]),
    mermaid,
    answer: toAnswer(report, extra, words as unknown as MarkdownTexts),
    commands: toInstalls(tool.packages ?? {}).map(({ command }) => command),
  };
}
