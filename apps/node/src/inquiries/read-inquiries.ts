/** Shows inquiries to officers: whom they asked, what came of it, as far as each may see the cases. */

import type { CaseId, Clock } from '@comity/kernel';
import {
  clocksOf,
  gatherAnswers,
  readContent,
  type AskedState,
  type Gathered,
  type GatheredState,
  type Officer,
  type OwnClocks,
} from '@comity/law';
import { readChain, recordsOf } from '../cases/chain.js';
import type { CaseRow } from '../cases/ports.js';
import { showReceipt, type ShownReceipt } from '../deliveries/show-receipt.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { readableInquiry, type InquiryCases } from './inquiry-cases.js';

/** Inquiries in one answer, whatever was asked for. */
const INQUIRIES_MAX = 100;
/** By how much more is looked through where few of them are the officer's. */
const WIDER = 8;

/** One State of an inquiry as an officer sees it. */
export interface ShownPart extends GatheredState {
  readonly row: CaseRow;
  /** That our acts in the case arrived. */
  readonly receipts: readonly ShownReceipt[];
}

/** An inquiry with all that its cases say. */
export interface ShownInquiry extends Omit<Gathered, 'states'> {
  readonly parts: readonly ShownPart[];
}

export interface ReadInquiriesParts {
  readonly unitOfWork: UnitOfWork;
  readonly network: Network;
  readonly clock: Clock;
  /** Lengths that this State has set for its own duties. */
  readonly own: OwnClocks;
}

export class ReadInquiries {
  readonly #parts: ReadInquiriesParts;

  constructor(parts: ReadInquiriesParts) {
    this.#parts = parts;
  }

  /** One inquiry; undefined where there is none of whose cases the officer may read one. */
  get(by: Officer, id: string): Promise<InquiryCases | undefined> {
    const { unitOfWork, clock } = this.#parts;
    const asker = { by, now: clock.now() };
    return unitOfWork.read(async (tx) =>
      readableInquiry(tx, await tx.inquiries.get({ id }), asker),
    );
  }

  /** Those of whose cases the officer may read one, the newest first. */
  async list(by: Officer, first: number): Promise<readonly InquiryCases[]> {
    const { unitOfWork, clock } = this.#parts;
    const asker = { by, now: clock.now() };
    const wanted = Math.max(1, Math.min(first, INQUIRIES_MAX));
    return unitOfWork.read(async (tx) => {
      for (let limit = wanted; ; limit *= WIDER) {
        const rows = await tx.inquiries.list({}, { order: { at: 'desc', id: 'asc' }, limit });
        const readable: InquiryCases[] = [];
        for (const row of rows) {
          const found = await readableInquiry(tx, row, asker);
          if (found) readable.push(found);
        }
        if (readable.length >= wanted || rows.length < limit) return readable.slice(0, wanted);
      }
    });
  }

  /** The inquiry that a case is of, as far as its reader may see it; undefined for any other. */
  async ofCase(by: Officer, caseId: CaseId): Promise<InquiryCases | undefined> {
    const { unitOfWork } = this.#parts;
    const member = await unitOfWork.read((tx) => tx.inquiryCases.get({ caseId }));
    return member && this.get(by, member.inquiryId);
  }

  /** What a request for practices is about; nothing for any other case. */
  fieldsOf({ content }: CaseRow): {
    readonly pillars: readonly string[];
    readonly theme: string | null;
  } {
    const read = readContent(content);
    if (!read.ok || read.value.messageKind !== 'practice_request') return NO_FIELDS;
    const { pillars, theme } = read.value;
    return { pillars, theme: theme ?? null };
  }

  /** What the cases that the officer was shown add up to. */
  gather({ rows }: InquiryCases): Promise<ShownInquiry> {
    return this.#parts.unitOfWork.read(async (tx) => {
      const cases: AskedState[] = [];
      const receipts: (readonly ShownReceipt[])[] = [];
      for (const row of rows) {
        cases.push(await this.#asked(tx, row));
        receipts.push(await receiptsOf(tx, row));
      }
      const { states, ...gathered } = gatherAnswers(cases);
      const parts = rows.flatMap((row, index): readonly ShownPart[] => {
        const state = states[index];
        return state ? [{ ...state, row, receipts: receipts[index] ?? [] }] : [];
      });
      return { ...gathered, parts };
    });
  }

  async #asked(tx: NodeTx, { id, requestedState: state }: CaseRow): Promise<AskedState> {
    const { network, clock, own } = this.#parts;
    const now = clock.now();
    const chain = await readChain(tx, id, now);
    const { fold } = chain;
    const acts = recordsOf(chain.acts);
    const clocks = clocksOf({ fold, acts, register: network.register(), now, own });
    return { state, fold, acts, clocks };
  }
}

const NO_FIELDS = { pillars: [], theme: null } as const;

const receiptsOf = async (
  tx: NodeTx,
  { id, requestingState }: CaseRow,
): Promise<readonly ShownReceipt[]> => {
  const acts = await tx.acts.list({ caseId: id, author: requestingState }, { order: { n: 'asc' } });
  const shown: ShownReceipt[] = [];
  for (const { iss, jti } of acts) {
    const receipt = (await tx.messages.get({ iss, jti }))?.receipt;
    if (receipt) shown.push(showReceipt(receipt));
  }
  return shown;
};
