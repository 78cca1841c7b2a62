import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagrams/render.ts';
import type { FoundName, NameKind } from '../../src/lib/stack/found-name.ts';
import { layoutDiagram, wrapText } from '../../src/lib/stack/layout-diagram.ts';
import { createRecogniser, mergeRecognitions } from '../../src/lib/stack/recognise.ts';
import { parseShared, toNotice, toShared } from '../../src/lib/stack/share.ts';
import { toStackData } from '../../src/lib/stack/stack-data.ts';
import { toCodeSpan, toMarkdown, toPlain } from '../../src/lib/stack/to-markdown.ts';
import { toCandidates } from '../../src/lib/stack/to-candidates.ts';
import { toDiagram, toLabel, toMermaid } from '../../src/lib/stack/to-mermaid.ts';
import { toReport } from '../../src/lib/stack/to-report.ts';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import type { Tool } from '../../src/schema/tool.ts';
import { makeTaxonomy, makeTool } from './made-up.ts';

const hostile = '"]; click x <img src=x onerror=alert(1)> `|*_#quot;';
const tools = [
  makeTool({
    name: 'Acorn',
    id: 'acorn',
    repository: 'https://github.com/oak/acorn',
    packages: { pypi: ['acorn-ml', 'Acorn_Extra'], docker: ['registry.example/acorn/server'] },
  }),
  makeTool({
    name: 'Acorn Sweeps',
    id: 'acorn-sweeps',
    repository: 'https://github.com/Oak/Acorn',
    packages: { pypi: ['acorn-ml'] },
    components: ['frameworks'],
  }),
  makeTool({ name: 'Birch & Co (B&C)', id: 'birch', aka: ['bnc'], formerly: ['Sapling'], components: ['serving', 'storage'] }),
  makeTool({ name: 'Cedar', id: 'cedar', packages: { conda: ['cedar-gpu'], npm: ['@cedar/client'] }, license: 'GPL-3.0-only' }),
  makeTool({
    name: 'Doum',
    id: 'doum',
    status: 'archived',
    status_note: 'It has ended in the tests.',
    successors: ['acorn'],
    components: ['drift'],
  }),
  makeTool({
    name: 'Elm',
    id: 'elm',
    status: 'dormant',
    successor_note: 'Nothing takes its place.',
    verified: '2025-11-19',
    license: 'proprietary',
  }),
  makeTool({ name: 'Fir', id: 'fir', status: 'maintenance', status_note: 'Only fixes.', verified: '2025-11-20', license: 'BUSL-1.1' }),
  makeTool({ name: hostile, id: 'hostile', components: ['security'] }),
];
const kinds = { MIT: 'permissive', 'GPL-3.0-only': 'copyleft', 'BUSL-1.1': 'source-available', proprietary: 'proprietary' } as const;
const data = toStackData(
  toNumberedStages(makeTaxonomy()),
  tools,
  (license) => kinds[license as keyof typeof kinds],
  new Map([['storage', ['doum', 'cedar', 'nobody']]]),
);
const today = '2026-11-20';
const recognise = createRecogniser(data.tools);
const found = (kind: NameKind, ...names: string[]): FoundName[] => names.map((name, i) => ({ name, kind, line: i + 1 }));
const idsOf = (kind: NameKind, ...names: string[]) => recognise(found(kind, ...names)).recognised.map(({ tool }) => tool.id);

describe('recognising', () => {
  it('goes by packages in normal form', () => {
    expect(idsOf('pypi', 'ACORN.extra')).toEqual(['acorn']);
    expect(idsOf('docker', 'acorn/server')).toEqual(['acorn']);
    expect(idsOf('npm', '@cedar/client')).toEqual(['cedar']);
    expect(idsOf('conda', 'cedar_gpu', 'acorn-ml')).toEqual(['cedar', 'acorn']);
  });

  it('takes a package only for its own manager', () => {
    expect(idsOf('npm', 'acorn-ml', 'cedar-gpu')).toEqual([]);
    expect(idsOf('pypi', 'cedar-gpu')).toEqual([]);
  });

  it('names the tools that share a package, and takes the one it is called after', () => {
    const { recognised } = recognise(found('pypi', 'acorn-ml'));
    expect(recognised).toMatchObject([{ tool: { id: 'acorn' }, by: 'package', shares: [{ id: 'acorn-sweeps' }] }]);
  });

  it('takes names, earlier names and other names of a plain list', () => {
    expect(idsOf('name', 'birch and co', 'bnc')).toEqual(['birch']);
    expect(idsOf('name', 'SAPLING')).toEqual(['birch']);
    expect(idsOf('name', 'Birch & Co (B&C)')).toEqual(['birch']);
  });

  it('takes the name of a package for the name of a tool only where nothing speaks against it, and says so', () => {
    expect(recognise(found('pypi', 'sapling')).recognised).toMatchObject([{ tool: { id: 'birch' }, by: 'name' }]);
    expect(idsOf('docker', 'cedar/cedar')).toEqual(['cedar']);
    // Its entry lists other packages of PyPI; an acronym; npm, where most names are taken by others.
    expect(idsOf('pypi', 'acorn', 'bnc')).toEqual([]);
    expect(idsOf('npm', 'birch')).toEqual([]);
    expect(idsOf('docker', 'somebody/cedar')).toEqual([]);
  });

  it('takes an image of one word for the tool of that name without remark', () => {
    expect(recognise(found('docker', 'cedar')).recognised).toMatchObject([{ tool: { id: 'cedar' }, by: 'package' }]);
    expect(recognise(found('docker', 'cedar/cedar')).recognised).toMatchObject([{ tool: { id: 'cedar' }, by: 'name' }]);
  });

  it('never guesses, and keeps the order of what it does not know', () => {
    const result = recognise(found('name', 'zeta', 'Acorns', 'Cedar', 'aco', 'constructor'));
    expect(result.recognised.map(({ tool }) => tool.id)).toEqual(['cedar']);
    expect(result.unrecognised.map(({ name }) => name)).toEqual(['zeta', 'Acorns', 'aco', 'constructor']);
  });

  it.each(['git+https://github.com/oak/acorn.git@main', 'git+ssh://github.com/Oak/Acorn', 'https://github.com/oak/acorn/archive/main.zip'])(
    'goes by the repository of an address: %s',
    (address) => {
      expect(recognise(found('pypi', address)).recognised).toMatchObject([{ tool: { id: 'acorn' }, shares: [{ id: 'acorn-sweeps' }] }]);
      expect(
        idsOf('pypi', address.replace(/acorn/i, 'acorns'), 'https://github.com/oak', address.replace('github.com', 'x.example')),
      ).toEqual([]);
    },
  );

  it('takes two names with a slash between them when it knows both', () => {
    expect(idsOf('name', 'Acorn / Cedar (pinned)')).toEqual(['acorn', 'cedar']);
    expect(recognise(found('name', 'Cedar / nothing')).unrecognised.map(({ name }) => name)).toEqual(['Cedar / nothing']);
  });

  it('keeps a thousand of the names that it does not know, and counts the rest', () => {
    const names = Array.from({ length: 1200 }, (_, i) => `nothing-${i}`);
    const result = recognise(found('pypi', ...names));
    expect(result.unrecognised.map(({ name }) => name)).toEqual(names.slice(0, 1000));
    expect(result.more).toBe(200);
    expect(mergeRecognitions([result, result])).toMatchObject({ unrecognised: { length: 1000 }, more: 1400 });
  });

  it('knows every tool by its name', () => {
    for (const tool of tools) expect(idsOf('name', tool.name)).toEqual([tool.id]);
  });
});

describe('the report', () => {
  const report = toReport(data, ['fir', 'elm', 'birch', 'doum', 'cedar', 'nobody', 'cedar'], today);
  const component = (id: string) => report.stages.flatMap(({ components }) => components).find((one) => one.component.id === id)!;
  const idsIn = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  it('says what serves each component, those whose main component it is first', () => {
    expect(idsIn(component('storage').tools)).toEqual(['cedar', 'elm', 'fir', 'birch']);
    expect(idsIn(component('serving').tools)).toEqual(['birch']);
    expect(report).toMatchObject({ covered: 3, total: 6 });
  });

  it('names active candidates for empty components only', () => {
    expect(idsIn(component('frameworks').candidates)).toEqual(['acorn-sweeps']);
    expect(component('quality').candidates).toEqual([]);
    expect(component('storage').candidates).toEqual([]);
    const none = toReport(data, [], today);
    expect(none.stages[0]!.components[0]!.candidates.map(({ id }) => id)).toEqual(['cedar', 'acorn', 'birch']);
    expect(none.stages[3]!.components[0]!.candidates).toEqual([]);
  });

  it('offers what the guide recommends first, and nothing that has ended, serves something else or cannot be had', () => {
    const inHouse: Pick<Tool, 'license' | 'hosting'> = { license: 'proprietary', hosting: ['self-hosted'] };
    const offered = [
      makeTool({ name: 'A', id: 'a' }),
      makeTool({ name: 'In house', id: 'in-house', ...inHouse }),
      makeTool({ name: 'Bought', id: 'bought', ...inHouse, docs: 'https://bought.example/docs' }),
      makeTool({ name: 'Rented', id: 'rented', license: 'proprietary', hosting: ['saas'] }),
      makeTool({ name: 'Ended', id: 'ended', status: 'maintenance', status_note: 'Only fixes in the tests.' }),
      makeTool({ name: 'Else', id: 'else', components: ['serving'] }),
    ];
    expect(toCandidates('storage', offered, ['else', 'ended', 'rented', 'in-house'])).toEqual(['rented', 'a', 'bought']);
  });

  it('lists retired tools before those in maintenance, with their successors', () => {
    expect(report.ended.map(({ tool, successors }) => [tool.id, idsIn(successors)])).toEqual([
      ['doum', ['acorn']],
      ['elm', []],
      ['fir', []],
    ]);
    // Without a successor: why there is none, or what is known of a tool in maintenance.
    expect(report.ended.map(({ tool }) => tool.note)).toEqual([undefined, 'Nothing takes its place.', 'Only fixes.']);
  });

  it('groups licences, those that ask for attention first', () => {
    const said = (groups: typeof report.licenses) => groups.map(({ kind, tools: list }) => [kind, idsIn(list)]);
    expect(said(report.attention)).toEqual([
      ['source-available', ['fir']],
      ['copyleft', ['cedar']],
    ]);
    expect(said(report.licenses)).toEqual([
      ['proprietary', ['elm']],
      ['permissive', ['birch', 'doum']],
    ]);
  });

  it('lists entries that were not checked for more than a year, and not those of just a year', () => {
    expect(idsIn(report.stale)).toEqual(['elm']);
    expect(idsIn(toReport(data, ['elm', 'fir', 'birch'], '2029-01-01').stale)).toEqual(['birch', 'elm', 'fir']);
  });
});

const texts = { title: 'My stack', feedback: 'drift, failures', nothing: 'nothing', retired: 'retired' };
const diagramOf = (...ids: string[]) => toDiagram(toReport(data, ids, today), texts);

describe('the Mermaid source', () => {
  it('has a box per stage, in the order of the pipeline, and what spans them without arrows', () => {
    const source = toMermaid(diagramOf('acorn', 'doum', 'hostile'), texts);
    expect(source).toContain('storage["1.1 Storage<br/>Acorn"]');
    expect(source).toContain('drift["4.1 Drift<br/>Doum (retired)"]');
    expect(source).toContain('none-training["nothing"]');
    expect(source).toContain('stage-training --> stage-deployment');
    expect(source).not.toMatch(/-->.*cross-cutting/);
    expect(toMermaid(diagramOf('acorn'), texts)).not.toContain('cross-cutting');
  });

  it('is taken by Mermaid, with hostile names as text', async () => {
    const { outline, svg } = await render(toMermaid(diagramOf('acorn', 'doum', 'birch', 'hostile'), texts), { id: 'stack' });
    expect(JSON.stringify(outline)).toContain('Birch & Co (B&C)');
    expect(svg).not.toMatch(/<img|<a /);
  }, 60_000);

  it('escapes whatever could end a label', () => {
    expect(toLabel(hostile)).not.toMatch(/["<>`\\]/);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/["<>`\\\n\r]|#(?!\w+;)|&/.test(toLabel(text))));
  });
});

describe('the drawing', () => {
  const measure = (text: string) => text.length * 8;

  it('keeps every box inside its stage and every stage inside the picture, at any width', () => {
    const stages = diagramOf(...tools.map(({ id }) => id));
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1600 }), (width) => {
        const drawing = layoutDiagram(stages, texts, width, measure);
        expect(drawing.width).toBe(Math.max(240, width));
        let end = 0;
        for (const { rect, boxes } of drawing.stages) {
          expect(rect.y).toBeGreaterThanOrEqual(end);
          end = rect.y + rect.height;
          for (const box of boxes) {
            expect(box.rect.x).toBeGreaterThan(rect.x);
            expect(box.rect.x + box.rect.width).toBeLessThan(rect.x + rect.width);
            expect(box.rect.y + box.rect.height).toBeLessThan(end);
            for (const text of box.texts) expect(text.x + measure(text.text)).toBeLessThanOrEqual(box.rect.x + box.rect.width);
          }
        }
        expect(drawing.height).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('has an arrow from stage to stage and one that goes back', () => {
    const { arrows } = layoutDiagram(diagramOf('acorn'), texts, 600, measure);
    expect(arrows.map(({ dashed }) => dashed)).toEqual([false, false, false, true]);
  });

  it('breaks lines between words, and long words where they must be', () => {
    expect(wrapText('one two three', 7, (text) => text.length)).toEqual(['one two', 'three']);
    expect(wrapText('abcdefgh i', 3, (text) => text.length)).toEqual(['abc', 'def', 'gh', 'i']);
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrapText(text, width, (part) => part.length);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('the Markdown', () => {
  const words = {
    ...texts,
    pipeline: 'Pipeline',
    empty: 'Empty',
    candidates: 'For example:',
    ended: 'Ended',
    useNow: 'Use now:',
    useLater: 'Later:',
    attention: 'Attention',
    licenses: 'Licences',
    stale: 'Stale',
    unrecognised: 'Unknown',
    more: 'and {n} more',
    diagram: 'Diagram',
    status: { archived: 'Archived', dormant: 'Dormant' },
    licenseKind: { copyleft: 'Copyleft' },
  };
  const write = (ids: string[], unrecognised: string[] = [], more = 0) => {
    const extra = {
      unrecognised: found('pypi', ...unrecognised),
      more,
      mermaid: 'flowchart TB',
      summary: 'Tools: 3.',
      toUrl: (id: string) => `https://guide.example/tools/${id}/`,
    };
    return toMarkdown(toReport(data, ids, today), extra, words);
  };

  it('says what the page says, with the diagram as a block', () => {
    const text = write(['doum', 'cedar', 'elm']);
    expect(text).toContain('[Doum](https://guide.example/tools/doum/), archived. Use now: [Acorn](https://guide.example/tools/acorn/)');
    expect(text).toContain('dormant. Nothing takes its place.');
    expect(text.indexOf('## Attention')).toBeGreaterThan(text.indexOf('## Ended'));
    expect(text.indexOf('## Pipeline')).toBeGreaterThan(text.indexOf('## Attention'));
    expect(text.indexOf('## Licences')).toBeGreaterThan(text.indexOf('## Pipeline'));
    expect(text).toContain('**Copyleft** (1): [Cedar](https://guide.example/tools/cedar/) (GPL-3.0-only)');
    expect(text).toContain('2.1 Frameworks of the model: Which questions does frameworks answer? For example: [Acorn Sweeps]');
    expect(text).toContain('```mermaid\nflowchart TB\n```');
    expect(text).not.toContain('## Unknown');
    expect(write(['doum'], ['a'], 7)).toContain('- `a`\n- and 7 more\n');
  });

  it('keeps foreign text from being markup', () => {
    const text = write(['hostile'], ['a` ```\n# b', '<b>']);
    expect(text).toContain('- ```` a` ``` # b ````');
    expect(text).toContain('- `<b>`');
    expect(text).not.toMatch(/(?<!\\)<img/);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (name) => !/[\n\r]/.test(toCodeSpan(name)) && !/(?<!\\)[<>|*[\]]/.test(toPlain(name).replaceAll(String.raw`\\`, '')),
      ),
    );
  });
});

describe('a shared link', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/), { maxLength: 40 }), (ids) => {
        expect(parseShared(toShared(ids), () => true)).toEqual({ ids: ids.toSorted(), unknown: [] });
      }),
    );
  });

  it('keeps what is known and names the rest', () => {
    expect(parseShared('?t=a,,b,%3Cb%3E,a&x=1', (id) => id === 'a')).toEqual({ ids: ['a'], unknown: ['b', '<b>'] });
    expect(parseShared('?t=A&t=b,a&t=', (id) => ['a', 'b'].includes(id))).toEqual({ ids: ['a', 'b'], unknown: [] });
    expect(toShared([])).toBe('');
  });

  it('is told of in few words, however long it is', () => {
    expect(toNotice(['a', 'b'])).toEqual({ names: 'a, b', more: 0 });
    const { names, more } = toNotice(Array.from({ length: 500 }, (_, i) => `${i}-${'x'.repeat(5000)}`));
    expect(more).toBe(495);
    expect(names.length).toBeLessThan(300);
  });
});
