import { expect, it } from 'vitest';
import { findMisplacedKeys } from '../../src/checks/key-order.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const find = (keys: string) => findMisplacedKeys([...keys], order).map(({ key, before }) => `${key}<${before ?? 'end'}`);

it.each([
  ['', 0],
  ['ace', 0],
  ['abcde', 0],
  ['xaybz', 0],
  ['eabcd', 1],
  ['bcdea', 1],
  ['abdce', 1],
  ['cdeab', 2],
  ['edcba', 4],
])('as few keys as possible have to move: %s', (keys, moves) => {
  expect(find(keys)).toHaveLength(moves);
});

it('each is told where it belongs', () => {
  expect(find('eabcd')).toEqual(['e<end']);
  expect(find('bcdea')).toEqual(['a<b']);
  expect(find('cdeab')).toEqual(['a<b', 'b<c']);
});
