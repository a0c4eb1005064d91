/** Signs what was written down to be said, and takes it as what comes from others is taken. */

import type { Clock, StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { contributionName, linkClaims, linkOf, type Link } from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Mailbox } from './mailbox.js';
import type { IntentRow } from './ports.js';
import { headOf, type TakeContributions } from './take-contributions.js';

export interface ContributeParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly mailbox: Pick<Mailbox, 'sign'>;
  readonly take: TakeContributions;
  /** Our copy of our own series ends before what the node signed: others have the rest. */
  readonly onBehind: () => Promise<void>;
}

export class Contribute {
  readonly #parts: ContributeParts;

  constructor(parts: ContributeParts) {
    this.#parts = parts;
  }

  /**
   * Signs the oldest intent, and takes it in the transaction that strikes it out. After a crash
   * between the two the same claims are signed again, which gives the same bytes.
   *
   * @returns how many were signed: one, or none
   * @throws what the mailbox throws when the node does not answer; nothing is lost by it
   */
  async round(): Promise<number> {
    const { state, unitOfWork, clock, mailbox, take, onBehind } = this.#parts;
    const due = await unitOfWork.read(async (tx) => {
      const [intent] = await tx.intents.list({}, { order: { seq: 'asc' }, limit: 1 });
      return intent && { intent, head: await headOf(tx, state) };
    });
    if (!due) return 0;
    const link = linkFor(due.intent, state, due.head);
    const { seq, bytes } = due.intent;
    const signed = await mailbox.sign(linkClaims(link));
    if (signed === 'late') {
      await unitOfWork.write((tx) => tx.intents.update({ seq }, { at: clock.now() }));
      return 1;
    }
    if (contributionName(linkOf(signed)) === contributionName(link)) {
      await take.execute(state, [{ link: signed, body: bytes }], (tx) =>
        tx.intents.remove({ seq }),
      );
    } else {
      // Our copy was lost: its place is taken by what was signed then, whose body others may hold.
      await take.execute(state, [{ link: signed, body: null }]);
      await onBehind();
    }
    return 1;
  }
}

const linkFor = (
  { at, bytes }: IntentRow,
  state: StateCode,
  head: { readonly n: number; readonly name: string },
): Link => ({ state, n: head.n + 1, prev: head.name, at, body: hashOf(bytes) });
