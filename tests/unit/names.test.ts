import { describe, expect, it } from 'vitest';
import { findOddLetters, findScripts, toSkeleton } from '../../src/checks/names.ts';
import { isReservedId } from '../../src/schema/text.ts';

describe('names that look alike', () => {
  it.each([
    ['Mlflow', 'M1flow'],
    ['MLflow', 'MIflow'],
    ['Torch', 'T0rch'],
    ['Modern', 'Modem'],
    ['Weave', 'VVeave'],
    ['scikit-learn', 'Scikit Learn'],
    ['Cafe', 'Café'],
    ['Coca', 'Соса'],
    ['Axon', 'Αxοn'],
    ['Acorn', 'Acørn'],
  ])('have one skeleton: %s and %s', (a, b) => {
    expect(toSkeleton(a)).toBe(toSkeleton(b));
  });

  it.each([
    ['C++', 'C'],
    ['Ray', 'Rax'],
    ['T5', 'TS'],
    ['Keras', 'KerasCV'],
  ])('are not %s and %s', (a, b) => {
    expect(toSkeleton(a)).not.toBe(toSkeleton(b));
  });
});

describe('scripts of a name', () => {
  it.each([
    ['Weights & Biases 2.0', ['Latin']],
    ['Клён', ['Cyrillic']],
    ['Mаple', ['Latin', 'Cyrillic']],
    ['αlpha', ['Latin', 'Greek']],
    ['飞桨', ['East Asian']],
    ['データ基盤', ['East Asian']],
    ['42', []],
  ])('of "%s" are %j', (name, found) => {
    expect(findScripts(name)).toEqual(found);
  });
});

describe('letters that names are not written with', () => {
  it.each([
    ['Rɑy', ['ɑ']],
    ['Ꮇʟflow', ['Ꮇ', 'ʟ']],
    ['MLflɔw', ['ɔ']],
    ['ᴀcorn', ['ᴀ']],
    ['Acⲟrn', ['ⲟ']],
    ['ꓮcorn', ['ꓮ']],
    ['Acoრn', ['რ']],
    [`Aco${'\u0301'.repeat(30)}rn`, ['\u0301']],
  ])('are found: %s', (name, odd) => expect(findOddLetters(name)).toEqual(odd));

  it.each(['Weights & Biases 2.0', 'Café', 'Łódź', 'Trần', 'Клён', '飞桨', 'データ基盤', 'ภาษาไทย', 'नमस्ते', 'עִבְרִית', 'C++'])(
    'are none in %s',
    (name) => expect(findOddLetters(name)).toEqual([]),
  );
});

it('reserved are the devices of Windows and what every object of JavaScript has, in any capitals', () => {
  const reserved = ['con', 'AUX', 'nul', 'prn', 'com1', 'lpt9', 'constructor', '__proto__', 'prototype', 'tostring', 'hasOwnProperty'];
  const free = ['console', 'com', 'aux-ml', 'com10', 'object', 'value'];
  expect([...reserved, ...free].filter(isReservedId)).toEqual(reserved);
});
