// First step of every npm command, so that each of them works on a fresh clone: installs packages when they are missing
// or the lock file changed, then runs the given script with the project's own Node.
// Runs on any Node from version 18 on: keep it plain JavaScript without dependencies.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const windows = process.platform === 'win32';
const stamp = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** Runs a command; with `quiet` its output is returned instead of shown. Passes signals on by sharing the terminal. */
function run(command, args, quiet) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', shell: windows && quiet });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output }));
  });
}

// Ctrl-C reaches the child too; this process waits for it to end and then ends with its exit code.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

if (!installed) {
  console.log('Installing packages (the first time this takes about a minute) …');
  const started = performance.now();
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], true);
  if (code !== 0) {
    console.error(output.trim());
    console.error('\nInstalling failed. What to do: check that npm is version 10 or newer (npm --version), that the network');
    console.error('and the package registry can be reached, and that the disk has 1 GB free. Then run the command again.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((performance.now() - started) / 1000)} s`);
}

const own = path.join('node_modules', '.bin', windows ? 'node.cmd' : 'node');
const { code: works } = await run(own, ['--version'], true);
const [major, minor] = process.versions.node.split('.').map(Number);
if (works !== 0 && (major < 22 || (major === 22 && minor < 18))) {
  console.error(`The project's own Node (${own}) does not run, and Node ${process.versions.node} is too old.`);
  console.error('Install Node 24 (https://nodejs.org/), delete node_modules, and run the command again.');
  process.exit(1);
}
// Node keeps there what it made of our TypeScript, so that the next command starts sooner.
process.env.NODE_COMPILE_CACHE ??= path.resolve('node_modules', '.cache', 'node');
const { code } = await run(works === 0 ? own : process.execPath, process.argv.slice(2), false);
process.exitCode = code;
