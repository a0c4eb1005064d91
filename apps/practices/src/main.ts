/** The library as a process of its own: settings from the environment, ended by a signal. */
import { systemClock, systemEntropy } from '@comity/platform';
import { runProcess } from '@comity/platform/http';
import { readSettings } from './configuration.js';
import { GrpcMailbox } from './exchange/grpc-mailbox.js';
import { createPractices } from './practices.js';

await runProcess('practices', (diagnostics) => {
  const { config, mailbox } = readSettings(process.env);
  return createPractices(config, {
    clock: systemClock,
    entropy: systemEntropy,
    diagnostics,
    ...(mailbox && { mailbox: new GrpcMailbox(mailbox) }),
  });
});
