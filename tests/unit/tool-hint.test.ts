import { describe, expect, it } from 'vitest';
import { toToolHint } from '../../src/checks/tool-hint.ts';
import type { CheckedEntry } from '../../src/checks/content.ts';

const toEntry = (id: string, entry: CheckedEntry['entry']) => ({ id, entry }) as CheckedEntry;
const entries = [
  toEntry('apache-airflow', { name: 'Apache Airflow', aka: ['Airflow'] }),
  toEntry('mlflow', { name: 'MLflow', formerly: ['Databricks Tracking'] }),
  toEntry('nameless', {}),
];
const hint = (text: string) => toToolHint(text, { entries, toolIds: new Set(entries.map(({ id }) => id)) });

describe('what somebody may have meant by a tool that is not there', () => {
  it.each([
    ['airflow', 'apache-airflow'],
    ['ApacheAirflow', 'apache-airflow'],
    ['databricks-tracking', 'mlflow'],
    ['mlflwo', 'mlflow'],
  ])('%s: %s', (text, id) => expect(hint(text)).toBe(` Did you mean "${id}"?`));

  it('is not guessed when nothing is near', () => expect(hint('something-else')).toBe(''));
});
