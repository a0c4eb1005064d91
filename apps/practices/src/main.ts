/** The library as a process of its own: settings from the environment, ended by a signal. */
import { systemClock, systemEntropy } from '@comity/platform';
import { runProcess } from '@comity/platform/http';
import { readSettings } from './configuration.js';
import { createPractices } from './practices.js';

await runProcess('practices', (diagnostics) =>
  createPractices(readSettings(process.env), {
    clock: systemClock,
    entropy: systemEntropy,
    diagnostics,
  }),
);
