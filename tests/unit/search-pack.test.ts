import { expect, it } from 'vitest';
import { pack, unpack } from '../../src/lib/search/pack.ts';
import type { SearchFile } from '../../src/lib/search/search-file.ts';
import { makeSearchData } from '../content/golden-search.ts';

const texts = {} as SearchFile['texts'];
const file: SearchFile = { root: '/', bundle: '/pagefind/', texts, statuses: {}, ...makeSearchData() };
const { tools, sections } = file;

it('gives back what it was given', () => {
  expect(unpack(JSON.parse(JSON.stringify(pack(file))))).toEqual(file);
});

it('keeps ids that the names do not give, and zero', () => {
  const odd: SearchFile = {
    ...file,
    components: [{ ...file.components[0]!, tools: 0 }],
    tools: [{ ...tools[0]!, id: 'other', name: 'Näme (of & it)', components: [file.components[0]!.id] }],
    sections: [sections[0]!, { path: `${sections[0]!.path}#c`, title: 'C++', chapter: sections[0]!.title }],
  };
  expect(unpack(pack(odd))).toEqual(odd);
});

it('can be empty', () => {
  const empty: SearchFile = { ...file, components: [], tools: [], sections: [] };
  expect(unpack(pack(empty))).toEqual(empty);
});
