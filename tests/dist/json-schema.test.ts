import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { generateFiles } from '../../src/generate/index.ts';
import { taxonomySchema } from '../../src/schema/taxonomy.ts';
import { parse } from 'yaml';
import { listFiles } from './read-site.ts';

const root = 'dist-test/root';
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>;

describe('the JSON Schemas that the site serves', () => {
  const entries = listFiles(root).filter((file) => /^api\/v1\/tools\/[^/]+\.json$/.test(file));

  test('describe every entry of the API, in strict mode and without any keyword of ours', () => {
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(readJson('schema/tool.json'));
    expect(entries.length).toBeGreaterThan(200);
    const misfits = entries.flatMap((file) => (validate(readJson(file)) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`]));
    expect(misfits).toEqual([]);
    const first = readJson(entries[0]!);
    expect(validate({ ...first, components: ['data-storage'] })).toBe(false);
    expect(validate({ ...first, stars: 1 })).toBe(false);
  });

  test('name their own address', () => {
    for (const name of ['entry', 'tool']) expect(readJson(`schema/${name}.json`)['$id']).toBe(`https://guide.example/schema/${name}.json`);
  });

  test('are for entries the same as the file of the repository', () => {
    const files = generateFiles(taxonomySchema.parse(parse(readFileSync('content/taxonomy.yaml', 'utf8'))));
    const { $id: _id, ...served } = readJson('schema/entry.json');
    expect(served).toEqual(JSON.parse(files.find((file) => file.path === 'schema/tool.schema.json')!.text));
  });
});
