import { expect, it } from 'vitest';
import { toInstalls } from '../../src/lib/install-commands.ts';

it('has one command for each package manager, with the first of its packages and its page', () => {
  expect(toInstalls({ docker: ['maple/server:1.0'], conda: ['maple'], npm: ['@maple/client'], pypi: ['maple', 'maple-extras'] })).toEqual([
    { command: 'pip install maple', page: 'https://pypi.org/project/maple/' },
    { command: 'npm install @maple/client', page: 'https://www.npmjs.com/package/@maple/client' },
    { command: 'conda install -c conda-forge maple', page: 'https://anaconda.org/conda-forge/maple' },
    { command: 'docker pull maple/server:1.0' },
  ]);
});

it('is empty for a tool that no package manager knows', () => {
  expect(toInstalls({})).toEqual([]);
});
