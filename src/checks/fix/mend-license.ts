import correct from 'spdx-correct';
import { isLicense } from '../../schema/tool.ts';

/** What tells licences apart, without words and signs that say nothing: "The Apache License, Version 2.0" is apache20. */
function squash(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:the|licen[cs]ed?|version)\b|\bv(?=\d)/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** What spdx-correct takes a text for. It guesses boldly, so each caller says how far it trusts it. */
function guess(text: string): string | undefined {
  // Without this it would turn GPL-3.0 into GPL-3.0-or-later, which is another licence.
  const found = text.trim() === '' ? null : correct(text, { upgrade: false });
  return found !== null && isLicense(found) ? found : undefined;
}

function mendOne(text: string): string | undefined {
  const plain = squash(text);
  if (plain === 'proprietary') return 'proprietary';
  const found = guess(text);
  const wanted = found === undefined ? '' : squash(found);
  // "Apache 2" leaves out only the nought of Apache-2.0.
  return plain === wanted || (plain === wanted.replace(/0$/, '') && /\d$/.test(plain)) ? found : undefined;
}

/**
 * The SPDX expression that a text clearly means: the same letters and digits in another spelling, alone or joined by AND
 * or OR. Undefined when it could mean several ("BSD") or none.
 */
export function mendLicense(text: string): string | undefined {
  const mended = text
    .trim()
    .split(/\s+(and|or)\s+/i)
    .map((part, i) => (i % 2 ? part.toUpperCase() : isLicense(part) ? part : mendOne(part)));
  const whole = mended.join(' ');
  return mended.includes(undefined) || !isLicense(whole) ? undefined : whole;
}

/** The licence that a text perhaps means, for a person to decide; never one of another name or version. */
export function suggestLicense(text: string): string | undefined {
  const mended = mendLicense(text);
  if (mended !== undefined) return mended;
  const found = guess(text);
  const [plain, wanted] = [squash(text), squash(found ?? '')];
  const version = (squashed: string) => /\d/.exec(squashed)?.[0];
  return plain.startsWith(/^[a-z]*/.exec(wanted)![0]) && version(plain) === version(wanted) ? found : undefined;
}
