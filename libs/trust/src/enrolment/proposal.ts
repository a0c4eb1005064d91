/** A proposal: the next trust list with everything that explains it, as administrators pass it on. */

import {
  canonicalize,
  fromUtf8,
  parseCanonical,
  utf8,
  type Bytes,
  type Instant,
  type Json,
} from '@comity/kernel';
import { hasExactly, isListOf, type Members } from '@comity/envelope/shape';
import { anchorFor, lastAnchor, type TrustAnchor } from '../anchor.js';
import type { EndpointRules } from '../endpoint.js';
import { succeed } from '../succession.js';
import { readTrustList, writeTrustList } from '../trust-list-json.js';
import { TRUST_LIST_BYTES_MAX, type TrustList } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import { readDecision, writeDecision, type Decision } from './decisions.js';
import type { Difference } from './differences.js';
import type { VerifiedEnrolment } from './enrolment.js';
import { nextList, requireNextList, type Approved, type ListBase } from './next-list.js';
import { verifyEnrolment } from './verify-enrolment.js';

export const PROPOSAL_VERSION = 'comity-proposal/1';
/** The largest list, and as much again of requests. */
export const PROPOSAL_BYTES_MAX = 2 * TRUST_LIST_BYTES_MAX;
const REQUESTS_MAX = 64;
const DECISIONS_MAX = 256;

/** What a proposal holds; its bytes prove nothing, so everything in it is verified again. */
export interface Proposal {
  readonly list: TrustList;
  /** Each the exact bytes of a signed request. */
  readonly requests: readonly Bytes[];
  readonly decisions: readonly Decision[];
  /** What makes others the administrators, of whom this list is the first. */
  readonly succession?: Bytes;
}

/** A proposal that follows from the list held and nothing else. */
export interface VerifiedProposal {
  readonly list: TrustList;
  readonly requests: readonly VerifiedEnrolment[];
  readonly differences: readonly Difference[];
  /** With the administrators who sign this list, where the proposal makes others that. */
  readonly anchor: TrustAnchor;
}

/** What a proposal is made from and verified against. */
export interface ProposalContext {
  readonly anchor: TrustAnchor;
  readonly base: ListBase;
  readonly at: Instant;
  readonly endpointRules: EndpointRules;
}

/**
 * Makes the next list from requests and decisions, and the proposal that explains it.
 *
 * @throws {EnvelopeError} `JWS_*`
 * @throws {TrustError} as `verifyEnrolment`, `nextList` and `succeed`;
 *   `TRUST_PROPOSAL_DATES_INVALID`
 */
export const propose = async (
  given: Omit<Proposal, 'list'> & Pick<TrustList, 'issued' | 'expires'>,
  context: ProposalContext,
): Promise<Proposal> => {
  const { issued, expires, ...explaining } = given;
  const { requests, decisions } = explaining;
  const approved = { requests: await verifyEach(requests, context), decisions };
  const list = nextList(context.base, approved, { issued, expires });
  await verifyProposal({ list, ...explaining }, context);
  return { list, ...explaining };
};

/**
 * Verifies every request in a proposal, and that its list is the one that follows from them.
 *
 * @throws {EnvelopeError} `JWS_*`
 * @throws {TrustError} as `verifyEnrolment`, `requireNextList` and `succeed`;
 *   `ANCHOR_SUCCESSION_MISPLACED` for one that begins with another list
 */
export const verifyProposal = async (
  { list, requests, decisions, succession }: Proposal,
  context: ProposalContext,
): Promise<VerifiedProposal> => {
  const anchor = await anchorAfter(context.anchor, list, succession);
  const approved: Approved = { requests: await verifyEach(requests, context), decisions };
  const differences = requireNextList(context.base, list, { approved, at: context.at });
  return { list, requests: approved.requests, differences, anchor };
};

/** The proposal as a file: canonical JSON. */
export const writeProposal = ({ list, requests, decisions, succession }: Proposal): Bytes =>
  utf8(
    canonicalize({
      ver: PROPOSAL_VERSION,
      list: writeTrustList(list),
      requests: requests.map((bytes) => parseCanonical(fromUtf8(bytes))),
      decisions: decisions.map(writeDecision),
      ...(succession && { succession: parseCanonical(fromUtf8(succession)) }),
    }),
  );

/**
 * Reads a proposal's file. Form only.
 *
 * @throws {TrustError} `TRUST_PROPOSAL_MALFORMED` with the `member` at fault; `TRUST_LIST_MALFORMED`
 */
export const readProposal = (bytes: Uint8Array): Proposal => {
  const json = parse(bytes);
  if (json['ver'] !== PROPOSAL_VERSION) throw malformed('ver');
  if (!isListOf(() => true, REQUESTS_MAX)(json['requests'])) throw malformed('requests');
  if (!isListOf(() => true, DECISIONS_MAX)(json['decisions'])) throw malformed('decisions');
  const [requests, decisions] = [json['requests'] as Json[], json['decisions'] as Json[]];
  return {
    list: readTrustList(json['list'] ?? null),
    requests: requests.map((request) => utf8(canonicalize(request))),
    decisions: decisions.map(readDecision),
    ...(json['succession'] !== undefined && { succession: utf8(canonicalize(json['succession'])) }),
  };
};

/** The administrators who sign `list`, as the proposal says. */
const anchorAfter = async (
  anchor: TrustAnchor,
  { seq }: TrustList,
  succession: Bytes | undefined,
): Promise<TrustAnchor> => {
  if (!succession) return anchor;
  const after = await succeed(anchor, succession);
  if (
    anchorFor(after, seq) !== lastAnchor(after) ||
    anchorFor(after, seq - 1) === lastAnchor(after)
  ) {
    throw new TrustError('ANCHOR_SUCCESSION_MISPLACED', { seq });
  }
  return after;
};

const parse = (bytes: Uint8Array): Members => {
  if (bytes.length > PROPOSAL_BYTES_MAX) throw malformed('ver');
  let json: Json;
  try {
    json = parseCanonical(fromUtf8(bytes));
  } catch (cause) {
    throw malformed('ver', { cause });
  }
  if (!hasExactly(json, ['decisions', 'list', 'requests', 'ver'], ['succession'])) {
    throw malformed('ver');
  }
  return json;
};

const malformed = (member: string, options?: ErrorOptions) =>
  new TrustError('TRUST_PROPOSAL_MALFORMED', { member }, options);

const verifyEach = (
  requests: readonly Bytes[],
  { base, at, endpointRules }: ProposalContext,
): Promise<readonly VerifiedEnrolment[]> => {
  const { network, members } = base;
  const context = { network, at, endpointRules, members };
  return Promise.all(requests.map((bytes) => verifyEnrolment(bytes, context)));
};
