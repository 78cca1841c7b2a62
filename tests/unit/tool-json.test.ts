import { describe, expect, it } from 'vitest';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { toEntry, toToolJson } from '../../src/lib/tool-json.ts';
import { makeTaxonomy, makeTool } from './made-up.ts';

const components = new Map(
  toNumberedStages(makeTaxonomy()).flatMap((stage) => stage.components.map((component) => [component.id, component])),
);
const acorn = makeTool({ name: 'Acorn', components: ['serving', 'storage'], alternatives: ['birch'], license: 'MIT' });
const birch = makeTool({ name: 'Birch', status: 'archived', status_note: 'Its owners closed it.', successors: ['acorn'] });
const tools = new Map([acorn, birch].map((tool) => [tool.id, tool]));
const toJson = (tool: typeof acorn) => toToolJson(tool, { url: '/tools/x/', licenseKind: 'permissive', components, tools });

describe('an entry of the API', () => {
  it('gives back the entry as its file has it', () => {
    for (const { id: _id, ...entry } of [acorn, birch]) {
      const back = toEntry(toJson({ id: _id, ...entry }));
      expect(back).toEqual(entry);
      expect(Object.keys(back)).not.toContain('license_kind');
    }
  });

  it('names what its ids stand for', () => {
    expect(toJson(acorn)).toMatchObject({
      id: 'acorn',
      url: '/tools/x/',
      license: 'MIT',
      license_kind: 'permissive',
      components: [
        { id: 'serving', number: '3.1', title: 'Serving of the model', stage: 'deployment' },
        { id: 'storage', number: '1.1', title: 'Storage of the model', stage: 'data' },
      ],
      alternatives: [{ id: 'birch', name: 'Birch', status: 'archived' }],
    });
    expect(toJson(birch).successors).toEqual([{ id: 'acorn', name: 'Acorn', status: 'active' }]);
  });

  it('has every field of the entry, and none that the entry lacks', () => {
    expect(Object.keys(toJson(birch)).toSorted()).toEqual([...Object.keys(birch), 'url', 'license_kind'].toSorted());
  });

  it('has its fields in the order of the schema, whatever the order in the file', () => {
    const reversed = Object.fromEntries(Object.entries(acorn).toReversed()) as typeof acorn;
    expect(JSON.stringify(toJson(reversed))).toBe(JSON.stringify(toJson(acorn)));
    const keys = Object.keys(toJson(acorn));
    expect(keys.slice(0, 3)).toEqual(['id', 'url', 'name']);
    expect(keys.indexOf('license_kind')).toBe(keys.indexOf('license') + 1);
    expect(keys.at(-1)).toBe('verified');
  });

  it('is refused when it names what does not exist', () => {
    expect(() => toJson(makeTool({ name: 'Cedar', alternatives: ['oak'] }))).toThrow('cedar.yaml names "oak"');
    expect(() => toJson(makeTool({ name: 'Cedar', components: ['nowhere'] }))).toThrow('"nowhere"');
  });
});
