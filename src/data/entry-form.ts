import { ruleIds, rules } from '../checks/rules.ts';
import type { FormData } from '../lib/entry-form/form-data.ts';
import { getComponents } from './taxonomy.ts';
import { getTools } from './tools.ts';

/** What the form of a new entry loads: all entries as far as rules compare them, and what to do about each rule of entries. */
export async function getFormData(): Promise<FormData> {
  const tools = (await getTools()).map(({ id, name, aka, formerly, summary, homepage, repository, status, successors }) => ({
    id, name, aka, formerly, summary, homepage, repository, status, successors,
  })); // prettier-ignore
  const remedies = ruleIds.filter((id) => /^[TX]/.test(id)).map((id) => [id, rules[id].remedy]);
  return {
    components: [...(await getComponents()).keys()],
    tools: tools.toSorted((a, b) => a.id.localeCompare(b.id)),
    remedies: Object.fromEntries(remedies) as Record<string, string>,
  };
}
