/** The files of a case: the bytes that were signed, and the addressee's word that it holds them. */

import { checkReceiptFile } from './check-act.js';
import type { CheckedAct, Scene } from './scene.js';
import { demand } from './disproof.js';
import { MANIFEST_NAME, type ManifestFile } from './manifest.js';
import { isSame, type Receipt } from './receipt.js';
import { hexOf, type SignedFile } from './signed-file.js';

/** Checks every file that bundle.json lists, and that it lists every file that an act announces. */
export const checkFiles = async (acts: readonly CheckedAct[], scene: Scene): Promise<void> => {
  const byHash = new Map(acts.map((checked) => [checked.act.hash, checked]));
  const { files } = scene.manifest;
  for (const file of files) {
    const checked = byHash.get(file.act);
    const signed = await checkAnnounced(file, checked, scene);
    if (!checked || !signed) continue;
    await checkContent(signed, scene);
    await checkWholeReceipt(signed, checked, scene);
  }
  const listed = new Set(files.map(({ id, act }) => `${act} ${id}`));
  for (const { act, folder } of acts) {
    for (const { id } of act.files) {
      if (listed.has(`${act.hash} ${id}`)) continue;
      const absent = `${MANIFEST_NAME} does not list file ${id}`;
      scene.report.fail('file.announced', `${folder}/message.json`, absent);
    }
  }
};

const checkAnnounced = (
  { id, sha256, size }: ManifestFile,
  checked: CheckedAct | undefined,
  { report }: Scene,
): Promise<SignedFile | undefined> =>
  report.check(
    'file.announced',
    `files/${id}`,
    () => {
      demand(checked !== undefined, `${MANIFEST_NAME} names an act that is not in order`);
      const signed = checked.act.files.find((one) => one.id === id);
      demand(signed !== undefined, `${checked.folder} does not announce it`);
      const same = hexOf(signed.sha256) === sha256 && signed.size === size;
      demand(same, `${MANIFEST_NAME} has another length or hash than was signed`);
      return signed;
    },
    () => `${size} bytes, by ${checked?.folder ?? ''}`,
  );

/** A file that is still on its way has no content here; its act and its hash stand. */
const checkContent = async (
  { id, size, sha256 }: SignedFile,
  { container, report }: Scene,
): Promise<void> => {
  const file = `files/${id}/content`;
  const entry = container.entry(file);
  if (!entry) {
    report.warn('file.content', file, 'the exporter did not hold the whole file');
    return;
  }
  await report.check(
    'file.content',
    file,
    () => {
      demand(entry.size === size, `it has ${entry.size} bytes, not ${size}`);
      demand(entry.sha256 === hexOf(sha256), `its SHA-256 is ${entry.sha256}`);
    },
    () => entry.sha256,
  );
};

const checkWholeReceipt = async (
  signed: SignedFile,
  checked: CheckedAct,
  scene: Scene,
): Promise<void> => {
  const { container, report } = scene;
  const file = `files/${signed.id}/receipt.json`;
  if (!container.entry(file)) {
    if (isComplete(checked.receipt, signed))
      report.pass('file.receipt', file, 'in that of the act');
    else report.warn('file.receipt', file, 'the addressee has not acknowledged the whole file yet');
    return;
  }
  const receipt = await checkReceiptFile(file, checked, scene);
  if (!receipt) return;
  await report.check('file.receipt', file, () => {
    const [only, ...others] = receipt.files;
    demand(only !== undefined && others.length === 0, 'it is not about one file');
    demand(isComplete(receipt, signed), 'it does not say that this very file is complete');
  });
};

const isComplete = (receipt: Receipt | undefined, signed: SignedFile): boolean =>
  receipt?.files.some((file) => file.state === 'complete' && isSame(file, signed)) ?? false;
