import type { z } from 'astro/zod';

/** What our own checks of values find wrong; src/checks/explain-issue.ts knows the numbered rule of each. */
export type Misfit =
  | 'html'
  | 'markdown'
  | 'outer-space'
  | 'invisible'
  | 'not-composed'
  | 'exclamation'
  | 'marketing'
  | 'first-person'
  | 'unsafe-url'
  | 'license'
  | 'no-such-day'
  | 'reserved-id'
  | 'stage-order'
  | 'note-missing'
  | 'successors-missing'
  | 'successors-needless'
  | 'answer-end';

/** What is wrong with a value, and what to write instead when that is known better than the rule can say. */
export interface Finding {
  misfit: Misfit;
  message: string;
  fix?: string;
}

/** A zod check that reports what `find` finds. It runs only on values that no check before it has aborted. */
export function refuse(find: (value: string) => Finding | readonly Finding[] | undefined): z.core.CheckFn<string> {
  return (context) => {
    for (const { message, ...params } of [find(context.value) ?? []].flat())
      context.issues.push({ code: 'custom', message, params, input: context.value });
  };
}
