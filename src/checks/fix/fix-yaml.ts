import type { z } from 'astro/zod';
import { isScalar } from 'yaml';
import { toolSchema } from '../../schema/tool.ts';
import { readYaml, type YamlFile } from '../read-yaml.ts';
import { applyEdits, type Edit } from './edit.ts';
import { mendValue } from './mend-value.ts';
import { orderKeys } from './order-keys.ts';
import { tidyLists } from './tidy-lists.ts';

/** Edits that mend single values, one for each value. */
function mendValues(source: string, { data, document }: YamlFile, schema: z.ZodType): Edit[] {
  const edits = new Map<number, Edit>();
  for (const issue of schema.safeParse(data, { reportInput: true }).error?.issues ?? []) {
    const node = issue.path.length ? document.getIn(issue.path, true) : undefined;
    if (!isScalar(node) || !node.range) continue;
    const [start, end] = node.range;
    const text = mendValue(issue, node, source.slice(start, end));
    if (text !== undefined) edits.set(start, { start, end, text });
  }
  return [...edits.values()];
}

/** Far more rounds than any file needs: each step mends something for good. */
const mostRounds = 200;

/**
 * Mends what is mechanical in YAML. Comments and lines without a problem stay byte for byte, and what cannot be read is
 * left alone.
 *
 * @param schema of the data
 * @returns the text that was given when there is nothing to mend
 */
export function fixYaml(source: string, schema: z.ZodType): string {
  let text = source;
  for (let round = 0; round < mostRounds; round++) {
    const { yaml } = readYaml('', text);
    if (!yaml) return text;
    const steps = [mendValues, ...(schema === toolSchema ? [tidyLists] : []), orderKeys];
    const edits = steps.map((step) => step(text, yaml, schema)).find(({ length }) => length > 0);
    const next = edits ? applyEdits(text, edits) : text;
    // Never leave a file in a worse state than it was found in.
    if (next === text || !readYaml('', next).yaml) return text;
    text = next;
  }
  return text;
}
