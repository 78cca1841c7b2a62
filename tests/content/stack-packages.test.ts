import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { NameKind } from '../../src/lib/stack/found-name.ts';
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
    ['conda', 'pytorch', 'pytorch'],
    ['conda', 'faiss-gpu', 'faiss'],
    ['conda', 'py-xgboost-gpu', 'xgboost'],
    ['conda', 'ray-default', 'ray'],
    ['docker', 'vllm/vllm-openai', 'vllm'],
    ['docker', 'ghcr.io/astral-sh/uv', 'uv'],
    ['docker', 'pytorch/pytorch', 'pytorch'],
  ])('%s %s is %s', (kind, name, tool) => {
    expect(find(kind, name)).toEqual([tool]);
  });

  // Libraries of other purposes whose names are near to those of tools.
  it.each<[NameKind, string]>([
    ['pypi', 'timm'],
    ['pypi', 'torchvision'],
    ['pypi', 'triton'],
    ['pypi', 'opencv-python-headless'],
    ['npm', 'comet'],
    ['docker', 'nvidia/cuda'],
  ])('%s %s is none of the tools', (kind, name) => {
    expect(find(kind, name)).toEqual([]);
  });
});
