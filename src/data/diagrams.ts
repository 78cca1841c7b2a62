import { findGeneratedDiagram } from '../lib/pipeline-diagram.ts';
import { getStages } from './taxonomy.ts';

const files = import.meta.glob<string>('../../content/diagrams/*.mmd', { query: '?raw', import: 'default', eager: true });

export interface DiagramSource {
  source: string;
  /** The file to edit: the diagram itself, or the taxonomy for those that are made from it. */
  file: string;
}

/** Mermaid source of a diagram by its name. @throws Error when there is none */
export async function getDiagram(name: string): Promise<DiagramSource> {
  const generated = findGeneratedDiagram(name, await getStages());
  if (generated) return { source: generated, file: 'content/taxonomy.yaml' };
  const source = files[`../../content/diagrams/${name}.mmd`];
  if (source === undefined) throw new Error(`There is no diagram content/diagrams/${name}.mmd`);
  return { source, file: `content/diagrams/${name}.mmd` };
}
