/** The peer contract as grpc-js wants it. */

import { peerProto } from '@comity/contracts';
import { makeClientConstructor } from '@grpc/grpc-js';
import { serviceDefinitionOf } from '@comity/platform/tls';

/** comity.peer.v1.PeerService, for a server's `addService` and for clients. */
export const peerServiceDefinition = serviceDefinitionOf(peerProto.PeerService);

/** A grpc-js client class of that service. */
export const PeerServiceClient = makeClientConstructor(
  peerServiceDefinition,
  peerProto.PeerService.typeName,
);
