import { describe, expect, it } from 'vitest';
import { findNearest, toHint } from '../../src/lib/nearest.ts';

const fields = ['name', 'aka', 'license', 'homepage', 'watch_out', 'use_when', 'docs'];

describe('the word that was meant', () => {
  it.each([
    ['licence', 'license'],
    ['licenses', 'license'],
    ['home_page', 'homepage'],
    ['watch-out', 'watch_out'],
    ['nmae', 'name'],
    ['doc', 'docs'],
    ['LICENSE', 'license'],
  ])('for %s is %s', (word, meant) => {
    expect(findNearest(word, fields)).toBe(meant);
  });

  it.each(['stars', 'category', 'x', ''])('is not guessed for "%s"', (word) => {
    expect(findNearest(word, fields)).toBeUndefined();
  });

  it('is the nearest of several, and the first of those that are equally near', () => {
    expect(findNearest('brich', ['bench', 'birch'])).toBe('bench');
    expect(findNearest('birc', ['bench', 'birch'])).toBe('birch');
  });

  it('differs in four letters at most, however long it is', () => {
    expect(findNearest('weights-and-biases-sweeps', ['weights-and-biases-swabcd'])).toBe('weights-and-biases-swabcd');
    expect(findNearest('weights-and-biases-sweeps', ['weights-and-biases-sabcde'])).toBeUndefined();
  });
});

describe('the hint', () => {
  it('asks whether the nearest was meant', () => {
    expect(toHint('licence', fields)).toBe(' Did you mean "license"?');
  });
  it('is empty when nothing is near', () => {
    expect(toHint('stars', fields)).toBe('');
  });
});
