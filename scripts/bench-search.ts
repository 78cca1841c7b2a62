import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createSearch } from '../src/lib/search/create-search.ts';
import { unpack, type PackedSearchFile } from '../src/lib/search/pack.ts';
import { findBrowser } from './find-browser.ts';
import { serveSite } from './serve-site.ts';

const keystrokes = 200;

/** Milliseconds from a key, as the browser received it, to rows in the list, and to the end of the frame that painted them. */
interface Keystroke {
  names: number;
  painted: number;
}

declare global {
  interface Window {
    keystrokes: Keystroke[];
  }
}

function report(what: string, times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${sorted[Math.floor(sorted.length * share)]!.toFixed(1)} ms`;
  console.log(`  ${what}: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(0.999)}`);
}

/** Names from the whole catalogue, every second one with two letters the other way round, until there are enough letters. */
function chooseWords(names: string[]): string[] {
  const spread = names.map((_, i) => names[(i * 37) % names.length]!);
  const words = spread.map((name, i) => (i % 2 ? name[0]! + name[2]! + name[1]! + name.slice(3) : name));
  let letters = 0;
  return words.filter((word) => (letters += word.length) <= keystrokes + word.length);
}

/** Runs in the page. A task that a frame's callback queues comes after that frame was painted. */
function watchKeys() {
  window.keystrokes = [];
  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  addEventListener('input', () => {
    // The dialog has answered: this listener is further out than its own.
    const [start, names] = [pressed, performance.now()];
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => window.keystrokes.push({ names: names - start, painted: performance.now() - start }));
    port1.start();
    requestAnimationFrame(() => port2.postMessage(undefined));
  });
}

async function type(page: Page, words: string[]) {
  let pressed = 0;
  for (const word of words) {
    // The first letter replaces the word before.
    await page.keyboard.press('Control+A');
    for (const letter of word) {
      await page.keyboard.press(letter);
      pressed += 1;
      await page.waitForFunction((n) => window.keystrokes.length >= n, pressed);
    }
    // Long enough for the text of the guide, so that its rows are there when the next word begins.
    await page.waitForTimeout(400);
  }
}

/** How long the palette of a built site takes for names and typos, typed in Chromium with a processor four times slower. */
export async function benchSearch(dist: string): Promise<void> {
  const packed = JSON.parse(readFileSync(path.join(dist, 'search.json'), 'utf8')) as PackedSearchFile;
  const started = performance.now();
  const data = unpack(packed);
  createSearch(data);
  console.log(`search: index made in ${(performance.now() - started).toFixed(0)} ms in Node`);

  const site = await serveSite(dist, '/', 0);
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(site.url);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
    await page.evaluate(watchKeys);
    await type(page, chooseWords(data.tools.map(({ name }) => name)));
    const measured = await page.evaluate(() => window.keystrokes);
    console.log(`search, ${measured.length} keys in Chromium, processor four times slower (budget: p95 below 50 ms):`);
    report(
      'key to names',
      measured.map(({ names }) => names),
    );
    report(
      'key to painted',
      measured.map(({ painted }) => painted),
    );
  } finally {
    await browser.close();
    await site.close();
  }
}
