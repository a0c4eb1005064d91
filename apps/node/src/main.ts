/** The node as a process of its own: settings from the environment, ended by a signal. */

import { systemClock, systemEntropy } from '@comity/platform';
import { runProcess } from '@comity/platform/http';
import { IdentityIssuer } from '@comity/platform/identity';
import { readSettings } from './configuration.js';
import { createNode } from './node.js';

const run = (): Promise<void> =>
  runProcess('node', (diagnostics) => {
    const { config, gatewayKeys, identityKey } = readSettings(process.env);
    const { state } = config;
    const issuer = new IdentityIssuer({ state, privateKey: identityKey, clock: systemClock });
    return createNode(config, {
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics,
      gatewayKeys,
      mirrorToken: () => issuer.issue({ kind: 'system', state }, 'directory'),
    });
  });

const args = process.argv.slice(2);
if (args.length === 0) await run();
else {
  const { runCommand } = await import('./first-administrators-command.js');
  const terminal = { output: process.stdout, errors: process.stderr };
  process.exitCode = await runCommand(args, process.env, terminal);
}
