import type { ToolEntry } from '../schema/tool.ts';

export interface Install {
  /** What to type. */
  command: string;
  /** Where the registry describes the package. */
  page?: string;
}

const installs = {
  pypi: (name: string) => ({ command: `pip install ${name}`, page: `https://pypi.org/project/${encodeURI(name)}/` }),
  npm: (name: string) => ({ command: `npm install ${name}`, page: `https://www.npmjs.com/package/${encodeURI(name)}` }),
  conda: (name: string) => ({
    command: `conda install -c conda-forge ${name}`,
    page: `https://anaconda.org/conda-forge/${encodeURI(name)}`,
  }),
  // Images are in many registries, of which not all have pages.
  docker: (name: string) => ({ command: `docker pull ${name}` }),
};

/** How to get a tool: the first package of each package manager that knows it. */
export function toInstalls(packages: NonNullable<ToolEntry['packages']>): Install[] {
  return (Object.keys(installs) as (keyof typeof installs)[]).flatMap((manager) => {
    const [name] = packages[manager] ?? [];
    return name === undefined ? [] : [installs[manager](name)];
  });
}
