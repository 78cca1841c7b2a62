import { spawn } from 'node:child_process';

/** A command to run, or work to do; it fails by exit code or by an error. */
export interface Step {
  name: string;
  run: string[] | (() => Promise<void> | void);
  env?: Record<string, string>;
}

function runCommand(command: string[], env: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    // The project's tools are scripts; they run on the Node that runs this one.
    const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Runs all steps, also after one failed, says what each took, and sets exit code 1 when any failed. */
export async function runSteps(steps: Step[]): Promise<void> {
  const results: { name: string; passed: boolean; seconds: string }[] = [];
  for (const { name, run, env = {} } of steps) {
    console.log(`\n== ${name}`);
    const started = performance.now();
    let passed: boolean;
    if (Array.isArray(run)) passed = await runCommand(run, { ASTRO_TELEMETRY_DISABLED: '1', ...env });
    else {
      try {
        await run();
        passed = true;
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        passed = false;
      }
    }
    results.push({ name, passed, seconds: ((performance.now() - started) / 1000).toFixed(1) });
  }
  console.log('');
  for (const { name, passed, seconds } of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
