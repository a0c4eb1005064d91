/** The reports on progress that the libraries of all hold alike. */

import type { ContributedReport } from '@comity/law';
import type { HeldContribution } from '@comity/library';
import { heldIn } from '../exchange/catalogue.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { ReportSource } from './ports.js';

export class ContributedReports implements ReportSource {
  readonly #unitOfWork: UnitOfWork;

  constructor(unitOfWork: UnitOfWork) {
    this.#unitOfWork = unitOfWork;
  }

  async reports(): Promise<readonly ContributedReport[]> {
    const rows = await this.#unitOfWork.read((tx) =>
      tx.contributions.list({ kind: 'report', voidBecause: null }),
    );
    return rows.flatMap(heldIn).flatMap(reportIn);
  }
}

const reportIn = ({ name, link: { state, at }, body }: HeldContribution) =>
  body.saying.kind === 'report'
    ? [{ state, contribution: name, at, report: body.saying.say.report }]
    : [];
