import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { isLicense } from '../../schema/tool.ts';

/** What tells licences apart, without words and signs that say nothing: "The Apache License, Version 2.0" is apache20. */
function squash(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:the|gnu|licen[cs]ed?|version)\b|v(?=\d)/g, '')
    .replace(/[^a-z0-9]/g, '');
}

const squashedIds = spdxIds.map((id) => ({ id, squashed: squash(id) }));

function mendOne(text: string): string | undefined {
  const plain = squash(text);
  if (plain === '' || plain === 'proprietary') return plain || undefined;
  // "Apache 2" leaves out only the nought of Apache-2.0.
  return squashedIds.find(({ squashed }) => squashed === plain || (/\d$/.test(plain) && squashed === `${plain}0`))?.id;
}

/**
 * The SPDX expression that a text clearly means: the same letters and digits in another spelling, alone or joined by AND
 * or OR. Undefined when it could mean several ("BSD") or none.
 */
export function mendLicense(text: string): string | undefined {
  // Without its brackets an expression is another one, because AND binds more closely than OR.
  if (/[()]/.test(text)) return undefined;
  const mended = text
    .trim()
    .split(/\s+(and|or)\s+/i)
    .map((part, i) => (i % 2 ? part.toUpperCase() : isLicense(part) ? part : mendOne(part)));
  const whole = mended.join(' ');
  return mended.includes(undefined) || !isLicense(whole) ? undefined : whole;
}

/**
 * Licences that a text perhaps means, for a person to decide: those that begin with it, such as GPL-3.0-only and
 * GPL-3.0-or-later for "GPLv3". A text without a version or number ("BSD") could mean too many.
 */
export function suggestLicenses(text: string): string[] {
  const mended = mendLicense(text);
  if (mended !== undefined) return [mended];
  const plain = squash(text);
  if (!/^[a-z]+\d/.test(plain)) return [];
  const found = squashedIds.filter(({ squashed }) => squashed.startsWith(plain)).map(({ id }) => id);
  // Variants of a licence are rarer than the licence.
  return found.filter((id) => !found.some((other) => id.startsWith(`${other}-`))).slice(0, 3);
}
