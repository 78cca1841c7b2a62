// First step of every npm command, so that each of them works on a fresh clone: installs packages when they are missing
// or the lock file changed, then runs the given script with the project's own Node.
// Runs on any Node from version 18 on: keep it plain JavaScript without dependencies.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const windows = process.platform === 'win32';

/** Whether what npm says it installed, whoever called it, is what the lock file asks for. npm writes its list last. */
function isInstalled() {
  const list = 'node_modules/.package-lock.json';
  if (!existsSync(list)) return false;
  const there = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages).filter(([name]) => name !== '');
  // Optional packages are mostly those of other systems.
  return wanted.every(([name, { version, optional }]) => (there[name] ? there[name].version === version : optional));
}

/** Whether a process is still running. */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the right to install, and waits while another command has it: two at once would delete each other's packages. */
async function waitForTurn(lock) {
  for (let told = false; ; told = true) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!told) console.log('Another command is installing packages; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const owner = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
    if (owner !== '' && !isRunning(Number(owner))) rmSync(lock, { force: true });
  }
}

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

/** Installs packages unless they are there, and ends the process when that fails. */
async function install() {
  const lock = '.installing';
  await waitForTurn(lock);
  if (isInstalled()) return rmSync(lock);
  console.log('Installing packages (the first time this takes about a minute) …');
  const started = performance.now();
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], true);
  rmSync(lock);
  if (code !== 0) {
    console.error(output.trim());
    console.error('\nInstalling failed. What to do: check that npm is version 10 or newer (npm --version), that the network');
    console.error('and the package registry can be reached, and that the disk has 1 GB free. Then run the command again.');
    process.exit(1);
  }
  console.log(`Installed in ${Math.round((performance.now() - started) / 1000)} s`);
}
if (!isInstalled()) await install();

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
