import { assert, boolean, constantFrom, property, record, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSelection, maxCompared, parseSelection } from '../../src/lib/compare/parse-selection.ts';

const ids = ['acorn', 'birch', 'cedar', 'deodar', 'elm', 'fir', 'ginkgo'];
const known = (id: string) => ids.includes(id);
const parse = (search: string) => parseSelection(search, known);

describe('what an address asks to compare', () => {
  it.each<[what: string, search: string, shown: string[], unknown: string[], surplus: string[]]>([
    ['nothing', '', [], [], []],
    ['nothing, with an empty list', '?t=', [], [], []],
    ['tools in their order', '?t=cedar,acorn', ['cedar', 'acorn'], [], []],
    ['a tool twice, once', '?t=acorn,birch,acorn', ['acorn', 'birch'], [], []],
    ['capitals and spaces as an id', '?t=Acorn,%20birch%20', ['acorn', 'birch'], [], []],
    ['empty places as nothing', '?t=,acorn,,birch,', ['acorn', 'birch'], [], []],
    ['several lists as one', '?t=acorn&t=birch', ['acorn', 'birch'], [], []],
    ['encoded commas as commas', '?t=acorn%2Cbirch', ['acorn', 'birch'], [], []],
    ['unknown ones apart, once each', '?t=oak,acorn,oak', ['acorn'], ['oak'], []],
    ['more than fit apart', '?t=acorn,birch,cedar,deodar,elm,fir,ginkgo', ids.slice(0, 5), [], ['fir', 'ginkgo']],
    ['unknown ones without taking a place', '?t=oak,acorn,birch,cedar,deodar,elm', ids.slice(0, 5), ['oak'], []],
    ['hostile ones as they are written', '?t=%3Cb%3E,../../x,__proto__,acorn', ['acorn'], ['<b>', '../../x', '__proto__'], []],
    ['broken encoding without an error', '?t=%E0%A4%A,acorn', ['acorn'], ['\ufffd%A'], []],
  ])('takes %s', (_what, search, shown, unknown, surplus) => {
    expect(parse(search)).toMatchObject({ ids: shown, unknown, surplus });
  });

  it('reads the switch, which only 1 turns on', () => {
    expect(parse('?t=acorn&d=1').onlyDifferences).toBe(true);
    expect(parse('?t=acorn&d=0').onlyDifferences).toBe(false);
    expect(parse('?t=acorn&d').onlyDifferences).toBe(false);
    expect(parse('?t=acorn').onlyDifferences).toBe(false);
  });

  it('is written so that it can be read, and short', () => {
    expect(formatSelection({ ids: ['acorn', 'birch'], onlyDifferences: true })).toBe('?t=acorn,birch&d=1');
    expect(formatSelection({ ids: ['acorn'] })).toBe('?t=acorn');
    expect(formatSelection({ ids: [] })).toBe('');
  });

  it('is the same after being written and read', () => {
    const selections = record({
      ids: uniqueArray(constantFrom(...ids), { maxLength: maxCompared }),
      onlyDifferences: boolean(),
    });
    assert(
      property(selections, (selection) => {
        expect(parse(formatSelection(selection))).toEqual({ ...selection, unknown: [], surplus: [] });
      }),
      { seed: 5 },
    );
  });

  it('never throws, and never shows what does not exist or too much', () => {
    assert(
      property(string({ unit: 'binary-ascii' }), (text) => {
        const selection = parse(`?t=${text}`);
        expect(selection.ids.every(known)).toBe(true);
        expect(selection.ids.length).toBeLessThanOrEqual(maxCompared);
        expect(selection.unknown.some(known)).toBe(false);
      }),
      { seed: 5 },
    );
  });
});
