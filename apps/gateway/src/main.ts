/** The gateway as a process of its own: settings from the environment, ended by a signal. */
import { systemClock, systemEntropy } from '@comity/platform';
import { runProcess } from '@comity/platform/http';
import { IdentityIssuer } from '@comity/platform/identity';
import { readSettings } from './configuration.js';
import { createGateway } from './gateway.js';
import { OpenIdProvider } from './sign-in/openid-provider.js';

await runProcess('gateway', (diagnostics) => {
  const { config, privateKey, provider } = readSettings(process.env);
  const identities = new IdentityIssuer({ state: config.state, privateKey, clock: systemClock });
  const world = { clock: systemClock, entropy: systemEntropy };
  return createGateway(config, {
    ...world,
    identities,
    diagnostics,
    ...(provider === null ? {} : { provider: new OpenIdProvider(provider, world) }),
  });
});
