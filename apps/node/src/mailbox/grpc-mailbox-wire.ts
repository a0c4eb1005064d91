/** The mailbox contract as grpc-js wants it. */

import { mailboxProto } from '@comity/contracts';
import { serviceDefinitionOf } from '@comity/platform/tls';

/** comity.mailbox.v1.MailboxService, for a server's `addService` and for clients. */
export const mailboxServiceDefinition = serviceDefinitionOf(mailboxProto.MailboxService);
