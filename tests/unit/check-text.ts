import { checkSchema } from '../../src/checks/check-schema.ts';
import { checkTogether } from '../../src/checks/check-together.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { readContent } from '../../src/checks/read-content.ts';
import { readYaml } from '../../src/checks/read-yaml.ts';
import { toolSchema, type Tool } from '../../src/schema/tool.ts';

/** The tree of tests/fixtures/good, read once. */
export const goodContent = readContent('tests/fixtures/good').content;

/** Checks the text of one more entry among those of tests/fixtures/good, as the command would if it were content/tools/maple.yaml. */
export function checkText(text: string): { tool: Tool | undefined; problems: Problem[] } {
  const file = 'content/tools/maple.yaml';
  const { yaml, problems: syntax } = readYaml(file, text);
  if (!yaml) return { tool: undefined, problems: syntax };
  const { data, fitting, problems } = checkSchema(yaml, toolSchema);
  const tool = data && { id: 'maple', ...data };
  const content = {
    ...goodContent,
    toolIds: new Set([...goodContent.toolIds, 'maple']),
    entries: [...goodContent.entries, { id: 'maple', entry: fitting, yaml }],
    tools: [...goodContent.tools, ...(tool ? [{ tool, yaml }] : [])],
  };
  const together = checkTogether(content);
  return { tool, problems: [...problems, ...together] };
}
