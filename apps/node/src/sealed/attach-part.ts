/** Attaches to a case what an officer sealed where he sits: the node reads its header, and no more. */

import {
  denied,
  done,
  type Bytes,
  type CaseId,
  type Clock,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import type { Officer } from '@comity/law';
import { PART_BYTES_MAX, readPart, SealedError, type PartHeader } from '@comity/sealed';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import { mayChange } from '../cases/change-case.js';
import type { CaseRow } from '../cases/ports.js';
import type { FileDenialCode } from '../evidence/evidence.denials.js';
import { SEALED_MEDIA } from '../evidence/ports.js';
import type { TakeInFile } from '../evidence/take-in-file.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { SealedPartRow } from './ports.js';
import { latestOf } from './publish-targets.js';
import type { SealedDenialCode } from './sealed.denials.js';
import { isConfirmed } from './sealing-keys.js';
import { targetsOf } from './signed-targets.js';

/** Whoever sees that there is such a file sees nothing of it in its name. */
const NAME = 'sealed-part.json';
/** So that no one officer alone decides what becomes of it at the other State. */
const RECIPIENTS_ABROAD_MIN = 2;

type AttachDenialCode = SealedDenialCode | CaseDenialCode | FileDenialCode;

export interface AttachPartParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly takeInFile: TakeInFile;
}

export interface AttachPartCommand {
  readonly by: Officer;
  readonly caseId: CaseId | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export class AttachPart {
  readonly #parts: AttachPartParts;

  constructor(parts: AttachPartParts) {
    this.#parts = parts;
  }

  /**
   * The part is staged as a file is: it goes with the next act that names it, whose signature
   * covers its hash. Denies what attaching a file denies, and `PART_*` for one that is in no form,
   * of another case or State, or sealed to others than officers who are named now.
   */
  async execute(command: AttachPartCommand): Promise<Outcome<SealedPartRow, AttachDenialCode>> {
    const { by, caseId } = command;
    const { unitOfWork, clock, takeInFile } = this.#parts;
    const now = clock.now();
    const allowed = await unitOfWork.read(async (tx) => {
      const row = caseId && (await tx.cases.get({ id: caseId }));
      return mayChange(tx, row, { by, now });
    });
    if (!allowed.ok) return this.#deny(command, allowed.denial.code);
    const bytes = await atMost(PART_BYTES_MAX, command.bytes);
    const header = bytes && headerOf(bytes);
    if (!bytes || !header) return this.#deny(command, 'PART_NOT_IN_FORM');
    const code = await unitOfWork.read((tx) => this.#wrongIn(tx, header, allowed.value));
    if (code) return this.#deny(command, code);
    const file = {
      by,
      caseId,
      name: NAME,
      title: null,
      media: SEALED_MEDIA,
      compartment: header.compartment,
      bytes: once(bytes),
    };
    const part = (id: string) => ({ ...partOf(id, header), addedBy: by.id, at: now });
    const taken = await takeInFile.executeSealed(file, (tx, { id }) =>
      tx.sealedParts.insert(part(id)),
    );
    if (!taken.ok) return taken;
    const { id } = taken.value;
    return done((await unitOfWork.read((tx) => tx.sealedParts.get({ id }))) ?? part(id));
  }

  async #wrongIn(
    tx: NodeTx,
    header: PartHeader,
    row: CaseRow,
  ): Promise<SealedDenialCode | undefined> {
    const { state } = this.#parts;
    if (header.caseId !== row.id || header.sender !== state) return 'PART_ELSEWHERE';
    const other = row.requestingState === state ? row.requestedState : row.requestingState;
    const latest = await latestOf(tx, other);
    const abroad = new Map(
      (latest ? targetsOf(latest.bytes).targets : []).map(({ kid, officer }) => [kid, officer]),
    );
    const own = (await tx.sealingKeys.list({ endedAt: null })).filter(isConfirmed);
    const ours = new Set(own.map(({ kid }) => kid));
    const isKnown = header.recipients.every((kid) => abroad.has(kid) || ours.has(kid));
    if (!isKnown) return 'PART_RECIPIENT_UNKNOWN';
    const named = new Set(header.recipients.map((kid) => abroad.get(kid)).filter(Boolean));
    return named.size < RECIPIENTS_ABROAD_MIN ? 'PART_RECIPIENTS_FEW' : undefined;
  }

  async #deny<Code extends AttachDenialCode>({ by, caseId }: AttachPartCommand, code: Code) {
    const { unitOfWork, audit, clock } = this.#parts;
    await unitOfWork.write((tx) =>
      audit.append(tx, clock.now(), {
        event: 'sealed.attach-denied',
        actor: by.id,
        subject: caseId ?? 'unknown',
        detail: { code },
      }),
    );
    return denied(code);
  }
}

/** What the node keeps of a header; the commitment and the keys stay in the part. */
export const partOf = (
  id: string,
  { caseId, sender, compartment, codes, noStore, recipients }: PartHeader,
): Omit<SealedPartRow, 'addedBy' | 'at'> => ({
  id,
  caseId,
  sender,
  compartment,
  codes,
  noStore,
  recipients,
  withdrawnAt: null,
  withdrawnBy: null,
  spentAt: null,
  erasedAt: null,
  peerErasedAt: null,
  owes: null,
});

const headerOf = (bytes: Bytes): PartHeader | undefined => {
  try {
    return readPart(bytes).header;
  } catch (error) {
    if (error instanceof SealedError) return undefined;
    throw error;
  }
};

/** All of `pieces` in one; undefined when they are more than that. */
export const atMost = async (
  bytesMax: number,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Bytes | undefined> => {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > bytesMax) return undefined;
    held.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of held) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}
