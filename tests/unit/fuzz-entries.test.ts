import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import {
  anything,
  array,
  assert,
  boolean,
  constantFrom,
  dictionary,
  double,
  integer,
  nat,
  oneof,
  property,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { fixFile } from '../../src/checks/fix/index.ts';
import { formatProblems } from '../../src/checks/format.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { rules } from '../../src/checks/rules.ts';
import { findTextProblem } from '../../src/schema/text.ts';
import { toolSchema, type Tool } from '../../src/schema/tool.ts';
import { checkText } from './check-text.ts';
import { toOutputs } from './outputs.ts';

/** The reader of YAML that Astro builds the site with; the check has another one, which knows lines and columns. */
const astroYaml = createRequire(createRequire(import.meta.url).resolve('astro'))('js-yaml') as { load: (text: string) => unknown };

const correct = readFileSync('tests/fixtures/correct-entry.yaml', 'utf8');
const entry = parse(correct) as Record<string, unknown>;

/** What has hurt other sites: markup, formulas, templates, Markdown, Mermaid, YAML, prototypes, Unicode. */
const hostile = [
  '<script>alert(1)</script>', '</script><img src=x onerror=alert(1)>', '"onmouseover="alert(1)', "' autofocus onfocus=alert(1) x='", '-->', ']]>',
  '=cmd|calc', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1', '%3Cscript%3E', '\\u003cscript\\u003e', '&lt;script&gt;',
  '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '`${alert(1)}`', '{7*7}', '<%= 7*7 %>', '#{7*7}',
  '[x](javascript:alert(1))', '| a | b', '```', '*a* _b_ ~c~', '![x](https://evil.example/x.png)', '# head', '1. one',
  '"]; click a call alert(1)', '%%{init: {"theme": "x"}}%%', 'end', '#quot;', 'a --> b', 'A["<img src=x>"]',
  'javascript:alert(1)', 'data:text/html,x', 'https://user:pw@example.org/', 'https://example.org/"onclick=', 'https://example.org/a|b)', '//evil.example',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__',
  '1.10', '0123', '1e3', '0x1F', '0o17', 'yes', 'no', 'on', 'null', '~', 'true', '2026-11-23', '2026-13-45', '12:30:45', '.inf', '.nan', '<<', '=', '*a', '&a', '!!js/function',
  '\u202Egpj', '\u200B', '\u2066x\u2069', '\uFEFF', '\u00AD', '\u3164', '\u0430\u0440\u0440\u04cf\u0435', 'e\u0301', '\uD800', '\u0000', '\u001B[31m', '\u2028', '\r\n', '\u{E0041}', '\u{1F600}',
  '../../etc/passwd', 'con', 'rm -rf ~', '; ls', '$(ls)', '--upgrade', '', ' ', 'x'.repeat(400),
]; // prettier-ignore
const hostileText = constantFrom(...hostile);
const words = array(oneof({ weight: 3, arbitrary: hostileText }, string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 3 });
/** Of these, what no rule for texts refuses. */
const quiet = constantFrom(...hostile.filter((part) => findTextProblem(`a ${part} b`) === undefined && !part.includes('!')));
/** Texts long enough and closed well enough that some are accepted. */
const sentence = words.map((parts) => `The tests need one more entry with ${parts.join(' ')} in it.`);
const quietSentence = array(quiet, { minLength: 1, maxLength: 3 }).map(
  (parts) => `The tests need one more entry with ${parts.join(' ')} in it.`,
);
const text = oneof(
  quiet,
  hostileText,
  string({ unit: 'binary' }),
  sentence,
  sentence,
  words.map((parts) => parts.join('')),
);
const packages = dictionary(constantFrom('pypi', 'npm', 'conda', 'docker', '__proto__'), array(text, { maxLength: 2 }), {
  noNullPrototype: true,
});
const source = tuple(text, sentence).map(([url, claim]) => ({ url, claim, accessed: '2026-11-20' }));
const value: Arbitrary<unknown> = oneof(
  { weight: 6, arbitrary: text },
  { weight: 3, arbitrary: array(text, { maxLength: 3 }) },
  { weight: 1, arbitrary: packages },
  { weight: 1, arbitrary: array(source, { maxLength: 2 }) },
  { weight: 1, arbitrary: dictionary(text, text, { maxKeys: 3 }) },
  { weight: 1, arbitrary: oneof(integer(), double(), boolean()) },
  { weight: 1, arbitrary: anything({ maxDepth: 3 }) },
);
const field = oneof({ weight: 12, arbitrary: constantFrom(...Object.keys(toolSchema.shape)) }, hostileText);
/** Fields whose value is a sentence or a list of names: most of what is accepted comes from here. */
const likely: Arbitrary<[string, unknown]> = oneof(
  tuple(constantFrom('summary', 'use_when', 'watch_out', 'status_note', 'affiliation'), oneof(sentence, quietSentence, quietSentence)),
  tuple(constantFrom('name'), oneof(quiet, text)),
  tuple(constantFrom('aka', 'formerly', 'interfaces'), array(oneof(quiet, quiet, text), { minLength: 1, maxLength: 3 })),
  tuple(
    constantFrom('sources'),
    array(
      source.map((one) => ({ ...one, url: 'https://example.org/' })),
      { minLength: 1, maxLength: 2 },
    ),
  ),
);
const changes = array(oneof({ weight: 2, arbitrary: likely }, { weight: 1, arbitrary: tuple(field, value) }), {
  minLength: 1,
  maxLength: 3,
});

/** The entry with changes, in the order of the schema, so that order is not all that is wrong. */
function toText(changed: readonly (readonly [string, unknown])[]): string {
  const all = new Map([...Object.entries(entry), ...changed]);
  const rank = (key: string) => Object.keys(toolSchema.shape).indexOf(key);
  return [...all]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, content]) => {
      try {
        return stringify(new Map([[key, content]]), { aliasDuplicateObjects: false, lineWidth: 0, customTags: ['timestamp'] });
      } catch {
        // What YAML cannot hold, such as a symbol.
        return `? ${JSON.stringify(key)}\n: ${String(content === undefined)}\n`;
      }
    })
    .join('');
}

function expectPlaces(problems: readonly Problem[], yaml: string): void {
  const lines = yaml.split('\n');
  for (const { file, line = 0, column = 0, rule, message } of problems) {
    expect(file).toBe('content/tools/maple.yaml');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    expect(message).not.toBe('');
    expect(rules[rule].title).not.toBe('');
  }
  // One line for each problem and one that counts them; nothing in them steers a terminal.
  const report = formatProblems({ problems, filesRead: 1 });
  expect(report.split('\n')).toHaveLength(problems.length + 1);
  expect(report.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
}

/** Cells of a line of a Markdown table, without escaped signs. */
const countBars = (line: string) => line.replaceAll(/\\./gsu, '').split('|').length - 1;

function expectInert(tool: Tool): void {
  const outputs = toOutputs(tool);
  const { csv, table, json, comparison, toolJson, packed, unpacked, searchFile, found, stack, recognised, mermaid, answer, commands } =
    outputs;
  expect([csv, table, json, comparison, toolJson, packed, stack, mermaid, answer].join('\n')).not.toMatch(/<\/?(script|img|svg|iframe)/i);
  // No field of a CSV file starts a formula, and the record stays one line.
  const fields = [...csv.matchAll(/"((?:[^"]|"")*)"(?=,|\r\n)/g)].map(([, content = '']) => content);
  expect(fields).toHaveLength(26);
  expect(fields.filter((content) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(content))).toEqual([]);
  expect(csv.split('\r\n')).toHaveLength(3);
  // Cells stay cells, and Markdown stays text.
  for (const [markdown, bars] of [
    [table, 7],
    [comparison, 3],
  ] as const)
    // prettier-ignore
    for (const line of markdown.trimEnd().split('\n')) expect(countBars(line), line).toBe(bars);
  for (const markdown of [table, comparison, answer.replace(/```mermaid\n.*?\n```/s, '')]) {
    const live = markdown.replaceAll(/\\./gsu, '').replaceAll(/(`+) ?.*? ?\1/g, '');
    expect(live).not.toMatch(/<(?!https:\/\/guide\.example\/|br>)/);
    for (const [, address = ''] of live.matchAll(/\]\(<?([^)]*)/g)) expect(address).toMatch(/^https:\/\//);
  }
  // JSON is what went in.
  expect(JSON.parse(json)).toMatchObject({ tools: [{ name: tool.name }] });
  expect(JSON.parse(toolJson)).toMatchObject({ name: tool.name, summary: tool.summary });
  expect(JSON.parse(stack)).toBeTruthy();
  expect(unpacked).toEqual(searchFile);
  expect(found).toBeTruthy();
  expect(recognised.recognised.length + recognised.unrecognised.length).toBe(1);
  // Every line of the diagram is one that we wrote; names stay inside of their quotes.
  for (const line of mermaid.split('\n'))
    expect(line).toMatch(/^(flowchart TB| {2}acc(Title|Descr): [^"<>`]*| +(subgraph )?[a-z-]+\["([^"<>`]|<br\/>)*"\]| {4}direction LR| {2}end| {2}[a-z-]+ -.*> ?.*stage-[a-z-]+)$/); // prettier-ignore
  for (const command of commands)
    expect(command).toMatch(/^(pip install|npm install|conda install -c conda-forge|docker pull) [a-z0-9@_][\w./@:~-]*$/i);
  for (const address of [tool.homepage, tool.repository, tool.docs, ...tool.sources.map(({ url }) => url)])
    expect(address ?? 'https://').toMatch(/^https:\/\//);
}

/** Refused with a place, or accepted and inert; says which. */
function judge(yaml: string): 'refused' | 'accepted' {
  const { tool, problems } = checkText(yaml);
  expectPlaces(problems, yaml);
  const fixed = fixFile('content/tools/maple.yaml', yaml);
  if (fixed !== yaml) expect(fixFile('content/tools/maple.yaml', fixed)).toBe(fixed);
  if (problems.length > 0) return 'refused';
  expect(tool).toBeDefined();
  expect(fixed).toBe(yaml);
  // The site reads what was checked.
  expect({ id: 'maple', ...toolSchema.parse(astroYaml.load(yaml)) }).toEqual(tool);
  expectInert(tool!);
  return 'accepted';
}

// Thousands of cases take a while on a busy machine.
describe('whatever a stranger sends as an entry', { timeout: 180_000 }, () => {
  const count = { refused: 0, accepted: 0 };

  it('is refused with its place, or accepted and inert: any value in any field', () => {
    assert(
      property(changes, (changed) => void count[judge(toText(changed))]++),
      { seed: 4, numRuns: 2000 },
    );
    // Otherwise one half of this test would be hollow.
    expect(Math.min(count.refused, count.accepted)).toBeGreaterThan(300);
  });

  it('is refused with its place, or accepted and inert: any text in any place of the file', () => {
    const splice = tuple(
      nat(correct.length),
      nat(12),
      oneof(hostileText, string({ unit: 'binary' }), constantFrom(...'[]{}:,#&*!|>"\'%@`-? \n\t')),
    );
    assert(
      property(array(splice, { minLength: 1, maxLength: 4 }), (splices) => {
        judge(splices.reduce((yaml, [at, length, inserted]) => yaml.slice(0, at) + inserted + yaml.slice(at + length), correct));
      }),
      { seed: 4, numRuns: 1000 },
    );
  });
});
