/** Has this State's links signed again whose keys were revoked since, so that who joins later can verify them. */

import type { Clock, StateCode } from '@comity/kernel';
import { contributionName, isSignedWith, linkClaims, linkOf, verifyLink } from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Mailbox } from './mailbox.js';
import type { Members } from './members.js';
import type { ContributionRow } from './ports.js';

/** Links that are looked at in one turn. */
const TURN_LINKS_MAX = 64;

export interface RenewSignaturesParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly members: Pick<Members, 'keysAt' | 'listNumber'>;
  readonly mailbox: Pick<Mailbox, 'sign'>;
}

export class RenewSignatures {
  readonly #parts: RenewSignaturesParts;
  /** The list by which all links were looked at, and the number to go on from under it. */
  #looked = { list: 0, from: 1 };

  constructor(parts: RenewSignaturesParts) {
    this.#parts = parts;
  }

  /**
   * One turn under the newest trust list: looks at the next links, and has those signed again that
   * no longer verify. The claims stay, and so does the name of each.
   *
   * @returns how many links were looked at; 0 once all were
   * @throws what the mailbox throws when the node does not answer
   */
  async round(): Promise<number> {
    const { state, unitOfWork, members } = this.#parts;
    const list = members.listNumber();
    if (list > this.#looked.list) this.#looked = { list, from: 1 };
    const { from } = this.#looked;
    if (from === DONE) return 0;
    const rows = await unitOfWork.read((tx) => tx.seriesFrom(state, from, TURN_LINKS_MAX));
    const last = rows.at(-1);
    for (const row of rows) await this.#renew(row);
    this.#looked = { list, from: last ? last.n + 1 : DONE };
    return rows.length;
  }

  async #renew({ state, n, name, signed }: ContributionRow): Promise<void> {
    const { unitOfWork, clock, members, mailbox } = this.#parts;
    const at = clock.now();
    const keysOf = members.keysAt(at);
    if (isSignedWith(signed, keysOf)) return;
    const again = await mailbox.sign(linkClaims(linkOf(signed)));
    // A node whose new keys are not in the list yet cannot: it is asked under the next one.
    if (again === 'late' || !isSignedWith(again, keysOf)) return;
    const link = await verifyLink(again, { keysOf, at });
    if (contributionName(link) !== name) return;
    await unitOfWork.write((tx) => tx.contributions.update({ state, n }, { signed: again }));
  }
}

/** Every link was looked at: no number is as great. */
const DONE = Number.POSITIVE_INFINITY;
