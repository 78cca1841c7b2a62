import permissiveRatings from '@blueoak/list/index.json' with { type: 'json' };
import parseSpdx from 'spdx-expression-parse';
import copyleftIds from 'spdx-copyleft/index.json' with { type: 'json' };
import { licenseKinds, type LicenseKind } from '../schema/vocabulary.ts';

export { licenseKinds, type LicenseKind };

/** Licences that the Blue Oak Council rates as permissive (https://blueoakcouncil.org/list), whatever its rating. */
const permissive: ReadonlySet<string> = new Set(permissiveRatings.flatMap(({ licenses }) => licenses.map(({ id }) => id)));

/**
 * Licences of spdx-copyleft, and those that it lacks: open by https://opensource.org/licenses with a duty to share alike.
 * Its "non-commercial" ones are left out: they are not open.
 */
const copyleft: ReadonlySet<string> = new Set([
  ...copyleftIds.filter((id) => !id.includes('-NC-')),
  'CECILL-2.1',
  'EPL-1.0',
  'EUPL-1.1',
  'EUPL-1.2',
  'OFL-1.1',
]);

function getKindOfId(id: string, orLater: boolean): LicenseKind {
  // SPDX names the GNU licences "…-only" and "…-or-later"; the older ids without an ending are still valid.
  const names = [id, `${id}-${orLater ? 'or-later' : 'only'}`];
  if (names.some((name) => permissive.has(name))) return 'permissive';
  if (names.some((name) => copyleft.has(name))) return 'copyleft';
  return 'source-available';
}

function getKindOfExpression(expression: ReturnType<typeof parseSpdx>): LicenseKind {
  if (!('conjunction' in expression)) return getKindOfId(expression.license, expression.plus === true);
  const sides = [expression.left, expression.right].map((side) => licenseKinds.indexOf(getKindOfExpression(side)));
  // With OR the user chooses, with AND all conditions hold.
  return licenseKinds[expression.conjunction === 'or' ? Math.min(...sides) : Math.max(...sides)]!;
}

/**
 * The kind of a licence as an entry writes it. What no list knows as open (a LicenseRef, BUSL-1.1, SSPL-1.0) is
 * source-available. For build time only: the lists are too large for a page.
 *
 * @param license SPDX expression, `proprietary` or `LicenseRef-…`
 * @throws Error when it is none of these
 */
export function getLicenseKind(license: string): LicenseKind {
  return license === 'proprietary' ? 'proprietary' : getKindOfExpression(parseSpdx(license));
}
