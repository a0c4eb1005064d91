/** Reads what States do with the practices that an officer is shown. */

import type { StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { audienceOfPractice, countingOf, isSameAudience } from '@comity/library';
import { heldOf } from '../exchange/catalogue.js';
import type { PracticeView } from '../records/practice-view.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { practiceAtHome } from './at-home.js';
import { NO_USE, useOf, type Provenance, type ShownUse } from './shown-use.js';

export class ReadUse {
  readonly #unitOfWork: UnitOfWork;
  readonly #state: StateCode;
  /** Each view is made for one answer, of which several fields ask the same. */
  readonly #read = new WeakMap<PracticeView, Promise<ShownUse>>();

  /** @param state the State whose library this is */
  constructor(unitOfWork: UnitOfWork, state: StateCode) {
    this.#unitOfWork = unitOfWork;
    this.#state = state;
  }

  /** Translations, endorsements, experiences and comments; none once the practice is withdrawn. */
  of(view: PracticeView): Promise<ShownUse> {
    const known = this.#read.get(view) ?? this.#of(view);
    this.#read.set(view, known);
    return known;
  }

  async #of({ row, status }: PracticeView): Promise<ShownUse> {
    if (status === 'WITHDRAWN') return NO_USE;
    const home = await this.#unitOfWork.read((tx) => practiceAtHome(tx, row.id, this.#state));
    return home ? useOf(home) : NO_USE;
  }

  /** The signed contributions that the practice follows from, in the order in which States date them. */
  provenance({ row }: PracticeView): Promise<readonly Provenance[]> {
    return this.#unitOfWork.read(async (tx) => {
      const rows = await tx.contributions.list({ practice: row.id, voidBecause: null });
      const signed = new Map(rows.map((one) => [one.name, one.signed]));
      const counting = countingOf(await heldOf(tx, row.id));
      const to = audienceOfPractice(row.id, counting);
      return counting
        .filter(({ body }) => to !== undefined && isSameAudience(body.to, to))
        .map(({ name, link: { state, n, at }, body }) => ({
          contribution: name,
          state,
          n,
          at,
          kind: body.saying.kind,
          signed: hashOf(signed.get(name) ?? new Uint8Array()),
        }))
        .toSorted((a, b) => a.at - b.at || a.n - b.n);
    });
  }
}
