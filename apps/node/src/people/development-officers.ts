/** Puts invented officers into a node that has none; only a development node may ask for it. */

import type { Clock } from '@comity/kernel';
import type { DevelopmentOfficer } from '../node.config.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';

/** Does nothing where there is any officer, but for passkeys in software that it does not know. */
export const seedOfficers = (
  unitOfWork: UnitOfWork,
  officers: readonly DevelopmentOfficer[],
  clock: Clock,
): Promise<void> =>
  unitOfWork.write(async (tx) => {
    if ((await tx.officers.count({})) === 0) {
      await tx.officers.insert(
        ...officers.map(({ id, name, roles }) => ({ id, name, roles, active: true })),
      );
    }
    for (const officer of officers) await seedPasskey(tx, officer, clock);
  });

const seedPasskey = async (
  tx: NodeTx,
  { id, passkey }: DevelopmentOfficer,
  clock: Clock,
): Promise<void> => {
  if (!passkey || (await tx.passkeys.get({ credentialId: passkey.credentialId }))) return;
  await tx.passkeys.insert({
    ...passkey,
    officer: id,
    counter: 0,
    transports: [],
    backedUp: false,
    label: 'development',
    enrolledAt: clock.now(),
    revokedAt: null,
  });
};
