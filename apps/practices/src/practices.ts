/** One State's library of practices as a thing that starts and stops. */
import { readFileSync } from 'node:fs';
import type { Clock, Entropy, StateCode } from '@comity/kernel';
import { createApplication, listen } from '@comity/platform/http';
import { IdentityVerifier } from '@comity/platform/identity';
import { WorkLoop } from '@comity/platform';
import type { Diagnostics, Profile } from '@comity/platform';
import type { TrustAnchor } from '@comity/trust';
import type { Listening } from '@comity/platform/http';
import { Database } from '@comity/platform/database';
import type { KeyObject } from 'node:crypto';
import { ANSWER_PARCEL } from '@comity/law';
import { takingAnswers } from './asking/take-answer.js';
import { seedForDevelopment } from './development-seed.js';
import { Exchange } from './exchange/exchange.js';
import { intending } from './exchange/intend.js';
import type { Intend } from './exchange/intend.js';
import type { Mailbox } from './exchange/mailbox.js';
import { PracticesModule } from './practices.module.js';
import { DraftPractice } from './records/draft-practice.js';
import { randomId } from './records/practice-id.js';
import { ReadPractices } from './records/read-practices.js';
import { practicesMigrations, practicesTables } from './typeorm-unit-of-work.js';
import { TakePracticeStep } from './records/take-practice-step.js';
import { TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';

export interface PracticesConfig {
  readonly profile: Profile;
  readonly state: StateCode;
  /** Port 0 lets the system choose. */
  readonly listen: { readonly host: string; readonly port: number };
  /** `sqlite:<path>` or `postgres://…`; its own, never the node's. */
  readonly databaseUrl: string;
  /** Keys of this State's gateway, whose word on who asks is believed. */
  readonly gatewayKeys: readonly KeyObject[];
}

export interface PracticesDeps {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly diagnostics: Diagnostics;
  /** How it reaches other libraries, and who signs the trust list; without it, it stays alone. */
  readonly exchange?: { readonly mailbox: Mailbox; readonly anchor: TrustAnchor };
}

export interface RunningPractices {
  /**
   * Resolves once calls are taken; `url` is where the graph answers.
   *
   * @throws {PlatformError} when the database cannot be used
   * @throws {ListenError} when the address cannot be had
   */
  start(): Promise<{ readonly url: string }>;
  stop(): Promise<void>;
}

/** Beside this file in `src`, which the package ships with `dist`. */
const SDL = new URL('../src/records/practices.graphql', import.meta.url);

/** The name by which identity tokens address this subgraph. */
const AUDIENCE = 'practices';

/** How soon intents and gaps are looked at when nobody woke the rounds. */
const ROUND_MS = 5_000;

/** A library of practices, not yet started; in development it begins with one fictitious entry. */
export const createPractices = (config: PracticesConfig, deps: PracticesDeps): RunningPractices => {
  const stops: (() => Promise<void>)[] = [];
  return {
    start: async () => {
      const database = await Database.open({
        url: config.databaseUrl,
        tables: practicesTables,
        migrations: practicesMigrations,
      });
      stops.push(() => database.close());
      const unitOfWork = new TypeOrmUnitOfWork(database);
      const wake = { now: (): void => undefined };
      const intend = intending({ ...deps, onIntent: () => wake.now() });
      if (config.profile === 'development') {
        await seedForDevelopment(unitOfWork, { state: config.state, intend });
      }
      const { close, host, port } = await serve(config, deps, { unitOfWork, intend });
      stops.push(close);
      const exchange = exchangeWork(config, deps, unitOfWork);
      if (exchange) {
        wake.now = exchange.wake;
        stops.push(exchange.stop);
      }
      return { url: `http://${host}:${port}/graphql` };
    },
    stop: async () => {
      for (const stop of stops.splice(0).toReversed()) await stop();
    },
  };
};

/** The rounds and the reading of arrivals, where the library has a mailbox. */
const exchangeWork = (
  { state }: PracticesConfig,
  { exchange: reached, ...deps }: PracticesDeps,
  unitOfWork: TypeOrmUnitOfWork,
): { readonly wake: () => void; readonly stop: () => Promise<void> } | undefined => {
  if (!reached) return undefined;
  const { diagnostics } = deps;
  const stopping = new AbortController();
  const exchange = new Exchange({
    ...deps,
    ...reached,
    state,
    unitOfWork,
    others: {
      [ANSWER_PARCEL]: takingAnswers({ ...deps, state, unitOfWork, newId: randomId(deps.entropy) }),
    },
    onCatalogued: () => undefined,
    onRefused: (code) => diagnostics.warning('trust-list.refused', { code }),
  });
  const loop = (work: () => Promise<number>): WorkLoop =>
    new WorkLoop(work, {
      pauseMs: ROUND_MS,
      onError: (error) => {
        if (!stopping.signal.aborted)
          diagnostics.failure('work.failed', error, { task: 'exchange' });
      },
    });
  const rounds = loop(() => exchange.round());
  const arrivals = loop(async () => {
    if (!stopping.signal.aborted) await exchange.follow(stopping.signal);
    return 0;
  });
  rounds.start();
  arrivals.start();
  return {
    wake: () => rounds.wake(),
    stop: async () => {
      stopping.abort();
      await Promise.all([rounds.stop(), arrivals.stop()]);
      reached.mailbox.close();
    },
  };
};

const serve = async (
  { profile, state, gatewayKeys, ...config }: PracticesConfig,
  { clock, entropy, diagnostics }: PracticesDeps,
  { unitOfWork, intend }: { readonly unitOfWork: TypeOrmUnitOfWork; readonly intend: Intend },
): Promise<Listening> => {
  const module = PracticesModule.of({
    typeDefs: readFileSync(SDL, 'utf8'),
    verifier: new IdentityVerifier({ state, audience: AUDIENCE, publicKeys: gatewayKeys, clock }),
    profile,
    diagnostics,
    draft: new DraftPractice({ unitOfWork, clock, newId: randomId(entropy) }),
    takeStep: new TakePracticeStep({ unitOfWork, clock, intend }),
    read: new ReadPractices(unitOfWork, clock),
  });
  const application = await createApplication(module, { diagnostics });
  return listen(application, { ...config.listen, setting: 'COMITY_PRACTICES_PORT' });
};
