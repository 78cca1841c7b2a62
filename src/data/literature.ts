import { getCollection } from 'astro:content';
import type { GlossaryTerm, Reference } from '../schema/literature.ts';
import { referenceKinds, type ReferenceKind } from '../schema/vocabulary.ts';

/** Works of one kind, newest first. */
export async function getReferencesByKind(): Promise<{ kind: ReferenceKind; works: Reference[] }[]> {
  const works = (await getCollection('references')).map(({ data }) => data);
  const sorted = works.toSorted((a, b) => b.year - a.year || a.title.localeCompare(b.title, 'en'));
  return referenceKinds
    .map((kind) => ({ kind, works: sorted.filter((work) => work.kind === kind) }))
    .filter((group) => group.works.length > 0);
}

/** One work. @throws Error when there is none with this id */
export async function getReference(id: string): Promise<Reference> {
  const entry = (await getCollection('references')).find(({ data }) => data.id === id);
  if (!entry) throw new Error(`There is no work "${id}" in content/references.yaml`);
  return entry.data;
}

/** All terms of the glossary, by name. */
export async function getGlossary(): Promise<GlossaryTerm[]> {
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  return terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
}

/** One term. @throws Error when there is none with this id */
export async function getTerm(id: string): Promise<GlossaryTerm> {
  const term = (await getGlossary()).find((candidate) => candidate.id === id);
  if (!term) throw new Error(`There is no term "${id}" in content/glossary.yaml`);
  return term;
}
