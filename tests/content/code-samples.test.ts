import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mdxToMdast, type MdastNode } from 'satteri';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { markdownFeatures } from '../../src/lib/parse-chapter.ts';

interface Sample {
  place: string;
  language: string;
  text: string;
}

function findSamples(file: string): Sample[] {
  const visit = (node: MdastNode): Sample[] => {
    if (node.type === 'code') return [{ place: `${file}:${node.position?.start.line}`, language: node.lang ?? '', text: node.value }];
    return 'children' in node ? node.children.flatMap((child) => visit(child as MdastNode)) : [];
  };
  return visit(mdxToMdast(readFileSync(file, 'utf8'), { features: markdownFeatures }));
}

/** What a program says of a text on its standard input, or nothing when the text is right. */
function ask(program: string, args: string[], input: string): string | undefined {
  const { error, status, stderr } = spawnSync(program, args, { input, encoding: 'utf8', timeout: 20_000 });
  if (error) throw new Error(`${program} is needed to check code samples: ${error.message}`);
  return status === 0 ? undefined : stderr.trim();
}

/** What a parser throws, or nothing. */
function attempt(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const python = 'import sys; compile(sys.stdin.read(), "sample", "exec")';
const dockerInstructions =
  /^(#.*|\s.*|(FROM|RUN|COPY|ADD|ENV|ARG|WORKDIR|CMD|ENTRYPOINT|EXPOSE|USER|LABEL|VOLUME|HEALTHCHECK|SHELL|STOPSIGNAL|ONBUILD)\b.*|)$/;

/** What is wrong with a sample, by its language. Text is what programs print. */
const checks: Record<string, (text: string) => string | undefined> = {
  text: () => undefined,
  json: (text) => attempt(() => JSON.parse(text) as unknown),
  toml: (text) => attempt(() => parseToml(text)),
  yaml: (text) =>
    parseAllDocuments(text)
      .flatMap(({ errors }) => errors)
      .map(({ message }) => message)[0],
  sh: (text) => ask('bash', ['-n'], text),
  python: (text) => ask('python3', ['-c', python], text),
  dockerfile: (text) => text.split('\n').find((line) => !dockerInstructions.test(line)),
};

const check = ({ language, text }: Sample) =>
  Object.hasOwn(checks, language) ? checks[language]!(text) : `"${language}" is none of ${Object.keys(checks).join(', ')}`;

describe('a code sample of a chapter', () => {
  const samples = globSync('content/guide/*/*.mdx').toSorted().flatMap(findSamples);

  it('is found', () => {
    expect(samples.length).toBeGreaterThan(30);
  });

  // python3 and bash are needed: what cannot be checked fails, with the name of the program that is missing.
  it.each(samples.map((sample) => [sample.place, sample] as const))('is correct: %s', (_place, sample) => {
    expect(check(sample)).toBeUndefined();
  });
});

describe('the check of code samples', () => {
  const broken: [language: string, text: string][] = [
    ['', 'x'],
    ['constructor', 'x'],
    ['json', '{"a": 1,}'],
    ['toml', 'a = '],
    ['yaml', 'a: [1'],
    ['sh', 'if true; then'],
    ['python', 'def f(:\n  pass'],
    ['dockerfile', 'FROM python:3.13\nINSTALL torch'],
  ];
  it.each(broken)('refuses broken %s', (language, text) => {
    expect(check({ place: '', language, text })).toMatch(/./);
  });
});
