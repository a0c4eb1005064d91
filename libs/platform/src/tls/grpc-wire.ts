/** A service of a contract as grpc-js wants it: paths and codecs, from the generated description. */

import {
  fromBinary,
  toBinary,
  type DescMessage,
  type DescMethod,
  type DescService,
  type Message,
} from '@bufbuild/protobuf';
import type { MethodDefinition } from '@grpc/grpc-js';

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
    responseStream: method.methodKind === 'server_streaming',
    requestSerialize: request.serialize,
    requestDeserialize: request.deserialize,
    responseSerialize: response.serialize,
    responseDeserialize: response.deserialize,
  };
};

/** The service's definition, for a server's `addService` and for clients. */
export const serviceDefinitionOf = (service: DescService): Record<string, AnyMethod> =>
  Object.fromEntries(service.methods.map((method) => [method.localName, definitionOf(method)]));
