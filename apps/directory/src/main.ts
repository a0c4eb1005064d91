/** The directory as a process of its own: settings from the environment, ended by a signal. */

import { systemClock } from '@comity/platform';
import { runProcess } from '@comity/platform/http';
import { readSettings } from './configuration.js';
import { createDirectory } from './nest-directory.js';

await runProcess('directory', (diagnostics) => {
  const { config, gatewayKeys } = readSettings(process.env);
  return createDirectory(config, { clock: systemClock, diagnostics, gatewayKeys });
});
