/** The directory's parts, put together; the only file that knows all of them. */

import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@comity/kernel';
import type { Diagnostics } from '@comity/platform';
import { identityGuard, type IdentityVerifier } from '@comity/platform/identity';
import { readSdl, subgraphModule } from '@comity/platform/subgraph';
import { join } from 'node:path';
import { AuthoritiesResolver, DesignationsResolver } from './authorities/authorities.resolver.js';
import type { MirrorConfig } from './directory.config.js';
import { HealthController } from './health.controller.js';
import { InstrumentsResolver, ParticipationsResolver } from './instruments/instruments.resolver.js';
import { MembersResolver } from './members/members.resolver.js';
import type { CurrentDirectory } from './reading/current-directory.js';
import type { CorrectTheRegister } from './register/correct-the-register.js';
import { CorrectionsController } from './register/corrections.controller.js';
import {
  BasisGroundsResolver,
  LegalBasisResolver,
  RegisterResolver,
} from './register/register.resolver.js';
import { CLOCK, CORRECT_REGISTER, CURRENT, LISTS, ROLE, TRUST_LIST_STATUS } from './tokens.js';
import { ListsController } from './trust-list/lists.controller.js';
import type { Lists } from './trust-list/ports.js';
import type { TrustListStatus } from './trust-list/trust-list-status.js';
import { TrustListResolver } from './trust-list/trust-list.resolver.js';

/** Beside `src` and `dist` alike. */
const SDL_FOLDER = join(import.meta.dirname, '..', 'src');

export interface MirrorParts {
  readonly config: MirrorConfig;
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  readonly verifier: IdentityVerifier;
  readonly lists: Lists;
  readonly current: CurrentDirectory;
  readonly status: TrustListStatus;
}

@Module({})
export class DirectoryModule {
  /** What administrators published, and no more: a correction is theirs to sign for. */
  static publishedPrimary(lists: Lists): DynamicModule {
    return {
      module: DirectoryModule,
      controllers: [HealthController, ListsController],
      providers: [
        { provide: ROLE, useValue: 'primary' },
        { provide: LISTS, useValue: lists },
      ],
    };
  }

  /** Lists, snapshots, corrections: signed bytes that prove themselves, so no guard. */
  static primary(lists: Lists, correct: CorrectTheRegister): DynamicModule {
    return {
      module: DirectoryModule,
      controllers: [HealthController, ListsController, CorrectionsController],
      providers: [
        { provide: ROLE, useValue: 'primary' },
        { provide: LISTS, useValue: lists },
        { provide: CORRECT_REGISTER, useValue: correct },
      ],
    };
  }

  /** The subgraph, lists and snapshots, all for this State's own services and officers. */
  static mirror({ config, diagnostics, verifier, ...parts }: MirrorParts): DynamicModule {
    const typeDefs = readSdl(SDL_FOLDER);
    return {
      module: DirectoryModule,
      imports: [subgraphModule({ typeDefs, verifier, diagnostics, profile: config.profile })],
      controllers: [HealthController, ListsController],
      providers: [
        ...identityGuard(verifier),
        { provide: ROLE, useValue: 'mirror' },
        { provide: LISTS, useValue: parts.lists },
        { provide: CLOCK, useValue: parts.clock },
        { provide: CURRENT, useValue: parts.current },
        { provide: TRUST_LIST_STATUS, useValue: parts.status },
        MembersResolver,
        AuthoritiesResolver,
        DesignationsResolver,
        InstrumentsResolver,
        RegisterResolver,
        LegalBasisResolver,
        BasisGroundsResolver,
        ParticipationsResolver,
        TrustListResolver,
      ],
    };
  }
}
