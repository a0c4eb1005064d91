/** The operator's side of an enrolment: requests written to files, fingerprints to be read aloud. */

import { resolve } from 'node:path';
import { nodeIdOf, plus, toIso, type NodeId, type StateCode } from '@comity/kernel';
import { foundingRegister, stateCodeIn } from '@comity/law';
import {
  countersign,
  nodeIn,
  requestAdmission,
  requestChange,
  requestRecovery,
  type KeysAt,
  type RenewedUse,
} from '@comity/node/enrolment';
import { readEnrolmentRequest, RECOVERY_DELAY_MS, verifyEnrolment } from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { outFile, readAnchorFile, readBytes, readHeldList, required, writeNew } from './files.js';
import { fingerprintLines, plain, type CeremonyDeps } from './telling.js';

const NODE_MAX = 9_999;
const YEAR_CHARS = 4;

/** `enrol request`. @returns the exit code */
export const askAdmission = async (
  { values, flags }: Options,
  others: readonly string[],
  output: Output,
  { clock, entropy }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'request');
  const network = required(values['network'], '--network NAME, as the trust anchor names it');
  const node = nodeIdOf(readState(values['state']), readCount(values['node'] ?? '1'));
  const endpoint = required(values['endpoint'], '--endpoint HOST:PORT');
  const keys = keysAt(values);
  requireSealing(keys, flags['open'] === true);
  const at = clock.now();
  const about = {
    node,
    endpoint,
    origin: originOf(node, network, toIso(at)),
    ...described(values),
  };
  const bytes = await requestAdmission(keys, about, { network, at, entropy });
  // As an administrator will, before it is handed on: a wrong address shows here and not there.
  const endpointRules = { allowLoopback: flags['allow-loopback'] === true };
  await verifyOwn(bytes, { network, at, endpointRules });
  const file = outFile(values['out'], `enrol-${shortName(node)}.json`);
  await writeNew(file, bytes);
  tellWritten(output, { file, bytes, folder: keys.folder });
  return 0;
};

/** `enrol change`. @returns the exit code */
export const askChange = async (
  { values, flags }: Options,
  others: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'change');
  const keys = keysAt(values);
  const anchor = await readAnchorFile(values['anchor']);
  const path = required(values['list'], '--list FILE: the trust list that is held now');
  const { list } = await readHeldList(path, anchor);
  const node = await nodeIn(keys.folder);
  const held = list.members.find((member) => member.node === node);
  if (!held) throw new UsageError(`${node} is not in that trust list; see comity enrol request`);
  const about = described(values);
  const renew = readRenewed(values['renew']);
  // Who objects to a recovery of his own State need not change anything else.
  if (Object.keys(about).length + renew.length === 0 && !held.recovery) {
    throw new UsageError('say what changes: --endpoint, --names, --authorities or --renew');
  }
  const at = clock.now();
  const { network } = anchor;
  const bytes = await requestChange(keys, { held, about, renew }, { network, at });
  const endpointRules = { allowLoopback: flags['allow-loopback'] === true };
  const { members } = list;
  await verifyEnrolment(bytes, { network, at, endpointRules, members });
  const file = outFile(values['out'], `change-${shortName(node)}.json`);
  await writeNew(file, bytes);
  tellWritten(output, { file, bytes, folder: keys.folder });
  return 0;
};

/** `enrol recover`. @returns the exit code */
export const askRecovery = async (
  { values, flags }: Options,
  others: readonly string[],
  output: Output,
  { clock, entropy }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'recover');
  const keys = keysAt(values);
  requireSealing(keys, flags['open'] === true);
  const anchor = await readAnchorFile(values['anchor']);
  const path = required(values['list'], '--list FILE: the trust list that is held now');
  const { list } = await readHeldList(path, anchor);
  const node = nodeIdOf(readState(values['state']), readCount(values['node'] ?? '1'));
  const held = list.members.find((member) => member.node === node);
  if (!held) throw new UsageError(`${node} is not in that trust list; see comity enrol request`);
  const at = clock.now();
  const { network } = anchor;
  const bytes = await requestRecovery(keys, held, { network, at, entropy });
  const { sha256 } = readEnrolmentRequest(bytes);
  // As if it had been announced in time: a fault shows here, and not in two weeks.
  const announced = plus(at, -RECOVERY_DELAY_MS);
  const members = [{ ...held, recovery: { request: sha256, announced } }];
  const endpointRules = { allowLoopback: flags['allow-loopback'] === true };
  await verifyEnrolment(bytes, { network, at, endpointRules, members });
  const file = outFile(values['out'], `recover-${shortName(node)}.json`);
  await writeNew(file, bytes);
  tellWritten(output, { file, bytes, folder: keys.folder });
  output.write('  It counts fourteen days after they have announced it to all members.\n');
  return 0;
};

/** `enrol countersign`. @returns the exit code */
export const countersignRequest = async (
  { values }: Options,
  [path, ...others]: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'countersign');
  const request = await readBytes(
    required(path, 'which request: comity enrol countersign REQUEST'),
  );
  const keys = keysAt(values);
  const file = resolve(required(values['out'], '--out FILE'));
  const bytes = await countersign(keys, request, clock.now());
  await writeNew(file, bytes);
  tellWritten(output, { file, bytes, folder: keys.folder });
  return 0;
};

type Values = Options['values'];

const keysAt = ({ keys, passphrase, ...values }: Values): KeysAt => ({
  folder: resolve(required(keys, '--keys DIR: where the node’s keys are kept')),
  ...(passphrase !== undefined && { passphraseFile: resolve(passphrase) }),
  ...tokenIn(values),
});

/** `--pkcs11`, `--token` and `--pin`: all three, or none. */
const tokenIn = ({ pkcs11, token, pin }: Values): Pick<KeysAt, 'pkcs11'> => {
  if (pkcs11 === undefined && token === undefined && pin === undefined) return {};
  const module = resolve(required(pkcs11, '--pkcs11 FILE: the device’s library'));
  const pinFile = resolve(required(pin, '--pin FILE, of mode 0600, with the PIN of the token'));
  return { pkcs11: { module, token: required(token, '--token LABEL'), pinFile } };
};

/** Keys that lie open have to be asked for: no node runs with them in production. */
const requireSealing = ({ passphraseFile }: KeysAt, open: boolean): void => {
  if ((passphraseFile === undefined) === open) return;
  const what = '--passphrase FILE, a file of mode 0600 with at least sixteen characters';
  throw new UsageError(`say ${what}; or --open alone, for keys that lie open in development`);
};

const described = ({ endpoint, names, authorities }: Values) => ({
  ...(endpoint !== undefined && { endpoint }),
  ...(names !== undefined && { names: readNames(names) }),
  ...(authorities !== undefined && { authorityIds: authorities.split(',').map((id) => id.trim()) }),
});

/**
 * Verified as by someone who holds no list. For a further node the countersignatures are still to
 * come, and nothing here misses them.
 */
const verifyOwn = (
  bytes: Uint8Array,
  given: Omit<Parameters<typeof verifyEnrolment>[1], 'members'>,
): Promise<unknown> => verifyEnrolment(bytes, { ...given, members: [] });

const tellWritten = (
  output: Output,
  {
    file,
    bytes,
    folder,
  }: { readonly file: string; readonly bytes: Uint8Array; readonly folder: string },
): void => {
  const { sha256, enrolment } = readEnrolmentRequest(bytes);
  output.write(
    [
      `✓ ${plain(enrolment.member.node)}: keys in ${folder}; they stay there`,
      `✓ request written to ${file}, good until ${toIso(enrolment.expires)}`,
      '',
      '  Send the file to the administrators of the network. When one calls you, read these words:',
      '',
      ...fingerprintLines(sha256),
      '',
    ].join('\n'),
  );
};

const originOf = (node: NodeId, network: string, iso: string): string =>
  `${shortName(node)}.${network}/log/${iso.slice(0, YEAR_CHARS)}`;

const shortName = (node: NodeId): string => node.split(':').at(-1) ?? node;

const readState = (text: string | undefined): StateCode => {
  const named = required(text, '--state STATE, as BR or BRA');
  const code = stateCodeIn(foundingRegister, named);
  if (code === undefined) throw new UsageError(`"${named}" is no State of the register`);
  return code;
};

const readCount = (text: string): number => {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= NODE_MAX) return count;
  throw new UsageError(`--node wants a whole number from 1 to ${NODE_MAX}`);
};

const readNames = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(',').map((pair) => {
      const [language = '', name = ''] = pair.split('=').map((part) => part.trim());
      if (language === '' || name === '') {
        throw new UsageError('--names wants a language and a name each, as "en=Brazil,es=Brasil"');
      }
      return [language, name];
    }),
  );

const readRenewed = (text: string | undefined): readonly RenewedUse[] =>
  (text?.split(',') ?? []).map((use) => {
    if (use === 'sig' || use === 'enc') return use;
    throw new UsageError(`--renew wants sig, enc or both, not "${use}"`);
  });

const requireNone = ([other]: readonly string[], what: string): void => {
  if (other !== undefined) throw new UsageError(`enrol ${what} takes no "${other}"; see --help`);
};
