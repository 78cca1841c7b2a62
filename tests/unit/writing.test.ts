import { describe, expect, it } from 'vitest';
import { marketingWords } from '../../src/schema/marketing-words.ts';
import { findWritingProblems } from '../../src/schema/writing.ts';

const find = (text: string) => findWritingProblems(text).map(({ misfit }) => misfit);

describe('a text about a tool', () => {
  it.each([
    'A powerful store.',
    'It is EASY to use.',
    'Easily the leading store.',
    'A state-of-the-art model.',
    'A state of the art model.',
    'One of the best stores.',
    'Best-in-class search.',
    'A next-generation, robust platform.',
    'Seamless scaling.',
  ])('may not praise it: %s', (text) => {
    expect(new Set(find(text))).toEqual(new Set(['marketing']));
  });

  it.each([
    'Features are best computed in SQL.',
    'Leading to a second copy of the data.',
    'The fastest one differs between processors.',
    'It increases the population of cells.',
    'Robustness tests for models.',
    'Simple rules are enough.',
  ])('may use words that only look like praise: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each(['We need it.', 'It fits our cluster.', 'I use it.', 'It is in my list.', "I've used it."])('names who speaks: %s', (text) => {
    expect(find(text)).toEqual(['first-person']);
  });

  it.each(['I/O is the limit.', 'MySQL and MyScale.', 'WE is a name.', 'Wean it.', 'A tool called my-tool.'])('may say: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('has no exclamation mark', () => {
    expect(find('It works!')).toEqual(['exclamation']);
  });

  it('is told why, for every word', () => {
    expect(marketingWords.length).toBeGreaterThan(20);
    expect(marketingWords.filter(({ why }) => !/^[a-z].*[^.]$/.test(why))).toEqual([]);
    expect(findWritingProblems('A popular store.')).toEqual([
      {
        misfit: 'marketing',
        message: '"popular" is praise',
        fix: 'Leave the word out: popularity changes, and the entry stays; say who uses it for what.',
      },
    ]);
  });
});
