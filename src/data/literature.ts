import { getCollection } from 'astro:content';
import type { GlossaryTerm, Reference } from '../schema/literature.ts';
import { referenceKinds, type ReferenceKind } from '../schema/vocabulary.ts';
import { once } from './once.ts';

/** All works by id. */
const getReferencesById = once(
  async (): Promise<ReadonlyMap<string, Reference>> => new Map((await getCollection('references')).map(({ data }) => [data.id, data])),
);

/** Works of one kind, newest first. */
export async function getReferencesByKind(): Promise<{ kind: ReferenceKind; works: Reference[] }[]> {
  const sorted = [...(await getReferencesById()).values()].toSorted((a, b) => b.year - a.year || a.title.localeCompare(b.title, 'en'));
  return referenceKinds
    .map((kind) => ({ kind, works: sorted.filter((work) => work.kind === kind) }))
    .filter((group) => group.works.length > 0);
}

/** One work. @throws Error when there is none with this id */
export async function getReference(id: string): Promise<Reference> {
  const work = (await getReferencesById()).get(id);
  if (!work) throw new Error(`There is no work "${id}" in content/references.yaml`);
  return work;
}

/** All terms of the glossary, by name. */
export const getGlossary = once(async (): Promise<readonly GlossaryTerm[]> => {
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  return terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
});

/** One term. @throws Error when there is none with this id */
export async function getTerm(id: string): Promise<GlossaryTerm> {
  const term = (await getGlossary()).find((candidate) => candidate.id === id);
  if (!term) throw new Error(`There is no term "${id}" in content/glossary.yaml`);
  return term;
}
