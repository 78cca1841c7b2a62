/** npm start: builds the site and serves it, until Ctrl-C. PORT sets the first port to try. */
import { buildSite, failWithAdvice } from './build-site.ts';
import { serveSite } from './serve-site.ts';

if (process.argv.length > 2) {
  console.log('npm start builds the site and serves it until Ctrl-C. It takes no options; PORT=4321 sets the first port to try.');
  process.exit(process.argv.includes('--help') ? 0 : 2);
}
const base = process.env['BASE_PATH'] ?? '/';
await buildSite('dist').catch(failWithAdvice);
const site = await serveSite('dist', base, Number(process.env['PORT'] ?? 4321), (port) =>
  console.log(`Port ${port} is taken, trying ${port + 1}.`),
).catch(failWithAdvice);
console.log(`\nThe guide is at ${site.url}\nPress Ctrl-C to stop.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('\nStopped.');
    void site.close().then(() => process.exit(0));
  });
}
