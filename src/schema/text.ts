import { z } from 'astro/zod';
import { refuse, type Finding } from './misfit.ts';
import { limits } from './vocabulary.ts';
import { findWritingProblems } from './writing.ts';

/** Patterns of texts by name, so that the checks can tell which one a text did not fit. */
export const patterns = {
  id: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  fullStop: /\.$/,
  question: /\?$/,
  // Only names: pip and npm take an address, a file or "owner/repository" as well and run what they find there.
  pypiName: /^[a-z0-9]([\w.-]*[a-z0-9])?$/i,
  npmName: /^(@[a-z0-9][\w.~-]*\/)?[a-z0-9][\w.~-]*$/i,
  condaName: /^[a-z0-9_][\w.-]*$/i,
  dockerName: /^[a-z0-9][\w.-]*(:\d+(?=\/))?(\/[a-z0-9][\w.-]*)*(:\w[\w.-]*)?$/,
  partialDate: /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/,
} as const;

/** Says why a text is not plain text (one line, no HTML or Markdown, nothing invisible), or nothing when it is. */
export function findTextProblem(text: string): Finding | undefined {
  if (text !== text.trim()) return { misfit: 'outer-space', message: 'starts or ends with a space' };
  // Also halves of characters, private ones, and letters that are empty on purpose (U+3164, U+2800).
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text))
    return { misfit: 'invisible', message: 'has a line break or an invisible character' };
  if (/<[a-z!/?]/i.test(text)) return { misfit: 'html', message: 'contains HTML' };
  if (/\][([]|`|\*\*|&#?[\da-z]+;/i.test(text)) return { misfit: 'markdown', message: 'contains Markdown or an HTML entity' };
  if (text !== text.normalize('NFC')) return { misfit: 'not-composed', message: 'is not in Unicode normal form NFC' };
  return undefined;
}

/** What JSON Schema can know of findTextProblem: all but the normal form. */
const plainTextPattern = {
  pattern: String.raw`^(?!.*[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])(?!.*<[a-zA-Z!/?])(?!.*(\][(\[]|\x60|\*\*|&#?[\da-zA-Z]+;))(\S(.*\S)?)?$`,
  patternErrorMessage: 'must be plain text in one line: no HTML, Markdown, invisible characters or spaces around it',
};

/** One line of plain text within limits (characters). What is too long is not looked at further. */
export function plainText({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .min(min)
    .max(max, { abort: true })
    .check(refuse(findTextProblem))
    .meta({ allOf: [plainTextPattern] });
}

/** A plain sentence: plain text that ends with a full stop. */
export function sentence(range: { min: number; max: number }) {
  const error = 'must end with a full stop';
  return plainText(range).regex(patterns.fullStop, { error }).meta({ patternErrorMessage: error });
}

/** A sentence that describes a tool: facts without praise, in nobody's name. */
export function prose(range: { min: number; max: number }) {
  return sentence(range).check(refuse(findWritingProblems));
}

/** Names of devices, which Windows keeps for itself with any ending, and of what every JavaScript object has. */
const reservedIds = new Set(
  ['con', 'prn', 'aux', 'nul', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)]
    .concat(Array.from({ length: 10 }, (_, i) => [`com${i}`, `lpt${i}`]).flat())
    .map((name) => name.toLowerCase()),
);

/** Whether a name is one that some computer or JavaScript keeps for itself, whatever its capitals. */
export function isReservedId(id: string): boolean {
  return reservedIds.has(id.toLowerCase());
}

const idHint = 'must be lower-case letters, digits and single hyphens';

/** An id: lower-case words joined by hyphens. It is a file name and part of a URL. */
export const idSchema = z
  .string()
  .max(limits.id.max, { abort: true })
  .regex(patterns.id, { error: idHint })
  .check(refuse((id) => (isReservedId(id) ? { misfit: 'reserved-id', message: `"${id}" is a reserved name` } : undefined)))
  .meta({ patternErrorMessage: idHint });

const dateHint = 'must be a date in quotes, like "2026-11-23"';

/** A calendar day, as quoted text: unquoted, YAML readers turn it into something else. */
export const isoDate = z.iso.date({ error: dateHint }).meta({ patternErrorMessage: dateHint });

const partialDateHint = 'must be a year, month or day in quotes, like "2023", "2023-06" or "2023-06-12"';

/** A year, month or day, as quoted text: as exact as the source is. */
export const partialDate = z
  .string({ error: partialDateHint })
  .regex(patterns.partialDate, { error: partialDateHint, abort: true })
  .check(
    refuse((text) =>
      text.length < '2023-06-12'.length || isoDate.safeParse(text).success
        ? undefined
        : { misfit: 'no-such-day', message: 'is not a day of the calendar' },
    ),
  )
  .meta({ patternErrorMessage: partialDateHint });
