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

for (const [kind, address] of Object.entries(pageKinds)) {
  test(`${kind}: the keyboard reaches only what can be seen`, async ({ page, site }) => {
    // What a script shows or hides is there before the first key.
    await page.goto(site + address, { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const focus = page.locator(':focus');
      // After the last one the browser itself has the focus.
      if ((await focus.count()) === 0) break;
      // A field for files is hidden in its label, which shows the focus.
      const isHidden = await focus.evaluate((element) => element.classList.contains('hidden-text'));
      const seen = isHidden ? page.locator('label:has(:focus)') : focus;
      await expect(seen).toBeInViewport();
      await expect(seen).toBeVisible();
    }
  });
}
