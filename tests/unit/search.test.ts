import { describe, expect, it } from 'vitest';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { buildSearchData, type ChapterOutline } from '../../src/lib/search/build-search-data.ts';
import { createSearch } from '../../src/lib/search/create-search.ts';
import { makeTaxonomy, makeTool } from './made-up.ts';

const chapters: ChapterOutline[] = [
  {
    id: 'data',
    title: 'Data',
    description: 'How data is kept.',
    stage: 'data',
    sections: [
      { id: 'storage', title: 'Storage of the model' },
      { id: 'backups', title: 'Backups' },
      { id: 'pitfalls', title: 'Pitfalls' },
    ],
  },
  { id: 'overview', title: 'Overview', description: 'The whole.', stage: undefined, sections: [{ id: 'pitfalls', title: 'Pitfalls' }] },
];
const tools = [
  makeTool({ name: 'Acornstore', aka: ['Acorn', 'Oak & Acorn'], packages: { pypi: ['acorn-store', 'acornstore'], npm: ['@mast/cli'] } }),
  makeTool({ name: 'Acornstore Pipelines', id: 'acornstore-pipelines', components: ['serving', 'storage'] }),
  makeTool({ name: 'Bramble', status: 'dormant', status_note: 'Silent.', successors: ['withered', 'acornstore'], license: 'GPL-3.0-only' }),
  makeTool({ name: 'Withered', status: 'archived', formerly: ['Juniper'], successor_note: 'None.', license: 'proprietary' }),
  makeTool({
    name: 'Fern Serve',
    id: 'fern-serve',
    components: ['serving'],
    summary: 'Answers requests to a model on a cluster of machines.',
  }),
];
const data = buildSearchData(tools, toNumberedStages(makeTaxonomy()), chapters);
const { search } = createSearch(data);
const find = (query: string, stage?: string) => search(query, stage === undefined ? {} : { stage }).tools.map(({ id }) => id);

describe('the data of the search', () => {
  it('leaves out of a tool what is usual', () => {
    expect(data.tools.find(({ id }) => id === 'fern-serve')).toEqual({
      id: 'fern-serve',
      name: 'Fern Serve',
      summary: 'Answers requests to a model on a cluster of machines.',
      components: ['serving'],
      license: 'MIT',
      licenseKind: 'permissive',
    });
  });

  it('has packages only where their names are others', () => {
    expect(data.tools[0]).toMatchObject({ names: ['Acorn', 'Oak & Acorn'], packages: ['@mast/cli'] });
  });

  it('says who is retired and puts living successors first', () => {
    expect(data.tools[2]).toMatchObject({
      status: 'dormant',
      retired: true,
      successors: ['acornstore', 'withered'],
      licenseKind: 'copyleft',
    });
  });

  it('has sections but those of components and those whose title is not their own', () => {
    expect(data.sections.map(({ path }) => path)).toEqual(['guide/data/', 'guide/data/#backups', 'guide/overview/']);
    expect(data.sections[1]).toEqual({ path: 'guide/data/#backups', title: 'Backups', chapter: 'Data', stage: 'data' });
  });

  it('counts the tools of which a component is the main one', () => {
    expect(data.components.find(({ id }) => id === 'storage')?.tools).toBe(3);
  });
});

describe('finding tools', () => {
  it.each([
    ['acornstore', 'its name', 'acornstore'],
    ['Oak & Acorn', 'another name with a sign', 'acornstore'],
    ['acorn store', 'a name typed apart', 'acornstore'],
    ['fernserve', 'a name typed together', 'fern-serve'],
    ['juniper', 'a former name', 'withered'],
    ['@mast/cli', 'a package', 'acornstore'],
    ['bram', 'the beginning of a name', 'bramble'],
    ['brambel', 'a name with two letters swapped', 'bramble'],
    ['Fren serve', 'a short word with two letters swapped', 'fern-serve'],
    ['cluster requests', 'words of what it is', 'fern-serve'],
    ['acornstore pipeline', 'a name that has all words, though another is exact in part', 'acornstore-pipelines'],
    ['proprietary', 'the kind of its licence', 'withered'],
  ])('by %j: %s', (query, _what, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it('gives the tools of a component for its title', () => {
    expect(find('serving').toSorted()).toEqual(['acornstore-pipelines', 'fern-serve']);
  });

  it('puts retired tools after living ones that fit as well', () => {
    const alike = [makeTool({ name: 'Heath Old', status: 'archived', id: 'a' }), makeTool({ name: 'Heath New', id: 'b' })];
    const results = createSearch(buildSearchData(alike, toNumberedStages(makeTaxonomy()), [])).search('heath').tools;
    expect(results.map(({ id, retired }) => [id, retired])).toEqual([
      ['b', false],
      ['a', true],
    ]);
  });

  it('says of a tool what a row shows', () => {
    const [hit] = search('bramble').tools;
    expect(hit).toMatchObject({
      id: 'bramble',
      component: 'storage',
      stage: 'data',
      status: 'dormant',
      retired: true,
      successors: [
        { id: 'acornstore', name: 'Acornstore' },
        { id: 'withered', name: 'Withered' },
      ],
      terms: ['bramble'],
    });
  });

  it('takes most of the words when no tool has them all, or half when one is in a name', () => {
    expect(find('bramble replacement')).toEqual(['bramble']);
    expect(find('cluster replacement')).toEqual([]);
    expect(find('cluster requests today')).toEqual(['fern-serve']);
  });
});

describe('narrowing', () => {
  it('keeps tools of any of whose components the stage is, and counts all stages', () => {
    const { tools: found, counts, total, toolCount } = search('acornstore', { stage: 'deployment' });
    expect(found.map(({ id }) => id)).toEqual(['acornstore-pipelines']);
    expect(toolCount).toBe(1);
    expect(total).toBe(2);
    expect(counts).toEqual({ data: 2, training: 0, deployment: 1, monitoring: 0, 'cross-cutting': 0 });
  });

  it('limits what it gives, not what it counts', () => {
    const { tools: found, toolCount } = search('a tool that exists', { limit: 1 });
    expect(found).toHaveLength(1);
    expect(toolCount).toBe(4);
  });
});

describe('finding places', () => {
  it('finds components by their words, and sections by their headings', () => {
    expect(search('quality').places[0]).toMatchObject({ path: 'components/quality/', number: '1.2', stage: 'data', tools: 0 });
    expect(search('backup').places[0]).toMatchObject({ path: 'guide/data/#backups', title: 'Backups', note: 'Data' });
    expect(search('overview').places[0]).toMatchObject({ path: 'guide/overview/', note: 'The whole.' });
    expect(search('overview').places[0]?.stage).toBeUndefined();
  });
});

describe('finding nothing', () => {
  it.each(['zzqxv', '', '   ', '?!', 'chocolate cake', '数据', 'ติดฉลาก'])('for %j', (query) => {
    expect(search(query)).toMatchObject({ tools: [], places: [], toolCount: 0, total: 0, suggestions: [] });
  });

  it('names the nearest tools when the query is too far from a name to be a result', () => {
    const { total, suggestions } = search('bravvblee');
    expect(total).toBe(0);
    expect(suggestions).toEqual([{ id: 'bramble', name: 'Bramble' }]);
  });

  it('for names that are words of the language it is written in', () => {
    expect(search('__proto__ constructor').total).toBe(0);
    expect(search('constructor').total).toBe(0);
  });
});
