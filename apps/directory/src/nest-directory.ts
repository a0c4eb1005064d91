/** A directory as a thing that starts and stops, primary or mirror. */

import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Clock, CodedError, type Instant } from '@comity/kernel';
import { foundingRegister } from '@comity/law';
import { type Diagnostics, refuseInProduction } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { createApplication, listen, type Listening } from '@comity/platform/http';
import { IdentityVerifier } from '@comity/platform/identity';
import { readTrustAnchors, type EndpointRules, type TrustAnchor } from '@comity/trust';
import type { DynamicModule } from '@nestjs/common';
import { FileDevelopmentAdmission } from './admission/file-development-admission.js';
import type {
  DirectoryConfig,
  MirrorConfig,
  PrimaryConfig,
  PublishedPrimaryConfig,
} from './directory.config.js';
import { DirectoryError } from './directory.errors.js';
import { DirectoryModule } from './directory.module.js';
import { CurrentDirectory } from './reading/current-directory.js';
import { CorrectTheRegister } from './register/correct-the-register.js';
import { FilePrimary } from './trust-list/file-primary.js';
import { FollowPrimary } from './trust-list/follow-primary.js';
import { HttpPrimary } from './trust-list/http-primary.js';
import { IssueTrustList } from './trust-list/issue-trust-list.js';
import { requireKeptSnapshot } from './snapshot/kept-snapshot.js';
import { migrations } from './trust-list/migrations/index.js';
import type { Lists } from './trust-list/ports.js';
import { repeat } from './trust-list/repeating.js';
import { tables } from './trust-list/tables.js';
import { TrustListStatus } from './trust-list/trust-list-status.js';
import { TypeOrmLists } from './trust-list/typeorm-lists.js';

export interface DirectoryDeps {
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  /** Mirror: the keys of this State's gateway, whose word on who asks is believed. */
  readonly gatewayKeys?: readonly KeyObject[];
}

export interface RunningDirectory {
  /**
   * Resolves once calls are taken. A primary has issued a list by then; a mirror has asked for one
   * and serves what it has, whatever the answer was.
   *
   * @throws {PlatformError} when the database cannot be used, or a primary is not in development
   * @throws {DirectoryError} DIRECTORY_ANCHOR_UNREADABLE; DIRECTORY_RECORD_MALFORMED;
   *   DIRECTORY_SNAPSHOT_MALFORMED or _TAMPERED for the register that is kept
   * @throws {ListenError} when the address cannot be had
   */
  start(): Promise<{ readonly url: string }>;
  /** Lets the turn under way end, then closes everything. */
  stop(): Promise<void>;
}

/** What a role adds: its Nest module, and what it does again and again. */
interface Work {
  readonly module: DynamicModule;
  /** The turn before calls are taken. */
  prepare(): Promise<void>;
  /** Every further turn; never throws. */
  readonly turn: () => Promise<void>;
  /** From the end of one turn to the next, in milliseconds. */
  readonly paceMs: () => number;
}

/** A mirror that has nothing to serve yet asks this often. */
const FIRST_LIST_MS = 250;

/** The name by which identity tokens address this subgraph. */
const AUDIENCE = 'directory';

/** A directory, not yet started. */
export const createDirectory = (config: DirectoryConfig, deps: DirectoryDeps): RunningDirectory => {
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  const start = async (): Promise<{ readonly url: string }> => {
    const anchor = await readAnchor(config.anchorFile);
    const database = await openDatabase(config);
    closing.push(() => database.close());
    const lists = new TypeOrmLists(database);
    await requireKeptSnapshot(lists);
    const work = workOf(config, deps, anchor, lists);
    await work.prepare();
    const listening = await serve(config, deps, work.module);
    closing.push(() => listening.close());
    const repeating = repeat(work.turn, work.paceMs);
    closing.push(() => repeating.stop());
    return { url: `http://${listening.host}:${listening.port}` };
  };
  return {
    start: async () => {
      try {
        return await start();
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
  };
};

const readAnchor = async (file: string): Promise<TrustAnchor> => {
  try {
    return await readTrustAnchors(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new DirectoryError('DIRECTORY_ANCHOR_UNREADABLE', { path: file }, { cause });
  }
};

/** Loopback is where members are when the whole network lies on one machine. */
const endpointRulesOf = (profile: DirectoryConfig['profile']): EndpointRules => ({
  allowLoopback: profile === 'development',
});

const openDatabase = ({ databaseUrl, databaseSchema }: DirectoryConfig): Promise<Database> =>
  Database.open({
    url: databaseUrl,
    tables,
    migrations,
    ...(databaseSchema !== undefined && { schema: databaseSchema }),
  });

const serve = async (
  config: DirectoryConfig,
  { diagnostics }: DirectoryDeps,
  module: DynamicModule,
): Promise<Listening> => {
  const application = await createApplication(module, { diagnostics });
  return listen(application, { ...config.listen, setting: 'COMITY_DIRECTORY_PORT' });
};

const workOf = (
  config: DirectoryConfig,
  deps: DirectoryDeps,
  anchor: TrustAnchor,
  lists: Lists,
): Work => {
  if (config.role === 'mirror') return mirrorWork(config, deps, anchor, lists);
  if ('publishedFolder' in config) return publishedWork(config, deps, anchor, lists);
  return primaryWork(config, deps, anchor, lists);
};

/** Takes up lists as a mirror does: what no threshold signed is refused, recorded, not served. */
const publishedWork = (
  config: PublishedPrimaryConfig,
  { clock, diagnostics }: DirectoryDeps,
  anchor: TrustAnchor,
  lists: Lists,
): Work => {
  const { profile, publishedFolder } = config;
  const rules = { anchor, lists: 'explained', endpointRules: endpointRulesOf(profile) } as const;
  const follow = new FollowPrimary(new FilePrimary(publishedFolder), lists, rules, clock);
  const turn = quietly(() => follow.execute(), diagnostics);
  const module = DirectoryModule.publishedPrimary(lists);
  return { module, prepare: turn, turn, paceMs: () => config.everyMs };
};

const primaryWork = (
  config: PrimaryConfig,
  { clock, diagnostics }: DirectoryDeps,
  anchor: TrustAnchor,
  lists: Lists,
): Work => {
  refuseInProduction(config.profile, 'a primary that holds its administrators’ keys');
  const files = { members: config.membersFolder, administrators: config.administratorsFile };
  const admission = new FileDevelopmentAdmission(files, anchor.threshold);
  const register = foundingRegister;
  const issue = new IssueTrustList(admission, lists, { anchor, register }, clock);
  const prepare = async (): Promise<void> => {
    const seq = await issue.execute();
    if (seq !== null) diagnostics.event('trust-list.issued', { version: seq });
  };
  const module = DirectoryModule.primary(
    lists,
    new CorrectTheRegister(lists, issue, anchor, clock),
  );
  return { module, prepare, turn: quietly(prepare, diagnostics), paceMs: () => config.everyMs };
};

const mirrorWork = (
  config: MirrorConfig,
  { clock, diagnostics, gatewayKeys = [] }: DirectoryDeps,
  anchor: TrustAnchor,
  lists: Lists,
): Work => {
  const { state } = config;
  const publicKeys = gatewayKeys;
  const verifier = new IdentityVerifier({ state, audience: AUDIENCE, publicKeys, clock });
  const rules = { anchor, lists: config.lists, endpointRules: endpointRulesOf(config.profile) };
  const follow = new FollowPrimary(new HttpPrimary(config.primaryUrl), lists, rules, clock);
  const current = new CurrentDirectory(lists, anchor);
  const confirmed = (): Instant | null => follow.confirmed;
  const status = new TrustListStatus(current, lists, confirmed, clock);
  const module = DirectoryModule.mirror({
    config,
    clock,
    diagnostics,
    verifier,
    lists,
    current,
    status,
  });
  const turn = quietly(async () => {
    try {
      await follow.execute();
    } finally {
      // Also when the primary is silent: another process may have followed on this database.
      await current.refresh();
    }
  }, diagnostics);
  const paceMs = (): number =>
    current.known ? config.everyMs : Math.min(config.everyMs, FIRST_LIST_MS);
  return { module, prepare: turn, turn, paceMs };
};

/** Reports a failing turn once, and once more when turns succeed again: not every few seconds. */
const quietly = (turn: () => Promise<void>, diagnostics: Diagnostics): (() => Promise<void>) => {
  let failing: string | null = null;
  return async () => {
    try {
      await turn();
      if (failing !== null) diagnostics.event('directory.recovered', { code: failing });
      failing = null;
    } catch (error) {
      const code = error instanceof CodedError ? error.code : 'UNEXPECTED';
      if (code !== failing) diagnostics.failure('directory.turn-failed', error, { code });
      failing = code;
    }
  };
};
