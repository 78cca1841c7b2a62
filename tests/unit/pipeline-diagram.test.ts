import { describe, expect, it } from 'vitest';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { findGeneratedDiagram, generatedDiagramNames, toPipelineDiagram, toStageDiagram } from '../../src/lib/pipeline-diagram.ts';
import { makeTaxonomy } from './made-up.ts';

const stages = toNumberedStages(makeTaxonomy());
const lines = (source: string) => source.split('\n').map((line) => line.trim());

describe('the diagram of the pipeline', () => {
  const source = lines(toPipelineDiagram(stages));

  it('has a box per stage, one for what spans all stages, and a node per component', () => {
    expect(source.filter((line) => line.startsWith('subgraph')).toSorted()).toEqual([
      'subgraph stage-cross-cutting["X Platforms"]',
      'subgraph stage-data["1 Data"]',
      'subgraph stage-deployment["3 Deployment"]',
      'subgraph stage-monitoring["4 Monitoring"]',
      'subgraph stage-training["2 Training"]',
    ]);
    expect(source.filter((line) => line.includes(':::'))).toHaveLength(6);
    expect(source).toContain('quality["1.2 Quality"]:::stage-data');
  });

  it('leads from stage to stage and from the last one back to the first', () => {
    expect(source.filter((line) => / (-->|-\.->)/.test(line))).toEqual([
      'stage-data --> stage-training',
      'stage-training --> stage-deployment',
      'stage-deployment --> stage-monitoring',
      'stage-monitoring -.->|drift, failures, fresh labels| stage-data',
    ]);
  });

  it('links every node to its component', () => {
    expect(source.filter((line) => line.startsWith('click'))).toHaveLength(6);
    expect(source).toContain('click serving href "/components/serving/" "Serving of the model"');
  });

  it('says in words what it shows', () => {
    expect(source).toContain('accTitle: The full-stack pipeline');
    expect(source.find((line) => line.startsWith('accDescr:'))).toMatch(
      /Data, Training, Deployment, Monitoring .* Data: Storage, Quality\. Training: Frameworks\./,
    );
  });
});

describe('the diagram of a stage', () => {
  const source = lines(toStageDiagram(stages, 'data'));

  it('shows its components and, once each, those of other stages that they feed', () => {
    expect(source.filter((line) => line.includes(':::'))).toEqual([
      'storage["1.1 Storage"]:::stage-data',
      'quality["1.2 Quality"]:::stage-data',
      'drift["4.1 Drift"]:::stage-monitoring',
      'frameworks["2.1 Frameworks"]:::stage-training',
    ]);
  });

  it('has one arrow for each thing that is fed', () => {
    expect(source.filter((line) => line.includes('-->'))).toEqual([
      'storage --> quality',
      'storage --> drift',
      'quality --> frameworks',
      'quality --> drift',
    ]);
  });

  it('says in words what it shows', () => {
    expect(source).toContain('accTitle: Components of the stage Data');
    expect(source).toContain('accDescr: Storage feeds Quality; Storage feeds Drift; Quality feeds Frameworks; Quality feeds Drift.');
  });
});

describe('a name of a diagram', () => {
  it('finds the diagrams that are made from the taxonomy and no others', () => {
    const names = ['pipeline', 'stage-data', 'stage-training', 'stage-deployment', 'stage-monitoring'];
    expect(generatedDiagramNames).toEqual(names);
    const [pipeline, data] = names.map((name) => findGeneratedDiagram(name, stages));
    expect([pipeline, data]).toEqual([toPipelineDiagram(stages), toStageDiagram(stages, 'data')]);
    expect(['stage-cross-cutting', 'stage-', 'layer-stack', ''].map((name) => findGeneratedDiagram(name, stages))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('lets no quotation mark of the taxonomy end a label and begin a command', () => {
  const taxonomy = makeTaxonomy();
  const [stage] = taxonomy.stages;
  const evil = 'x"]; click storage href "//evil.example';
  stage!.title = stage!.components[0]!.short = stage!.components[0]!.title = evil;
  const numbered = toNumberedStages(taxonomy);
  for (const source of [toPipelineDiagram(numbered), toStageDiagram(numbered, 'data')]) {
    const drawn = lines(source).filter((line) => !line.startsWith('acc') && line.includes('evil.example'));
    expect(drawn.length).toBeGreaterThan(1);
    for (const line of drawn) expect(line.match(/"/g)?.length).toBe(line.startsWith('click') ? 4 : 2);
  }
});
