import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Where Chrome and Chromium are usually installed. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

/** No sandbox, because continuous integration often runs as root; no traffic of the browser's own. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

async function launches(options: LaunchOptions): Promise<boolean> {
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a browser for the tests: CHROME_PATH, an installed Chrome or Chromium, or the one inside @sparticuz/chromium (Linux x64).
 *
 * @throws Error that says what to install when none launches
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env['CHROME_PATH'];
  for (const executablePath of named ? [named] : usual.filter((path) => existsSync(path))) {
    if (await launches({ executablePath, args })) return { executablePath, args };
  }
  if (!named && process.platform === 'linux' && process.arch === 'x64') {
    // It unpacks the libraries that Chromium needs (NSS, NSPR, Expat) only where it takes the machine for AWS Lambda.
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x';
    const { default: bundled } = await import('@sparticuz/chromium');
    const executablePath = await bundled.executablePath();
    if (await launches({ executablePath, args })) return { executablePath, args };
  }
  throw new Error(
    named
      ? `The browser named by CHROME_PATH (${named}) does not launch.`
      : 'No browser launches. Install Chrome or Chromium (Debian and Ubuntu: apt-get install chromium), or set CHROME_PATH to one.',
  );
}
