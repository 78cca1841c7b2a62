import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxCompared } from '../../src/lib/compare/parse-selection.ts';
import { countFacets, filterRows, sortRows } from '../../src/lib/explorer/filter.ts';
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
  type ExplorerState,
} from '../../src/lib/explorer/state.ts';
import { makeRow, realRows, realStageOf, realTools, realValues } from './explorer-rows.ts';

const ids = realRows.map(({ id }) => id);
const known = { values: realValues, tools: new Set(ids) };
const parse = (query: string) => parseState(query, known);

const anyFacets = fc.record(mapFacets((facet) => fc.subarray([...realValues[facet]]))) as fc.Arbitrary<FacetValues>;
const anyState: fc.Arbitrary<ExplorerState> = fc.record({
  facets: anyFacets,
  q: fc.string({ unit: 'binary', maxLength: 150 }).map(toQuery),
  sort: fc.constantFrom(...sorts),
  view: fc.constantFrom(...views),
  selected: fc.shuffledSubarray(ids, { maxLength: maxCompared }),
});

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

  it('names values that are not known and does without them', () => {
    const { state, ignored } = parse('stage=data,moon&status=__proto__&sort=random&view=list&t=nobody&utm_source=x&constructor=y');
    expect(formatState(state)).toBe('?stage=data');
    expect(ignored).toEqual([
      { key: 'stage', value: 'moon' },
      { key: 'status', value: '__proto__' },
      { key: 'sort', value: 'random' },
      { key: 't', value: 'nobody' },
    ]);
  });

  it('takes five tools for comparison and names the rest', () => {
    const { state, ignored } = parse(`t=${ids.slice(0, 7).join(',')}`);
    expect(state.selected).toEqual(ids.slice(0, 5));
    expect(ignored.map(({ value }) => value)).toEqual(ids.slice(5, 7));
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
    expect(formatState({ ...getDefaultState(), q: toQuery('\uDFFF') })).toBe('?q=%EF%BF%BD');
  });
});

describe('filtering', () => {
  const rows = [
    makeRow({ id: 'a', values: { stage: ['data'], license: ['permissive'], hosting: ['library', 'saas'] } }),
    makeRow({ id: 'b', values: { stage: ['data', 'training'], license: ['copyleft'], hosting: ['saas'] } }),
    makeRow({ id: 'c', values: { stage: ['training'], license: ['permissive'], hosting: ['managed'] } }),
  ];
  const choose = (chosen: Partial<FacetValues>): FacetValues => ({ ...mapFacets(() => []), ...chosen });
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
    const anyFound = fc.option(
      fc.subarray(ids).map((some) => new Set(some)),
      { nil: undefined },
    );
    // Small choices, so that a good part of them has results.
    const fewFacets = fc.record(
      mapFacets((facet) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...realValues[facet]]))),
    );
    let withResults = 0;
    fc.assert(
      fc.property(fewFacets as fc.Arbitrary<FacetValues>, anyFound, (chosen, found) => {
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
});

describe('the place of a row', () => {
  const choose = (chosen: Partial<FacetValues>): FacetValues => ({ ...mapFacets(() => []), ...chosen });
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
