/** What can go wrong at the door of a State. */
import { CodedError } from '@comity/kernel';
import type { Catalogue, Detail } from '@comity/kernel';

export const gatewayErrors = {
  SUPERGRAPH_UNREADABLE: {
    kind: 'fault',
    summary: 'The composed graph is not one that this gateway can serve.',
  },
  DOCUMENTS_UNREADABLE: {
    kind: 'fault',
    summary: 'The manifest of trusted documents holds a text that is not what its id says.',
  },
  SUBGRAPH_ADDRESS_UNKNOWN: {
    kind: 'fault',
    summary: 'The composed graph names a subgraph for which no address is configured.',
  },
  SUBGRAPH_UNAVAILABLE: {
    kind: 'fault',
    summary: 'A part of the graph did not answer; ask again later.',
  },
  SUBGRAPH_ANSWER_MALFORMED: {
    kind: 'violation',
    summary: 'A part of the graph answered with something that is not an answer.',
  },
  SIGN_IN_REFUSED: {
    kind: 'violation',
    summary: 'This link does not sign anybody in; ask for a new one.',
  },
  SIGN_IN_UNAVAILABLE: {
    kind: 'fault',
    summary: 'Nobody can be signed in while the node does not answer.',
  },
  PROVIDER_ANSWER_REFUSED: {
    kind: 'violation',
    summary: 'What came back from the identity provider does not prove who is there, here and now.',
  },
  PROVIDER_UNAVAILABLE: {
    kind: 'fault',
    summary: 'The identity provider gives no answer to go by; passkeys still sign in.',
  },
} as const satisfies Catalogue;

export type GatewayErrorCode = keyof typeof gatewayErrors;

/** Thrown inside the gateway; at the border it becomes a code and, where useful, an opaque id. */
export class GatewayError extends CodedError<typeof gatewayErrors> {
  constructor(code: GatewayErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(gatewayErrors, code, detail, options);
    this.name = 'GatewayError';
  }
}
