import type { Taxonomy } from '../schema/taxonomy.ts';
import { makeEditorFiles } from './editor-files.ts';
import { makeEntryTemplate } from './entry-template.ts';
import type { GeneratedFile, Generator } from './generated-file.ts';
import { makeIssueForms } from './issue-forms.ts';

/** Everything that is generated. To add a file: write a pure function to GeneratedFile[], and list it here. */
const generators: readonly Generator[] = [makeEditorFiles, makeEntryTemplate, makeIssueForms];

/** All generated files of the repository. */
export function generateFiles(taxonomy: Taxonomy): GeneratedFile[] {
  return generators.flatMap((generate) => generate(taxonomy));
}
