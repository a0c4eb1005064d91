/** The catalogue that follows from the contributions held, kept beside them for readers. */

import { cataloguePractice, countingOf, linkOf, readBody } from '@comity/library';
import type { CataloguedPractice, HeldContribution } from '@comity/library';
import { keepUses } from '../attachments/keep-uses.js';
import type { AttachmentsTx } from '../attachments/ports.js';
import { keepAsked } from '../reviewing/keep-asked.js';
import type { ReviewingTx } from '../reviewing/ports.js';
import type { ContributionRow, ExchangeTx } from './ports.js';

/** Told the practices that changed, once that is committed. */
export type OnCatalogued = (practices: readonly CataloguedPractice[]) => void;

/** Computes the practice anew from every contribution that names it. @returns it, where there is one */
export const recatalogue = async (
  tx: ExchangeTx & ReviewingTx & Pick<AttachmentsTx, 'attachmentUses'>,
  practice: string,
): Promise<CataloguedPractice | null> => {
  const counting = countingOf(await heldOf(tx, practice));
  const now = cataloguePractice(practice, counting);
  await keepAsked(tx, practice, { counting, isPublished: now !== null });
  await keepUses(tx, practice, counting);
  const before = await tx.catalogue.get({ id: practice });
  if (now === null) return null;
  const { id, state, status, changedAt } = now;
  const row = { id, state, status, changedAt, practice: now };
  if (before) await tx.catalogue.update({ id }, row);
  else await tx.catalogue.insert(row);
  return now;
};

/** The contributions held that name the practice and may count. */
export const heldOf = async (
  tx: Pick<ExchangeTx, 'contributions'>,
  practice: string,
): Promise<readonly HeldContribution[]> =>
  (await tx.contributions.list({ practice, voidBecause: null })).flatMap(heldIn);

/** A row as the law of the library judges it; nothing where its body is not here. */
export const heldIn = ({ name, signed, bytes }: ContributionRow): readonly HeldContribution[] => {
  if (bytes === null) return [];
  const link = linkOf(signed);
  const reading = readBody(bytes, link);
  return reading.ok ? [{ name, link, body: reading.value }] : [];
};
