import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { sortProblems, toPlace } from '../../src/checks/problem.ts';
import { toStatement } from '../../src/checks/statement.ts';
import { chapterIds } from '../../src/schema/vocabulary.ts';
import { makeTree, removeTree, type Change } from './content-tree.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(removeTree));

function keep(root: string): string {
  roots.push(root);
  return root;
}
const emptyTree = () => keep(mkdtempSync(path.join(tmpdir(), 'content-')));

function check(root: string): { lines: string[]; filesRead: number } {
  const { problems, filesRead } = checkContent(root);
  return { lines: sortProblems(problems).map((problem) => `${toPlace(problem)}  ${problem.rule}  ${toStatement(problem)}`), filesRead };
}
const checkTree = (changes: readonly Change[]) => check(keep(makeTree(changes)));
const fixture = (rule: string): Change => ({ to: '.', from: `src/checks/fixtures/${rule}` });

const filesOfGoodTree = readdirSync('tests/fixtures/good', { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
).length;
const correct = readFileSync('tests/fixtures/correct-entry.yaml', 'utf8');

// What is said of each single problem stands beside the fixtures of its rule: tests/unit/rules.test.ts.

describe('good content', () => {
  it('has no problem, and every file of it is read', () => {
    expect(checkTree([])).toEqual({ lines: [], filesRead: filesOfGoodTree });
  });

  it('stays good with one more correct entry', () => {
    expect(checkTree([{ text: correct, to: 'tools/maple.yaml' }])).toEqual({ lines: [], filesRead: filesOfGoodTree + 1 });
  });
});

describe('all problems', () => {
  it('of several files are reported in one run, sorted by place', () => {
    const alder = readFileSync('src/checks/fixtures/T001/bad/tools/maple.yaml', 'utf8');
    expect(checkTree([fixture('G010/bad'), fixture('T006/bad'), { to: 'tools/alder.yaml', text: alder }]).lines).toEqual([
      'content/guide/en/projects.mdx:9:5  G010  <Tool>: "accorn" is not a tool in content/tools. Did you mean "acorn"?',
      'content/tools/alder.yaml:3:1  T001  is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'content/tools/maple.yaml:6:1  T006  license: is missing',
    ]);
  });

  it('of one entry are reported in one run, those with other entries too', () => {
    const text = correct
      .replace('name: Maple', 'name: Acorn')
      .replace('license: MIT', 'license: free')
      .replace('[model-serving]', '[serving]')
      .replace('hosting: [library]', 'hosting: [saas, library]')
      .replace('It exists', 'It easily exists');
    expect(checkTree([{ to: 'tools/maple.yaml', text }]).lines.map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
      'content/tools/acorn.yaml:1:7 T035',
      'content/tools/maple.yaml:1:7 T035',
      'content/tools/maple.yaml:3:14 T014',
      'content/tools/maple.yaml:6:10 T020',
      'content/tools/maple.yaml:8:11 T041',
      'content/tools/maple.yaml:11:12 T029',
    ]);
  });

  it('are not repeated at those that name an entry which cannot be read', () => {
    const retired = readFileSync('src/checks/fixtures/T034/bad/tools/maple.yaml', 'utf8');
    const broken = correct.replace(/license: .*\n/, '').replaceAll(/maple/gi, (name) => (name === 'Maple' ? 'Nettle' : 'nettle'));
    expect(
      checkTree([
        { to: 'tools/maple.yaml', text: retired },
        { to: 'tools/nettle.yaml', text: broken },
      ]).lines,
    ).toEqual(['content/tools/nettle.yaml:6:1  T006  license: is missing']);
  });

  it('are not repeated at the parts of a project whose own entry cannot be read', () => {
    const repository = 'repository: https://code.example.org/oak/oak\nlicense';
    const part = (name: string, summary: string) =>
      correct
        .replaceAll(/maple/g, name.toLowerCase())
        .replace('Maple', name)
        .replace('license', repository)
        .replace(/^summary: .*$/m, `summary: ${summary}`);
    const parts = [
      { to: 'tools/nettle.yaml', text: part('Nettle', 'The serving library of Oak, which the tests of the content checks need.') },
      { to: 'tools/poplar.yaml', text: part('Poplar', 'The tuning library of Oak, which the tests of the content checks need.') },
    ];
    const oak = (text: string) => ({ to: 'tools/oak.yaml', text });
    const whole = part('Oak', 'A fictional tool that the tests of the content checks are about.');
    expect(checkTree([...parts, oak(whole)]).lines).toEqual([]);
    const broken = [`${whole}hosting: [library]\n`, whole.replace('name: Oak', 'name: 1.0'), whole.replace('name: Oak\n', '')];
    expect(broken.map((text) => checkTree([...parts, oak(text)]).lines.map((line) => line.split(/[: ]/)[0]))).toEqual(
      broken.map(() => ['content/tools/oak.yaml']),
    );
    // Without the project they are two tools with one repository.
    expect(checkTree(parts).lines.map((line) => line.split('  ')[1])).toEqual(['T039', 'T039']);
  });

  it('include files in the place of folders, and folders in the place of files', () => {
    const root = keep(makeTree([{ to: 'tools' }, { to: 'glossary.yaml' }, { to: 'glossary.yaml/drift.yaml', text: correct }]));
    symlinkSync(tmpdir(), path.join(root, 'content/tools'));
    expect(check(root).lines).toEqual(
      expect.arrayContaining(['content/tools  X002  is not a folder of its own', 'content/glossary.yaml  X003  is a folder']),
    );
  });

  it('of a list are pointed out although no page of it can be made', () => {
    const root = keep(makeTree([{ to: 'references.yaml' }]));
    symlinkSync('/etc/passwd', path.join(root, 'content/references.yaml'));
    expect(check(root).lines).toContain('content/references.yaml  X002  is a symbolic link');
  });
});

describe('a file that is missing', () => {
  it.each(['taxonomy.yaml', 'glossary.yaml', 'references.yaml', 'guide/en/projects.mdx', 'guide/en/troubleshooting.mdx'])(
    'is reported once: %s',
    (to) => {
      expect(checkTree([{ to }]).lines).toEqual([`content/${to}  X001  is missing`]);
    },
  );

  it('is reported where it is named: a tool', () => {
    expect(checkTree([{ to: 'tools/birch.yaml' }]).lines).toEqual([
      'content/tools/acorn.yaml:20:16  T015  alternatives[0]: "birch" is not a tool in content/tools.',
      'content/tools/cedar.yaml:12:14  T015  successors[0]: "birch" is not a tool in content/tools.',
    ]);
  });

  it('is reported for every part of a tree that has nothing', () => {
    const { lines, filesRead } = check(emptyTree());
    const parts = ['taxonomy.yaml', 'glossary.yaml', 'references.yaml', 'tools', 'checklists', 'guide', 'diagrams'];
    const missing = [...parts, ...chapterIds.map((id) => `guide/en/${id}.mdx`)].map((part) => `content/${part}  X001  is missing`);
    expect(filesRead).toBe(0);
    expect(lines.toSorted()).toEqual(missing.toSorted());
  });
});

describe('the command that checks content', () => {
  const run = (cwd: string, ...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('scripts/check-content.ts'), ...options], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://guide.example', BASE_PATH: '/guide/' },
    });
    return { status, lines: stdout.trim().split('\n'), stderr };
  };
  const badTree = () => keep(makeTree([fixture('T014/bad'), fixture('G010/bad')]));

  it('ends with 0 on a good tree and says how much it read', () => {
    const lines = [`0 problems in 0 files of ${filesOfGoodTree} read`];
    expect(run(keep(makeTree()))).toEqual({ status: 0, lines, stderr: '' });
    expect(run('.', '--root', keep(makeTree()))).toEqual({ status: 0, lines, stderr: '' });
  });

  it('ends with 1 on a bad tree and prints every problem with its remedy and its rule, without colours', () => {
    expect(run(badTree())).toEqual({
      status: 1,
      lines: [
        'content/guide/en/projects.mdx:9:5  G010  <Tool>: "accorn" is not a tool in content/tools. Did you mean "acorn"?  Fix: Use an id that exists, or add what is missing to the file that the message names.  Rule: https://guide.example/guide/contribute/rules/#g010',
        'content/tools/maple.yaml:3:29  T014  components[1]: "data-qualty" is not a component. Did you mean "data-quality"?  Fix: Use an id of content/taxonomy.yaml, the main one first.  Rule: https://guide.example/guide/contribute/rules/#t014',
        `2 problems in 2 files of ${filesOfGoodTree + 1} read`,
      ],
      stderr: '',
    });
  });

  it('prints JSON for programs', () => {
    const { status, lines } = run(badTree(), '--format', 'json');
    const { problems, ...counts } = JSON.parse(lines.join('\n')) as { problems: object[] };
    expect([status, counts]).toEqual([1, { problemCount: 2, fileCount: 2, filesRead: filesOfGoodTree + 1 }]);
    expect(problems[1]).toEqual({
      file: 'content/tools/maple.yaml',
      line: 3,
      column: 29,
      field: 'components[1]',
      rule: 'T014',
      message: '"data-qualty" is not a component. Did you mean "data-quality"?',
      fix: 'Use an id of content/taxonomy.yaml, the main one first.',
      url: 'https://guide.example/guide/contribute/rules/#t014',
    });
  });

  it('prints annotations for pull requests', () => {
    const { status, lines } = run(badTree(), '--format', 'github');
    expect(status).toBe(1);
    expect(lines[1]).toBe(
      '::error file=content/tools/maple.yaml,line=3,col=29,title=T014 A component of an entry exists::components[1]: "data-qualty" is not a component. Did you mean "data-quality"?%0AFix: Use an id of content/taxonomy.yaml, the main one first.%0ARule: https://guide.example/guide/contribute/rules/#t014',
    );
  });

  it.each([
    ['an unknown option', ['--fromat', 'json']],
    ['an unknown format', ['--format', 'xml']],
    ['a root that is not there', ['--root', '/nowhere/at/all']],
  ])('ends with 2 and says why when it cannot run: %s', (_why, options) => {
    const { status, lines, stderr } = run(keep(makeTree()), ...options);
    expect([status, lines]).toEqual([2, ['']]);
    expect(stderr).toMatch(new RegExp(options.at(options[0] === '--fromat' ? 0 : 1)!));
  });

  it('ends with 2 when it read nothing, although it prints what is missing', () => {
    const { status, lines, stderr } = run(emptyTree());
    expect(status).toBe(2);
    expect(lines.join('\n')).toContain('content/tools  X001  is missing');
    expect(stderr).toMatch(/No file was read/);
  });
});
