import type { Locator, Page } from '@playwright/test';
import type { ToolEntry } from '../../src/schema/tool.ts';

/** The field of the form for a place in the data: `sources[0].url` is the address of the first source. */
export function fieldOf(page: Page, place: string): Locator {
  return place.split('.').reduce<Locator>((parent, part, depth) => {
    const [, name = '', index] = /^(\w*)(?:\[(\d+)\])?$/.exec(part)!;
    // Groups have a name, too.
    const field = parent.locator(`[data-field="${name}"]${depth === 0 ? ':not([data-field] *)' : ''}`);
    return index === undefined ? field : field.locator('[data-item]').nth(Number(index));
  }, page.locator('entry-form form'));
}

/** What the checks say at a field, one statement each. */
export async function statementsAt(page: Page, place: string): Promise<string[]> {
  const field = place.replace(/\[\d+\]$/, '');
  return fieldOf(page, field).locator(':scope > [data-problem] .statement').allTextContents();
}

/** Opens the form and waits until it can be used. */
export async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('entry-form:not([hidden])').waitFor();
}

/** Writes an entry into the form by mouse and keyboard. */
export async function fillEntry(page: Page, entry: Partial<ToolEntry>, id = 'maple'): Promise<void> {
  for (const details of await page.locator('entry-form form details').all())
    if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open))) await details.locator('> summary').click();
  const { components = [], kind, hosting = [], status, packages, owner, alternatives = [], sources = [], ...texts } = entry;
  await page.getByLabel('File name').fill(id);
  for (const component of components) await fieldOf(page, 'components').locator(`input[value="${component}"]`).check();
  if (kind) await fieldOf(page, 'kind').locator(`input[value="${kind}"]`).check();
  for (const one of hosting) await fieldOf(page, 'hosting').locator(`input[value="${one}"]`).check();
  if (status) await fieldOf(page, 'status').locator(`input[value="${status}"]`).check();
  const write = (place: string, value: unknown) =>
    fieldOf(page, place).locator(':scope > :is(input, textarea)').fill([value].flat().join('\n'));
  for (const [name, value] of Object.entries(texts)) await write(name, value);
  for (const [name, value] of Object.entries({ ...packages })) await write(`packages.${name}`, value);
  for (const [name, value] of Object.entries({ ...owner })) await write(`owner.${name}`, value);
  for (const name of alternatives) {
    const input = fieldOf(page, 'alternatives').getByRole('combobox');
    await input.fill(name);
    await input.press('Enter');
  }
  for (const [i, source] of sources.entries()) {
    if (i > 0) await page.getByRole('button', { name: 'Add a source' }).click();
    for (const [name, value] of Object.entries(source)) await write(`sources[${i}].${name}`, value);
  }
}
