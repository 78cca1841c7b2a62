import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxCompared } from '../../src/lib/compare/parse-selection.ts';
import { countFacets, filterRows, findWaysOut, sortRows } from '../../src/lib/explorer/filter.ts';
import { findPlace, groupByPlace } from '../../src/lib/explorer/group.ts';
import { toInterfaceFamilies } from '../../src/lib/explorer/interface-family.ts';
import { facets, mapFacets, readRow, toAttributes, type FacetValues } from '../../src/lib/explorer/row.ts';
import {
  formatState,
  getDefaultState,
  isUnfiltered,
  parseState,
  sorts,
  toQuery,
  views,
  withQuery,
  type ExplorerState,
} from '../../src/lib/explorer/state.ts';
import { makeRow, realRows, realStageOf, realTools, realValues } from './explorer-rows.ts';

const ids = realRows.map(({ id }) => id);
const known = { values: realValues, tools: new Set(ids) };
const parse = (query: string) => parseState(query, known);

const anyFacets = fc.record(mapFacets((facet) => fc.subarray([...realValues[facet]]))) as fc.Arbitrary<FacetValues>;
const anyText = fc.string({ unit: 'binary', maxLength: 150 }).map(toQuery);
const anyState: fc.Arbitrary<ExplorerState> = fc
  .record({
    facets: anyFacets,
    q: anyText,
    sort: fc.constantFrom(...sorts),
    view: fc.constantFrom(...views),
    selected: fc.shuffledSubarray(ids, { maxLength: maxCompared }),
  })
  // Nothing can be sorted by its match without a text.
  .filter(({ q, sort }) => sort !== 'match' || q !== '');
/** Small choices, so that a good part of them has results. */
const fewFacets = fc.record(
  mapFacets((facet) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...realValues[facet]]))),
) as fc.Arbitrary<FacetValues>;
const anyFound = fc.option(
  fc.subarray(ids).map((some) => new Set(some)),
  { nil: undefined },
);
const choose = (chosen: Partial<FacetValues>): FacetValues => ({ ...mapFacets(() => []), ...chosen });

describe('the rows of the catalogue', () => {
  it('have values in every facet that all tools have', () => {
    expect(realRows.length).toBeGreaterThan(150);
    for (const row of realRows)
      for (const facet of facets) if (facet !== 'interface') expect(row.values[facet].length, `${row.id} ${facet}`).toBeGreaterThan(0);
  });

  it('come back whole from the attributes of a page', () => {
    for (const row of realRows) {
      const written = toAttributes(row);
      expect(readRow(row.id, row.name, (name) => written[name] ?? null)).toEqual(row);
    }
  });

  it('have an interface to choose by for nine tools of ten', () => {
    const without = realTools.filter(({ interfaces }) => toInterfaceFamilies(interfaces).length === 0);
    expect(without.length / realTools.length, without.map(({ id }) => id).join(' ')).toBeLessThan(0.1);
  });
});

describe('families of interfaces', () => {
  it.each([
    ['Python SDK v2', ['python']],
    ['CLI (gcloud)', ['cli']],
    ['OpenAI-compatible API', ['http']],
    ['C++', ['cpp']],
    ['C API', ['cpp']],
    ['C#', []],
    ['CQL', []],
    ['Objective-C', []],
    ['R', ['r']],
    ['JavaScript', ['javascript']],
    ['Java', ['jvm']],
    ['Go', ['go']],
    ['Google Cloud API', []],
    ['kubectl', ['cli', 'kubernetes']],
    ['Web UI', ['web']],
    ['SQL (MySQL protocol)', ['sql']],
  ])('of %s are %j', (text, families) => {
    expect(toInterfaceFamilies([text])).toEqual(families);
  });
});

describe('the address of a state', () => {
  it('is read as the state that was written', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: read, ignored } = parse(formatState(state));
        expect(read).toEqual(state);
        expect(ignored).toEqual([]);
      }),
    );
  });

  it('is empty for the default', () => {
    expect(formatState(getDefaultState())).toBe('');
    expect(parse('').state).toEqual(getDefaultState());
    expect(isUnfiltered(getDefaultState())).toBe(true);
  });

  it('has its keys and values in one order, however it was asked for', () => {
    const { state } = parse('t=mlflow&view=matrix&status=active&license=copyleft&license=permissive&q=%20a%20%20b%20&stage=training,data');
    expect(formatState(state)).toBe('?stage=data,training&license=copyleft,permissive&status=active&q=a%20b&view=matrix&t=mlflow');
    expect(isUnfiltered(state)).toBe(false);
  });

  it('names values and keys that are not known and does without them', () => {
    const { state, ignored } = parse('stage=data,moon&status=__proto__&sort=random&view=list&t=nobody&licence=permissive&constructor=y');
    expect(formatState(state)).toBe('?stage=data');
    expect(ignored).toEqual([
      { key: 'stage', value: 'moon', reason: 'unknown' },
      { key: 'status', value: '__proto__', reason: 'unknown' },
      { key: 'sort', value: 'random', reason: 'unknown' },
      { key: 't', value: 'nobody', reason: 'unknown' },
      { key: 'licence', value: 'permissive', reason: 'unknown' },
      { key: 'constructor', value: 'y', reason: 'unknown' },
    ]);
  });

  it('says nothing about the marks that advertisers and newsletters add to links', () => {
    expect(parse('utm_source=x&fbclid=y&gclid=z').ignored).toEqual([]);
  });

  it('takes five tools for comparison and names the rest, which are known', () => {
    const { state, ignored } = parse(`t=${ids.slice(0, 7).join(',')}`);
    expect(state.selected).toEqual(ids.slice(0, 5));
    expect(ignored).toEqual(ids.slice(5, 7).map((value) => ({ key: 't', value, reason: 'surplus' })));
  });

  it('takes the first of what can only be one, and names the rest', () => {
    const { state, ignored } = parse('sort=name&sort=verified&view=matrix,list&q=llm&q=rag');
    expect(formatState(state)).toBe('?q=llm&sort=name&view=matrix');
    expect(ignored).toEqual([
      { key: 'q', value: 'rag', reason: 'surplus' },
      { key: 'sort', value: 'verified', reason: 'surplus' },
      { key: 'view', value: 'list', reason: 'surplus' },
    ]);
  });

  it('names the part of a text that is too long', () => {
    const { state, ignored } = parse(`q=${'a'.repeat(100)}bcd`);
    expect(state.q).toBe('a'.repeat(100));
    expect(ignored).toEqual([{ key: 'q', value: 'bcd', reason: 'surplus' }]);
    // Spaces that a reader does not see are no loss.
    expect(parse(`q=%20${'a'.repeat(100)}%20`).ignored).toEqual([]);
  });

  it('has the sort only when it is not the default, which is the best match as soon as there is a text', () => {
    expect(parse('q=llm').state.sort).toBe('match');
    expect(formatState(parse('q=llm&sort=match').state)).toBe('?q=llm');
    expect(formatState(parse('q=llm&sort=stage').state)).toBe('?q=llm&sort=stage');
    expect(formatState(parse('sort=stage').state)).toBe('');
    expect(parse('sort=match')).toEqual({ state: getDefaultState(), ignored: [] });
  });

  it.each([
    ['', 'llm', 'q=llm', 'match'],
    ['q=llm', '', '', 'stage'],
    ['q=llm', 'rag', 'q=rag', 'match'],
    ['sort=name', 'llm', 'q=llm&sort=name', 'name'],
    ['q=llm&sort=stage', 'rag', 'q=rag&sort=stage', 'stage'],
    ['q=llm&sort=stage', '', '', 'stage'],
  ])('"%s" with the text "%s" is "%s", sorted by %s', (before, q, after, sort) => {
    const next = withQuery(parse(before).state, q);
    expect(next).toEqual(parse(after).state);
    expect(next.sort).toBe(sort);
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('', 'stage=', 'q=', 't=', 'status=%', '?&=&'),
        (text, start) => {
          const { state } = parse(start + text);
          // Whatever was read can be written and read again.
          expect(parse(formatState(state)).state).toEqual(state);
        },
      ),
    );
    expect(toQuery(`\uD800 ${'x'.repeat(200)}`)).toHaveLength(100);
    expect(formatState(withQuery(getDefaultState(), toQuery('\uDFFF')))).toBe('?q=%EF%BF%BD');
  });
});

describe('filtering', () => {
  const rows = [
    makeRow({ id: 'a', values: { stage: ['data'], license: ['permissive'], hosting: ['library', 'saas'] } }),
    makeRow({ id: 'b', values: { stage: ['data', 'training'], license: ['copyleft'], hosting: ['saas'] } }),
    makeRow({ id: 'c', values: { stage: ['training'], license: ['permissive'], hosting: ['managed'] } }),
  ];
  const idsOf = (chosen: Partial<FacetValues>, found?: Set<string>) => filterRows(rows, choose(chosen), found).map(({ id }) => id);

  it('is OR inside a facet, AND between facets, and AND with the free text', () => {
    expect(idsOf({})).toEqual(['a', 'b', 'c']);
    expect(idsOf({ hosting: ['library', 'managed'] })).toEqual(['a', 'c']);
    expect(idsOf({ stage: ['training'], license: ['permissive'] })).toEqual(['c']);
    expect(idsOf({ license: ['permissive'] }, new Set(['a', 'b']))).toEqual(['a']);
    expect(idsOf({}, new Set())).toEqual([]);
  });

  it('counts each value as if its own facet were not chosen', () => {
    const counts = countFacets(rows, choose({ stage: ['data'], license: ['copyleft'] }));
    expect(Object.fromEntries(counts.stage)).toEqual({ data: 1, training: 1 });
    expect(Object.fromEntries(counts.license)).toEqual({ permissive: 1, copyleft: 1 });
    expect(Object.fromEntries(counts.hosting)).toEqual({ saas: 1 });
  });

  it('counts as counting by hand does, for 200 choices over the catalogue', () => {
    let withResults = 0;
    fc.assert(
      fc.property(fewFacets, anyFound, (chosen, found) => {
        const counts = countFacets(realRows, chosen, found);
        for (const facet of facets) {
          for (const value of realValues[facet]) {
            let n = 0;
            for (const row of realRows) {
              let fits = found === undefined || found.has(row.id);
              for (const other of facets) {
                const wanted: readonly string[] = other === facet ? [value] : chosen[other];
                if (wanted.length > 0 && !row.values[other].some((has) => wanted.includes(has))) fits = false;
              }
              if (fits) n++;
            }
            expect(counts[facet].get(value) ?? 0, `${facet}=${value}`).toBe(n);
          }
        }
        if (filterRows(realRows, chosen, found).length > 0) withResults++;
      }),
      { numRuns: 200, seed: 1606 },
    );
    expect(withResults).toBeGreaterThan(50);
  });
});

describe('ways out of an empty list', () => {
  it('are the choices whose removal alone gives rows, the one with most rows first', () => {
    const rows = [
      makeRow({ id: 'a', values: { stage: ['data'], license: ['permissive'] } }),
      makeRow({ id: 'b', values: { stage: ['data'], license: ['permissive'] } }),
      makeRow({ id: 'c', values: { stage: ['training'], license: ['copyleft'] } }),
    ];
    const chosen = choose({ stage: ['data'], license: ['copyleft', 'proprietary'] });
    expect(findWaysOut(rows, chosen)).toEqual([
      { drop: 'license', count: 2 },
      { drop: 'stage', count: 1 },
    ]);
    expect(findWaysOut(rows, choose({ stage: ['training'] }), new Set(['a']))).toEqual([
      { drop: 'q', count: 1 },
      { drop: 'stage', count: 1 },
    ]);
    expect(findWaysOut(rows, { ...chosen, kind: ['platform'] })).toEqual([]);
  });
});

describe('sorting', () => {
  const rows = [
    makeRow({ id: 'z', name: 'zebra', verified: '2026-02-01' }),
    makeRow({ id: 'b', name: 'Birch', verified: '2026-03-01' }),
    makeRow({ id: 'e', name: 'Élan', verified: '2026-02-01' }),
  ];
  it.each([
    ['stage', 'zbe'],
    ['name', 'bez'],
    ['verified', 'bez'],
  ] as const)('by %s', (sort, order) => {
    expect(sortRows(rows, sort).map(({ id }) => id).join('')).toBe(order); // prettier-ignore
    expect(rows[0]?.id).toBe('z');
  });

  it('by the best match, with what is retired last', () => {
    const found = new Set(['gone', 'e', 'lost', 'b', 'z']);
    const all = [
      ...rows,
      makeRow({ id: 'lost', values: { status: ['archived'] } }),
      makeRow({ id: 'gone', values: { status: ['dormant'] } }),
    ];
    expect(sortRows(all, 'match', found).map(({ id }) => id)).toEqual(['e', 'b', 'z', 'gone', 'lost']);
  });
});

describe('the place of a row', () => {
  const stageOf = (component: string) => (component === 'tuning' ? 'training' : 'data');
  const both = makeRow({ id: 'both', values: { component: ['storage', 'quality', 'tuning'], status: ['active'] } });

  it.each([
    [{}, 'storage'],
    [{ component: ['tuning'] }, 'tuning'],
    [{ component: ['tuning', 'quality'] }, 'quality'],
    [{ stage: ['training'] }, 'tuning'],
    [{ stage: ['training'], component: ['quality'] }, 'quality'],
    [{ stage: ['monitoring'] }, 'storage'],
  ])('for %j is %s', (chosen, place) => {
    expect(findPlace(both, choose(chosen), stageOf)).toBe(place);
  });

  it('has living rows first, then those whose main component it is', () => {
    const rows = [
      both,
      makeRow({ id: 'gone', values: { component: ['tuning'], status: ['archived'] } }),
      makeRow({ id: 'main', values: { component: ['tuning'], status: ['maintenance'] } }),
    ];
    const groups = groupByPlace(rows, choose({ component: ['tuning'] }), ['storage', 'quality', 'tuning'], stageOf);
    expect([...groups].map(([place, group]) => [place, ...group.map(({ id }) => id)])).toEqual([
      ['storage'],
      ['quality'],
      ['tuning', 'main', 'both', 'gone'],
    ]);
  });

  it('is one for each row, whatever is chosen', () => {
    fc.assert(
      fc.property(anyFacets, (chosen) => {
        const rows = filterRows(realRows, chosen);
        const placed = [...groupByPlace(rows, chosen, realValues.component, realStageOf).values()].flat();
        expect(placed.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      }),
    );
  });
});
