/** The peer contract as grpc-js wants it: paths and codecs, from the generated description. */

import {
  fromBinary,
  toBinary,
  type DescMessage,
  type DescMethod,
  type Message,
} from '@bufbuild/protobuf';
import { peerProto } from '@comity/contracts';
import { makeClientConstructor, type MethodDefinition } from '@grpc/grpc-js';

const codec = (schema: DescMessage) => ({
  serialize: (message: Message): Buffer => Buffer.from(toBinary(schema, message)),
  deserialize: (bytes: Buffer): Message => fromBinary(schema, bytes),
});

// grpc-js types its definitions by the messages, which only the generated description knows here.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyMethod = MethodDefinition<any, any>;

const definitionOf = (method: DescMethod): AnyMethod => {
  const request = codec(method.input);
  const response = codec(method.output);
  return {
    path: `/${method.parent.typeName}/${method.name}`,
    requestStream: method.methodKind === 'client_streaming',
    responseStream: false,
    requestSerialize: request.serialize,
    requestDeserialize: request.deserialize,
    responseSerialize: response.serialize,
    responseDeserialize: response.deserialize,
  };
};

/** comity.peer.v1.PeerService, for a server's `addService` and for clients. */
export const peerServiceDefinition = Object.fromEntries(
  peerProto.PeerService.methods.map((method) => [method.localName, definitionOf(method)]),
);

/** A grpc-js client class of that service. */
export const PeerServiceClient = makeClientConstructor(
  peerServiceDefinition,
  peerProto.PeerService.typeName,
);
