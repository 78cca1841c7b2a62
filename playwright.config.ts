import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const { executablePath, args } = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Axe needs many seconds for the longest chapter on a busy machine.
  timeout: 90_000,
  // A busy machine is slow to paint; a test that fails waits for this long, one that passes does not.
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [['list', { printSteps: false }]],
  use: { launchOptions: { executablePath, args }, viewport: { width: 1280, height: 800 } },
});
