import { buildHostileSite } from './build-hostile-site.ts';
import type { Step } from './run-steps.ts';

const bin = (name: string) => `node_modules/.bin/${name}`;
const vitest = (project: string) => [bin('vitest'), 'run', '--project', project];

export const quickSteps: Step[] = [
  { name: 'types', run: [bin('astro'), 'check', '--minimumSeverity', 'error'] },
  { name: 'lint', run: [bin('oxlint')] },
  { name: 'format', run: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'content', run: ['scripts/check-content.ts'] },
  { name: 'generated files', run: ['scripts/generate.ts', '--check'] },
  { name: 'unit tests', run: [...vitest('unit'), '--project', 'content'] },
];

/** A build as for a host of its own. */
const build = (outDir: string): Step => ({
  name: `build ${outDir}`,
  run: ['scripts/build.ts'],
  env: { OUT_DIR: outDir, SITE_URL: 'https://guide.example' },
});

export const siteSteps: Step[] = [
  build('dist-test/root'),
  // Once more, to compare the bytes.
  build('dist-test/again'),
  { name: 'build dist-test/sub, under a sub-path and with a hostile entry', run: buildHostileSite },
  { name: 'built site', run: vitest('dist') },
  { name: 'browser', run: [bin('playwright'), 'test'] },
];
