/** npm run check: what is quick to know: types, lint, format, content, unit tests. */
import { quickSteps } from './steps.ts';
import { runSteps } from './run-steps.ts';

await runSteps(quickSteps);
