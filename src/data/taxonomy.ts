import { getEntry } from 'astro:content';
import { toNumberedStages, type Component, type Stage } from '../lib/numbered-taxonomy.ts';
import { once } from './once.ts';

/** All stages in order, numbered, with their components. */
export const getStages = once(async (): Promise<Stage[]> => {
  const entry = await getEntry('taxonomy', 'taxonomy');
  if (!entry) throw new Error('content/taxonomy.yaml could not be read');
  return toNumberedStages(entry.data);
});

/** All components by id, in the order of the taxonomy. */
export const getComponents = once(async (): Promise<ReadonlyMap<string, Component>> => {
  const stages = await getStages();
  return new Map(stages.flatMap(({ components }) => components.map((component) => [component.id, component])));
});

/** One component. @throws Error when there is none with this id */
export async function getComponent(id: string): Promise<Component> {
  const component = (await getComponents()).get(id);
  if (!component) throw new Error(`There is no component "${id}" in content/taxonomy.yaml`);
  return component;
}

/** One stage. @throws Error when there is none with this id */
export async function getStage(id: string): Promise<Stage> {
  const stage = (await getStages()).find((candidate) => candidate.id === id);
  if (!stage) throw new Error(`There is no stage "${id}" in content/taxonomy.yaml`);
  return stage;
}
