import type { Rule } from './rule.ts';

/** Rules of decisions in content/decisions. */
export const decisionRules = {
  D005: {
    title: 'An answer leads on, or ends at tools with a reason',
    why: 'A reader who answers must get either the next question or a result, and a result without a reason cannot be judged.',
    remedy: 'Write next: and the id of a question; or use: with one to three tools and because: with a sentence.',
  },
  D006: {
    title: 'A question that a decision names exists, once',
    why: 'The path would end nowhere, or at either of two questions.',
    remedy: 'Use the id of one question of the same file, and give each question an id of its own.',
  },
  D007: {
    title: 'No path asks a question twice',
    why: 'A reader would go in a circle.',
    remedy: 'Let the answer lead to a later question or to tools.',
  },
  D008: {
    title: 'Every question is reached',
    why: 'Nobody would ever be asked it.',
    remedy: 'Let an answer lead to it, or delete it.',
  },
  D009: {
    title: 'A recommended tool is a living tool of the component',
    why: 'A recommendation of something that has ended, or that does another job, is worse than none.',
    remedy: 'Name a living tool whose components include the one that the file is named after.',
  },
  D010: {
    title: 'A tool to which an answer leads is not listed under also',
    why: 'Readers would take the two places for two recommendations.',
    remedy: 'Take it out of also. Tools that stand in neither place are listed by themselves, with the reason of their entry.',
  },
  D011: {
    title: 'A decision is named after a component',
    why: 'It is shown on the page of this component.',
    remedy: 'Name the file after an id of content/taxonomy.yaml.',
  },
  D012: {
    title: 'The filters of a path fit its tools',
    why: 'The link into the catalogue would hide the very tools that were recommended.',
    remedy: 'Widen the filter, set it at a later answer, or recommend another tool.',
  },
  D013: {
    title: 'A decision agrees with its chapter',
    why: 'Two recommendations that contradict each other leave the reader without one.',
    remedy: 'Let an answer lead to each tool with this main component that <Use> of the chapter names, or correct the chapter.',
  },
} as const satisfies Record<`D${number}`, Rule>;
