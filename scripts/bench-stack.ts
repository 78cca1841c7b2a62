/**
 * How long "My stack" takes for a megabyte of each format: in Node its parser, in the browser from the paste to the answer. And how
 * the time grows for hostile texts: twice the length should take twice as long.
 */
import { chromium, type Page } from '@playwright/test';
import { detectFormat } from '../src/lib/stack/detect-format.ts';
import { stackFormats } from '../src/lib/stack/found-name.ts';
import { parseStack } from '../src/lib/stack/parse-stack.ts';
import { findBrowser } from './find-browser.ts';
import { hostilePieces, toHostileTexts } from './hostile-texts.ts';
import { serveSite } from './serve-site.ts';

const names = ['numpy', 'pandas', 'torch', 'transformers', 'scikit-learn', 'mlflow', 'fastapi', 'opentelemetry-sdk', 'our_lib'];
const name = (i: number) => (i < names.length ? names[i]! : `${names[i % names.length]}-${i}`);
const version = (i: number) => `1.${i % 40}.${i % 7}`;

/** A megabyte of lines between a head and a foot. */
function fill(head: string, line: (i: number) => string, foot = ''): string {
  const lines = [head];
  for (let i = 0, length = head.length; length < 1_000_000; i++) {
    lines.push(line(i));
    length += lines.at(-1)!.length + 1;
  }
  return [...lines, foot].join('\n');
}

const stage = (i: number) => `FROM nvidia/cuda:12.${i}-runtime AS stage${i}
ENV A=1 B="two ${i}"
COPY --from=stage${i - 1} /a /b
# what it needs
RUN apt-get update && apt-get install -y curl \\
    git && \\
    pip install "${name(i)}[x]>=1" \\
      ${name(i)}-extra==${version(i)}
WORKDIR /app`;

const texts: Record<string, string> = {
  'requirements.txt': fill('# frozen', (i) => `${name(i)}==${version(i)} ; python_version >= "3.9"  # via x`),
  'requirements.txt, hashes': fill('', (i) => `${name(i)}==${version(i)} \\\n    --hash=sha256:${`${i}`.padStart(8, '0').repeat(8)}`),
  'pyproject.toml': fill('[project]\nname = "x"\ndependencies = [', (i) => `  "${name(i)}[extra]>=1.0,<2; sys_platform == 'linux'",`, ']'),
  'pyproject.toml, Poetry': fill('[tool.poetry.dependencies]', (i) => `${name(i)} = {version = "^${version(i)}", extras = ["a"]}`),
  'environment.yml': fill('name: x\nchannels:\n  - conda-forge\ndependencies:', (i) => `  - conda-forge::${name(i)}=${version(i)}`),
  'environment.yml, pip': fill('dependencies:\n  - python=3.12\n  - pip\n  - pip:', (i) => `      - ${name(i)}==${version(i)}`),
  'package.json': fill('{"dependencies": {', (i) => `    "@scope/${name(i)}": "^${version(i)}",`, '"last": "1"}}'),
  'Dockerfile, stages': fill('# a', stage),
  'Dockerfile, one RUN': fill('FROM python:3.12\nRUN pip install \\', (i) => `    ${name(i)}==${version(i)} \\`, '    last'),
  'list of names': fill('', (i) => `- ${name(i)}`),
};

/**
 * Pastes by Ctrl-V into a page that was just opened.
 *
 * @returns milliseconds from the paste to the answer, and of the longest task of the page's thread after it
 */
async function paste(page: Page, url: string, text: string): Promise<{ answer: number; longest: number }> {
  await page.goto(url);
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.locator('textarea').first().focus();
  const measured = page.evaluate(
    () =>
      new Promise<{ answer: number; longest: number }>((resolve) => {
        const tasks: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
        observer.observe({ type: 'longtask' });
        let started = 0;
        addEventListener('paste', () => (started = performance.now()), { capture: true, once: true });
        const waits = new MutationObserver(() => {
          if (!document.querySelector('[data-answer] section')) return;
          waits.disconnect();
          const answer = performance.now() - started;
          // Long tasks are told of when they have ended, and the last one draws the answer.
          setTimeout(() => {
            const own = tasks.filter(({ startTime, duration }) => startTime + duration > started);
            resolve({ answer, longest: Math.max(0, ...own.map(({ duration }) => duration)) });
          }, 500);
        });
        waits.observe(document.querySelector('[data-answer]')!, { childList: true });
      }),
  );
  await page.keyboard.press('Control+V');
  return measured;
}

const fileNames = {
  requirements: 'requirements.txt',
  pyproject: 'a.toml',
  environment: 'a.yml',
  package: 'a.json',
  dockerfile: 'Dockerfile',
  names: '',
};

/** Milliseconds of the processor for hostile texts of 100 and 200 kB, the best of three: the time of day also counts what others do. */
async function measureGrowth(): Promise<{ what: string; small: number; large: number }[]> {
  const results: { what: string; small: number; large: number }[] = [];
  for (const format of stackFormats)
    for (const piece of hostilePieces) {
      const time = async (length: number) => {
        let best = Infinity;
        for (let i = 0; i < 3; i++) {
          const started = process.cpuUsage();
          for (const text of toHostileTexts(format, piece, length)) {
            detectFormat(text);
            await parseStack(text, fileNames[format]);
          }
          best = Math.min(best, process.cpuUsage(started).user / 1000);
        }
        return best;
      };
      results.push({ what: `${format} ${JSON.stringify(piece)}`, small: await time(100_000), large: await time(200_000) });
    }
  return results;
}

/** Prints a line for each format. @param dir the built site */
export async function benchStack(dir: string): Promise<void> {
  const site = await serveSite(dir, '/', 0);
  const browser = await chromium.launch(await findBrowser());
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  console.log('my stack, a megabyte: parsed in Node; in the browser, from the paste to the answer, and the longest task of the page:');
  for (const [format, text] of Object.entries(texts)) {
    const started = performance.now();
    await parseStack(text);
    const parsed = performance.now() - started;
    const { answer, longest } = await paste(page, `${site.url}stack/`, text);
    console.log(`  ${format.padEnd(26)} ${[parsed, answer, longest].map((ms) => `${ms.toFixed(0)} ms`.padStart(8)).join('')}`);
  }
  await browser.close();
  await site.close();

  const grown = await measureGrowth();
  const toFactor = ({ small, large }: (typeof grown)[number]) => large / Math.max(small, 10);
  const steep = grown.filter((one) => toFactor(one) > 3);
  console.log(
    `hostile texts of 100 and 200 kB: ${grown.length} kinds; more than three times as long for twice the length: ${steep.length}`,
  );
  const worst = [...new Set([...steep, ...grown.toSorted((a, b) => b.large - a.large).slice(0, 3)])];
  for (const { what, small, large } of worst) console.log(`  ${what.padEnd(26)} ${small.toFixed(0)} ms, ${large.toFixed(0)} ms`);
}
