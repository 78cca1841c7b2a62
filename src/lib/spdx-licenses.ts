import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };

/** What a form offers for a licence: everything of SPDX that is not deprecated, and the word for none of them. */
export const offeredLicenses: readonly string[] = ['proprietary', ...spdxIds];
