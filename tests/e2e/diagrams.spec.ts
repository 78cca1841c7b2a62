import { expect, test } from './site.ts';

const chapters = ['overview', 'projects', 'data', 'training', 'troubleshooting', 'deployment', 'monitoring', 'platforms'];

/** Runs in the page: labels that stick out of their shape, and arrows that run through a box they neither leave nor reach. */
function findFlaws(): string[] {
  const flaws: string[] = [];
  for (const svg of document.querySelectorAll('svg.mmd')) {
    const title = svg.querySelector('title')?.textContent ?? '';
    const nodes = [...svg.querySelectorAll('.node')].flatMap((node) => {
      const shape = node.querySelector('.shape');
      const text = node.querySelector('text');
      return shape && text ? [{ text, box: shape.getBoundingClientRect(), isRect: shape.localName === 'rect' }] : [];
    });
    for (const { text, box } of nodes) {
      const label = text.getBoundingClientRect();
      if (label.left < box.left || label.right > box.right || label.top < box.top - 1 || label.bottom > box.bottom + 1)
        flaws.push(`${title}: the label "${text.textContent}" sticks out of its box`);
    }
    for (const edge of svg.querySelectorAll<SVGPathElement>('path.edge')) {
      const length = edge.getTotalLength();
      const matrix = edge.getScreenCTM()!;
      const at = (part: number) => edge.getPointAtLength(length * part).matrixTransform(matrix);
      const near = (point: DOMPoint, box: DOMRect) =>
        point.x > box.left - 14 && point.x < box.right + 14 && point.y > box.top - 14 && point.y < box.bottom + 14;
      for (const { text, box, isRect } of nodes) {
        if (!isRect || near(at(0), box) || near(at(1), box)) continue;
        for (let part = 0.02; part < 1; part += 0.02) {
          const point = at(part);
          if (point.x > box.left + 2 && point.x < box.right - 2 && point.y > box.top + 2 && point.y < box.bottom - 2) {
            flaws.push(`${title}: an arrow runs through "${text.textContent}"`);
            break;
          }
        }
      }
    }
  }
  return flaws;
}

for (const chapter of chapters) {
  test(`diagrams of the chapter ${chapter}: labels fit their boxes and arrows keep clear of other boxes`, async ({ page, site }) => {
    await page.goto(`${site}/guide/${chapter}/`);
    expect(await page.locator('svg.mmd .node').count()).toBeGreaterThan(2);
    expect(await page.evaluate(findFlaws)).toEqual([]);
  });
}

test('diagrams of decisions: labels fit their boxes and arrows keep clear of other boxes', async ({ page, site }) => {
  for (const component of ['data-storage', 'llm-inference', 'feature-stores']) {
    await page.goto(`${site}/components/${component}/`);
    await page.getByText('All questions as a diagram').click();
    expect(await page.locator('svg.mmd .node').count()).toBeGreaterThan(5);
    expect(await page.evaluate(findFlaws)).toEqual([]);
  }
});

test('the check of diagrams reports a label that is too long', async ({ page, site }) => {
  await page.goto(`${site}/guide/overview/`);
  await page.evaluate(() => {
    document.querySelector('svg.mmd .node text')!.textContent = 'a label that is far too long for the box that it stands in';
  });
  expect(await page.evaluate(findFlaws)).toHaveLength(1);
});

test('boxes of the pipeline are links that the keyboard reaches', async ({ page, site }) => {
  await page.goto(`${site}/guide/overview/`);
  const link = page.locator('#figure-pipeline').getByRole('link', { name: /2\.4 Distributed training/ });
  await link.focus();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/components\/distributed-training\//);
});

test('on a phone a wide diagram scrolls inside its figure', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site}/guide/data/`);
  const canvas = page.locator('#figure-stage-data .canvas');
  const { scrolls, page: overflow } = await canvas.evaluate((element) => ({
    scrolls: element.scrollWidth > element.clientWidth,
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(scrolls).toBe(true);
  expect(overflow).toBeLessThanOrEqual(0);
});
