import { describe, expect, it } from 'vitest';
import { countTicked, toIssueAddress, toMarkdown, toRepository } from '../../src/lib/checklist-text.ts';

const data = {
  title: 'Data',
  checks: [
    { text: 'Keep a record', isTicked: true },
    { text: 'Read examples', isTicked: false },
  ],
};

describe('a checklist', () => {
  it('counts its ticks', () => {
    expect(countTicked(data)).toBe(1);
  });

  it('is a task list in Markdown, with its score and source', () => {
    expect(toMarkdown([data], 'https://guide.example/checklists/')).toBe(
      '## Data (1/2)\n\n- [x] Keep a record\n- [ ] Read examples\n\nhttps://guide.example/checklists/\n',
    );
  });
});

describe('the repository that a reader types', () => {
  it.each([
    'acme/classifier',
    ' acme/classifier ',
    'https://github.com/acme/classifier',
    'https://github.com/acme/classifier.git',
    'acme/classifier/',
  ])('is understood: %s', (text) => {
    expect(toRepository(text)).toBe('acme/classifier');
  });

  it.each([
    '',
    'acme',
    'acme/',
    '/classifier',
    'acme/a/b',
    '-acme/a',
    'acme/..',
    'acme/a?x=1',
    'acme/a#b',
    'https://evil.example/acme/a',
    'a b/c',
  ])('is refused: %s', (text) => {
    expect(toRepository(text)).toBeUndefined();
  });
});

describe('the address of a new issue', () => {
  it('holds title and text, whatever signs they have', () => {
    const { address, isWhole } = toIssueAddress('acme/a', 'T & t', '- [ ] 90 % of #1\n');
    expect(isWhole).toBe(true);
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({ title: 'T & t', body: '- [ ] 90 % of #1\n' });
    expect(address).toMatch(/^https:\/\/github\.com\/acme\/a\/issues\/new\?/);
  });

  it('leaves out a text that GitHub would refuse', () => {
    const { address, isWhole } = toIssueAddress('acme/a', 'T', 'x'.repeat(8000));
    expect([address, isWhole]).toEqual(['https://github.com/acme/a/issues/new?title=T', false]);
  });
});
