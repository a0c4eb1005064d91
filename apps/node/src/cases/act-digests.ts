/** What officers approve, by its digest: the acts that a draft or a proposal becomes (PROTOCOL 8.6). */

import { actDigest } from '@comity/envelope';
import type { Json } from '@comity/kernel';
import { openingActOf, type ActKind } from '@comity/law';
import type { FileRow } from '../evidence/ports.js';
import type { Draft } from './draft.js';
import type { ProposalRow } from './ports.js';

/** What a draft says in the act of `kind` that carries it. */
export interface DraftedAct {
  readonly kind: ActKind;
  readonly content: Json;
  /** An offer carries no file: what it offers is not to be opened yet. */
  readonly withFiles: boolean;
}

/**
 * The acts that carry a draft: the one that opens the case, and, where information is offered before
 * it is given, what is sent once its conditions are accepted.
 */
export const actsOfDraft = ({ content, row }: Pick<Draft, 'content' | 'row'>): DraftedAct[] => {
  const { kind, body } = openingActOf(content);
  if (kind !== 'offer_conditions') return [{ kind, content: row.content, withFiles: true }];
  return [
    { kind, content: body, withFiles: false },
    { kind: 'send', content: row.content, withFiles: true },
  ];
};

/** The digests of the acts that a draft becomes. */
export const digestsOfDraft = (draft: Draft): readonly string[] =>
  actsOfDraft(draft).map(({ kind, content, withFiles }) =>
    actDigest({
      caseId: draft.row.id,
      kind,
      content,
      files: withFiles ? draft.manifests : [],
    }),
  );

/** The digest of the act that a proposal becomes, with `files` of the case. */
export const digestOfProposal = (
  { caseId, kind, content }: Pick<ProposalRow, 'caseId' | 'kind' | 'content'>,
  files: readonly Pick<FileRow, 'manifest'>[],
): string => actDigest({ caseId, kind, content, files: files.map(({ manifest }) => manifest) });
