/** npm run new-tool: asks for a new entry, or takes it from flags, and writes its file. --help names the flags. */
import { runNewTool } from '../src/new-tool/new-tool.ts';

// With a handler, a signal waits until what is under way has cleaned up behind itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

const { stdin, stdout } = process;
// The day where the person is, as they would write it.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
const terminal = stdin.isTTY && stdout.isTTY ? { input: stdin, output: stdout } : undefined;
process.exitCode = await runNewTool(process.cwd(), process.argv.slice(2), today, terminal);
