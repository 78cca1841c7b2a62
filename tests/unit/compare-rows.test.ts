import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { isRetired, toRows } from '../../src/lib/compare/rows.ts';
import { compareTextKeys } from '../../src/lib/compare/texts.ts';
import { toTranslate } from '../../src/lib/translate.ts';
import { licenseKinds } from '../../src/lib/license-kind.ts';
import { toNumberedStages } from '../../src/lib/numbered-taxonomy.ts';
import { toToolJson } from '../../src/lib/tool-json.ts';
import { isRetired as isRetiredInSchema, toolSchema, type Tool } from '../../src/schema/tool.ts';
import { statuses } from '../../src/schema/vocabulary.ts';
import { makeTaxonomy, makeTool } from './made-up.ts';

const t = toTranslate(en);
const components = new Map(
  toNumberedStages(makeTaxonomy()).flatMap((stage) => stage.components.map((component) => [component.id, component])),
);

/** Rows of tools, by the first field that they show. */
function rowsOf(...tools: Tool[]) {
  const byId = new Map(tools.map((tool) => [tool.id, tool]));
  const json = tools.map((tool) => toToolJson(tool, { url: `/tools/${tool.id}/`, licenseKind: 'permissive', components, tools: byId }));
  const rows = toRows(json, t);
  const find = (field: string) => rows.find(({ fields }) => fields.includes(field));
  const textsOf = (field: string) => find(field)?.cells.map((parts) => parts.map(({ text }) => text));
  return { rows, find, textsOf };
}

const full = makeTool({
  name: 'Acorn',
  aka: ['Glans'],
  formerly: ['Seed'],
  repository: 'https://github.com/example/acorn',
  docs: 'https://example.org/docs/',
  packages: { pypi: ['acorn'], docker: ['example/acorn'] },
  license: 'LicenseRef-Acorn-1',
  status: 'archived',
  first_release: 2018,
  status_since: '2023-06',
  status_note: 'Its owners closed the repository.',
  owner: { name: 'Example Foundation', since: '2020', note: 'It was given to the foundation.' },
  successors: ['birch'],
  successor_note: 'The owners name it themselves.',
  alternatives: ['birch'],
  affiliation: 'Added by a maintainer of Acorn.',
  seed: '2.4',
});
const birch = makeTool({ name: 'Birch' });

describe('rows of a comparison', () => {
  it('show every field of the schema, the name being the head of the column', () => {
    const shown = rowsOf(full, birch).rows.flatMap(({ fields }) => fields);
    expect(shown.toSorted()).toEqual([...Object.keys(toolSchema.shape).filter((field) => field !== 'name'), 'license_kind'].toSorted());
  });

  it('have one cell per tool, an empty one where the entry says nothing', () => {
    const { rows, textsOf } = rowsOf(full, birch, makeTool({ name: 'Cedar' }));
    expect(rows.every(({ cells }) => cells.length === 3)).toBe(true);
    expect(textsOf('first_release')).toEqual([['2018'], [], []]);
  });

  it('are left out when no entry says anything', () => {
    expect(rowsOf(birch, makeTool({ name: 'Cedar' })).find('owner')).toBeUndefined();
  });

  it('say values in words', () => {
    const { textsOf, find } = rowsOf(full, birch);
    expect(textsOf('license')).toEqual([['Acorn-1'], ['MIT']]);
    expect(textsOf('status')).toEqual([['Archived'], ['Active']]);
    expect(find('license')!.cells.map(([part]) => part!.proof)).toEqual([
      { text: 'code', href: 'https://github.com/example/acorn' },
      undefined,
    ]);
    expect(find('packages')!.cells[0]!.map(({ proof }) => proof)).toEqual([
      { text: 'pypi.org', href: 'https://pypi.org/project/acorn/' },
      undefined,
    ]);
    expect(textsOf('packages')).toEqual([['pip install acorn', 'docker pull example/acorn'], []]);
    expect(textsOf('components')).toEqual([['1.1 Storage of the model'], ['1.1 Storage of the model']]);
    expect(find('owner')!.cells[0]).toEqual([{ text: 'Example Foundation, since 2020', note: 'It was given to the foundation.' }]);
    expect(find('successors')!.cells[0]).toEqual([{ text: 'Birch', path: '/tools/birch/', retired: false }]);
    expect(find('sources')!.cells[1]).toEqual([
      { text: 'example.org', href: 'https://example.org/', note: 'It is an example.', date: '2026-11-20' },
    ]);
  });

  it('put what differs first, then what is the same, then links and sources, each in the order of the groups', () => {
    const { rows } = rowsOf(makeTool({ name: 'Acorn', license: 'Apache-2.0', use_when: 'You need another.' }), birch);
    expect(rows.map(({ section, fields: [field] }) => `${section} ${field}`)).toEqual([
      'differ license',
      'differ use_when',
      'same status',
      'same license_kind',
      'same hosting',
      'same kind',
      'same interfaces',
      'same watch_out',
      'same summary',
      'same components',
      'proof homepage',
      'proof sources',
      'proof verified',
    ]);
    expect(rows.filter(({ section }) => section === 'differ').every(({ differs }) => differs)).toBe(true);
  });

  it('are the same when lists have the same things in another order', () => {
    const { find } = rowsOf(
      makeTool({ name: 'Acorn', interfaces: ['R', 'Python'] }),
      makeTool({ name: 'Birch', interfaces: ['Python', 'R'] }),
    );
    expect(find('interfaces')!.differs).toBe(false);
  });

  it('differ when one of five differs, or one says nothing', () => {
    const same = ['Acorn', 'Birch', 'Cedar', 'Elm'].map((name) => makeTool({ name, first_release: 2018 }));
    expect(rowsOf(...same).find('first_release')!.differs).toBe(false);
    expect(rowsOf(...same, makeTool({ name: 'Fir' })).find('first_release')!.differs).toBe(true);
    expect(rowsOf(...same, makeTool({ name: 'Fir', kind: 'service' })).find('kind')!.differs).toBe(true);
  });

  it('differ when only the address, the note or the date of a part does', () => {
    const withSource = (name: string, accessed: string) =>
      makeTool({ name, sources: [{ url: 'https://example.org/', claim: 'It is an example.', accessed }] });
    expect(rowsOf(withSource('Acorn', '2026-11-20'), withSource('Birch', '2026-11-21')).find('sources')!.differs).toBe(true);
    expect(rowsOf(withSource('Acorn', '2026-11-20'), withSource('Birch', '2026-11-20')).find('sources')!.differs).toBe(false);
  });

  it('do not lead from a proprietary licence to a repository, which is that of a client', () => {
    const { find } = rowsOf(makeTool({ name: 'Acorn', license: 'proprietary', repository: 'https://github.com/example/acorn' }));
    expect(find('license')!.cells).toEqual([[{ text: 'proprietary' }]]);
  });

  it('are the same when only the page differs where a value can be checked', () => {
    const { find } = rowsOf(
      makeTool({ name: 'Acorn', repository: 'https://github.com/example/acorn' }),
      makeTool({ name: 'Birch', repository: 'https://github.com/example/birch' }),
    );
    expect(find('license')!.differs).toBe(false);
  });

  // The schema refuses these; the comparison does not trust it.
  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://example.org/', ' https://example.org/', '//example.org/'])(
    'have no link for the address %s',
    (url) => {
      const hostile = makeTool({ name: 'Acorn', homepage: url, sources: [{ url, claim: 'It is hostile.', accessed: '2026-11-20' }] });
      const { rows, textsOf } = rowsOf(hostile);
      expect(rows.flatMap(({ cells }) => cells.flat()).filter(({ href, proof }) => href ?? proof)).toEqual([]);
      expect(textsOf('homepage')![0]![0]).toContain(url);
    },
  );
});

describe('texts of a comparison', () => {
  it('exist for every key that is handed to the browser, each once', () => {
    expect(compareTextKeys.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
    expect(new Set(compareTextKeys).size).toBe(compareTextKeys.length);
  });

  it('exist for every kind of licence', () => {
    expect(
      licenseKinds.map((kind) => `compare.license.${kind}`).filter((key) => !(compareTextKeys as readonly string[]).includes(key)),
    ).toEqual([]);
  });

  it('are filled in, and a missing one is seen', () => {
    expect(t('compare.removed', { name: '{n} $&' })).toBe('{n} $& was removed.');
    expect(toTranslate({})('compare.copied')).toBe('compare.copied');
  });
});

it('knows the same retired statuses as the schema', () => {
  expect(statuses.map(isRetired)).toEqual(statuses.map(isRetiredInSchema));
});
