/** One State's library of practices as a thing that starts and stops. */
import { fileURLToPath } from 'node:url';
import type { Clock, Entropy, StateCode } from '@comity/kernel';
import { createApplication, listen } from '@comity/platform/http';
import { readSdl } from '@comity/platform/subgraph';
import { IdentityVerifier } from '@comity/platform/identity';
import type { Diagnostics, Profile } from '@comity/platform';
import type { TrustAnchor } from '@comity/trust';
import type { Listening } from '@comity/platform/http';
import { Database } from '@comity/platform/database';
import type { KeyObject } from 'node:crypto';
import { ANSWER_PARCEL } from '@comity/law';
import { takingAnswers } from './asking/take-answer.js';
import { PutAttachment } from './attachments/put-attachment.js';
import { ReadAttachments } from './attachments/read-attachments.js';
import { seedForDevelopment } from './development-seed.js';
import { Exchange } from './exchange/exchange.js';
import { startExchange } from './exchange/platform-rounds.js';
import { intending } from './exchange/intend.js';
import type { Mailbox } from './exchange/mailbox.js';
import { NetworkCatalogue } from './exchange/network-catalogue.js';
import { FindPractices } from './finding/find-practices.js';
import { FollowLibrary } from './finding/follow-library.js';
import { KeepSearches } from './finding/keep-searches.js';
import { OwnRecords } from './finding/own-records.js';
import { TypeOrmFollowing } from './finding/typeorm-following.js';
import { PracticesModule } from './practices.module.js';
import { ContributedReports } from './progress/contributed-reports.js';
import { ReportProgress } from './progress/report-progress.js';
import { DraftPractice } from './records/draft-practice.js';
import { randomId } from './records/practice-id.js';
import { ReadPractices } from './records/read-practices.js';
import { TakePracticeStep } from './records/take-practice-step.js';
import { ReviewPractice } from './reviewing/review-practice.js';
import { LibraryHealth } from './using/library-health.js';
import { ReadUse } from './using/read-use.js';
import { RemarkOnPractice } from './using/remark-on-practice.js';
import { practicesMigrations, practicesTables, TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';

export interface PracticesConfig {
  readonly profile: Profile;
  readonly state: StateCode;
  /** Port 0 lets the system choose. */
  readonly listen: { readonly host: string; readonly port: number };
  /** `sqlite:<path>` or `postgres://…`; its own, never the node's. */
  readonly databaseUrl: string;
  /** Keys of this State's gateway, whose word on who asks is believed. */
  readonly gatewayKeys: readonly KeyObject[];
  /** Where anybody finds what is published to the public; absent where it is served to nobody. */
  readonly publicUrl?: string;
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

/** The folder of every subject's SDL in `src`, which the package ships with `dist`. */
const SDL = fileURLToPath(new URL('../src', import.meta.url));

/** The name by which identity tokens address this subgraph. */
const AUDIENCE = 'practices';

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
      const wake = { now: (): void => undefined };
      const parts = partsOf(config, deps, { database, onIntent: () => wake.now() });
      if (config.profile === 'development') {
        await seedForDevelopment(parts.records.unitOfWork, { ...parts, state: config.state });
      }
      await parts.finding.start();
      const listening = await serve(config, deps, parts);
      const { host, port } = listening;
      stops.push(() => listening.close());
      const work = deps.exchange && startExchange(parts.exchange(deps.exchange), deps.diagnostics);
      if (work) {
        wake.now = () => work.wake();
        stops.push(async () => {
          await work.stop();
          deps.exchange?.mailbox.close();
        });
      }
      return { url: `http://${host}:${port}/graphql` };
    },
    stop: async () => {
      for (const stop of stops.splice(0).toReversed()) await stop();
    },
  };
};

type Reached = NonNullable<PracticesDeps['exchange']>;

/** The parts that need a database, and nothing that runs yet. */
const partsOf = (
  { state }: PracticesConfig,
  deps: PracticesDeps,
  { database, onIntent }: { readonly database: Database; readonly onIntent: () => void },
) => {
  const { clock, entropy, diagnostics } = deps;
  const unitOfWork = new TypeOrmUnitOfWork(database);
  const newId = randomId(entropy);
  const records = new OwnRecords(unitOfWork, clock);
  const catalogue = new NetworkCatalogue(unitOfWork);
  // What is published here comes back as what all libraries hold; alone there is nothing else.
  const source = deps.exchange ? catalogue : records;
  const finding = new FindPractices(source, clock);
  return {
    records,
    finding,
    shown: {
      get: (id: string) => source.get(id),
      all: () => listOf(source.all()),
    },
    following: { unitOfWork: new TypeOrmFollowing(database), finding, clock },
    intend: intending({ clock, entropy, onIntent }),
    exchange: (reached: Reached): Exchange =>
      new Exchange({
        ...reached,
        state,
        unitOfWork,
        clock,
        entropy,
        others: { [ANSWER_PARCEL]: takingAnswers({ state, unitOfWork, clock, newId }) },
        onCatalogued: catalogue.tell,
        onRefused: (code) => diagnostics.warning('trust-list.refused', { code }),
      }),
  };
};

const listOf = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const serve = async (
  { profile, state, gatewayKeys, ...config }: PracticesConfig,
  { clock, entropy, diagnostics, exchange }: PracticesDeps,
  { records, shown, finding, following, intend }: ReturnType<typeof partsOf>,
): Promise<Listening> => {
  const { unitOfWork } = records;
  const { publicUrl = null } = config;
  const read = new ReadPractices(unitOfWork, clock);
  const review = new ReviewPractice({ state, unitOfWork, intend });
  const module = PracticesModule.of({
    typeDefs: readSdl(SDL),
    verifier: new IdentityVerifier({ state, audience: AUDIENCE, publicKeys: gatewayKeys, clock }),
    profile,
    diagnostics,
    draft: new DraftPractice({ unitOfWork, clock, newId: randomId(entropy) }),
    takeStep: new TakePracticeStep({
      unitOfWork,
      clock,
      intend,
      asksStates: exchange !== undefined,
    }),
    read,
    remark: new RemarkOnPractice({ state, unitOfWork, clock, intend }),
    progress: new ReportProgress({ state, unitOfWork, intend }),
    use: new ReadUse(unitOfWork, state),
    health: new LibraryHealth(unitOfWork, state),
    finding,
    keeping: new KeepSearches({ ...following, newId: () => entropy.uuid() }),
    following: new FollowLibrary(following),
    formats: {
      state,
      clock,
      catalogue: shown,
      reports: new ContributedReports(unitOfWork),
      publicUrl,
    },
    review,
    putAttachment: new PutAttachment({ state, unitOfWork, clock, entropy }),
    readAttachments: new ReadAttachments({ unitOfWork, read, review }),
  });
  const application = await createApplication(module, { diagnostics });
  return listen(application, { ...config.listen, setting: 'COMITY_PRACTICES_PORT' });
};
