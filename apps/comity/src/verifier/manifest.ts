/** bundle.json: what the bundle says it is of; nothing in it is believed before it is derived. */

import {
  CASE,
  countIn,
  HASH,
  listIn,
  membersOf,
  NODE,
  readCanonical,
  STATE,
  stateOf,
  textIn,
  TOKEN,
  type Json,
} from './canonical-json.js';
import type { Container } from './container.js';
import { demand, Disproof } from './disproof.js';
import type { Report } from './report.js';
import { successionFile } from './successions.js';
import { ACT_PARTS, SUMS_NAME } from './sums.js';

export const MANIFEST_NAME = 'bundle.json';

const MANIFEST_BYTES_MAX = 33_554_432;
const ACTS_MAX = 5_000;
const FILES_MAX = 5_120_000;
const LISTS_MAX = 100_000;
const SUCCESSIONS_MAX = 128;
const MEMBERS = `ver case kind requestingState requestedState status outcome exportedBy exportedAt
  trustLists acts files`.split(/\s+/);
const KIND = /^[a-z][a-z0-9_]*$/;
const SHA256_HEX = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What bundle.json says of one act; all but `status` is derived again from the act. */
export interface ManifestAct {
  readonly folder: string;
  readonly hash: string;
  readonly n: number;
  readonly prev: readonly string[];
  readonly kind: string;
  readonly author: string;
  readonly iss: string;
  readonly jti: string;
  readonly env: string;
}

export interface ManifestFile {
  readonly id: string;
  /** The hash of the act that announces it. */
  readonly act: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly size: number;
}

export interface Manifest {
  readonly case: string;
  readonly requestingState: string;
  readonly requestedState: string;
  readonly exportedBy: string;
  readonly trustLists: readonly number[];
  /** The first list of each who became administrators. */
  readonly successions: readonly number[];
  readonly acts: readonly ManifestAct[];
  readonly files: readonly ManifestFile[];
}

/** Reads bundle.json, and holds the archive to the files that follow from it. */
export const checkManifest = async (
  container: Container,
  report: Report,
): Promise<Manifest | undefined> => {
  const manifest = await report.check(
    'manifest.form',
    MANIFEST_NAME,
    async () => readManifest(await container.read(MANIFEST_NAME, MANIFEST_BYTES_MAX)),
    ({ case: id, acts, files }) => `case ${id}, ${acts.length} acts, ${files.length} files`,
  );
  if (manifest) checkLayout(container, manifest, report);
  return manifest;
};

const checkLayout = (container: Container, manifest: Manifest, report: Report): void => {
  const expected = layoutOf(container, manifest);
  const names = container.entries.map(({ name }) => name);
  const at = expected.findIndex((name, index) => names[index] !== name);
  const place = at < 0 && names.length > expected.length ? expected.length : at;
  if (place < 0) {
    report.pass('manifest.layout', MANIFEST_NAME);
    return;
  }
  const [found, wanted] = [names[place] ?? 'the end', expected[place] ?? 'the end'];
  report.fail('manifest.layout', found, `${wanted} belongs where ${found} stands`);
};

/** Files that may be absent stand in their place when they are there. */
const layoutOf = (
  container: Container,
  { trustLists, successions, acts, files }: Manifest,
): string[] => {
  const held = (name: string): boolean => container.entry(name) !== undefined;
  return [
    'README.txt',
    'anchor.json',
    ...successions.map(successionFile),
    ...trustLists.map((seq) => `trust-lists/${seq}.json`),
    ...acts.flatMap(({ folder }) =>
      ACT_PARTS.map((part) => `${folder}/${part}`).filter(
        (name) => /(envelope|message)\.json$/.test(name) || held(name),
      ),
    ),
    ...files.flatMap(({ id }) =>
      [`files/${id}/receipt.json`, `files/${id}/content`].filter((name) => held(name)),
    ),
    MANIFEST_NAME,
    SUMS_NAME,
  ];
};

/** Reads bundle.json. Form only. @throws {Disproof} (PROTOCOL 11.2) */
export const readManifest = (bytes: Uint8Array): Manifest => {
  const members = membersOf(readCanonical(bytes), 'it', {
    has: MEMBERS,
    mayHave: ['successions'],
  });
  demand(members['ver'] === 'comity-bundle/1', 'it is of another version');
  const requestingState = textIn(members['requestingState'], 'the requesting State', STATE);
  const requestedState = textIn(members['requestedState'], 'the requested State', STATE);
  const exportedBy = textIn(members['exportedBy'], 'the exporter', NODE);
  demand(requestingState !== requestedState, 'it names one State twice');
  const ours = [requestingState, requestedState].includes(stateOf(exportedBy));
  demand(ours, 'its exporter is of neither State');
  const trustLists = listIn(members['trustLists'], 'trustLists', LISTS_MAX);
  const successions = listIn(members['successions'] ?? [], 'successions', SUCCESSIONS_MAX);
  const acts = listIn(members['acts'], 'acts', ACTS_MAX).map(readAct);
  const files = listIn(members['files'], 'files', FILES_MAX).map(readFile);
  requireDistinct(acts.map(({ hash }) => hash));
  requireDistinct(files.map(({ id }) => id));
  return {
    case: textIn(members['case'], 'the case', CASE),
    requestingState,
    requestedState,
    exportedBy,
    trustLists: trustLists.map(readSequence),
    successions: successions.map(readSequence),
    acts,
    files,
  };
};

const readSequence = (value: Json, at: number, all: readonly Json[]): number => {
  const seq = countIn(value, 'the number of a trust list');
  demand(seq > Number(all[at - 1] ?? 0), 'its trust lists are not in order');
  return seq;
};

const readAct = (value: Json): ManifestAct => {
  const members = membersOf(value, 'an act', {
    has: ['folder', 'hash', 'n', 'prev', 'kind', 'author', 'iss', 'jti', 'env', 'status'],
  });
  const act = {
    hash: textIn(members['hash'], 'the hash of an act', HASH),
    n: countIn(members['n'], 'n'),
    prev: listIn(members['prev'], 'prev', 64).map((one) => textIn(one, 'prev', HASH)),
    kind: textIn(members['kind'], 'the kind of an act', KIND),
    author: textIn(members['author'], 'the author of an act', STATE),
    iss: textIn(members['iss'], 'the issuer of an act', NODE),
    jti: textIn(members['jti'], 'the id of an act', TOKEN),
    env: textIn(members['env'], 'the hash of an envelope', HASH),
  };
  const folder = `acts/${String(act.n).padStart(3, '0')}-${act.kind}-${act.hash.slice(0, 8)}`;
  demand(members['folder'] === folder, `an act stands elsewhere than in ${folder}`);
  return { ...act, folder };
};

const readFile = (value: Json): ManifestFile => {
  const members = membersOf(value, 'a file', { has: ['id', 'act', 'sha256', 'size', 'name'] });
  return {
    id: textIn(members['id'], 'the id of a file', UUID),
    act: textIn(members['act'], 'the act of a file', HASH),
    sha256: textIn(members['sha256'], 'the hash of a file', SHA256_HEX),
    size: countIn(members['size'], 'the size of a file'),
  };
};

const requireDistinct = (names: readonly string[]): void => {
  if (new Set(names).size < names.length) throw new Disproof('it names something twice');
};
