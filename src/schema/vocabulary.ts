/** Words and limits that entries are written in. Each has this one definition; messages, forms and docs read it from here. */

export const stageIds = ['data', 'training', 'deployment', 'monitoring', 'cross-cutting'] as const;
export type StageId = (typeof stageIds)[number];

export const kinds = ['library', 'service', 'platform', 'standard'] as const;
export type Kind = (typeof kinds)[number];

export const hostings = ['library', 'self-hosted', 'managed', 'saas'] as const;
export type Hosting = (typeof hostings)[number];

/** What a licence allows, in four words, from the one that asks the least to the one that allows the least. */
export const licenseKinds = ['permissive', 'copyleft', 'source-available', 'proprietary'] as const;
export type LicenseKind = (typeof licenseKinds)[number];

export const statuses = ['active', 'maintenance', 'dormant', 'archived', 'discontinued'] as const;
export type Status = (typeof statuses)[number];

/** The statuses of tools that nobody should start with: they keep their page and say what to use now. */
export const retiredStatuses = ['dormant', 'archived', 'discontinued'] as const satisfies readonly Status[];

/** Sections of the 2020 edition. 4.3 is its service-mesh section, which it numbered 4.5 by mistake. */
export const seedSections = [
  '1.1', '1.2', '1.3', '1.4', '1.5',
  '2.1', '2.2', '2.3', '2.4', '2.5', '2.6',
  '3',
  '4.1', '4.2', '4.3', '4.4', '4.5', '4.6',
  'tfx', 'pipelines', 'figures', 'references',
] as const; // prettier-ignore

export const chapterIds = [
  'overview',
  'projects',
  'data',
  'training',
  'troubleshooting',
  'deployment',
  'monitoring',
  'platforms',
  'references',
] as const;
export type ChapterId = (typeof chapterIds)[number];

export const referenceKinds = ['paper', 'book', 'course', 'talk', 'docs', 'report', 'post'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Least and most characters of each text. */
export const limits = {
  id: { max: 40 },
  name: { min: 1, max: 60 },
  summary: { min: 40, max: 200 },
  interface: { min: 1, max: 40 },
  statusNote: { min: 20, max: 300 },
  successorNote: { min: 20, max: 300 },
  choiceNote: { min: 20, max: 300 },
  ownerName: { min: 2, max: 80 },
  ownerNote: { min: 10, max: 200 },
  useWhen: { min: 20, max: 240 },
  watchOut: { min: 20, max: 300 },
  affiliation: { min: 20, max: 200 },
  packageName: { max: 100 },
  claim: { min: 10, max: 200 },
  url: { max: 300 },
  license: { max: 120 },
  short: { min: 2, max: 24 },
  question: { min: 20, max: 140 },
  definition: { min: 40, max: 300 },
  title: { min: 3, max: 160 },
  note: { min: 20, max: 240 },
  check: { min: 20, max: 140 },
  checkNote: { min: 20, max: 280 },
  description: { min: 40, max: 200 },
  ask: { min: 15, max: 120 },
  say: { min: 2, max: 60 },
  because: { min: 20, max: 200 },
  /** Bytes of one file under content/tools/. */
  entryBytes: 16 * 1024,
} as const;
