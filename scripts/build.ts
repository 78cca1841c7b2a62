/** npm run build: makes the site in dist/ (or OUT_DIR). */
import { buildSite, failWithAdvice } from './build-site.ts';

const outDir = process.env['OUT_DIR'] ?? 'dist';
await buildSite(outDir).catch(failWithAdvice);
console.log(`The site is in ${outDir}/`);
