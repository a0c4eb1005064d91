/** Says what a case and its acts hold in the language asked. */

import {
  caseKindOf,
  renderAct,
  renderContent,
  writtenIn,
  type Language,
  type RenderedSection,
} from '@comity/law';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { ActRow, CaseRow } from './ports.js';
import { textDigest } from './text-digest.js';

export class RenderCase {
  readonly #unitOfWork: UnitOfWork;
  readonly #network: Network;

  constructor(unitOfWork: UnitOfWork, network: Network) {
    this.#unitOfWork = unitOfWork;
    this.#network = network;
  }

  /** The content of a case that the caller was shown: our draft, or what was transmitted. */
  content({ content, requestingState }: CaseRow, language: Language): readonly RenderedSection[] {
    const register = this.#network.register();
    const own = writtenIn(register, requestingState, content);
    return renderContent(content, { language, register, digest: textDigest, own });
  }

  /** An act that the caller was shown; nothing while the act that opens its case is not held. */
  async act(act: ActRow, language: Language): Promise<readonly RenderedSection[]> {
    const { caseId, kind, author, content: body } = act;
    const row = await this.#unitOfWork.read((tx) => tx.cases.get({ id: caseId }));
    const of = row && caseKindOf({ messageKind: row.kind });
    if (of === undefined) return [];
    const register = this.#network.register();
    const own = writtenIn(register, author, body);
    return renderAct({ of, kind, body, language, register, digest: textDigest, own });
  }
}
