/** What tools can be narrowed by, in the order of the form and of the address. */
export const facets = ['stage', 'component', 'kind', 'license', 'hosting', 'interface', 'status'] as const;
export type Facet = (typeof facets)[number];

/** Values of each facet: of a tool, of a choice, or all there are. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** A tool as the explorer sees it. */
export interface ExplorerRow {
  id: string;
  name: string;
  /** Components and their stages are all that it serves, the main one first; `license` is its kind. */
  values: FacetValues;
  /** As the entry has it. */
  license: string;
  /** `2026-11-23` */
  verified: string;
  /** Ids of what to use instead of a retired tool. */
  successors: readonly string[];
}

/** Attributes of a row in the page, by facet. Not `data-stage`: that one sets the colour. */
const attributes = {
  stage: 'data-stages',
  component: 'data-components',
  kind: 'data-kind',
  license: 'data-license-kind',
  hosting: 'data-hosting',
  interface: 'data-interfaces',
  status: 'data-status',
} as const satisfies Record<Facet, string>;

const toList = (text: string | null) => (text ? text.split(' ') : []);

/** Makes an object with an entry for each facet. */
export function mapFacets<T>(toValue: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(facets.map((facet) => [facet, toValue(facet)])) as Record<Facet, T>;
}

/** Attributes of the element that shows a row, for readRow(). */
export function toAttributes(row: ExplorerRow): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(facets.map((facet) => [attributes[facet], row.values[facet].join(' ')])),
    'data-license': row.license,
    'data-verified': row.verified,
    'data-successors': row.successors.join(' ') || undefined,
  };
}

/**
 * A row from the attributes of its element.
 *
 * @param read gives the value of an attribute, or null when there is none
 */
export function readRow(id: string, name: string, read: (attribute: string) => string | null): ExplorerRow {
  return {
    id,
    name,
    values: mapFacets((facet) => toList(read(attributes[facet]))),
    license: read('data-license') ?? '',
    verified: read('data-verified') ?? '',
    successors: toList(read('data-successors')),
  };
}
