import { defineConfig } from 'vitest/config';

/**
 * unit: the code. content: what content/ says. dist: the built site, which must have been made before.
 * Run some of them with `vitest run --project unit --project content`.
 */
const projects = ['unit', 'content', 'dist'];

export default defineConfig({
  test: {
    projects: projects.map((name) => ({ extends: true, test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 30_000 } })),
  },
});
