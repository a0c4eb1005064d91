/** One State's library of practices as a thing that starts and stops. */
import { fileURLToPath } from 'node:url';
import type { Clock, Entropy, StateCode } from '@comity/kernel';
import { createApplication, listen } from '@comity/platform/http';
import { IdentityVerifier } from '@comity/platform/identity';
import type { Diagnostics, Profile } from '@comity/platform';
import type { Listening } from '@comity/platform/http';
import { Database } from '@comity/platform/database';
import { readSdl } from '@comity/platform/subgraph';
import type { KeyObject } from 'node:crypto';
import { seedForDevelopment } from './development-seed.js';
import { OwnCatalogue } from './formats/own-catalogue.js';
import { PracticesModule } from './practices.module.js';
import { NoReports } from './progress/no-reports.js';
import { DraftPractice } from './records/draft-practice.js';
import { randomId } from './records/practice-id.js';
import { ReadPractices } from './records/read-practices.js';
import { practicesMigrations, practicesTables } from './records/tables.js';
import { TakePracticeStep } from './records/take-practice-step.js';
import { TypeOrmUnitOfWork } from './records/typeorm-unit-of-work.js';

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
const SDL = fileURLToPath(new URL('../src', import.meta.url));

/** The name by which identity tokens address this subgraph. */
const AUDIENCE = 'practices';

/** A library of practices, not yet started; in development it begins with one fictitious entry. */
export const createPractices = (config: PracticesConfig, deps: PracticesDeps): RunningPractices => {
  const held: { listening?: Listening; database?: Database } = {};
  return {
    start: async () => {
      const database = await Database.open({
        url: config.databaseUrl,
        tables: practicesTables,
        migrations: practicesMigrations,
      });
      held.database = database;
      const unitOfWork = new TypeOrmUnitOfWork(database);
      if (config.profile === 'development') await seedForDevelopment(unitOfWork);
      held.listening = await serve(config, deps, unitOfWork);
      const { host, port } = held.listening;
      return { url: `http://${host}:${port}/graphql` };
    },
    stop: async () => {
      await held.listening?.close();
      await held.database?.close();
    },
  };
};

const serve = async (
  { profile, state, gatewayKeys, ...config }: PracticesConfig,
  { clock, entropy, diagnostics }: PracticesDeps,
  unitOfWork: TypeOrmUnitOfWork,
): Promise<Listening> => {
  const catalogue = new OwnCatalogue(unitOfWork, clock);
  const { publicUrl = null } = config;
  const module = PracticesModule.of({
    typeDefs: readSdl(SDL),
    verifier: new IdentityVerifier({ state, audience: AUDIENCE, publicKeys: gatewayKeys, clock }),
    profile,
    diagnostics,
    draft: new DraftPractice({ unitOfWork, clock, newId: randomId(entropy) }),
    takeStep: new TakePracticeStep({ unitOfWork, clock }),
    read: new ReadPractices(unitOfWork, clock),
    formats: { state, clock, catalogue, reports: new NoReports(), publicUrl },
  });
  const application = await createApplication(module, { diagnostics });
  return listen(application, { ...config.listen, setting: 'COMITY_PRACTICES_PORT' });
};
