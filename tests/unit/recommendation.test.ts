import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseChapter } from '../../src/lib/parse-chapter.ts';
import { recommendationKeys, type Part } from '../../src/lib/recommendation.ts';

const toRecommendations = (text: string) => parseChapter(text).recommendations;

describe('a recommendation on the page of its component', () => {
  it('has its words, tools, components and cited works in reading order, without footnotes', () => {
    const text = `---
title: T
---

<ComponentSection id="data-quality" />

<Recommendation>
  <Use>**Take <Tool id="dvc" />**, see <Component id="data-storage" />.[^a]</Use>
  <Because>It is frozen (<Cite id="hu-2021" />) <AsOf date="2026-11" />.</Because>
</Recommendation>

[^a]: A source.
`;
    const { use, because } = toRecommendations(text).get('data-quality')!;
    const join = (parts: Part[]) =>
      parts
        .map((part) => ('text' in part ? part.text : Object.entries(part).flat().join(':')))
        .join('')
        .trim();
    expect(join(use!)).toBe('Take tool:dvc, see component:data-storage.');
    expect(join(because!)).toBe('It is frozen (cite:hu-2021) asOf:2026-11.');
  });

  it('loses no word on the way from any chapter', () => {
    const folder = 'content/guide/en';
    const all = readdirSync(folder).flatMap((file) => [...toRecommendations(readFileSync(`${folder}/${file}`, 'utf8'))]);
    expect(all.length).toBeGreaterThan(20);
    const broken = all.flatMap(([component, recommendation]) =>
      recommendationKeys.flatMap((key) => {
        const text = (recommendation[key] ?? []).map((part) => ('text' in part ? part.text : 'X')).join('');
        return /\(\s*\)|\s[.,;]|^\s*[a-z]|[.:]\s+[.,]/.test(text) ? [`${component}, ${key}: ${text}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });
});
