/** A node's TLS identity between its key folder and files: a request, an export, an import. */

import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  exportTlsIdentity,
  importTlsIdentity,
  PKCS12_BYTES_MAX,
  requestTlsCertificate,
} from '@comity/node/keys';
import { readPrivateFile } from '@comity/platform/key-store';
import { outFile, readBytes, required, writeNew } from '../ceremony/files.js';
import { plain, type CeremonyDeps } from '../ceremony/telling.js';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { accessIn, folderIn, requireNone } from './key-options.js';

const PRIVATE_FILE = 0o600;

/** `keys tls-request`. @returns the exit code */
export const writeRequest = async (
  { values }: Options,
  others: readonly string[],
  output: Output,
): Promise<number> => {
  requireNone(others, 'tls-request');
  const { node, pem } = await requestTlsCertificate(folderIn(values), accessIn(values));
  const file = outFile(values['out'], 'tls.csr.pem');
  await writeNew(file, pem);
  output.write(`✓ ${plain(node)}: request for its TLS certificate written to ${file}\n`);
  return 0;
};

/** `keys export-tls`. @returns the exit code */
export const exportTls = async (
  { values }: Options,
  others: readonly string[],
  output: Output,
  { clock, entropy }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'export-tls');
  const folder = folderIn(values);
  const file = resolve(required(values['out'], '--out FILE: the PKCS #12 file to write'));
  const secret = resolve(
    required(values['secret'], '--secret FILE: where its passphrase is written, on another way'),
  );
  for (const path of [file, secret]) await requireAbsent(path);
  const at = clock.now();
  const made = await exportTlsIdentity(folder, accessIn(values), { at, entropy });
  await writePrivate(secret, `${made.passphrase}\n`);
  await writePrivate(file, made.pkcs12);
  output.write(
    [
      `✓ key and certificates written to ${file}, under the passphrase in ${secret}`,
      '! whoever has both is this node to every other; carry them apart, and keep neither',
      '',
    ].join('\n'),
  );
  return 0;
};

/** `keys import-tls`. @returns the exit code */
export const importTls = async (
  { values, flags }: Options,
  [path, ...others]: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'import-tls');
  const file = resolve(required(path, 'which file: comity keys import-tls FILE'));
  const secret = resolve(
    required(values['secret'], '--secret FILE, of mode 0600, with the passphrase of the file'),
  );
  const { chain } = await importTlsIdentity(folderIn(values), accessIn(values), {
    pkcs12: await readAtMost(file, PKCS12_BYTES_MAX),
    passphrase: (await readPrivateFile(secret)).replace(/\r?\n$/, ''),
    at: clock.now(),
    replace: flags['replace'] === true,
  });
  const until = chain[0]?.validTo ?? '';
  output.write(`✓ the node’s TLS identity is that of ${file}, good until ${plain(until)}\n`);
  return 0;
};

/** One byte more than allowed at most, so that what is too large is seen to be and never held. */
const readAtMost = async (path: string, most: number): Promise<Uint8Array> => {
  const there = await stat(path).catch(() => null);
  if (!there?.isFile()) return readBytes(path);
  if (there.size <= most) return readBytes(path);
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(new Uint8Array(most + 1), 0, most + 1, 0);
    return buffer;
  } finally {
    await handle.close();
  }
};

const requireAbsent = async (path: string): Promise<void> => {
  const there = await stat(path).catch(() => null);
  if (there) throw new UsageError(`${path} is there already; choose another name`);
};

const writePrivate = async (path: string, content: Uint8Array | string): Promise<void> => {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};
