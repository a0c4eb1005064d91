/** Signs this State's contributions to the shared library: one of each number, and remembers it. */

import {
  DAY_MS,
  denied,
  done,
  fromUtf8,
  parseCanonical,
  type Bytes,
  type Clock,
  type Instant,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { CLOCK_SKEW_MS_MAX, signJws, type Signer } from '@comity/envelope';
import {
  CONTRIBUTION_TYP,
  contributionName,
  isSignedWith,
  linkClaims,
  linkOf,
  readLinkClaims,
  verifyLink,
  type Link,
} from '@comity/library';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { MailboxDenialCode } from './mailbox.denials.js';
import type { ContributionRow } from './ports.js';
import { refuse } from './refuse.js';
import { actorOf, type EnrolledSystem } from './systems.js';

/** Claims are six short members; what is larger is refused before it is read. */
const CLAIMS_BYTES_MAX = 1_024;
/** A library that could not reach its node for longer dates its contribution anew. */
const AGE_MS_MAX = DAY_MS;

export interface SignContributionParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  readonly signers: readonly Signer[];
}

type Signed = Outcome<Bytes, MailboxDenialCode>;

export class SignContribution {
  readonly #parts: SignContributionParts;

  constructor(parts: SignContributionParts) {
    this.#parts = parts;
  }

  /**
   * Two links of one number would be proof against the State: so a number is signed once, and the
   * same claims again get the bytes that were kept; signed again, where the keys that signed them
   * were revoked since.
   *
   * Denies CONTRIBUTION_NOT_GRANTED, CONTRIBUTION_UNREADABLE, CONTRIBUTION_OF_ANOTHER_STATE,
   * CONTRIBUTION_NUMBER_TAKEN, CONTRIBUTION_NUMBER_SKIPPED, CONTRIBUTION_PREV_WRONG and
   * CONTRIBUTION_DATE_WRONG; each leaves one audit entry.
   *
   * @throws {NodeError} CONTRIBUTION_UNVERIFIABLE; nothing was stored
   */
  async execute(by: EnrolledSystem, claims: Uint8Array): Promise<Signed> {
    const { unitOfWork, clock } = this.#parts;
    const at = clock.now();
    const link = readLink(claims);
    const asked = link && { name: contributionName(link), link };
    const found = await unitOfWork.read((tx) => this.#judge(tx, by, asked, at));
    if (found.kind === 'signed') return done(await this.#standing(by, found.bytes, at));
    if (found.kind === 'denied') return this.#deny(by, found.code, at);
    const bytes = await this.#sign(found.link, at);
    const { name } = found;
    const row: ContributionRow = { n: found.link.n, name, bytes, system: by.name, at };
    const kept = await unitOfWork.write((tx) => this.#keep(tx, by, found, row));
    return kept.kind === 'denied' ? this.#deny(by, kept.code, at) : done(kept.bytes);
  }

  /**
   * The contribution that was signed under `n`. Denies CONTRIBUTION_NOT_GRANTED, and
   * CONTRIBUTION_UNSIGNED where none was.
   */
  async signedUnder(by: EnrolledSystem, n: number): Promise<Signed> {
    const { unitOfWork, clock } = this.#parts;
    if (!by.signs) return this.#deny(by, 'CONTRIBUTION_NOT_GRANTED', clock.now());
    const held = await unitOfWork.read((tx) => tx.contributions.get({ n }));
    if (!held) return this.#deny(by, 'CONTRIBUTION_UNSIGNED', clock.now());
    return done(await this.#standing(by, held.bytes, clock.now()));
  }

  /** What was signed, so that it verifies now; as it was kept, where no key of now is listed yet. */
  async #standing(by: EnrolledSystem, bytes: Bytes, at: Instant): Promise<Bytes> {
    const { unitOfWork, audit, network } = this.#parts;
    if (isSignedWith(bytes, network.keysOf(at))) return bytes;
    const link = linkOf(bytes);
    const { n } = link;
    const again = await this.#sign(link, at).catch((error: unknown) => {
      if (error instanceof NodeError && error.code === 'CONTRIBUTION_UNVERIFIABLE') return null;
      throw error;
    });
    if (again === null) return bytes;
    await unitOfWork.write(async (tx) => {
      await tx.contributions.update({ n }, { bytes: again });
      const name = contributionName(link);
      const event = 'contribution.signed-again';
      await audit.append(tx, at, { event, actor: actorOf(by), subject: name, detail: { n, name } });
    });
    return again;
  }

  async #judge(
    tx: NodeTx,
    by: EnrolledSystem,
    asked: Asked | undefined,
    at: Instant,
  ): Promise<Judged> {
    if (!by.signs) return deny('CONTRIBUTION_NOT_GRANTED');
    if (!asked) return deny('CONTRIBUTION_UNREADABLE');
    const { link, name } = asked;
    if (link.state !== this.#parts.state) return deny('CONTRIBUTION_OF_ANOTHER_STATE');
    const held = await tx.contributions.get({ n: link.n });
    if (held?.name === name) return { kind: 'signed', bytes: held.bytes };
    if (held) return deny('CONTRIBUTION_NUMBER_TAKEN');
    const [last] = await tx.contributions.list({}, { order: { n: 'desc' }, limit: 1 });
    if (link.n !== (last?.n ?? 0) + 1) return deny('CONTRIBUTION_NUMBER_SKIPPED');
    if (link.prev !== (last?.name ?? '')) return deny('CONTRIBUTION_PREV_WRONG');
    return isTimely(link, last, at) ? { kind: 'new', ...asked } : deny('CONTRIBUTION_DATE_WRONG');
  }

  /** A number is spent with its link, so what others could not verify is not kept. */
  async #sign(link: Link, at: Instant): Promise<Bytes> {
    const { network, signers } = this.#parts;
    // The keys are those of now; the library's clock may be a little ahead.
    const given = { at: link.at > at ? link.at : at, signers, typ: CONTRIBUTION_TYP };
    const bytes = await signJws(linkClaims(link), given);
    try {
      await verifyLink(bytes, { keysOf: network.keysOf(at), at });
    } catch (cause) {
      throw new NodeError('CONTRIBUTION_UNVERIFIABLE', { n: link.n }, { cause });
    }
    return bytes;
  }

  /** Judged again: another call may have been faster. */
  async #keep(
    tx: NodeTx,
    by: EnrolledSystem,
    asked: Asked,
    row: ContributionRow,
  ): Promise<Exclude<Judged, { readonly kind: 'new' }>> {
    const judged = await this.#judge(tx, by, asked, row.at);
    if (judged.kind !== 'new') return judged;
    await tx.contributions.insert(row);
    await this.#parts.audit.append(tx, row.at, {
      event: 'contribution.signed',
      actor: actorOf(by),
      subject: row.name,
      detail: { n: row.n, name: row.name },
    });
    return { kind: 'signed', bytes: row.bytes };
  }

  async #deny(by: EnrolledSystem, code: MailboxDenialCode, at: Instant): Promise<Signed> {
    const { unitOfWork, audit } = this.#parts;
    const event = 'contribution.refused';
    await unitOfWork.write((tx) => refuse(tx, { audit, at, event, by, code }));
    return denied(code);
  }
}

interface Asked {
  readonly link: Link;
  readonly name: string;
}

type Judged =
  | ({ readonly kind: 'new' } & Asked)
  | { readonly kind: 'signed'; readonly bytes: Bytes }
  | { readonly kind: 'denied'; readonly code: MailboxDenialCode };

/** Neither far from `now` nor before the last. */
const isTimely = (link: Link, last: ContributionRow | undefined, now: Instant): boolean => {
  const age = now - link.at;
  const isNow = age <= AGE_MS_MAX && age >= -CLOCK_SKEW_MS_MAX;
  return isNow && (!last || link.at >= linkOf(last.bytes).at);
};

const deny = (code: MailboxDenialCode): Judged & { readonly kind: 'denied' } => ({
  kind: 'denied',
  code,
});

const readLink = (claims: Uint8Array): Link | undefined => {
  if (claims.length > CLAIMS_BYTES_MAX) return undefined;
  try {
    return readLinkClaims(parseCanonical(fromUtf8(claims)));
  } catch {
    return undefined;
  }
};
