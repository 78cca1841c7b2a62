import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runScript } from './run-script.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

const lockOf = (version: string) => ({
  packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } },
});

/** A clone with an npm that installs slowly what the lock file asks for, and a script that says that it ran. */
function makeClone({ installed, npm }: { installed?: string; npm?: string } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'clone-'));
  roots.push(root);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('package-lock.json', JSON.stringify(lockOf('2.0.0')));
  write('run.mjs', "console.log('ran');");
  if (installed !== undefined)
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: installed } } }));
  const done = `mkdir node_modules && sleep 1 && echo '{"packages":{"node_modules/a":{"version":"2.0.0"}}}' > node_modules/.package-lock.json`;
  write('bin/npm', `#!/bin/sh\necho "$@" >> calls\nrm -rf node_modules\n${npm ?? done}\n`);
  chmodSync(path.join(root, 'bin/npm'), 0o755);
  const start = () => runScript('bootstrap.mjs', ['run.mjs'], root, { PATH: `${path.join(root, 'bin')}:${process.env['PATH']}` });
  const calls = () => (existsSync(path.join(root, 'calls')) ? readFileSync(path.join(root, 'calls'), 'utf8').trim().split('\n').length : 0);
  return { root, start, calls };
}

describe('the first step of every command', () => {
  it('installs what is missing, once, and runs the script', async () => {
    const { root, start, calls } = makeClone();
    const first = await start();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Installing packages[^]*Installed in \d+ s\nran\n$/);
    expect(await start()).toEqual({ code: 0, stdout: 'ran\n', stderr: '' });
    expect([calls(), existsSync(path.join(root, '.installing'))]).toEqual([1, false]);
  });

  it('takes what somebody installed with npm itself', async () => {
    const { start, calls } = makeClone({ installed: '2.0.0' });
    expect(await start()).toMatchObject({ code: 0, stdout: 'ran\n' });
    expect(calls()).toBe(0);
  });

  it('installs anew when the lock file asks for other versions', async () => {
    const { start, calls } = makeClone({ installed: '1.0.0' });
    expect(await start()).toMatchObject({ code: 0 });
    expect(calls()).toBe(1);
  });

  it('waits for another command that is installing, so that neither deletes the packages of the other', async () => {
    const { start, calls } = makeClone();
    const all = await Promise.all([start(), start(), start()]);
    expect(all.map(({ code, stdout }) => [code, stdout.endsWith('ran\n')])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
    expect(all.filter(({ stdout }) => stdout.includes('waiting'))).toHaveLength(2);
    expect(calls()).toBe(1);
  });

  it('does not wait for a command that was killed', async () => {
    const { root, start, calls } = makeClone();
    // A process that has ended.
    const { pid } = spawnSync('true');
    writeFileSync(path.join(root, '.installing'), String(pid));
    expect(await start()).toMatchObject({ code: 0 });
    expect(calls()).toBe(1);
  });

  it('says what to do when installing fails, and lets the next command try', async () => {
    const { root, start } = makeClone({ npm: 'echo no network >&2; exit 1' });
    const { code, stderr } = await start();
    expect(code).toBe(1);
    expect(stderr).toMatch(/no network[^]*What to do/);
    expect(existsSync(path.join(root, '.installing'))).toBe(false);
  });
});
