/** npm run screenshots: takes the pictures of the README anew from the built site in dist/. */
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { serveSite } from './serve-site.ts';

const site = await serveSite('dist', process.env['BASE_PATH'] ?? '/', 0);
const browser = await chromium.launch(await findBrowser());
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme });
  await page.goto(site.url);
  await page.screenshot({ path: `docs/screenshots/home-${colorScheme}.png` });
}
await browser.close();
await site.close();
