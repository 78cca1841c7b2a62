import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { readEnvironmentLines } from './environment-lines.ts';
import { emptyParsed, toFoundName, type ParsedNames } from './found-name.ts';
import { parseRequirementLine } from './parse-requirements.ts';
import { withoutSecret } from './without-secret.ts';

/** `conda-forge::pytorch-gpu>=2.1=cuda*` and `numpy [version='>=1']`: what stands before channel, version and build. */
function toCondaName(spec: string): string {
  const name = withoutSecret(spec).replace(/^.*::/, '').trim();
  return /^[\w.-]+(?=$|[\s=<>!~[;@])/.exec(name)?.[0] ?? name;
}

/** Adds what one dependency of conda asks for. */
function addCondaName(spec: string, line: number, parsed: ParsedNames) {
  const name = toCondaName(spec);
  if (name) parsed.names.push(toFoundName(name, 'conda', line));
}

/**
 * Reads a conda environment: names without channel, version and build, and the requirements under `pip:`. A text that is not of the
 * common shape is walked as a tree and never unfolded, so aliases, which could make a few lines into gigabytes, stay what they
 * are and are left out.
 */
export function parseEnvironment(text: string): ParsedNames {
  const parsed = emptyParsed();
  const items = readEnvironmentLines(text);
  for (const { text: item, line, isPip } of items ?? []) (isPip ? parseRequirementLine : addCondaName)(item, line, parsed);
  if (items) return parsed;
  try {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter, logLevel: 'silent', prettyErrors: false, schema: 'failsafe', stringKeys: true });
    parsed.broken = document.errors.length > 0;
    const lineOf = (node: Node) => lineCounter.linePos(node.range?.[0] ?? 0).line;
    const root = document.contents;
    const dependencies = isMap(root) ? root.get('dependencies', true) : undefined;
    if (!isSeq(dependencies)) return { ...parsed, broken: true };
    for (const item of dependencies.items) {
      if (isScalar(item)) {
        addCondaName(String(item.value ?? ''), lineOf(item), parsed);
      } else if (isMap(item)) {
        const list = item.get('pip', true);
        if (!isSeq(list)) continue;
        for (const line of list.items) if (isScalar(line)) parseRequirementLine(String(line.value ?? '').trim(), lineOf(line), parsed);
      }
    }
  } catch {
    parsed.broken = true;
  }
  return parsed;
}
