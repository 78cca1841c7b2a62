import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseStack } from '../../src/lib/stack/parse-stack.ts';
import type { NameKind } from '../../src/lib/stack/found-name.ts';
import { ambiguousNames, broughtBy } from '../../src/lib/stack/doubts.ts';
import { createRecogniser } from '../../src/lib/stack/recognise.ts';
import type { StackTool } from '../../src/lib/stack/stack-data.ts';

const tools = readdirSync('content/tools').map((file) => ({
  ...(parse(readFileSync(`content/tools/${file}`, 'utf8')) as StackTool),
  id: file.replace('.yaml', ''),
}));
const recognise = createRecogniser(tools);
const find = (kind: NameKind, name: string) => recognise([{ kind, name, line: 1 }]).recognised.map(({ tool }) => tool.id);

describe('names that real files have', () => {
  it.each<[NameKind, string, string]>([
    ['pypi', 'torch', 'pytorch'],
    ['pypi', 'sklearn', 'scikit-learn'],
    ['pypi', 'tensorflow-cpu', 'tensorflow'],
    ['pypi', 'tf-nightly', 'tensorflow'],
    ['pypi', 'mlflow-skinny', 'mlflow'],
    ['pypi', 'dvc-s3', 'dvc'],
    ['pypi', 'psycopg2-binary', 'postgresql'],
    ['pypi', 'onnxruntime-gpu', 'onnx-runtime'],
    ['pypi', 'prometheus_client', 'prometheus'],
    ['pypi', 'jupyter', 'jupyter'],
    ['conda', 'pytorch', 'pytorch'],
    ['conda', 'python', 'python'],
    ['docker', 'python', 'python'],
    ['conda', 'faiss-gpu', 'faiss'],
    ['conda', 'py-xgboost-gpu', 'xgboost'],
    ['conda', 'ray-default', 'ray'],
    ['docker', 'vllm/vllm-openai', 'vllm'],
    ['docker', 'ghcr.io/astral-sh/uv', 'uv'],
    ['docker', 'pytorch/pytorch', 'pytorch'],
  ])('%s %s is %s', (kind, name, tool) => {
    expect(find(kind, name)).toEqual([tool]);
  });

  // Packages of other purposes whose names are near to those of tools; they may have entries of their own one day.
  it.each<[NameKind, string, string]>([
    ['pypi', 'torchvision', 'pytorch'],
    ['pypi', 'triton', 'triton-inference-server'],
    ['npm', 'comet', 'comet'],
    ['npm', 'phoenix', 'phoenix'],
  ])('%s %s is not %s', (kind, name, tool) => {
    expect(tools.map(({ id }) => id)).toContain(tool);
    expect(find(kind, name)).not.toContain(tool);
  });
});

describe('names that prove nothing', () => {
  const doubts = (...names: [NameKind, string][]) => {
    const { recognised, doubtful } = recognise(names.map(([kind, name], i) => ({ kind, name, line: i + 1 })));
    return { sure: recognised.map(({ tool }) => tool.id), doubtful: doubtful.map((one) => [one.found.name, one.tool.id, one.broughtBy]) };
  };

  it('are asked about when they are also those of something else', async () => {
    const parsed = await parseStack('torch\ntriton\nFlask\ngradient\ndomino');
    const { recognised, doubtful } = recognise('names' in parsed ? parsed.names : []);
    expect(recognised.map(({ tool }) => tool.id)).toEqual(['pytorch', 'flask']);
    expect(doubtful.map(({ tool }) => tool.id)).toEqual(['triton-inference-server', 'paperspace-gradient', 'domino-data-lab']);
  });

  it('are asked about when another package brings them along', () => {
    const freeze: [NameKind, string][] = ['databricks-sdk', 'docker', 'Flask', 'mlflow', 'mlflow-skinny', 'opentelemetry_api'].map((name) => ['pypi', name]);
    expect(doubts(...freeze)).toEqual({
      sure: ['mlflow'],
      doubtful: [
        ['databricks-sdk', 'databricks', 'mlflow'],
        ['docker', 'docker', 'mlflow'],
        ['Flask', 'flask', 'mlflow'],
        ['opentelemetry_api', 'opentelemetry', 'mlflow'],
      ],
    });
    // Written by hand, Flask beside MLflow is meant.
    expect(doubts(['pypi', 'mlflow'], ['pypi', 'flask'])).toEqual({ sure: ['mlflow', 'flask'], doubtful: [] });
    expect(doubts(['pypi', 'tensorflow'], ['pypi', 'tensorflow-estimator']).sure).toEqual(['tensorflow']);
    // Another name of the tool is proof enough.
    expect(doubts(['pypi', 'vllm'], ['pypi', 'prometheus-client'], ['docker', 'prom/prometheus'])).toEqual({ sure: ['vllm', 'prometheus'], doubtful: [] });
  });

  it('all concern a tool of the catalogue', () => {
    for (const name of ambiguousNames) expect(doubts(['name', name]).doubtful, name).toHaveLength(1);
    for (const name of Object.keys(broughtBy)) expect(find('pypi', name), name).toHaveLength(1);
  });
});
