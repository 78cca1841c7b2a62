import { test as base } from '@playwright/test';
import { serveSite } from '../../scripts/serve-site.ts';

/** Tests with the built site served: `site` at the root, `subSite` under /guide/ with a hostile entry among its tools. */
export const test = base.extend<object, { site: string; subSite: string }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const served = await serveSite('dist-test/root', '/', 0);
      await use(served.url.replace(/\/$/, ''));
      await served.close();
    },
    { scope: 'worker' },
  ],
  subSite: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const served = await serveSite('dist-test/sub', '/guide/', 0);
      await use(served.url.replace(/\/$/, ''));
      await served.close();
    },
    { scope: 'worker' },
  ],
});
export { expect } from '@playwright/test';

/** One page of every kind. */
export const pageKinds = {
  home: '/',
  overview: '/guide/overview/',
  chapter: '/guide/training/',
  'chapter with a table of history': '/guide/platforms/',
  references: '/guide/references/',
  'list of tools': '/tools/',
  'tools of a stage': '/tools/stage/data/',
  tool: '/tools/mlflow/',
  'retired tool': '/tools/horovod/',
  component: '/components/distributed-training/',
  'my stack': '/stack/',
  compare: '/compare/?t=mlflow,comet,clearml',
  checklists: '/checklists/',
  glossary: '/glossary/',
  graveyard: '/graveyard/',
  rules: '/contribute/rules/',
  'field reference': '/contribute/fields/',
  contribute: '/contribute/',
  'form of an entry': '/contribute/new/',
  'form of a correction': '/contribute/new/?tool=mlflow',
  review: '/contribute/review/',
  'why not listed': '/contribute/why-not-listed/',
  'not found': '/404.html',
} as const;
