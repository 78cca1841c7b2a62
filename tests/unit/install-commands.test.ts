import { expect, it } from 'vitest';
import { toInstallCommands } from '../../src/lib/install-commands.ts';

it('has one command for each package manager, with the first of its packages', () => {
  expect(
    toInstallCommands({ docker: ['maple/server:1.0'], conda: ['maple'], npm: ['@maple/client'], pypi: ['maple', 'maple-extras'] }),
  ).toEqual(['pip install maple', 'npm install @maple/client', 'conda install -c conda-forge maple', 'docker pull maple/server:1.0']);
});

it('is empty for a tool that no package manager knows', () => {
  expect(toInstallCommands({})).toEqual([]);
});
