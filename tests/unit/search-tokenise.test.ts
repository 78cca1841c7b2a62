import { describe, expect, it } from 'vitest';
import { markMatches } from '../../src/lib/search/mark-matches.ts';
import { normalise, squash } from '../../src/lib/search/normalise.ts';
import { toQueryWords } from '../../src/lib/search/query.ts';
import { isGram, tokenise } from '../../src/lib/search/tokenise.ts';

describe('a text as it is compared', () => {
  it('has no capitals, accents or wide letters', () => {
    expect(normalise('Crème BRÛLÉE')).toBe('creme brulee');
    expect(normalise('ＭＬｆｌｏｗ')).toBe('mlflow');
  });

  it('keeps the vowel and tone marks of Thai, however they were typed', () => {
    expect(normalise('ป้าย')).toBe('ป้าย');
    // The vowel am, as one character and as two.
    expect(normalise('นำ')).toBe(normalise('นํา'));
  });

  it('is one as a name, written apart, together or with signs', () => {
    expect(new Set(['MLflow', 'ml flow', 'ML-Flow'].map(squash))).toEqual(new Set(['mlflow']));
    expect(squash('C++ & <b>')).toBe('cb');
    expect(squash('ติด ฉลาก')).toBe('ติดฉลาก');
  });
});

describe('tokens', () => {
  it.each([
    ['scikit-learn', ['scikitlearn', 'scikit', 'learn']],
    ['W&B', ['wb', 'w', 'b']],
    ['CI/CD', ['cicd', 'ci', 'cd']],
    ['llama.cpp', ['llamacpp', 'llama', 'cpp']],
    ['Core ML', ['core', 'ml']],
    ['label, label', ['label']],
    ['one - two', ['one', 'two']],
    ['H2O', ['h2o']],
    ['?!', []],
    ['', []],
  ])('of %j are its words, joined and apart', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it('of Thai are stretches of three characters, each with its marks', () => {
    expect(tokenise('ติดฉลาก')).toEqual(['ติดฉ', 'ดฉล', 'ฉลา', 'ลาก']);
    expect(tokenise('ป้าย')).toEqual(['ป้าย']);
    expect(tokenise('ดู')).toEqual(['ดู']);
  });

  it('of Chinese are stretches of two characters', () => {
    expect(tokenise('数据标注')).toEqual(['数据', '据标', '标注']);
    expect(tokenise('图')).toEqual(['图']);
  });

  it('change with the writing inside a text', () => {
    expect(tokenise('用MLflow跟踪实验')).toEqual(['用', 'mlflow', '跟踪', '踪实', '实验']);
    expect(tokenise('แบ่งปัน GPU')).toEqual(['แบ่ง', 'บ่งปั', 'งปัน', 'gpu']);
    expect(tokenise('ใช้K8sคลัส')).toEqual(['ใช้', 'k8s', 'คลัส'].flatMap((part) => tokenise(part)));
  });

  it('of a longer text hold those of each part of it, so that a part is found', () => {
    for (const [whole, part] of [
      ['การติดฉลากข้อมูล', 'ติดฉลาก'],
      ['ฐานข้อมูลเวกเตอร์', 'เวกเตอร์'],
      ['机器学习模型部署平台', '模型部署'],
    ] as const)
      expect(tokenise(whole)).toEqual(expect.arrayContaining(tokenise(part)));
  });

  it('say whether they are of Thai or Chinese', () => {
    expect(['ติดฉ', '数据', 'mlflow', '3'].map(isGram)).toEqual([true, true, false, false]);
  });
});

describe('the words of a query', () => {
  it('are taken apart at signs unless only letters are left', () => {
    expect(toQueryWords('scikit-learn')).toEqual(['scikit', 'learn']);
    expect(toQueryWords('w&b')).toEqual(['wb']);
  });
});

describe('marking', () => {
  it('alternates between plain and matching', () => {
    expect(markMatches('Track runs, track models', ['track'])).toEqual(['', 'Track', ' runs, ', 'track', ' models']);
    expect(markMatches('Serving', [])).toEqual(['Serving']);
    expect(markMatches('Serving', ['model'])).toEqual(['Serving']);
  });

  it('marks whole words only', () => {
    expect(markMatches('array of rays by Ray', ['ray'])).toEqual(['array of rays by ', 'Ray', '']);
    expect(markMatches('scikit-learn', ['scikitlearn', 'scikit', 'learn'])).toEqual(['', 'scikit', '-', 'learn', '']);
  });

  it('marks stretches of Thai and Chinese inside of words', () => {
    expect(markMatches('数据标注工具', ['标注'])).toEqual(['数据', '标注', '工具']);
    expect(markMatches('การติดฉลาก', ['ติดฉ'])).toEqual(['การ', 'ติดฉ', 'ลาก']);
  });

  it('gives back the text whatever it holds', () => {
    const text = '<b>ray</b> & "ray" $1 [ray]';
    expect(markMatches(text, ['ray']).join('')).toBe(text);
  });
});
