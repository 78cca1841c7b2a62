import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** What a build needs besides packages. */
const needed = ['astro.config.ts', 'content', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json', 'vite-plugins.ts'];

/**
 * Builds dist-test/sub from a copy of the project that has the two hostile entries of tests/fixtures among its tools, under /guide/.
 * A copy, so that the checkout never holds them, not even when the build is interrupted.
 */
export function buildHostileSite(): void {
  const root = process.cwd();
  const copy = path.join(root, 'dist-test', 'hostile-copy');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of needed) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  for (const name of ['hostile-entry.yaml', 'hostile-retired.yaml'])
    cpSync(path.join(root, 'tests/fixtures', name), path.join(copy, 'content/tools', name));
  const env = { ...process.env, BASE_PATH: '/guide/', SITE_URL: 'https://guide.example', OUT_DIR: 'dist', ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: copy, stdio: 'inherit', env });
  const target = path.join(root, 'dist-test', 'sub');
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(copy, 'dist'), target, { recursive: true });
  rmSync(copy, { recursive: true, force: true });
}
