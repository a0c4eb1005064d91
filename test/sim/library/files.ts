/** The files of practices in a simulated network: handed in at random, looked for everywhere. */

import type { Clock, Entropy, StateCode } from '@comity/kernel';
import { officerId } from '@comity/kernel';
import type { AttachedFile } from '@comity/law';
import { fileHash, filesIn } from '@comity/library';
import { PutAttachment } from '../../../apps/practices/src/attachments/put-attachment.js';
import type { UnitOfWork } from '../../../apps/practices/src/unit-of-work.js';
import type { Prng } from '../prng.js';

const PDF = [...'%PDF-1.7 '].map((letter) => letter.charCodeAt(0));
const BYTES = 64;

export interface Store {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
}

/** An author of the State hands in a file that nobody has. */
export const handIn = async (
  { state, unitOfWork }: Store,
  parts: { readonly clock: Clock; readonly entropy: Entropy; readonly dice: Prng },
): Promise<AttachedFile> => {
  const { clock, entropy, dice } = parts;
  const put = new PutAttachment({ state, unitOfWork, clock, entropy });
  const by = { id: officerId(`${state.toLowerCase()}.author`), state, roles: ['drafter'] } as const;
  const content = Uint8Array.from([...PDF, ...entropy.bytes(BYTES)]);
  async function* bytes() {
    yield content;
  }
  const name = `formulario-${dice.below(1_000)}.pdf`;
  const outcome = await put.execute({ by, name, media: 'application/pdf', bytes: bytes() });
  if (!outcome.ok) throw new Error(outcome.denial.code);
  return outcome.value;
};

/** Whether every file that practices of this library name is at another one too. */
export const isElsewhere = async (store: Store, others: readonly Store[]): Promise<boolean> => {
  const named = await store.unitOfWork.read((tx) => tx.attachmentUses.list({}));
  for (const { sha256 } of named) {
    const held = await Promise.all(
      others.map(({ unitOfWork }) => unitOfWork.read((tx) => tx.attachments.get({ sha256 }))),
    );
    if (held.every((row) => row === undefined)) return false;
  }
  return true;
};

/** How many files practices name that the library does not hold. */
export const lackingIn = async ({ unitOfWork }: Store): Promise<number> =>
  (await unitOfWork.read((tx) => tx.attachmentsLacking(1_000))).length;

/** What is wrong with the files that the library holds, against the practices that it shows. */
export const filesAmiss = ({ unitOfWork }: Store): Promise<readonly string[]> =>
  unitOfWork.read(async (tx) => {
    const shown = (await tx.catalogue.list({})).filter(({ status }) => status !== 'WITHDRAWN');
    const records = shown.flatMap(({ practice }) => practice.versions.map(({ record }) => record));
    const named = new Set(records.flatMap(filesIn).map(({ sha256 }) => sha256));
    const held = await tx.attachmentBytes.list({});
    const here = new Set(held.map(({ sha256 }) => sha256));
    return [
      ...[...named].filter((one) => !here.has(one)).map((sha256) => `lacks ${sha256}`),
      ...[...here].filter((one) => !named.has(one)).map((sha256) => `keeps ${sha256}`),
      ...held.filter((one) => fileHash(one.bytes) !== one.sha256).map((one) => `has ${one.sha256}`),
    ];
  });
