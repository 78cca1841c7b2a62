import { describe, expect, it } from 'vitest';
import { findPaths, findUnfit, toFacets, toFilter } from '../../src/lib/decision.ts';
import { toDecisionDiagram } from '../../src/lib/decision-diagram.ts';
import { formatState, getDefaultState } from '../../src/lib/explorer/state.ts';
import { decisionSchema, type Decision } from '../../src/schema/decision.ts';
import { makeTool } from './made-up.ts';

const because = 'It is made for exactly this case.';
const makeDecision = (): Decision => ({
  start: 'network',
  questions: [
    {
      id: 'network',
      ask: 'May data leave your network?',
      answers: [
        { say: 'No', next: 'size', filter: { hosting: ['self-hosted'], license: ['permissive'] } },
        { say: 'Yes', next: 'budget', filter: { hosting: ['saas'] } },
      ],
    },
    {
      id: 'size',
      ask: 'How large is the data?',
      answers: [
        { say: 'Small', use: ['oak'], because },
        { say: 'Large', use: ['oak', 'elm'], because, filter: { hosting: ['managed'] } },
      ],
    },
    {
      id: 'budget',
      ask: 'Is there a budget for it?',
      answers: [
        { say: 'Yes', use: ['elm'], because },
        { say: 'No', next: 'size' },
      ],
    },
  ],
  verified: '2026-11-20',
});

describe('a decision', () => {
  const refused: [what: string, change: (decision: Decision) => void, path: string][] = [
    ['two questions', (d) => d.questions.pop(), 'questions'],
    ['seven questions', (d) => d.questions.push(...d.questions, d.questions[0]!), 'questions'],
    ['a question without its mark', (d) => (d.questions[0]!.ask = 'The network of your data'), 'questions.0.ask'],
    ['one answer', (d) => d.questions[0]!.answers.pop(), 'questions.0.answers'],
    ['an answer that leads on and ends', (d) => (d.questions[0]!.answers[0]!.use = ['oak']), 'questions.0.answers.0'],
    ['an answer that does neither', (d) => delete d.questions[0]!.answers[0]!.next, 'questions.0.answers.0'],
    ['an end without a reason', (d) => delete d.questions[1]!.answers[0]!.because, 'questions.1.answers.0'],
    ['four tools', (d) => (d.questions[1]!.answers[0]!.use = ['a', 'b', 'c', 'd']), 'questions.1.answers.0.use'],
    [
      'a filter nobody knows',
      (d) => (d.questions[0]!.answers[0]!.filter = { hosting: ['cloud' as never] }),
      'questions.0.answers.0.filter.hosting.0',
    ],
  ];

  it('fits its schema', () => {
    expect(decisionSchema.safeParse(makeDecision()).success).toBe(true);
  });

  it.each(refused)('is refused with %s', (_what, change, path) => {
    const decision = makeDecision();
    change(decision);
    expect(decisionSchema.safeParse(decision).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});

describe('the paths of a decision', () => {
  const say = (decision: Decision) => findPaths(decision).map((steps) => steps.map(({ answer }) => answer.say).join(' > '));

  it('are every way from the first question to tools', () => {
    expect(say(makeDecision())).toEqual(['No > Small', 'No > Large', 'Yes > Yes', 'Yes > No > Small', 'Yes > No > Large']);
  });

  it('end where they would go in a circle or nowhere', () => {
    const decision = makeDecision();
    decision.questions[1]!.answers[0] = { say: 'Small', next: 'network' };
    decision.questions[2]!.answers[1] = { say: 'No', next: 'nowhere' };
    expect(say(decision)).toEqual(['No > Small', 'No > Large', 'Yes > Yes', 'Yes > No']);
    expect(findPaths({ ...decision, start: 'nowhere' })).toEqual([]);
  });

  it('narrow the catalogue, the later answer first', () => {
    const [, large] = findPaths(makeDecision());
    const filter = toFilter(large!.map(({ answer }) => answer));
    expect(filter).toEqual({ hosting: ['managed'], license: ['permissive'] });
    expect(formatState({ ...getDefaultState(), facets: toFacets('storage', filter) })).toBe(
      '?component=storage&license=permissive&hosting=managed&status=active,maintenance',
    );
    expect(findUnfit(makeTool({ name: 'Oak', hosting: ['library', 'managed'] }), filter)).toEqual([]);
    expect(findUnfit(makeTool({ name: 'Oak', license: 'proprietary' }), filter)).toEqual(['license', 'hosting']);
  });
});

describe('the diagram of a decision', () => {
  const draw = (decision: Decision, nameOf = (id: string) => id.toUpperCase()) =>
    toDecisionDiagram(decision, { title: 'Storage', stage: 'data' }, nameOf)
      .split('\n')
      .map((line) => line.trim());

  it('has a box for each question, an arrow for each answer and a link for each tool', () => {
    const lines = draw(makeDecision());
    expect(lines[0]).toBe('flowchart TB');
    expect(lines.filter((line) => line.includes(':::stage-data'))).toEqual([
      'q0["May data leave your network?"]:::stage-data',
      'q1["How large is the data?"]:::stage-data',
      'q2["Is there a budget for it?"]:::stage-data',
    ]);
    expect(lines.filter((line) => line.includes('-->'))).toEqual([
      'q0 -->|"No"| q1',
      'q0 -->|"Yes"| q2',
      'q1 -->|"Small"| q1a0t0',
      'q1 -->|"Large"| q1a1t0',
      'q2 -->|"Yes"| q2a0t0',
      'q2 -->|"No"| q1',
    ]);
    expect(lines).toContain('q1a1t0 --- q1a1t1');
    expect(lines).toContain('q1a1t1("ELM"):::key');
    expect(lines).toContain('click q1a1t1 href "/tools/elm/"');
  });

  it('lets no name of a tool end a label, begin a command or become an element', () => {
    const evil = '"]; click q0 href "//evil.example" <img src=x> `#lt;';
    for (const line of draw(makeDecision(), () => evil).filter((one) => one.includes('evil'))) {
      expect(line).toMatch(/^q\da\dt\d\("[^"<>`;\]]*(#\d+;[^"<>`;\]]*)*"\):::key$/);
    }
  });
});
