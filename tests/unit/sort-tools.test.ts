import { expect, it } from 'vitest';
import { byLifeThenName, toToolsOfComponent } from '../../src/lib/sort-tools.ts';
import { makeTool } from './made-up.ts';

const names = (tools: { name: string }[]) => tools.map(({ name }) => name);

it('puts active tools first, then those in maintenance, then all retired ones by name', () => {
  const tools = [
    makeTool({ name: 'Yew', status: 'dormant' }),
    makeTool({ name: 'Xylo', status: 'discontinued' }),
    makeTool({ name: 'Elm', status: 'maintenance' }),
    makeTool({ name: 'Birch' }),
    makeTool({ name: 'acorn' }),
    makeTool({ name: 'Zelkova', status: 'archived' }),
  ];
  expect(names(tools.toSorted(byLifeThenName))).toEqual(['acorn', 'Birch', 'Elm', 'Xylo', 'Yew', 'Zelkova']);
});

it('lists the tools of a component: living before retired, main component before others, then by name', () => {
  const tools = [
    makeTool({ name: 'Dead main', components: ['storage'], status: 'archived' }),
    makeTool({ name: 'Dead other', components: ['quality', 'storage'], status: 'archived' }),
    makeTool({ name: 'B other', components: ['quality', 'storage'] }),
    makeTool({ name: 'Kept main', components: ['storage'], status: 'maintenance' }),
    makeTool({ name: 'C main', components: ['storage', 'quality'] }),
    makeTool({ name: 'A main', components: ['storage'] }),
    makeTool({ name: 'Elsewhere', components: ['quality'] }),
  ];
  const before = names(tools);
  expect(names(toToolsOfComponent(tools, 'storage'))).toEqual(['A main', 'C main', 'Kept main', 'B other', 'Dead main', 'Dead other']);
  expect(names(tools)).toEqual(before);
  expect(toToolsOfComponent(tools, 'stor')).toEqual([]);
});
