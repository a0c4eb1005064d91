/** What a node needs to start, looked at from outside, for when the node itself does not answer. */

import { readFile, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CodedError, fromUtf8, nodeIdOf, type Json } from '@comity/kernel';
import { checkKeyFolder } from '@comity/node/keys';
import { systemClock } from '@comity/platform';
import { readTrustAnchors, verifyTrustList, type TrustAnchor } from '@comity/trust';
import { spaceFinding, type Finding, type SpaceFacts } from '@comity/trust/health';
import type { Target } from './targets.js';

const LOOK_MS_MAX = 4_000;
const SQLITE = 'sqlite:';
const NOT_FOUND = 404;

/** What is wrong around `target`'s node: keys, anchor, mirror, disks. Never throws. */
export const lookAround = async (target: Target): Promise<readonly Finding[]> => {
  const found = await Promise.all([lookAtKeys(target), lookAtList(target), lookAtDisks(target)]);
  return found.flat();
};

const lookAtKeys = async ({ keysFolder, state }: Target): Promise<readonly Finding[]> => {
  try {
    await checkKeyFolder(keysFolder, { hasStarted: false });
    return [];
  } catch (error) {
    const file = error instanceof CodedError ? String(error.detail['file']) : 'a file';
    const subject = nodeIdOf(state);
    return [{ code: 'KEYS_UNREADABLE', severity: 'alarm', subject, reason: file }];
  }
};

const lookAtList = async (target: Target): Promise<readonly Finding[]> => {
  const [anchor, list] = await Promise.all([anchorOf(target), listOf(target)]);
  const wrong = (reason: string): readonly Finding[] => [
    { code: 'ANCHOR_WRONG', severity: 'alarm', subject: 'trust anchor', reason },
  ];
  const silent: Finding = {
    code: 'MIRROR_SILENT',
    severity: 'warning',
    subject: 'directory mirror',
    reason: target.mirrorUrl,
  };
  if (anchor === undefined) {
    return [...wrong('does not read'), ...(list === 'silent' ? [silent] : [])];
  }
  if (list === 'silent') return [silent];
  if (list === 'none') return [{ code: 'LIST_MISSING', severity: 'alarm', subject: 'trust list' }];
  try {
    await verifyTrustList(list, { anchor, at: systemClock.now() });
    return [];
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    if (error.code !== 'TRUST_LIST_FROZEN') return wrong(error.code);
    const subject = 'trust list of the mirror';
    return [{ code: 'LIST_STALE', severity: 'alarm', subject }];
  }
};

const anchorOf = async ({ anchorFile }: Target): Promise<TrustAnchor | undefined> => {
  try {
    return await readTrustAnchors(JSON.parse(fromUtf8(await readFile(anchorFile))) as Json);
  } catch {
    return undefined;
  }
};

const listOf = async (target: Target): Promise<Uint8Array<ArrayBuffer> | 'silent' | 'none'> => {
  try {
    const response = await fetch(new URL('/trust-list', target.mirrorUrl), {
      redirect: 'error',
      headers: { authorization: `Bearer ${await target.token('directory')}` },
      signal: AbortSignal.timeout(LOOK_MS_MAX),
    });
    if (response.status === NOT_FOUND) return 'none';
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : 'silent';
  } catch {
    return 'silent';
  }
};

const lookAtDisks = async (target: Target): Promise<readonly Finding[]> => {
  const { evidenceFolder, databaseUrl } = target;
  const places: readonly (readonly [SpaceFacts['place'], string])[] = [
    ...(databaseUrl.startsWith(SQLITE)
      ? ([['database', dirname(databaseUrl.slice(SQLITE.length))]] as const)
      : []),
    ['files', evidenceFolder],
  ];
  const looked = await Promise.all(
    places.map(async ([place, folder]) => {
      try {
        const { bavail, bsize } = await statfs(folder);
        return spaceFinding({ place, freeBytes: bavail * bsize });
      } catch {
        return [];
      }
    }),
  );
  return looked.flat();
};
