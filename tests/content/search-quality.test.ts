import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/lib/search/create-search.ts';
import { squash } from '../../src/lib/search/normalise.ts';
import { getRank, judge, makeSearchData, readQueries, toPaths, type GoldenQuery } from './golden-search.ts';

const data = makeSearchData();
const engine = createSearch(data);
const ids = new Set(data.tools.map(({ id }) => id));
const all = readQueries();
const waiting = all.filter(({ later, tools }) => later && !tools.some((id) => ids.has(id)));
const queries = all.filter((query) => !waiting.includes(query));
const ranked = queries.filter(({ language, kind }) => language === 'en' && !['none', 'heading', 'guide text'].includes(kind));

/** Names that two tools share, with the reason why the other one may stand first. Empty is best. */
const ambiguous = new Map<string, string>();

describe('the golden queries', () => {
  it('name only tools, components and places that exist', () => {
    const components = new Set(data.components.map(({ id }) => id));
    const places = new Set([...data.sections.map(({ path }) => path), ...[...ids].map((id) => `tools/${id}/`)]);
    expect(queries.flatMap((query) => query.tools).filter((id) => !ids.has(id))).toEqual([]);
    expect(queries.flatMap((query) => query.components).filter((id) => !components.has(id))).toEqual([]);
    expect(queries.flatMap((query) => query.places).filter((path) => !places.has(path))).toEqual([]);
  });

  it('are many, of known kinds and languages, and want something unless they want nothing', () => {
    const kinds = new Set(['exact', 'alias', 'prefix', 'typo', 'synonym', 'intent', 'facet', 'heading', 'guide text', 'none']);
    expect(queries.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
    expect(queries.filter(({ language }) => !['en', 'th', 'zh-cn'].includes(language))).toEqual([]);
    const wants = ({ tools, components, places }: GoldenQuery) => tools.length + components.length + places.length > 0;
    expect(queries.filter((query) => wants(query) === (query.kind === 'none'))).toEqual([]);
    expect(ranked.length).toBeGreaterThan(60);
  });

  it('find what they must', () => {
    const { meanReciprocalRank, firstThree, misses } = judge(engine, data, ranked);
    console.log(`Golden queries: ${ranked.length}, MRR ${meanReciprocalRank.toFixed(3)}. Not at rank 1:\n  ${misses.join('\n  ')}`);
    if (waiting.length > 0) console.log(`Waiting for their tools:\n  ${judge(engine, data, waiting).misses.join('\n  ')}`);
    expect(meanReciprocalRank, misses.join('\n')).toBeGreaterThanOrEqual(0.96);
    expect(firstThree, misses.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['exact', 'alias', 'prefix'])('of kind %s find theirs among the first three, all of them', (kind) => {
    const missed = ranked.filter((query) => query.kind === kind).filter((query) => {
      const rank = getRank(toPaths(engine.search(query.query)), query, data);
      return rank < 1 || rank > 3;
    });
    expect(missed.map(({ query }) => query)).toEqual([]);
  });

  it('of kind heading find theirs first among the places', () => {
    const headings = queries.filter(({ kind }) => kind === 'heading');
    const missed = headings.filter(({ query, places }) => engine.search(query).places[0]?.path !== places[0]);
    expect(headings.length).toBeGreaterThan(2);
    expect(missed).toEqual([]);
  });

  it('of kind none find nothing', () => {
    const found = queries.filter(({ kind }) => kind === 'none').map(({ query }) => ({ query, paths: toPaths(engine.search(query)) }));
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.filter(({ paths }) => paths.length > 0)).toEqual([]);
  });
});

describe('every tool', () => {
  it('is the first result for each of its names, and for its id', () => {
    const missed = data.tools.flatMap(({ id, name, names = [] }) =>
      [name, ...names, id]
        .filter((text) => !ambiguous.has(text) && engine.search(text).tools[0]?.id !== id)
        .map((text) => `${text} of ${id}: ${toPaths(engine.search(text)).slice(0, 4).join(' ')}`),
    );
    expect(missed).toEqual([]);
  });

  it('is not guessed, unless it says so, for the name of something that is not in the catalogue', () => {
    const others =
      'airbyte ansible bigquery cassette celery chainer chef claude cntk cockroachdb consul datadog doccano dynamodb elasticsearch ' +
      'fivetran gensim haystack julia kafka kibana lasagne logstash looker mage matlab memcached metabase mindspore nltk nomad ' +
      'opencv orange paddlepaddle puppet rabbitmq rancher recipe redis seaborn snowflake solr splunk sqlite stata superset tableau ' +
      'tecton tekton temporal teradata theano typesense vault vespa weka yolo';
    /** What nothing in the data of a tool is spelt like. */
    const isSpelt = (query: string) => new RegExp(String.raw`\b${query}`, 'i').test(JSON.stringify([data.tools, data.components]));
    const strange = others.split(' ').filter((query) => !isSpelt(query));
    const guessed = strange.filter((query) => {
      const { tools, places, corrected } = engine.search(query);
      return !corrected && tools.length + places.length > 0;
    });
    expect(strange.length).toBeGreaterThan(40);
    expect(guessed).toEqual([]);
    const corrected = strange.map((query) => ({ query, paths: toPaths(engine.search(query)) })).filter(({ paths }) => paths.length > 0);
    console.log(`Names of other things, ${strange.length}, for which a name like them is offered:\n  ${corrected.map(({ query, paths }) => `${query}: ${paths.slice(0, 3).join(' ')}`).join('\n  ')}`);
    expect(corrected.length).toBeLessThanOrEqual(strange.length / 20);
  });

  it('is not guessed by the name of its maker for something else of that maker', () => {
    const others = [
      'amazon athena', 'amazon bedrock', 'apache beam', 'apache hudi', 'apache kafka', 'google bigquery', 'google colab', 'google dataflow', 'ibm watson',
      'intel tiber', 'meta prophet', 'microsoft fabric', 'nvidia nim', 'nvidia omniverse', 'oracle exadata',
    ]; // prettier-ignore
    const spelt = JSON.stringify([data.tools, data.components]).toLowerCase();
    const strange = others.filter((query) => !spelt.includes(query.split(' ')[1]!));
    expect(strange.length).toBeGreaterThanOrEqual(10);
    expect(strange.map((query) => [query, ...toPaths(engine.search(query))]).filter(({ length }) => length > 1)).toEqual([]);
  });

  it('is listed as ambiguous only when it is', () => {
    const known = new Set(data.tools.flatMap(({ name, names = [], id }) => [name, ...names, id]));
    expect([...ambiguous.keys()].filter((text) => !known.has(text))).toEqual([]);
  });

  it('is found by its misspelt name', () => {
    const typos = data.tools.filter(({ name }) => squash(name).length >= 5).flatMap((tool) => misspell(tool.name).map((query) => ({ query, id: tool.id })));
    const { first, firstThree, misses } = judge(
      engine,
      data,
      typos.map(({ query, id }) => ({ query, language: 'en', kind: 'generated typo', tools: [id], components: [], places: [], later: false })),
    );
    console.log(`Generated typos: ${typos.length}, ${(first * 100).toFixed(1)} % at rank 1, ${(firstThree * 100).toFixed(1)} % among the first three`);
    expect(typos.length).toBeGreaterThan(600);
    expect(first, misses.join('\n')).toBeGreaterThanOrEqual(0.93);
    expect(firstThree, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('every component', () => {
  it('is among the first three places for its title and its other words', () => {
    const missed = data.components.flatMap(({ id, title, words }) =>
      [title, ...words]
        .map((text) => ({ text, paths: engine.search(text, { limit: 3 }).places.map(({ path }) => path) }))
        .filter(({ paths }) => !paths.includes(`components/${id}/`))
        .map(({ text, paths }) => `${text} of ${id}: ${paths.join(' ')}`),
    );
    expect(missed).toEqual([]);
  });

  it('gives mostly its own tools for its title', () => {
    const precisions = data.components.map(({ id, title }) => {
      const five = engine.search(title, { limit: 5 }).tools;
      return five.filter((hit) => data.tools.find((tool) => tool.id === hit.id)!.components.includes(id)).length / five.length;
    });
    expect(precisions.reduce((sum, precision) => sum + precision, 0) / precisions.length).toBeGreaterThanOrEqual(0.85);
  });
});

/** A deletion, a swap, a substitution and an insertion at places of the name that follow from it: the same at each run. */
function misspell(name: string): string[] {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7);
  const next = (below: number) => {
    // Numerical Recipes' linear congruential generator; its high bits are the good ones.
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const at = () => 1 + next(name.length - 2);
  const letter = () => 'abcdefghijklmnopqrstuvwxyz'[next(26)]!;
  const [a, b, c, d] = [at(), at(), at(), at()];
  return [
    name.slice(0, a) + name.slice(a + 1),
    name.slice(0, b) + name[b + 1]! + name[b]! + name.slice(b + 2),
    name.slice(0, c) + letter() + name.slice(c + 1),
    name.slice(0, d) + letter() + name.slice(d),
  ];
}
