import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRenderer, DiagramError, type RenderedDiagram } from '../../src/diagrams/client.ts';
import { SMALL_FONT_SIZE, textWidth, wrapText } from '../../src/diagrams/text-metrics.ts';

const workers = vi.hoisted(() => ({ started: 0 }));
vi.mock('node:worker_threads', async (importOriginal) => {
  const actual = await importOriginal<typeof import('node:worker_threads')>();
  class CountedWorker extends actual.Worker {
    constructor(...parameters: ConstructorParameters<typeof actual.Worker>) {
      super(...parameters);
      workers.started += 1;
    }
  }
  return { ...actual, Worker: CountedWorker };
});

const sourceDirectory = join(process.cwd(), 'src/diagrams');
const cacheDirectory = mkdtempSync(join(tmpdir(), 'diagrams-'));
const render = createRenderer({ sourceDirectory, cacheDirectory });
const NAMES = ['small', 'pipeline', 'thai', 'chinese', 'sequence', 'state', 'quadrant'] as const;
type Name = (typeof NAMES)[number];

const read = (name: Name) => readFileSync(join(process.cwd(), 'tests/fixtures/diagrams', `${name}.mmd`), 'utf8');
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const squeeze = (text: string) => text.replace(/\s/g, '');
const rendered = {} as Record<Name, RenderedDiagram>;
const roots = {} as Record<Name, Element>;

function parse(svg: string): Element {
  const root = new JSDOM(svg).window.document.querySelector('svg');
  if (!root) throw new Error('no svg');
  return root;
}
const all = (name: Name, selector: string) => [...roots[name].querySelectorAll(selector)];
const number = (element: Element | null | undefined, attribute: string) => Number(element?.getAttribute(attribute) ?? 0);

beforeAll(async () => {
  // all at once: the queue must keep them apart
  await Promise.all(
    NAMES.map(async (name) => {
      rendered[name] = await render(read(name), { id: `d-${name}` });
      roots[name] = parse(rendered[name].svg);
    }),
  );
}, 60_000);
afterAll(() => rmSync(cacheDirectory, { recursive: true }));

describe('what is drawn', () => {
  it('names the kind', () => {
    const kinds = NAMES.map((name) => rendered[name].kind);
    expect(kinds).toEqual(['flowchart', 'flowchart', 'flowchart', 'flowchart', 'sequence', 'state', 'quadrant']);
    for (const name of NAMES) expect(roots[name].getAttribute('class')).toBe(`mmd mmd-${rendered[name].kind}`);
  });

  it('draws every node, edge, link and group of a flowchart', () => {
    const source = read('pipeline');
    expect(all('pipeline', '.node')).toHaveLength(count(source, /:::stage-/g));
    expect(all('pipeline', 'path.edge')).toHaveLength(count(source, /-->|-\.->/g));
    expect(all('pipeline', 'path.edge.dashed')).toHaveLength(count(source, /-\.->/g));
    expect(all('pipeline', 'path.edge[marker-end]')).toHaveLength(count(source, /-->|-\.->/g));
    expect(all('pipeline', '.edge-label')).toHaveLength(count(source, /->\|/g));
    expect(all('pipeline', '.cluster')).toHaveLength(count(source, /^ *subgraph/gm));
    const hrefs = [...source.matchAll(/^ *click \S+ href "(.*?)"/gm)].map((match) => match[1]);
    expect(
      all('pipeline', 'a')
        .map((a) => a.getAttribute('href'))
        .toSorted(),
    ).toEqual(hrefs.toSorted());
  });

  it('keeps the classes of nodes, states, groups and points', () => {
    expect(all('pipeline', '.node.stage-training')).toHaveLength(count(read('pipeline'), /:::stage-training/g));
    expect(all('small', '.node.key')).toHaveLength(1);
    expect(all('state', '.node.stage-training')).toHaveLength(1);
    expect(all('state', '.cluster.stage-deployment')).toHaveLength(1);
    const classed = all('quadrant', '.point[class*="stage-"]').map((point) => `${point.textContent}:::${point.classList[1]}`);
    expect(classed.toSorted()).toEqual([...read('quadrant').matchAll(/^ *(.*:::\S+?):/gm)].map((match) => match[1]).toSorted());
  });

  it('draws actors, messages and steps of a sequence', () => {
    const messages = count(read('sequence'), /^.*(->>|-\)|-->>).*:/gm);
    expect(all('sequence', '.edge')).toHaveLength(messages);
    expect(all('sequence', 'text.message')).toHaveLength(messages);
    expect(all('sequence', 'circle.step')).toHaveLength(messages);
    expect(all('sequence', '.lifeline')).toHaveLength(4);
    expect(all('sequence', 'rect.remark')).toHaveLength(1);
  });

  it('ends lifelines shortly below the last message', () => {
    const last = Math.max(...all('sequence', 'line.edge').map((line) => number(line, 'y1')));
    for (const line of all('sequence', '.lifeline')) expect(number(line, 'y2') - last).toBeLessThan(60);
  });

  it('draws states, transitions, start and end of a state diagram', () => {
    expect(all('state', '.edge:not(.dashed)')).toHaveLength(count(read('state'), /-->/g));
    expect(all('state', '.start')).toHaveLength(3);
    expect(all('state', '.edge-label')).toHaveLength(count(read('state'), /--> \w+: /g));
  });

  it('draws the points of a quadrant chart where they belong and no label over another', () => {
    const points = [...read('quadrant').matchAll(/^ *(.+?)(?::::\S+)?: \[(.+), (.+)\]/gm)];
    const chart = all('quadrant', '.quadrant rect');
    const left = Math.min(...chart.map((rect) => number(rect, 'x')));
    const top = Math.min(...chart.map((rect) => number(rect, 'y')));
    const size = { width: 2 * number(chart[0], 'width'), height: 2 * number(chart[0], 'height') };
    for (const [, label = '', x = '', y = ''] of points) {
      const circle = all('quadrant', '.point')
        .find((point) => point.textContent === label)
        ?.querySelector('circle');
      expect(Math.abs(number(circle, 'cx') - left - Number(x) * size.width), label).toBeLessThan(1);
      expect(Math.abs(number(circle, 'cy') - top - (1 - Number(y)) * size.height), label).toBeLessThan(1);
    }
    const boxes = all('quadrant', '.point text').map((text) => {
      const half = textWidth(text.textContent, SMALL_FONT_SIZE) / 2;
      return { x: number(text, 'x'), y: number(text, 'y'), half };
    });
    for (const a of boxes) {
      for (const b of boxes) {
        if (a !== b) expect(Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= SMALL_FONT_SIZE).toBe(true);
      }
    }
  });

  it('gives the text version', () => {
    expect(rendered.small.outline).toEqual([
      'Data sources → Data labelling (raw records)',
      'Data sources → Data lake',
      'Data labelling → Data lake',
      'Data lake → Good enough? (AUC > 0.9)',
    ]);
    expect(rendered.quadrant.outline[2]).toBe('Feature store: High effort, High benefit');
    expect(rendered.quadrant.outline).toHaveLength(8);
    expect(rendered.sequence.outline).toEqual([]);
  });

  it('lists nodes without edges, and arrows by their meaning', async () => {
    const source = 'flowchart LR\n accTitle: a\n accDescr: b\n lone["On its<br/>own"]\n x[X] <--> y[Y]\n y --- z[#quot;Z#quot;]\n x ~~~ z';
    const { outline, svg } = await render(source, { id: 'alone' });
    expect(outline).toEqual(['X ↔ Y', 'Y — "Z"', 'On its own']);
    expect(parse(svg).querySelectorAll('path.edge')).toHaveLength(2);
  });
});

it('keeps nodes without edges in the order of the source, inside their group and apart', async () => {
  const names = ['Alpha with a long name', 'B', 'Gamma', 'Delta and more', 'E', 'Zeta zeta zeta', 'H'];
  const nodes = names.map((name, i) => `    n${i}[${name}]\n`).join('');
  const { svg } = await render(`flowchart TB\n accTitle: T\n accDescr: D\n subgraph g [G]\n direction LR\n${nodes} end\n g --> z`, {
    id: 'order',
  });
  const root = parse(svg);
  const frame = root.querySelector('.cluster rect');
  const placed = [...root.querySelectorAll('.node')].flatMap((node) => {
    const [, x = 0, y = 0] = (/translate\((\S+),(\S+)\)/.exec(node.getAttribute('transform') ?? '') ?? []).map(Number);
    const half = number(node.querySelector('.shape'), 'width') / 2;
    return node.textContent === 'z' ? [] : [{ name: node.textContent, left: x - half, right: x + half, y }];
  });
  const rows = Map.groupBy(placed, ({ y }) => y);
  const inOrder = [...rows.keys()].toSorted((a, b) => a - b).flatMap((y) => (rows.get(y) ?? []).toSorted((a, b) => a.left - b.left));
  expect(rows.size).toBeGreaterThan(1);
  expect(inOrder.map(({ name }) => squeeze(name))).toEqual(names.map(squeeze));
  inOrder.forEach(({ left, right, y }, i) => {
    expect(left).toBeGreaterThan(number(frame, 'x'));
    expect(right).toBeLessThan(number(frame, 'x') + number(frame, 'width'));
    expect(y).toBeLessThan(number(frame, 'y') + number(frame, 'height') - 20);
    const next = inOrder[i + 1];
    if (next?.y === y) expect(next.left).toBeGreaterThan(right);
  });
});

describe('output contract', () => {
  it.each(NAMES)('%s holds no styles, colours, scripts, data or bad numbers', (name) => {
    const { svg } = rendered[name];
    expect(svg).not.toMatch(/\sstyle=|<style|<script|foreignobject|\sdata-|\son\w+=|NaN|undefined|href="null"|url\((?!#)/i);
    expect(svg).not.toMatch(/\s(fill|stroke|color|opacity|font[\w-]*)=|rgba?\(|hsla?\(|="#[0-9a-f]{3,8}"/i);
    for (const [value] of svg.replace(/<(text|title|desc)[^>]*>[^<]*|(href|aria-label)="[^"]*"/g, '').matchAll(/\d+\.\d+/g)) {
      expect(value).toMatch(/^\d+\.\d$/);
    }
  });

  it.each(NAMES)('%s prefixes its ids and refers only to ids that exist', (name) => {
    const ids = all(name, '[id]').map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith(`d-${name}-`))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...rendered[name].svg.matchAll(/url\(#(.+?)\)|aria-\w+by="(.+?)"/g)].map(([, a, b]) => a ?? b);
    expect(references.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });

  it.each(NAMES)('%s has a name, a description and a role that does not hide its links', (name) => {
    const root = roots[name];
    const source = read(name);
    const title = /accTitle: (.*)/.exec(source)?.[1];
    const description = /accDescr: (.*)/.exec(source)?.[1];
    expect(root.querySelector(`#${root.getAttribute('aria-labelledby')}`)?.textContent).toBe(title);
    expect(root.querySelector(`#${root.getAttribute('aria-describedby')}`)?.textContent).toBe(description);
    expect(rendered[name]).toMatchObject({ title, description });
    expect(root.getAttribute('role')).toBe(root.querySelector('a') ? 'group' : 'img');
  });

  it('names a link by its whole label', () => {
    expect(all('pipeline', 'a[href="/components/storage/"]')[0]?.getAttribute('aria-label')).toBe('Data lake and warehouse');
  });

  it.each(NAMES)('%s keeps everything in the picture, descenders too', (name) => {
    const [left = 0, top = 0, width = 0, height = 0] = (roots[name].getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect([width, height]).toEqual([rendered[name].width, rendered[name].height]);
    for (const text of all(name, 'text')) {
      let [x, y] = [number(text, 'x'), number(text, 'y')];
      if (text.getAttribute('transform')?.includes('rotate')) continue;
      for (let at: Element | null = text; at && at !== roots[name]; at = at.parentElement) {
        const move = /translate\((\S+),(\S+)\)/.exec(at.getAttribute('transform') ?? '');
        [x, y] = [x + Number(move?.[1] ?? 0), y + Number(move?.[2] ?? 0)];
      }
      expect(y + 6, text.textContent).toBeLessThan(top + height);
      expect(x, text.textContent).toBeGreaterThan(left);
      expect(x, text.textContent).toBeLessThan(left + width);
    }
  });

  it('keeps a pipeline of 25 nodes in 4 groups under 8 kB gzip', () => {
    expect(all('pipeline', '.node')).toHaveLength(25);
    expect(all('pipeline', '.cluster')).toHaveLength(4);
    expect(gzipSync(rendered.pipeline.svg).length).toBeLessThan(8 * 1024);
  });

  it('paints with few rules: the stylesheet is under 1.2 kB gzip and uses only properties of the site', () => {
    const css = readFileSync(join(process.cwd(), 'src/styles/diagrams.css'), 'utf8');
    expect(gzipSync(css).length).toBeLessThan(1200);
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
    const own = ['--mmd-hue'];
    const site = [
      '--paper',
      '--sheet',
      '--ink',
      '--ink-2',
      '--rule',
      '--rule-2',
      '--data',
      '--training',
      '--deployment',
      '--monitoring',
      '--sans',
    ];
    expect([...used].filter((name) => ![...site, ...own].includes(name ?? ''))).toEqual([]);
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
  });
});

describe('labels', () => {
  const LABELS = [
    'Data lake and warehouse of the whole organisation',
    'แหล่งข้อมูลและการรวบรวมข้อมูลจากระบบต่าง ๆ ขององค์กร (รวมถึงข้อมูลสตรีมมิง) ฯลฯ',
    'การฝึกโมเดลแบบกระจายบนหลายเครื่องและการประเมินโมเดล',
    '数据来源:业务数据库、日志、传感器(含第三方数据)。数据标注与质量检查,「主动学习」与弱监督!',
    'pre-/post-processing/feature-transformation/of-everything (batch, stream)',
  ];

  it.each(LABELS)('breaks "%s" without loss at any width', (label) => {
    for (let width = 30; width <= 300; width += 10) {
      const lines = wrapText(label, width);
      expect(squeeze(lines.join(''))).toBe(squeeze(label));
      for (const line of lines) {
        expect(line).not.toMatch(/^[\p{M}\p{Pe}\p{Pf}、。,:;!?.ๆฯ/-]/u);
        expect(line).not.toMatch(/[\p{Ps}\p{Pi}]$/u);
        expect(line.trim()).not.toBe('');
      }
    }
  });

  it('keeps to the width where the words allow it', () => {
    for (const line of wrapText(LABELS[2] ?? '', 150)) expect(textWidth(line)).toBeLessThanOrEqual(150);
    expect(wrapText('hyperparameteroptimisation', 20)).toEqual(['hyperparameteroptimisation']);
    expect(wrapText('one\ntwo', 500)).toEqual(['one', 'two']);
  });

  it('breaks only between words: 的 and ล are never cut off a word that fits', () => {
    expect(wrapText('การประเมินโมเดล', 80).join('|')).not.toMatch(/โมเด\|ล/);
  });

  it('balances lines', () => {
    expect(wrapText('分布式训练与超参数调优', 150).map((line) => line.length)).toEqual([6, 5]);
  });

  it('measures scripts by their own widths', () => {
    expect(textWidth('数据', 10)).toBe(20);
    expect(textWidth('กิ้', 10)).toBe(textWidth('ก', 10));
    expect(textWidth('W')).toBeGreaterThan(2 * textWidth('i'));
    expect(textWidth('abc', 15, 700)).toBeGreaterThan(textWidth('abc'));
  });

  it.each(['thai', 'chinese', 'pipeline', 'small'] as const)('%s shows each label whole and inside its shape', (name) => {
    const labels = rendered[name].outline.flatMap((line) => line.split(' → ')).map(squeeze);
    for (const node of all(name, '.node')) {
      const texts = [...node.querySelectorAll('text')];
      const label = squeeze(texts.map((text) => text.textContent).join(''));
      expect(
        labels.some((part) => part === label || part.startsWith(`${label}(`)),
        label,
      ).toBe(true);
      const width = number(node.querySelector('rect.shape'), 'width');
      if (width > 0) for (const text of texts) expect(textWidth(text.textContent)).toBeLessThanOrEqual(width - 16);
    }
  });
});

describe('errors', () => {
  const HEAD = 'flowchart LR\n  accTitle: T\n  accDescr: D\n';
  const CASES: [what: string, source: string, line: number | undefined, message: RegExp][] = [
    ['no accTitle', 'flowchart LR\n accDescr: D\n a --> b', undefined, /accTitle is missing/],
    ['no accDescr', 'flowchart LR\n accTitle: T\n a --> b', undefined, /accDescr is missing/],
    ['syntax', `${HEAD}  a --> b\n  b --> --> c\n  c --> d`, 5, /^Parse error: unexpected LINK near ".*b --> -->/],
    ['syntax after comments and blank lines', `%% note\n\n${HEAD}%% note\n\n%% note\n  b --> --> c\n  c --> d`, 9, /unexpected LINK/],
    ['a text that ends too early', `${HEAD}  a --> b[\n\n`, 4, /end of text/],
    ['syntax of a sequence', 'sequenceDiagram\n accTitle: T\n accDescr: D\n A->>B: x\n frob\n', 5, /unexpected NEWLINE/],
    ['syntax of states', 'stateDiagram-v2\n accTitle: T\n accDescr: D\n A -->\n B --> C\n', 4, /unexpected NL/],
    ['unknown kind', 'pie\n accTitle: T\n accDescr: D\n "a": 1', 1, /not supported: "pie"/],
    ['directive', `%%{init: {"theme": "dark"}}%%\n${HEAD}  a --> b`, 1, /directives/],
    ['front matter', `---\nconfig:\n  look: neo\n---\n${HEAD}  a --> b`, 1, /front matter/],
    ['classDef', `${HEAD}  a --> b\n  classDef x fill:#f00`, 5, /classDef/],
    ['style', `${HEAD}  a --> b\n  style a stroke:red`, 5, /style/],
    ['linkStyle', `${HEAD}  a --> b\n  linkStyle 0 stroke:red`, 5, /linkStyle/],
    ['unknown class', `${HEAD}  a:::stage-dta --> b`, 4, /unknown class "stage-dta"/],
    ['HTML', `${HEAD}  a --> b["<b>bold</b>"]`, 4, /HTML/],
    ['script in HTML', `${HEAD}  a --> b["<img src=x onerror=alert(1)>"]`, 4, /HTML/],
    ['script in a link', `${HEAD}  a --> b\n  click a "javascript:alert(1)"`, 5, /link dropped/],
    ['protocol-relative link', `${HEAD}  a --> b\n  click a href "//example.org"`, 5, /link dropped/],
    ['link of an unknown node', `${HEAD}  a --> b\n  click c href "/c/"`, 5, /link dropped: no node/],
    ['script call', `${HEAD}  a --> b\n  click a call go()`, 5, /click must have an address/],
    ['style of a point', 'quadrantChart\n accTitle: T\n accDescr: D\n A: [0.1, 0.2] color: #ff0000', 4, /points must not/],
    ['actor menu', 'sequenceDiagram\n accTitle: T\n accDescr: D\n link A: Docs @ https://example.org\n A->>B: x', 4, /script/],
    ['coloured block', 'sequenceDiagram\n accTitle: T\n accDescr: D\n rect rgb(0, 255, 0)\n A->>B: x\n end', 4, /colour/],
  ];

  it.each(CASES)('%s', async (_what, source, line, message) => {
    const error: unknown = await render(source, { id: 'bad' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DiagramError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) as string, line });
    expect((error as Error).message).not.toContain('\n');
  });

  it('refuses an id that is no XML name', async () => {
    await expect(render(read('small'), { id: '1 "' })).rejects.toThrow(DiagramError);
  });

  it('renders on after an error, and caches no error', async () => {
    const source = `${HEAD}  a --> b[`;
    await expect(render(source, { id: 'again' })).rejects.toThrow(DiagramError);
    await expect(render(source, { id: 'again' })).rejects.toThrow(DiagramError);
    await expect(render(`${HEAD}  a --> b`, { id: 'again' })).resolves.toMatchObject({ kind: 'flowchart' });
  });
});

describe('cache', () => {
  it('answers a known diagram without starting a worker', async () => {
    const before = workers.started;
    const other = createRenderer({ sourceDirectory, cacheDirectory });
    expect(await other(read('small'), { id: 'd-small' })).toEqual(rendered.small);
    expect(workers.started).toBe(before);
  });

  it('uses one worker for all diagrams', () => {
    expect(workers.started).toBe(1);
  });

  it('tells ids apart and ignores damaged files', async () => {
    const files = () => readdirSync(cacheDirectory).length;
    const before = files();
    const { svg } = await render(read('small'), { id: 'other' });
    await vi.waitFor(() => expect(files()).toBe(before + 1));
    expect(svg).toContain('id="other-title"');
    for (const file of readdirSync(cacheDirectory)) writeFileSync(join(cacheDirectory, file), '{"svg": ');
    expect(await render(read('small'), { id: 'd-small' })).toEqual(rendered.small);
  });
});

it('draws the same bytes in two fresh processes', async () => {
  const program = `
    import { readFileSync } from 'node:fs';
    import { createRenderer } from ${JSON.stringify(join(sourceDirectory, 'client.ts'))};
    const [sourceDirectory, cacheDirectory, ...names] = process.argv.slice(1);
    const render = createRenderer({ sourceDirectory, cacheDirectory });
    const read = (name) => readFileSync('tests/fixtures/diagrams/' + name + '.mmd', 'utf8');
    const diagrams = await Promise.all(names.map((name) => render(read(name), { id: 'd-' + name })));
    process.stdout.write(JSON.stringify(diagrams));`;
  const run = async (names: readonly string[]) => {
    const cache = mkdtempSync(join(tmpdir(), 'diagrams-'));
    const parameters = ['--input-type=module', '-e', program, sourceDirectory, cache, ...names];
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { maxBuffer: 1e8 });
    rmSync(cache, { recursive: true });
    return JSON.parse(stdout) as RenderedDiagram[];
  };
  const [forwards, backwards] = await Promise.all([run(NAMES), run(NAMES.toReversed())]);
  expect(forwards).toEqual(NAMES.map((name) => rendered[name]));
  expect(backwards?.toReversed()).toEqual(forwards);
}, 60_000);
