/** The first two administrators of a node, made by whoever operates its machine. */

import { done, type OfficerId, type Outcome } from '@comity/kernel';
import type { NodeTx } from '../unit-of-work.js';
import { revokeAll, type AdministrationParts } from './administration.js';
import { administers } from './officer-change.js';
import type { OfficerDenialCode } from './officers.denials.js';
import { addLink, newLinkToken, type EnrolmentLink } from './sign-in-links.js';

/** How the audit trail names who is no officer, but runs the node. */
const OPERATOR = 'operator';
const FIRST_COUNT = 2;

export interface FirstAdministrator {
  readonly id: OfficerId;
  readonly name: string;
}

export interface FirstLink extends FirstAdministrator {
  readonly link: EnrolmentLink;
}

export class FirstAdministrators {
  readonly #parts: Omit<AdministrationParts, 'approvals'>;

  constructor(parts: Omit<AdministrationParts, 'approvals'>) {
    this.#parts = parts;
  }

  /**
   * Makes two administrators in a node that has no officers, with a link for each; and new links
   * for the same two as long as nobody has ever enrolled a passkey, for links are over in an hour.
   *
   * Denies FIRST_ADMINISTRATORS_ALIKE unless two persons are named, FIRST_ADMINISTRATORS_ENROLLED,
   * and FIRST_ADMINISTRATORS_OTHERS where there are other officers.
   */
  make(
    two: readonly FirstAdministrator[],
  ): Promise<Outcome<readonly FirstLink[], OfficerDenialCode>> {
    const { unitOfWork, audit, clock, entropy, publicUrl } = this.#parts;
    const at = clock.now();
    const links = two.map((one) => ({ ...one, token: newLinkToken(entropy) }));
    return unitOfWork.write(async (tx) => {
      const code = await whyNot(tx, two);
      if (code !== undefined) {
        const event = 'officer.first-denied';
        await audit.append(tx, at, {
          event,
          actor: OPERATOR,
          subject: 'unknown',
          detail: { code },
        });
        return { ok: false, denial: { code, detail: {} } };
      }
      const made: FirstLink[] = [];
      for (const { id, name, token } of links) {
        await keep(tx, { id, name });
        await revokeAll(tx, id, at);
        made.push({ id, name, link: await addLink(tx, id, { at, token, publicUrl }) });
        const event = 'officer.first-administrator';
        await audit.append(tx, at, { event, actor: OPERATOR, subject: id });
      }
      return done(made);
    });
  }
}

const whyNot = async (
  tx: NodeTx,
  two: readonly FirstAdministrator[],
): Promise<OfficerDenialCode | undefined> => {
  const distinct = (texts: readonly string[]): boolean => new Set(texts).size === FIRST_COUNT;
  const names = two.map(({ name }) => name.normalize('NFKC').trim().toLowerCase());
  if (two.length !== FIRST_COUNT || !distinct(two.map(({ id }) => id)) || !distinct(names)) {
    return 'FIRST_ADMINISTRATORS_ALIKE';
  }
  // One that was revoked counts too: whoever got in by it decided with another from then on.
  if ((await tx.passkeys.count({})) > 0) return 'FIRST_ADMINISTRATORS_ENROLLED';
  const here = await tx.officers.list({});
  const same = here.every((row) => administers(row) && two.some(({ id }) => id === row.id));
  const complete = here.length === 0 || here.length === FIRST_COUNT;
  return same && complete ? undefined : 'FIRST_ADMINISTRATORS_OTHERS';
};

const keep = async (tx: NodeTx, { id, name }: FirstAdministrator): Promise<void> => {
  if ((await tx.officers.update({ id }, { name })) > 0) return;
  await tx.officers.insert({ id, name, roles: ['node_admin'], active: true, epoch: 0 });
};
