/** GTM's node as far as it corrects the register, and the real primary beside it, joined in memory. */

import { generateSigningKey, signerFrom, signJws, type Signer } from '@comity/envelope';
import {
  CodedError,
  DAY_MS,
  fromUtf8,
  nodeIdOf,
  officerId,
  parseCanonical,
  plus,
  stateCode,
  type Bytes,
  type Clock,
  type Instant,
  type Json,
  type StateCode,
} from '@comity/kernel';
import {
  correctionPayload,
  foundingRegister,
  TYP_CORRECTION,
  type Officer,
  type OfficerRole,
  type OwnRows,
} from '@comity/law';
import { systemEntropy } from '@comity/platform';
import { verifyTrustList, type Member, type TrustAnchor } from '@comity/trust';
import { CorrectTheRegister } from '../../apps/directory/src/register/correct-the-register.js';
import { readSnapshot } from '../../apps/directory/src/snapshot/snapshot.js';
import {
  aMember,
  anAdministrator,
  anchorOf,
  NOON,
  type TestAdministrator,
} from '../../apps/directory/src/testing/small-network.js';
import { IssueTrustList } from '../../apps/directory/src/trust-list/issue-trust-list.js';
import { MemoryLists } from '../../apps/directory/src/trust-list/memory-lists.js';
import { AuditTrail } from '../../apps/node/src/audit/append-entry.js';
import { Network } from '../../apps/node/src/members/network.js';
import { NodeError } from '../../apps/node/src/node.errors.js';
import { ApproveByPasskey } from '../../apps/node/src/people/approve-by-passkey.js';
import { RelyingParty } from '../../apps/node/src/people/relying-party.js';
import { DecideCorrection } from '../../apps/node/src/register/decide-correction.js';
import { DraftCorrection } from '../../apps/node/src/register/draft-correction.js';
import type { PrimaryAnswer, RegisterPrimary } from '../../apps/node/src/register/ports.js';
import { SendCorrections } from '../../apps/node/src/register/send-corrections.js';
import type { UnitOfWork } from '../../apps/node/src/unit-of-work.js';

export const [GTM, MEX] = [stateCode('GTM'), stateCode('MEX')];
const MINUTE_MS = 60_000;

/** An officer of GTM, or of another State, with these roles. */
export const anOfficer = (name: string, roles: readonly OfficerRole[], state = GTM): Officer => ({
  id: officerId(`${state.toLowerCase()}.${name}`),
  state,
  roles,
});

/** One row of `state`, with a note that the founding register has not. */
export const rowsOf = (state: StateCode, note: string): OwnRows => {
  const row = foundingRegister.parties.find((one) => one.state === state);
  if (!row) throw new Error('the founding register has its rows');
  return { parties: [{ ...row, note }] };
};

interface SigningMember {
  readonly member: Member;
  readonly signers: readonly Signer[];
}

/** Keys of administrators and members, which take time to make: once for a file of tests. */
export interface RegisterKeys {
  readonly administrators: readonly TestAdministrator[];
  readonly gtm: SigningMember;
  readonly mex: SigningMember;
}

const aSigningMember = async (state: StateCode): Promise<SigningMember> => {
  const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
  const window = { from: plus(NOON, -DAY_MS), until: plus(NOON, 90 * DAY_MS) };
  return {
    member: await aMember(state, {
      keys: pairs.map((pair) => ({ ...pair.public, use: 'sig' as const, ...window })),
    }),
    signers: await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk))),
  };
};

export const makeRegisterKeys = async (): Promise<RegisterKeys> => ({
  administrators: [await anAdministrator(), await anAdministrator()],
  gtm: await aSigningMember(GTM),
  mex: await aSigningMember(MEX),
});

/** The network's primary, and what a test may look at or do there. */
export class PrimaryUnderTest implements RegisterPrimary {
  readonly lists = new MemoryLists();
  members: readonly Member[];
  readonly #anchor: TrustAnchor;
  readonly #issue: IssueTrustList;
  readonly #correct: CorrectTheRegister;

  constructor({ administrators, gtm, mex }: RegisterKeys, clock: Clock) {
    this.members = [gtm.member, mex.member];
    this.#anchor = anchorOf(administrators);
    const signers = async () => administrators.map((one) => one.signers);
    const given = { anchor: this.#anchor, register: foundingRegister };
    const admission = { members: async () => this.members, signers };
    this.#issue = new IssueTrustList(admission, this.lists, given, clock);
    this.#correct = new CorrectTheRegister(this.lists, this.#issue, this.#anchor, clock);
  }

  /** As over HTTP: what is refused is told by its code, what is not is to be asked again. */
  async correct(signed: Bytes): Promise<PrimaryAnswer> {
    try {
      const outcome = await this.#correct.execute(signed);
      return outcome.ok
        ? { kind: 'accepted', version: outcome.value.register }
        : { kind: 'refused', code: outcome.denial.code };
    } catch (cause) {
      if (!(cause instanceof CodedError)) throw cause;
      if (cause.kind === 'violation') return { kind: 'refused', code: cause.code };
      throw new NodeError('PRIMARY_UNREACHABLE', {}, { cause });
    }
  }

  async kept(sha256: string): Promise<Bytes | undefined> {
    return (await this.lists.snapshot(sha256)) ?? undefined;
  }

  /** Issues a list if one is due: members may have changed. */
  async issue(): Promise<void> {
    await this.#issue.execute();
  }

  /** The version in force: its number, its name and the correction that made it. */
  async present(): Promise<{ seq: number; sha256: string; correction: string | null }> {
    const name = (await this.lists.head())?.snapshot ?? '';
    const { seq, sha256, correction } = readSnapshot(
      (await this.lists.snapshot(name)) ?? new Uint8Array(),
      name,
    );
    return { seq, sha256, correction };
  }

  /** What `network` relies on from now on: the newest list and its register. */
  async show(network: Network): Promise<void> {
    const head = await this.lists.head();
    if (head === null) throw new Error('there is a list');
    const { list, sha256 } = await verifyTrustList(head.bytes, { anchor: this.#anchor });
    const snapshot = await this.lists.snapshot(list.directory.sha256);
    const { register } = readSnapshot(snapshot ?? new Uint8Array(), list.directory.sha256);
    network.rely({ list, sha256, register });
  }
}

/** One network in one process; a node of it is made anew as often as it stops. */
export class RegisterWorld {
  now: Instant = NOON;
  readonly clock: Clock = { now: () => this.now };
  readonly primary: PrimaryUnderTest;
  readonly network = new Network(nodeIdOf(GTM), this.clock, { allowLoopback: true });
  readonly #keys: RegisterKeys;

  private constructor(keys: RegisterKeys) {
    this.#keys = keys;
    this.primary = new PrimaryUnderTest(keys, this.clock);
  }

  /** A primary that has issued its first list, which GTM's node relies on. */
  static async begin(keys: RegisterKeys): Promise<RegisterWorld> {
    const world = new RegisterWorld(keys);
    await world.primary.issue();
    await world.primary.show(world.network);
    world.pass(MINUTE_MS);
    return world;
  }

  pass(ms: number): void {
    this.now = plus(this.now, ms);
  }

  /** GTM's node on what it has stored. */
  node(
    unitOfWork: UnitOfWork,
    primary: RegisterPrimary = this.primary,
    signers?: readonly Signer[],
    approveBy: 'passkey' | 'names' = 'names',
  ) {
    const { clock, network } = this;
    const audit = new AuditTrail(network.self, systemEntropy);
    const shared = { state: GTM, unitOfWork, audit, clock, entropy: systemEntropy, network };
    const party = new RelyingParty('https://gt.example', GTM);
    const approvals = new ApproveByPasskey({ ...shared, party, approvals: approveBy });
    return {
      approvals,
      draft: new DraftCorrection(shared),
      decide: new DecideCorrection({
        ...shared,
        signers: signers ?? this.#keys.gtm.signers,
        approvals,
        onApproved: () => undefined,
      }),
      send: new SendCorrections({ ...shared, primary }),
    };
  }

  /** Mexico corrects its row at the primary, on the version in force. */
  async mexicoCorrects(note: string): Promise<void> {
    const { sha256: on } = await this.primary.present();
    const rows = rowsOf(MEX, note);
    const payload = correctionPayload({ network: this.network.list.network, state: MEX, on, rows });
    const { signers } = this.#keys.mex;
    const signed = await signJws(payload, { typ: TYP_CORRECTION, at: this.now, signers });
    const answer = await this.primary.correct(signed);
    if (answer.kind !== 'accepted') throw new Error(answer.code);
  }
}

/** What happened to corrections, in order, by the audit trail: event and opened detail. */
export const correctionEvents = (
  unitOfWork: UnitOfWork,
): Promise<readonly { event: string; detail: Readonly<Record<string, unknown>> }[]> =>
  unitOfWork.read(async (tx) => {
    const entries = await tx.auditEntries.list({}, { order: { at: 'asc' } });
    return entries.map(({ event, opened }) => ({
      event,
      detail: JSON.parse((opened as { d: { value: string } }).d.value) as Record<string, unknown>,
    }));
  });

/** What a signed correction says, without its signatures. */
export const payloadOf = (signed: Bytes): Json => {
  const { payload } = parseCanonical(fromUtf8(signed)) as { payload: string };
  return parseCanonical(Buffer.from(payload, 'base64url').toString('utf8'));
};
