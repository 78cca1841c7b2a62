/** npm test: everything, on the built site and in a browser too. */
import { quickSteps, siteSteps } from './steps.ts';
import { runSteps } from './run-steps.ts';

await runSteps([...quickSteps, ...siteSteps]);
