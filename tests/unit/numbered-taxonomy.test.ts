import { expect, it } from 'vitest';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { makeTaxonomy } from './made-up.ts';

const stages = toNumberedStages(makeTaxonomy());

it('counts stages in their order and calls what spans all of them X', () => {
  expect(stages.map(({ id, number }) => [id, number])).toEqual([
    ['data', '1'],
    ['training', '2'],
    ['deployment', '3'],
    ['monitoring', '4'],
    ['cross-cutting', 'X'],
  ]);
});

it('counts components inside their stage and tells each its stage', () => {
  expect(stages.flatMap(({ components }) => components.map(({ id, number, stage }) => [id, number, stage]))).toEqual([
    ['storage', '1.1', 'data'],
    ['quality', '1.2', 'data'],
    ['frameworks', '2.1', 'training'],
    ['serving', '3.1', 'deployment'],
    ['drift', '4.1', 'monitoring'],
    ['security', 'X.1', 'cross-cutting'],
  ]);
});

it('keeps everything else and leaves the taxonomy as it was', () => {
  const taxonomy = makeTaxonomy();
  const [data] = toNumberedStages(taxonomy);
  expect(data?.components[0]).toEqual({ ...taxonomy.stages[0]?.components[0], number: '1.1', stage: 'data' });
  expect(taxonomy).toEqual(makeTaxonomy());
});
