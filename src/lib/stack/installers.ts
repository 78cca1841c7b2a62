import type { NameKind } from './found-name.ts';

/** What a command installs: packages of a manager, or of the system, which no entry lists. */
export type InstallerKind = NameKind | 'system';

/** A command that installs packages. */
export interface Installer {
  kind: InstallerKind;
  /** Words that make it install: `pip install`, `uv tool install`. */
  verbs: readonly (readonly string[])[];
}

const split = (...verbs: string[]) => verbs.map((verb) => verb.split(' '));
const pip: Installer = { kind: 'pypi', verbs: split('install') };
const adds: Installer = { kind: 'pypi', verbs: split('add') };
const conda: Installer = { kind: 'conda', verbs: split('install', 'create', 'update', 'env create', 'env update') };
const npm: Installer = { kind: 'npm', verbs: split('install', 'i', 'add') };
const system: Installer = { kind: 'system', verbs: split('install', 'add') };
const byCommand = new Map<string, Installer>([
  ['pip', pip],
  ['pipx', pip],
  ['pipenv', pip],
  ['uv', { kind: 'pypi', verbs: split('pip install', 'add', 'tool install') }],
  ['poetry', adds],
  ['pdm', adds],
  ['rye', adds],
  ['conda', conda],
  ['mamba', conda],
  ['micromamba', conda],
  ['npm', npm],
  ['pnpm', npm],
  ['yarn', { kind: 'npm', verbs: split('add', 'global add') }],
  ['bun', npm],
  ['apt-get', system],
  ['apt', system],
  ['apk', system],
  ['yum', system],
  ['dnf', system],
  ['microdnf', system],
]);

/** The installer that a word calls, by its name without path and version: `/opt/bin/pip3.12`. */
export function findInstaller(word: string): Installer | undefined {
  return byCommand.get(word.slice(word.lastIndexOf('/') + 1).replace(/^pip[\d.]+$/, 'pip'));
}

const toSet = (options: string) => new Set(options.split(/\s+/));

/** Options that are followed by a value, which is no package. From the help of each program, short ones by program. */
const longWithValue = toSet(
  // pip: https://pip.pypa.io/en/stable/cli/pip_install/
  `--target --platform --python-version --implementation --abi --root --prefix --src --upgrade-strategy --config-settings
  --config-setting --global-option --install-option --build-option --no-binary --only-binary --progress-bar --root-user-action
  --report --group --index-url --pypi-url --extra-index-url --find-links --python --log --keyring-provider --proxy --retries
  --timeout --exists-action --trusted-host --cert --client-cert --cache-dir --use-feature --use-deprecated --resume-retries
  --hash --build --uploaded-prior-to
  ` +
    // uv, pipx, pipenv, Poetry, PDM: https://docs.astral.sh/uv/reference/cli/
    `--index --default-index --index-strategy --allow-insecure-host --resolution --prerelease --fork-strategy --exclude-newer
  --exclude-newer-package --link-mode --python-platform --torch-backend --config-settings-package --no-build-package
  --no-binary-package --no-build-isolation-package --upgrade-package --reinstall-package --refresh-package --color --directory
  --project --config-file --extra --extras --only-group --no-group --optional --package --script --rev --tag --branch --bounds
  --marker --markers --env-file --python-preference --python-fetch --source --pip-args --suffix --pypi-mirror --categories
  --extra-pip-args --lockfile --no-install-package --no-sources-package
  ` +
    // conda and mamba: https://docs.conda.io/projects/conda/en/stable/commands/install.html
    `--name --channel --repodata-fn --revision --solver --experimental --subdir --clone --console --root-prefix --rc-file
  --channel-alias
  ` +
    // npm, pnpm, Yarn, Bun: https://docs.npmjs.com/cli/commands/npm-install
    `--registry --cache --userconfig --globalconfig --omit --include --install-strategy --save-prefix --workspace --loglevel
  --os --cpu --libc --before --fetch-timeout --fetch-retries --network-timeout --cwd --dir --modules-dir --store-dir --filter
  --depth --access --cafile --scope --arch --location --modules-folder --cache-folder --reporter --virtual-store-dir
  ` +
    // apt-get, apk, dnf
    `--target-release --option --virtual --repository --enablerepo --disablerepo`,
);
const shortWithValue: Record<InstallerKind, Set<string>> = {
  pypi: toSet('-t -i -f -C -p -P -G -m -b -n'),
  conda: toSet('-n -p -c -r'),
  npm: toSet('-C -w -F'),
  docker: new Set(),
  name: new Set(),
  system: toSet('-t -o -c -X'),
};

/** What an option does with the word after it. An option that is not known counts as one that has nothing to do with it. */
export function describeOption(option: string, kind: InstallerKind): 'value' | 'file' | 'package' | 'unknown' {
  if (kind !== 'npm' && /^--(?:file|requirements?|constraints?|with-requirements|build-constraints?|overrides?|excludes?)$/.test(option))
    return 'file';
  if (kind === 'pypi' && /^-[rco]$/.test(option)) return 'file';
  if (kind === 'conda' && option === '-f') return 'file';
  if (/^(?:-e|--editable|--with|--with-editable)$/.test(option)) return 'package';
  return longWithValue.has(option) || shortWithValue[kind].has(option) ? 'value' : 'unknown';
}
