/** What a row of the lists of attacks is, and the words in which rows are written. */
import { SUBGRAPHS } from './graph-attacks.fixture.js';
import type { Door, Sent } from './graph-attacks.fixture.js';

/** A status and the code of every error in the answer, as `400 BAD_REQUEST`. */
export type Refusal = `${number} ${string}`;

export interface Attack {
  readonly name: string;
  readonly sent: Sent;
  /** The refusal at each door that is tried. */
  readonly refused: Readonly<Partial<Record<Door, Refusal>>>;
}

export const TOO_LARGE = '400 OPERATION_TOO_LARGE';
export const UNREADABLE = '400 GRAPHQL_PARSE_FAILED';
export const INVALID = '400 GRAPHQL_VALIDATION_FAILED';
export const BAD_INPUT = '400 BAD_USER_INPUT';
export const BAD_REQUEST = '400 BAD_REQUEST';
export const NOBODY = '401 UNAUTHENTICATED';
/** Refused by the parser of HTTP itself, which knows no codes. */
export const BARE = '400 ';

type Told = Refusal | Attack['refused'];

const spread = (doors: readonly Door[], refusal: Refusal): Attack['refused'] =>
  Object.fromEntries(doors.map((door) => [door, refusal]));

/** At the gateway and at each subgraph alike; who is not signed in learns nothing but that. */
export const everywhere = (
  name: string,
  sent: Sent,
  refusal: Refusal,
  other: Told = {},
): Attack => ({
  name,
  sent,
  refused: {
    ...spread(['gateway', ...SUBGRAPHS], refusal),
    stranger: NOBODY,
    ...(typeof other === 'string' ? { stranger: other } : other),
  },
});

/** At every door, whoever is there: nothing of the call is looked at. */
export const atAnyDoor = (
  name: string,
  sent: Sent,
  refusal: Refusal,
  other: Attack['refused'] = {},
): Attack => everywhere(name, sent, refusal, { stranger: refusal, ...other });

export const atSubgraphs = (name: string, sent: Sent, refusal: Refusal): Attack => ({
  name,
  sent,
  refused: spread(SUBGRAPHS, refusal),
});

export const atGateway = (
  name: string,
  sent: Sent,
  refusal: Refusal,
  stranger: Refusal = NOBODY,
): Attack => ({
  name,
  sent,
  refused: { gateway: refusal, stranger },
});

export const at = (door: Door, name: string, sent: Sent, refusal: Refusal): Attack => ({
  name,
  sent,
  refused: { [door]: refusal },
});

/** A call that asks `query`, with whatever else its body is to hold. */
export const asking = (query: string, more: object = {}): Sent => ({
  body: JSON.stringify({ query, ...more }),
});

/** `count` of what `piece` says of each number. */
export const many = (count: number, piece: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => piece(nth)).join(' ');
