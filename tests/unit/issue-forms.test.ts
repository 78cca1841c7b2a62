import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeIssueForms } from '../../src/generate/issue-forms.ts';
import { taxonomySchema } from '../../src/schema/taxonomy.ts';
import { toolSchema } from '../../src/schema/tool.ts';
import { hostings, kinds, statuses } from '../../src/schema/vocabulary.ts';
import { makeTaxonomy } from './made-up.ts';

const text = z.string().min(1);
const base = { id: z.string().regex(/^[\w-]+$/) };
const validations = z.strictObject({ required: z.boolean() }).optional();
const words = { label: text, description: text.optional() };
const isDistinct = (items: string[]) => new Set(items).size === items.length;
/** What GitHub documents: "Syntax for issue forms" and "Syntax for GitHub's form schema" (docs.github.com). */
const formSchema = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).min(1).optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
        z.strictObject({ ...base, type: z.enum(['input', 'textarea']), attributes: z.strictObject({ ...words, placeholder: text.optional() }), validations }),
        z.strictObject({
          ...base,
          type: z.literal('dropdown'),
          // "None" is a word of GitHub's own, and true or false would not be texts.
          attributes: z.strictObject({ ...words, multiple: z.boolean().optional(), options: z.array(text.regex(/^(?!none$)/i)).min(1).refine(isDistinct) }),
          validations,
        }),
        z.strictObject({
          ...base,
          type: z.literal('checkboxes'),
          attributes: z.strictObject({ ...words, options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })).min(1) }),
        }),
      ]),
    )
    .refine((body) => body.some(({ type }) => type !== 'markdown'), { error: 'has no field' })
    .refine((body) => isDistinct(body.flatMap((element) => ('id' in element ? element.id : []))), { error: 'has an id twice' })
    .refine((body) => isDistinct(body.flatMap((element) => ('id' in element ? element.attributes.label : []))), { error: 'has a label twice' }),
}); // prettier-ignore
type Form = z.output<typeof formSchema>;

const taxonomy = taxonomySchema.parse(parse(readFileSync('content/taxonomy.yaml', 'utf8')));
const forms = makeIssueForms(taxonomy);
const toForm = (name: string): Form => formSchema.parse(parse(forms.find(({ path }) => path.endsWith(`${name}.yml`))!.text));
const find = (form: Form, id: string) => form.body.find((element) => 'id' in element && element.id === id);

describe('the issue forms', () => {
  it.each(forms)('$path is what GitHub understands', ({ text: source }) => {
    expect(formSchema.safeParse(parse(source)).error?.issues ?? []).toEqual([]);
  });
  it.each(forms)('$path is up to date', ({ path, text: source }) => {
    expect(readFileSync(path, 'utf8')).toBe(source);
  });
  it('are all there are', () => {
    const found = globSync('.github/ISSUE_TEMPLATE/*').map((file) => file.replaceAll('\\', '/')).toSorted(); // prettier-ignore
    expect(found).toEqual([...forms.map(({ path }) => path), '.github/ISSUE_TEMPLATE/config.yml'].toSorted());
  });
  it('have names of their own', () => {
    expect(isDistinct(['1-correction', '2-dead-tool', '3-new-tool', '4-other'].map((name) => toForm(name).name))).toBe(true);
  });
  it('ask for every field that an entry needs, with the words and choices of the schema', () => {
    const form = toForm('3-new-tool');
    const needed = Object.entries(toolSchema.shape).filter(([id, field]) => id !== 'verified' && !field.safeParse(undefined).success);
    for (const [id] of needed) expect(find(form, id), id).toMatchObject({ validations: { required: true } });
    expect(find(form, 'summary')).toMatchObject({ type: 'textarea', attributes: { description: toolSchema.shape.summary.description } });
    expect(find(form, 'kind')).toMatchObject({ attributes: { options: kinds } });
    expect(find(form, 'hosting')).toMatchObject({ attributes: { options: hostings, multiple: true } });
    expect(find(form, 'alternatives')).toMatchObject({ type: 'input', validations: { required: false } });
  });
  it('offer the components of the taxonomy', () => {
    const source = makeIssueForms(makeTaxonomy()).find(({ path }) => path.includes('new-tool'))!.text;
    expect(find(formSchema.parse(parse(source)), 'components')).toMatchObject({
      attributes: { options: expect.arrayContaining(['Drift of the model (drift)']) },
    });
  });
  it('do not offer a dead tool as active', () => {
    expect(find(toForm('2-dead-tool'), 'status')).toMatchObject({ attributes: { options: statuses.slice(1) } });
  });
});

it('the chooser leads to this repository', () => {
  const { repository } = JSON.parse(readFileSync('package.json', 'utf8')) as { repository: { url: string } };
  const config = parse(readFileSync('.github/ISSUE_TEMPLATE/config.yml', 'utf8')) as { contact_links: { url: string }[] };
  const address = repository.url.replace(/^git\+|\.git$/g, '');
  for (const { url } of config.contact_links) expect(url.startsWith(`${address}/`)).toBe(true);
});
