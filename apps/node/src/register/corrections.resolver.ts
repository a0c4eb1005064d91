/** Translates: corrections of the register, and what officers do with them. */

import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Denial, Outcome, StateCode } from '@comity/kernel';
import { officerOf, type Language } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { anId } from '../cases/cases.inputs.js';
import { NODE_STATE } from '../tokens.js';
import { messageOf } from '../denial-messages.js';
import { DraftRegisterCorrectionInput } from './corrections.inputs.js';
import { correctionDigest, DecideCorrection } from './decide-correction.js';
import { DraftCorrection } from './draft-correction.js';
import type { CorrectionRow } from './ports.js';
import { ReadCorrections } from './read-corrections.js';

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

@Resolver('RegisterCorrection')
export class CorrectionsResolver {
  constructor(
    @Inject(ReadCorrections) private readonly corrections: ReadCorrections,
    @Inject(DraftCorrection) private readonly draftCorrection: DraftCorrection,
    @Inject(DecideCorrection) private readonly decideCorrection: DecideCorrection,
    @Inject(NODE_STATE) private readonly state: StateCode,
  ) {}

  @Query('registerCorrections')
  list(@Args('first') first: number, @Actor() actor: Actor): Promise<readonly CorrectionRow[]> {
    return this.corrections.list(officerOf(actor), first);
  }

  @Mutation('draftRegisterCorrection')
  async draft(
    @Args('input', checked(DraftRegisterCorrectionInput)) input: DraftRegisterCorrectionInput,
    @Actor() actor: Actor,
  ): Promise<CorrectionRow | Denial> {
    const { rows, idempotencyKey } = input;
    const by = officerOf(actor);
    return shown(await this.draftCorrection.execute({ by, rows, idempotencyKey }));
  }

  @Mutation('approveRegisterCorrection')
  async approve(
    @Args('id', anId('id')) id: string,
    @Args('assertion') assertion: unknown,
    @Actor() actor: Actor,
  ): Promise<CorrectionRow | Denial> {
    return shown(await this.decideCorrection.approve({ by: officerOf(actor), id, assertion }));
  }

  @Mutation('withdrawRegisterCorrection')
  async withdraw(
    @Args('id', anId('id')) id: string,
    @Actor() actor: Actor,
  ): Promise<CorrectionRow | Denial> {
    return shown(await this.decideCorrection.withdraw({ by: officerOf(actor), id }));
  }

  @ResolveField('digest')
  digest(@Parent() correction: CorrectionRow): string {
    return correctionDigest(this.state, correction);
  }

  @ResolveField('lastCodeMessage')
  lastCodeMessage(
    @Parent() { lastCode: code }: CorrectionRow,
    @Args('language') language: Language,
  ): string | null {
    return code === null ? null : messageOf({ code, detail: {} }, language);
  }
}

@Resolver('RegisterCorrectionResult')
export class CorrectionResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: CorrectionRow | Denial): 'RegisterCorrection' | 'Denial' {
    return 'draftedBy' in result ? 'RegisterCorrection' : 'Denial';
  }
}

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);
