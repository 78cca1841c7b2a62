import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const address = '/components/model-serving/';
const form = (page: Page) => page.locator('decision-form form');
const question = (page: Page, name: string) => form(page).getByRole('group', { name });

test('the keyboard alone leads from question to question and to the tools', async ({ page, site }) => {
  await page.goto(site + address);
  await expect(form(page).getByRole('radio')).toHaveCount(2);
  await form(page).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // What comes next has the focus, so that it is read aloud, and Tab goes on from there.
  await expect(question(page, 'What do you run already?')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(question(page, 'Do many models of several frameworks share the same GPUs?')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const end = question(page, 'What to use');
  await expect(end).toBeFocused();
  await expect(end.getByRole('link', { name: 'KServe' })).toHaveAttribute('href', '/tools/kserve/');
  await expect(end).toContainText('KServe gives scaling');
  await expect(end.getByRole('link', { name: 'Compare these tools' })).toHaveAttribute(
    'href',
    '/compare/?t=kserve,triton-inference-server',
  );
});

test('an answer can be changed, and what followed from it is asked anew', async ({ page, site }) => {
  await page.goto(site + address);
  await page.getByLabel('Rarely or in bursts').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('A small model on a CPU').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(question(page, 'What to use')).toContainText('AWS Lambda');
  await expect(form(page).getByRole('link', { name: 'Compare with its alternatives' })).toHaveAttribute('href', /\?t=aws-lambda,/);
  await page.getByRole('button', { name: 'Change answer: How much of the day do requests arrive?' }).click();
  await expect(question(page, 'How much of the day do requests arrive?')).toBeFocused();
  await expect(page.getByLabel('Rarely or in bursts')).toBeChecked();
  await expect(form(page).getByRole('button', { name: /Change answer/ })).toHaveCount(0);
});

test('nothing happens without an answer', async ({ page, site }) => {
  await page.goto(site + address);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(question(page, 'How much of the day do requests arrive?')).toBeVisible();
  await expect(form(page).getByRole('listitem')).toHaveCount(0);
});

test('the link into the catalogue has the filters of the answers, and the tools are among what it shows', async ({ page, site }) => {
  await page.goto(site + address);
  await page.getByLabel('Rarely or in bursts').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('A GPU for our own Python code').check();
  await page.getByRole('button', { name: 'Next' }).click();
  const link = form(page).getByRole('link', { name: 'Living tools that fit these answers' });
  await expect(link).toHaveAttribute('href', '/tools/?component=model-serving&hosting=managed,saas&status=active,maintenance');
  await link.click();
  await expect(page.locator('#tool-modal')).toBeVisible();
  await expect(page.locator('#tool-kserve')).toBeHidden();
});

test('on paper the whole list stands there, and the form does not', async ({ page, site }) => {
  await page.goto(site + address);
  await expect(page.locator('decision-form > .question')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('decision-form > .question')).toBeVisible();
  await expect(form(page)).toBeHidden();
});

test('boxes of tools in the diagram are links', async ({ page, site }) => {
  await page.goto(site + address);
  await page.getByText('All questions as a diagram').click();
  await expect(page.locator('.decision svg').getByRole('link', { name: 'AWS Lambda' })).toHaveAttribute('href', '/tools/aws-lambda/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the questions are a nested list with all answers, tools and links', async ({ page, site }) => {
    await page.goto(site + address);
    const list = page.locator('decision-form');
    await expect(list.getByText('What do you run already?')).toBeVisible();
    await expect(
      list.getByRole('listitem').filter({ hasText: 'Kubernetes, with people' }).getByRole('link', { name: 'KServe' }).first(),
    ).toBeVisible();
    await expect(list.getByRole('button')).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('a question, a result and the diagram have no accessibility violation', async ({ page, site }) => {
      await page.goto(site + address);
      await page.getByText('All questions as a diagram').click();
      for (const answer of ['Rarely or in bursts', 'A small model on a CPU', '']) {
        const { violations } = await new AxeBuilder({ page }).include('.decision').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
        if (!answer) break;
        await page.getByLabel(answer).check();
        await page.getByRole('button', { name: 'Next' }).click();
      }
    });
  });
}
