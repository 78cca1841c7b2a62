import type { Rule } from './rule.ts';

/** Rules of diagrams in content/diagrams. */
export const diagramRules = {
  D001: {
    title: 'A diagram has a title and a description',
    why: 'Some readers cannot see it.',
    remedy: 'Add the lines accTitle: and accDescr: below the first line.',
  },
  D002: {
    title: 'A diagram brings no looks of its own',
    why: 'Colours come from the site, in both themes, and settings inside a diagram can run code.',
    remedy: 'Delete the line, and use classes such as :::stage-data.',
  },
  D003: {
    title: 'A click in a diagram is a link',
    why: 'Mermaid can call code from a click.',
    remedy: 'Write it like this: click node href "/path/" "title".',
  },
  D004: {
    title: 'A diagram is used',
    why: 'Nobody would see it or notice that it is out of date.',
    remedy: 'Show it in a chapter with <Diagram name="…" />, or delete the file.',
  },
} as const satisfies Record<`D${number}`, Rule>;
