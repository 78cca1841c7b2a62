import { describe, expect, it } from 'vitest';
import { findUnexplainedAcronyms } from '../../src/lib/acronyms.ts';
import { parseChapter } from '../../src/lib/parse-chapter.ts';

const find = (text: string) =>
  findUnexplainedAcronyms(parseChapter(text).blocks).map(({ acronym, line, column }) => `${acronym} ${line}:${column}`);

describe('an acronym that is not explained', () => {
  const cases: [what: string, text: string, found: string[]][] = [
    ['in a paragraph', 'The QPS rises.', ['QPS 1:5']],
    ['once, at its first use', 'The QPS rises. QPS (queries per second) fall.', ['QPS 1:5']],
    ['as a plural', 'Two QPUs.', ['QPU 1:5']],
    ['with digits', 'Use B2BX now.', ['B2BX 1:5']],
    ['in a later line of a paragraph', 'First\nthe QPS rises.', ['QPS 2:5']],
    ['in a heading', '## What QPS means', ['QPS 1:9']],
    ['in a cell', '| a |\n| --- |\n| the QPS |', ['QPS 3:7']],
    ['in a recommendation', '<Recommendation>\n  <Use>**Measure QPS first.**</Use>\n</Recommendation>', ['QPS 2:18']],
    ['beside parentheses that say nothing', 'The QPS (3) rises.', ['QPS 1:5']],
    ['in the text of a link', '[the QPS](/guide/data/)', ['QPS 1:6']],
  ];
  it.each(cases)('is found %s', (_what, text, found) => {
    expect(find(text)).toEqual(found);
  });

  const fine: [what: string, text: string][] = [
    ['after its words', 'Queries per second (QPS) rise, and QPS fall.'],
    ['before its words', 'QPS (queries per second) rise.'],
    ['with a remark beside it', 'Queries per second (QPS, at peak) rise.'],
    ['when it is a term', 'A <Term id="qps">QPS</Term> rises. QPS fall.'],
    ['when everybody knows it', 'Two GPUs and an API.'],
    ['in code', 'The flag `--QPS` and\n\n```sh\necho QPS\n```'],
    ['in a note', 'Text.[^1]\n\n[^1]: The QPS book.'],
    ['in a longer word', 'LoRA, vLLM, XY_ABC and QPSQPSQ.'],
    ['in the name of a tool', 'Use <Tool id="acorn">QPS</Tool>.'],
  ];
  it.each(fine)('is not found %s', (_what, text) => {
    expect(find(text)).toEqual([]);
  });
});
