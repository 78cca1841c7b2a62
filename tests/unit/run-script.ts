import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';

/** Runs a command of scripts/ in a folder, as a person would. */
export function runScript(
  script: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const file = path.resolve('scripts', script);
    const { GITHUB_TOKEN: _, GITHUB_REPOSITORY: __, ...own } = process.env;
    execFile(process.execPath, [file, ...args], { cwd, env: { ...own, ...env }, encoding: 'utf8' }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** Runs git in a folder, with no settings but these, and gives what it prints. */
export function git(cwd: string, ...args: string[]): string {
  const settings = [
    'user.name=Test',
    'user.email=test@example.org',
    'commit.gpgsign=false',
    'init.defaultBranch=main',
    'core.autocrlf=false',
  ];
  return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
}
