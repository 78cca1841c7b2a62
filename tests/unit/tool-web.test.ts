import { describe, expect, it } from 'vitest';
import { findNamers, groupByLinks } from '../../src/lib/tool-web.ts';

const make = (id: string, alternatives: string[] = [], status = 'active' as 'active' | 'archived', successors: string[] = []) => ({
  id,
  status,
  alternatives,
  successors,
});

describe('tools that name a tool as an alternative', () => {
  const tools = [make('a', ['b']), make('b'), make('c', ['a', 'b']), make('d', ['b'], 'archived')];

  it('are found, but for retired ones and those that it names itself', () => {
    const ids = (id: string) =>
      findNamers(
        tools.find((tool) => tool.id === id)!,
        tools,
      ).map((tool) => tool.id);
    expect([ids('a'), ids('b'), ids('c')]).toEqual([['c'], ['a', 'c'], []]);
    expect(findNamers(make('b', ['c']), tools).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('groups of tools that are linked', () => {
  it('follow alternatives and successors in both directions', () => {
    const tools = [make('a', ['b']), make('b'), make('c', [], 'archived', ['b']), make('d', ['e']), make('e', ['d']), make('f')];
    expect(groupByLinks(tools)).toEqual([['a', 'b', 'c'], ['d', 'e'], ['f']]);
  });
});
