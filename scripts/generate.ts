/**
 * npm run generate: writes the files that are made from the schemas and the taxonomy. With --check it writes nothing, and
 * names those that differ. Exit codes: 0 all is as it should be, 1 files differ, 2 it could not run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { generateFiles } from '../src/generate/index.ts';
import { taxonomySchema, type Taxonomy } from '../src/schema/taxonomy.ts';

function readTaxonomy(): Taxonomy {
  try {
    return taxonomySchema.parse(parse(readFileSync('content/taxonomy.yaml', 'utf8')));
  } catch {
    console.error('content/taxonomy.yaml could not be read; npm run check:content says why.');
    process.exit(2);
  }
}

function readOptions(): { check: boolean } {
  try {
    return { check: parseArgs({ options: { check: { type: 'boolean', default: false } } }).values.check };
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm run generate [-- --check]`);
    process.exit(2);
  }
}

const { check } = readOptions();
const files = generateFiles(readTaxonomy());
const drifted = files.filter((file) => !existsSync(file.path) || readFileSync(file.path, 'utf8') !== file.text);
for (const file of drifted) {
  if (!check) {
    mkdirSync(path.dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.text);
  }
  console.log(check ? `${file.path} is not what the schemas give` : `wrote ${file.path}`);
}
if (check && drifted.length > 0) {
  console.error('These files are generated. Do not edit them: run npm run generate, and commit what it writes.');
  process.exitCode = 1;
} else console.log(`${files.length} generated files are up to date`);
