import type { ToolEntry } from '../schema/tool.ts';

const commands = {
  pypi: (name: string) => `pip install ${name}`,
  npm: (name: string) => `npm install ${name}`,
  conda: (name: string) => `conda install -c conda-forge ${name}`,
  docker: (name: string) => `docker pull ${name}`,
};

/** What to type to get a tool: the first package of each package manager that knows it. */
export function toInstallCommands(packages: NonNullable<ToolEntry['packages']>): string[] {
  return (Object.keys(commands) as (keyof typeof commands)[]).flatMap((manager) => {
    const [name] = packages[manager] ?? [];
    return name === undefined ? [] : [commands[manager](name)];
  });
}
