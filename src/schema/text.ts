import { z } from 'astro/zod';
import { limits } from './vocabulary.ts';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Says why a text is not plain text (one line, no HTML or Markdown link, nothing invisible), or nothing when it is. */
export function findTextProblem(text: string): string | undefined {
  if (text !== text.trim()) return 'starts or ends with a space';
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) return 'has a line break or an invisible character';
  if (/<[a-z!/?]/i.test(text)) return 'contains HTML; write plain text';
  if (/\]\(|&[a-z]+;|&#\d+;/i.test(text)) return 'contains Markdown or an HTML entity; write plain text';
  if (text !== text.normalize('NFC')) return 'is not in Unicode normal form NFC';
  return undefined;
}

/** One line of plain text within limits (characters). */
export function plainText({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .min(min)
    .max(max)
    .check((context) => {
      const problem = findTextProblem(context.value);
      if (problem) context.issues.push({ code: 'custom', message: problem, input: context.value });
    });
}

/** A plain sentence: plain text that ends with a full stop. */
export function sentence(range: { min: number; max: number }) {
  return plainText(range).regex(/[.!?]$/, { error: 'must end with a full stop' });
}

/** An id: lower-case words joined by hyphens. It is a file name and part of a URL. */
export const idSchema = z.string().max(limits.id.max).regex(idPattern, { error: 'must be lower-case letters, digits and single hyphens' });

const dateHint = 'must be a date in quotes, like "2026-11-23"';

/** A calendar day, as quoted text: unquoted, YAML readers turn it into something else. */
export const isoDate = z.iso.date({ error: dateHint });

const partialDateHint = 'must be a year, month or day in quotes, like "2023", "2023-06" or "2023-06-12"';

/** A year, month or day, as quoted text: as exact as the source is. */
export const partialDate = z
  .string({ error: partialDateHint })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/, { error: partialDateHint, abort: true })
  .refine((text) => text.length < '2023-06-12'.length || isoDate.safeParse(text).success, { error: 'is not a day of the calendar' });
