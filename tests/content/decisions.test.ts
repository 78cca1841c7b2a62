import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/checks/read-content.ts';
import type { Content } from '../../src/checks/content.ts';
import { findPaths } from '../../src/lib/decision.ts';
import { openTrial } from '../../src/new-tool/trial.ts';
import { isRetired } from '../../src/schema/tool.ts';

let content: Content;
beforeAll(() => {
  ({ content } = readContent(process.cwd()));
});

describe('the decisions', () => {
  it('cover at least fifteen components', () => {
    expect(content.decisions.length).toBeGreaterThanOrEqual(15);
  });

  it('lead on every path to living tools, and ask no question twice', () => {
    const living = new Set(content.tools.filter(({ tool }) => !isRetired(tool.status)).map(({ tool }) => tool.id));
    const wrong = content.decisions.flatMap(({ component, decision }) =>
      findPaths(decision).flatMap((steps) => {
        const { use = [] } = steps.at(-1)!.answer;
        const asked = new Set(steps.map(({ question }) => question.id));
        const good = use.length > 0 && use.every((id) => living.has(id)) && asked.size === steps.length;
        return good ? [] : [`${component}: ${steps.map(({ answer }) => answer.say).join(' > ')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('reach every answer that ends', () => {
    for (const { component, decision } of content.decisions) {
      const ends = decision.questions.flatMap(({ answers }) => answers.filter(({ use }) => use));
      const reached = new Set(findPaths(decision).map((steps) => steps.at(-1)!.answer));
      expect(reached.size, component).toBe(ends.length);
    }
  });

  it('do not keep a new tool from being written, which they cannot know yet', () => {
    // Its main component is model-serving, which has a decision.
    const entry = readFileSync('tests/fixtures/correct-entry.yaml', 'utf8');
    expect(openTrial(process.cwd(), 'data-sources').check('maple', entry)).toEqual([]);
  });
});
