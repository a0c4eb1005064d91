/** The reports on progress that the libraries of all hold alike. */

import type { ContributedReport } from '@comity/law';
import { linkOf, readBody } from '@comity/library';
import type { ContributionRow } from '../exchange/ports.js';
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
    return rows.flatMap(reportIn);
  }
}

const reportIn = ({ name, signed, bytes }: ContributionRow): readonly ContributedReport[] => {
  if (bytes === null) return [];
  const link = linkOf(signed);
  const reading = readBody(bytes, link);
  if (!reading.ok || reading.value.saying.kind !== 'report') return [];
  const { report } = reading.value.saying.say;
  return [{ state: link.state, contribution: name, at: link.at, report }];
};
