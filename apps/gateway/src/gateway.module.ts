/** The gateway's parts, put together; the only file that knows all of them. */
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { CallerAddresses } from './border/caller-address.js';
import { OwnOrigin } from './border/own-origin.js';
import { NodeRoutesController } from './forwarding/node-routes.controller.js';
import { PracticesRoutesController } from './forwarding/practices-routes.controller.js';
import type { GatewayConfig } from './gateway.config.js';
import { graphOptions } from './graph/graph-options.js';
import type { GraphParts } from './graph/graph-options.js';
import { HealthController } from './health.controller.js';
import type { PeopleOfNode } from './ports.js';
import { SessionGuard } from './sessions/session-guard.js';
import { Sessions } from './sessions/sessions.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { DevelopmentLinksController } from './sign-in/development-links.js';
import { PasskeysController } from './sign-in/passkeys.controller.js';
import { ProviderController } from './sign-in/provider.controller.js';
import type { SignInByProvider } from './sign-in/sign-in-by-provider.js';
import { CONFIG, DIAGNOSTICS, IDENTITIES, PEOPLE, PROVIDER } from './tokens.js';

export interface GatewayParts extends Omit<GraphParts, 'clients'> {
  readonly config: GatewayConfig;
  readonly people: PeopleOfNode;
  readonly callers: CallerAddresses;
  /** How officers get in by the State's own identity provider, where it has one. */
  readonly provider?: SignInByProvider | undefined;
}

@Module({})
export class GatewayModule {
  /** The module for parts that the factory built. */
  static of(parts: GatewayParts): DynamicModule {
    const { config } = parts;
    const { clients } = config;
    const open = [
      HealthController,
      SessionsController,
      PasskeysController,
      ProviderController,
      NodeRoutesController,
      PracticesRoutesController,
    ];
    return {
      module: GatewayModule,
      imports: [GraphQLModule.forRoot(graphOptions({ ...parts, clients }))],
      controllers: config.developmentSecret === null ? open : [...open, DevelopmentLinksController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: PEOPLE, useValue: parts.people },
        { provide: PROVIDER, useValue: parts.provider ?? null },
        { provide: IDENTITIES, useValue: parts.identities },
        { provide: DIAGNOSTICS, useValue: parts.diagnostics },
        { provide: Sessions, useValue: parts.sessions },
        { provide: CallerAddresses, useValue: parts.callers },
        { provide: OwnOrigin, useValue: parts.origin },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
  }
}
