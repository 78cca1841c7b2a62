import type { Taxonomy } from '../schema/taxonomy.ts';
import type { StageId } from '../schema/vocabulary.ts';

export interface Component {
  id: string;
  title: string;
  short: string;
  question: string;
  synonyms: string[];
  /** Why it has fewer or more tools than a component should have. */
  choice_note?: string | undefined;
  feeds: string[];
  /** `2.4`: the fourth component of the second stage; `X.1` for what spans all stages. */
  number: string;
  stage: StageId;
}

export interface Stage {
  id: StageId;
  title: string;
  summary: string;
  /** `2`, or `X` for what spans all stages. */
  number: string;
  components: Component[];
}

/** Gives stages and components their numbers, which follow from their order. */
export function toNumberedStages({ stages }: Taxonomy): Stage[] {
  return stages.map((stage, i) => {
    const number = stage.id === 'cross-cutting' ? 'X' : String(i + 1);
    const components = stage.components.map((component, j) => ({ ...component, number: `${number}.${j + 1}`, stage: stage.id }));
    return { ...stage, number, components };
  });
}
