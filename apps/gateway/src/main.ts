/** The gateway as a process of its own: settings from the environment, ended by a signal. */
import { systemClock, systemEntropy } from '@comity/platform';
import { runProcess } from '@comity/platform/http';
import { IdentityIssuer } from '@comity/platform/identity';
import { readSettings } from './configuration.js';
import { createGateway } from './gateway.js';

await runProcess('gateway', (diagnostics) => {
  const { config, privateKey } = readSettings(process.env);
  const identities = new IdentityIssuer({ state: config.state, privateKey, clock: systemClock });
  return createGateway(config, {
    identities,
    clock: systemClock,
    entropy: systemEntropy,
    diagnostics,
  });
});
