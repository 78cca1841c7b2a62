import { expect, it } from 'vitest';
import { toExcerpt } from '../../src/lib/excerpt.ts';

const show = (text: string, other: string) =>
  toExcerpt(text, other).map(({ number, text: line, changed }) => `${number}${changed ? '!' : ' '}${line}`);

it('shows lines that differ, with one line on each side', () => {
  expect(show('a\nb\nX\nd\ne\n', 'a\nb\nc\nd\ne\n')).toEqual(['2 b', '3!X', '4 d']);
  expect(show('X\nb\nc\n', 'a\nb\nc\n')).toEqual(['1!X', '2 b']);
  expect(show('a\nb\nc\nX\n', 'a\nb\nc\n')).toEqual(['3 c', '4!X']);
});

it('shows the lines around a gap where lines are only missing', () => {
  expect(show('a\nc\nd\n', 'a\nb\nc\nd\n')).toEqual(['1 a', '2 c']);
  expect(show('a\nb\n', 'a\nb\nc\n')).toEqual(['2 b']);
});

it('shows nothing of texts that are the same', () => {
  expect(show('a\nb\n', 'a\nb\n')).toEqual([]);
});
