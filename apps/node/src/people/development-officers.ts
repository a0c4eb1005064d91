/** Puts invented officers into a node that has none; only a development node may ask for it. */

import type { NodeConfig } from '../node.config.js';
import type { UnitOfWork } from '../unit-of-work.js';

/** Does nothing where there is any officer. */
export const seedOfficers = (
  unitOfWork: UnitOfWork,
  { developmentOfficers }: Pick<NodeConfig, 'developmentOfficers'>,
): Promise<void> =>
  unitOfWork.write(async (tx) => {
    if ((await tx.officers.count({})) > 0) return;
    await tx.officers.insert(
      ...developmentOfficers.map((one) => ({ ...one, active: true, epoch: 0 })),
    );
  });
