/** The door for other systems of this State: its own port, its own authority, its own list. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@comity/kernel';
import type { Listening } from '@comity/platform/http';
import { certificateKeyOf, startGrpcServer, systemServerCredentials } from '@comity/platform/tls';
import type { MailboxConfig } from '../node.config.js';
import { readSystemsFile } from './file-systems.js';
import {
  mailboxService,
  recordUnreadableSystem,
  type MailboxServiceParts,
  type SystemCall,
} from './grpc-mailbox-service.js';
import { mailboxServiceDefinition } from './grpc-mailbox-wire.js';
import { keepSystems, type KeepSystemsParts } from './keep-systems.js';

type Given = Omit<MailboxServiceParts, 'systems' | 'keyOf' | 'closing'> &
  KeepSystemsParts & { readonly clock: Clock };

/**
 * Opens the mailbox. `close` ends every stream first: those who follow arrivals never would.
 *
 * @throws {ConfigurationError} when the file of systems does not read
 * @throws {ListenError} when the address cannot be had
 */
export const openMailbox = async (
  { listen, keysFolder, systemsFile }: MailboxConfig,
  given: Given,
): Promise<Listening> => {
  const { systems, sha256 } = await readSystemsFile(systemsFile);
  await keepSystems(given, { count: systems.length, sha256 });
  const [ca, cert, key] = await Promise.all(
    ['authority.pem', 'tls.pem', 'tls.key.pem'].map((name) =>
      readFile(join(keysFolder, name), 'utf8'),
    ),
  );
  const closing = new AbortController();
  const keyOf = (call: SystemCall): string => certificateKeyOf(call as never);
  const parts = { ...given, systems, keyOf, closing: closing.signal };
  const server = await startGrpcServer({
    address: { ...listen, setting: 'COMITY_MAILBOX_PORT' },
    credentials: systemServerCredentials({ ca: ca ?? '', cert: cert ?? '', key: key ?? '' }),
    services: [{ definition: mailboxServiceDefinition, implementation: mailboxService(parts) }],
    onUnreadable: (call, error) => recordUnreadableSystem(parts, call, error),
  });
  return {
    ...server,
    close: async () => {
      closing.abort();
      await server.close();
    },
  };
};
