import type { Taxonomy } from '../../src/schema/taxonomy.ts';
import type { Tool } from '../../src/schema/tool.ts';
import type { StageId } from '../../src/schema/vocabulary.ts';

const makeComponent = (id: string, short: string, feeds: string[]) => ({
  id,
  title: `${short} of the model`,
  short,
  question: `Which questions does ${id} answer?`,
  synonyms: [id],
  feeds,
});
const makeStage = (id: StageId, title: string, components: ReturnType<typeof makeComponent>[]) => ({
  id,
  title,
  summary: `What ${id} is there for in the pipeline of the tests.`,
  components,
});

/** A small taxonomy: two components in the first stage, one in each other. */
export function makeTaxonomy(): Taxonomy {
  return {
    stages: [
      makeStage('data', 'Data', [
        makeComponent('storage', 'Storage', ['quality', 'drift']),
        makeComponent('quality', 'Quality', ['frameworks', 'drift']),
      ]),
      makeStage('training', 'Training', [makeComponent('frameworks', 'Frameworks', ['serving'])]),
      makeStage('deployment', 'Deployment', [makeComponent('serving', 'Serving', ['drift'])]),
      makeStage('monitoring', 'Monitoring', [makeComponent('drift', 'Drift', ['storage', 'quality'])]),
      makeStage('cross-cutting', 'Platforms', [makeComponent('security', 'Security', [])]),
    ],
  };
}

/** A tool with these fields; the others hold something that fits. */
export function makeTool(fields: Partial<Tool> & Pick<Tool, 'name'>): Tool {
  return {
    id: fields.name.toLowerCase(),
    summary: 'A tool that exists only in the tests of the guide.',
    components: ['storage'],
    kind: 'library',
    homepage: 'https://example.org/',
    license: 'MIT',
    interfaces: ['Python'],
    hosting: ['library'],
    status: 'active',
    use_when: 'You need a tool for a test.',
    watch_out: 'It exists only in the tests.',
    sources: [{ url: 'https://example.org/', claim: 'It is an example.', accessed: '2026-11-20' }],
    verified: '2026-11-20',
    ...fields,
  };
}
