import { stringify } from 'yaml';
import { toFieldLabel } from '../lib/entry-fields.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';
import { toolSchema, type ToolEntry } from '../schema/tool.ts';
import { statuses } from '../schema/vocabulary.ts';

/** An element of a form: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
interface Element {
  type: 'markdown' | 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  id?: string;
  attributes: Record<string, unknown>;
  validations?: { required: boolean };
}

type Field = keyof ToolEntry;
/** Fields that a proposal can do without: whoever writes the entry adds them. A new field of the schema appears by itself. */
const leftOut: ReadonlySet<Field> = new Set<Field>([
  'aka', 'formerly', 'docs', 'packages', 'first_release', 'status_since', 'owner', 'successors', 'successor_note', 'verified', 'seed',
]); // prettier-ignore

/** Texts that may be longer than this get a box of several lines. */
const longFrom = 150;

interface Definition {
  type: string;
  innerType?: { def: Definition };
  element?: { def: Definition };
  entries?: Record<string, string>;
}

/** Zod's public description of a field, without what makes it optional. */
function toDefinition(field: Field): Definition {
  let def = toolSchema.shape[field].def as unknown as Definition;
  while (def.innerType) def = def.innerType.def;
  return def;
}

function toElement(field: Field, { stages }: Taxonomy): Element {
  const schema = toolSchema.shape[field];
  const def = toDefinition(field);
  const isRequired = !schema.safeParse(undefined).success;
  const examples = (schema.meta() as { examples?: unknown[] } | undefined)?.examples;
  const example = examples?.find((value) => typeof value === 'string');
  const describe = (more = '') => [schema.description, more].filter(Boolean).join(' ');
  const make = (type: Element['type'], attributes: Record<string, unknown>): Element => ({
    type,
    id: field,
    attributes: { label: toFieldLabel(field), ...attributes },
    validations: { required: isRequired },
  });
  const choices = def.entries ?? def.element?.def.entries;
  if (field === 'components') {
    const options = stages.flatMap(({ components }) => components.map(({ id, title }) => `${title} (${id})`));
    return make('dropdown', { description: describe(), multiple: true, options });
  }
  if (choices)
    return make('dropdown', { description: describe(), ...(def.type === 'array' && { multiple: true }), options: Object.values(choices) });
  if (field === 'sources') return make('textarea', { description: describe('One address a line, each with what it shows.') });
  if (def.type === 'array') return make('input', { description: describe('Separated by commas.') });
  const { maxLength } = schema as { maxLength?: number | null };
  const attributes = { ...(describe() && { description: describe() }), ...(example !== undefined && { placeholder: example }) };
  return make((maxLength ?? 0) >= longFrom ? 'textarea' : 'input', attributes);
}

const input = (id: string, label: string, description: string, required = true): Element => ({
  type: 'input',
  id,
  attributes: { label, description },
  validations: { required },
});
const textarea = (id: string, label: string, description: string, required = true): Element => ({
  ...input(id, label, description, required),
  type: 'textarea',
});
const dropdown = (id: string, label: string, description: string, options: readonly string[]): Element => ({
  type: 'dropdown',
  id,
  attributes: { label, description, options },
  validations: { required: true },
});
const note = (value: string): Element => ({ type: 'markdown', attributes: { value } });
const tool = input('tool', 'Tool', 'Its name, or the address of its page in the guide.');
const sourcesOf = (what: string) =>
  textarea('sources', 'Sources', `${what} One address a line: the project’s own page, repository or announcement.`);

function makeForm(file: string, form: { name: string; description: string; title?: string; labels?: string[]; body: Element[] }) {
  const head = '# Generated from the schema of entries by src/generate/issue-forms.ts: do not edit.\n';
  return { path: `.github/ISSUE_TEMPLATE/${file}.yml`, text: head + stringify(form, { lineWidth: 0 }) };
}

/**
 * The issue forms. What they ask of a tool, in which words and with which choices, comes from the schema of entries and
 * the taxonomy.
 */
export function makeIssueForms(taxonomy: Taxonomy): { path: string; text: string }[] {
  const fields = (Object.keys(toolSchema.shape) as Field[]).filter((field) => !leftOut.has(field));
  const retired = statuses.filter((status) => status !== 'active');
  return [
    makeForm('1-correction', {
      name: 'Something is wrong',
      description: 'A fact about a tool that is listed is wrong or old.',
      title: '[id] ',
      labels: ['correction'],
      body: [
        note('“Suggest a correction” on the page of a tool leads to a pull request, which is quicker. This form is fine, too.'),
        tool,
        dropdown('field', 'Field', 'What is wrong.', [...Object.keys(toolSchema.shape).map(toFieldLabel), 'Several, or I cannot tell']),
        textarea('correction', 'What should it say?', 'What is there now, and what would be right.'),
        sourcesOf('Where it can be checked.'),
      ],
    }),
    makeForm('2-dead-tool', {
      name: 'A tool has ended',
      description: 'A tool was closed, archived, or nobody works on it any more.',
      title: '[id] Has ended',
      labels: ['dead tool'],
      body: [
        tool,
        dropdown('status', 'Status', toolSchema.shape.status.description ?? '', retired),
        input('status_since', toFieldLabel('status_since'), toolSchema.shape.status_since.description ?? '', false),
        sourcesOf('What shows it.'),
        input('successors', toFieldLabel('successors'), toolSchema.shape.successors.description ?? '', false),
      ],
    }),
    makeForm('3-new-tool', {
      name: 'A tool is missing',
      description: 'Propose a tool. The guide lists the best of each component, not all.',
      title: '[new] ',
      labels: ['new tool'],
      body: [
        note(
          'Please look first whether the guide lists it, perhaps under another name. A pull request is quicker: CONTRIBUTING.md shows three ways.',
        ),
        ...fields.map((field) => toElement(field, taxonomy)),
        {
          type: 'checkboxes',
          id: 'checked',
          attributes: {
            label: 'Checked',
            options: [
              { label: 'I opened every source, and each statement is on it (also where AI helped to write).', required: true },
              { label: 'I am its author or work for them.' },
            ],
          },
        },
      ],
    }),
    makeForm('4-other', {
      name: 'Something else',
      description: 'The chapters, the site, the checks, or an idea.',
      body: [textarea('what', 'What is it about?', 'With the address of the page, where there is one.')],
    }),
  ];
}
