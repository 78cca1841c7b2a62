import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { getLicenseKind, licenseKinds } from '../../src/lib/license-kind.ts';

describe('the kind of a licence', () => {
  it.each([
    ['Apache-2.0', 'permissive'],
    ['MIT', 'permissive'],
    ['PSF-2.0', 'permissive'],
    ['AGPL-3.0-only', 'copyleft'],
    ['GPL-2.0', 'copyleft'],
    ['GPL-2.0+', 'copyleft'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'copyleft'],
    ['MPL-2.0', 'copyleft'],
    ['EUPL-1.2', 'copyleft'],
    ['BUSL-1.1', 'source-available'],
    ['Elastic-2.0', 'source-available'],
    ['SSPL-1.0', 'source-available'],
    ['CC-BY-NC-SA-4.0', 'source-available'],
    ['LicenseRef-Acorn', 'source-available'],
    ['proprietary', 'proprietary'],
  ])('of %s is %s', (license, kind) => {
    expect(getLicenseKind(license)).toBe(kind);
  });

  it('of a choice is the one that asks least, of a sum the one that allows least', () => {
    expect(getLicenseKind('AGPL-3.0-only OR MIT')).toBe('permissive');
    expect(getLicenseKind('Apache-2.0 AND AGPL-3.0-only')).toBe('copyleft');
    expect(getLicenseKind('(MIT OR BUSL-1.1) AND GPL-3.0-only')).toBe('copyleft');
    expect(getLicenseKind('MIT AND LicenseRef-Acorn')).toBe('source-available');
  });

  it('is refused for what is not a licence', () => {
    expect(() => getLicenseKind('free for all')).toThrow();
  });
});

describe('the licences of the catalogue', () => {
  const licenses = new Set(
    readdirSync('content/tools').map((file) => (parse(readFileSync(`content/tools/${file}`, 'utf8')) as { license: string }).license),
  );

  it('all have a kind', () => {
    expect(licenses.size).toBeGreaterThan(10);
    for (const license of licenses) expect(licenseKinds, license).toContain(getLicenseKind(license));
  });

  it('are source-available only where a person has looked', () => {
    // A new licence here is either not open, or missing in the lists of src/lib/license-kind.ts.
    const known = new Set([
      'BUSL-1.1',
      'Elastic-2.0',
      'SSPL-1.0',
      'Apache-2.0 AND SSPL-1.0',
      'LicenseRef-IETF-Trust',
      'LicenseRef-Diffgram-v2',
    ]);
    const found = [...licenses].filter((license) => getLicenseKind(license) === 'source-available');
    expect(found.filter((license) => !known.has(license))).toEqual([]);
  });
});
