import { AxeBuilder } from '@axe-core/playwright';
import { expect, pageKinds, test } from './site.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const [kind, address] of Object.entries(pageKinds)) {
      test(`${kind} has no accessibility violation`, async ({ page, site }) => {
        await page.goto(site + address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      });
    }
    for (const [what, query, stands] of [
      ['results', 'mlflow', 'In the text'],
      ['a retired tool', 'horovod', 'Tools'],
      ['no results', 'kubrnettess', 'Did you mean'],
      ['no query', '', ''],
    ] as const)
      test(`the open search with ${what} has no accessibility violation`, async ({ page, site }) => {
        await page.goto(site);
        await page.keyboard.press('/');
        await page.getByRole('combobox').fill(query);
        if (stands) await expect(page.getByRole('group', { name: stands, exact: true })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).include('search-dialog').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      });
  });
}
