/** Which version of the register a case rests on: its request says so under its sender's signature. */

import { readJws, TYP_MESSAGE, MESSAGE_BYTES_MAX } from '@comity/envelope';
import { TRUST_LIST_BYTES_MAX, TYP_TRUST_LIST } from '@comity/trust';
import type { CaseRow } from '../cases/ports.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { Network } from './network.js';

/** The version's name, and the trust list through which the request names it. */
export interface ReliedOn {
  /** SHA-256 of the version, base64url. */
  readonly register: string;
  readonly trustList: number;
  /** False for a draft: it is checked against the present version until it is transmitted. */
  readonly pinned: boolean;
}

export class RegisterReliedOn {
  readonly #unitOfWork: UnitOfWork;
  readonly #network: Network;

  constructor(unitOfWork: UnitOfWork, network: Network) {
    this.#unitOfWork = unitOfWork;
    this.#network = network;
  }

  /**
   * What the act that opened the case relied on, by the trust list it names (`tl`); for a draft what
   * it would rely on now. Null where this node does not hold that list: then nobody here can say.
   */
  of({ id }: Pick<CaseRow, 'id'>): Promise<ReliedOn | null> {
    return this.#unitOfWork.read(async (tx) => {
      const [opening] = await tx.acts.list({ caseId: id }, { order: { n: 'asc' }, limit: 1 });
      if (opening === undefined) return this.#present();
      const message = await tx.messages.get({ iss: opening.iss, jti: opening.jti });
      return message === undefined ? null : pinnedBy(tx, message.inner);
    });
  }

  #present(): ReliedOn {
    const { seq, directory } = this.#network.list;
    return { register: directory.sha256, trustList: seq, pinned: false };
  }
}

/** Both objects were verified before they were kept, so their claims are read and not judged. */
const pinnedBy = async (tx: NodeTx, inner: Uint8Array): Promise<ReliedOn | null> => {
  const act = readJws(inner, { typ: TYP_MESSAGE, bytesMax: MESSAGE_BYTES_MAX });
  const { tl } = act.payload as unknown as {
    readonly tl: { readonly seq: number; readonly sha256: string };
  };
  const held = await tx.trustLists.get({ seq: tl.seq });
  if (held?.sha256 !== tl.sha256) return null;
  const list = readJws(held.bytes, { typ: TYP_TRUST_LIST, bytesMax: TRUST_LIST_BYTES_MAX });
  const { directory } = list.payload as unknown as {
    readonly directory: { readonly sha256: string };
  };
  return { register: directory.sha256, trustList: tl.seq, pinned: true };
};
