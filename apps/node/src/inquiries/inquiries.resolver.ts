/** Translates, and nothing else: arguments in, one use case, its outcome out. No rules here. */

import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { denied, type CaseId, type Denial, type Outcome } from '@comity/kernel';
import { officerOf, type Officer } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { anId, sealedPeople, type SealedIdentityInput } from '../cases/cases.inputs.js';
import { AskForPractices } from './ask-for-practices.js';
import {
  AskForPracticesInput,
  OfferAnswerInput,
  ReviseInquiryInput,
  TakeInquiryStepInput,
} from './inquiries.inputs.js';
import type { InquiryCases } from './inquiry-cases.js';
import { InquirySteps } from './inquiry-steps.js';
import type { InquiryDenialCode } from './inquiry.denials.js';
import { OfferAnswer, type AnswerOffered } from './offer-answer.js';
import type { InquiryRow } from './ports.js';
import { ReadInquiries } from './read-inquiries.js';
import { TransmitInquiry, type InquirySent } from './transmit-inquiry.js';

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

/** What was sent, with the inquiry as the officer sees it. */
type ShownSent = Omit<InquirySent, 'inquiry'> & { readonly inquiry: InquiryCases };

@Resolver()
export class InquiriesResolver {
  constructor(
    @Inject(ReadInquiries) private readonly read: ReadInquiries,
    @Inject(AskForPractices) private readonly ask: AskForPractices,
    @Inject(InquirySteps) private readonly steps: InquirySteps,
    @Inject(TransmitInquiry) private readonly transmitInquiry: TransmitInquiry,
    @Inject(OfferAnswer) private readonly offerAnswer: OfferAnswer,
  ) {}

  @Query('practiceInquiry')
  async inquiry(@Args('id') id: string, @Actor() actor: Actor): Promise<InquiryCases | null> {
    return (await this.read.get(officerOf(actor), id)) ?? null;
  }

  @Query('practiceInquiries')
  inquiries(@Args('first') first: number, @Actor() actor: Actor): Promise<readonly InquiryCases[]> {
    return this.read.list(officerOf(actor), first);
  }

  @Mutation('askForPractices')
  async askStates(
    @Args('input', checked(AskForPracticesInput)) input: AskForPracticesInput,
    @Actor() actor: Actor,
  ): Promise<InquiryCases | Denial | null> {
    const { all, states, ...command } = input;
    if (all === states.length > 0) {
      return denied('CONTENT_INVALID', { problems: ['states: NOT_ALLOWED'] }).denial;
    }
    const by = officerOf(actor);
    const wanted = all ? ('all' as const) : states;
    return this.#shown(by, await this.ask.execute({ ...command, by, states: wanted }));
  }

  @Mutation('reviseInquiry')
  async revise(
    @Args('input', checked(ReviseInquiryInput)) { inquiryId, content }: ReviseInquiryInput,
    @Actor() actor: Actor,
  ): Promise<InquiryCases | Denial | null> {
    const by = officerOf(actor);
    return this.#shown(by, await this.steps.revise({ by, inquiryId, content }));
  }

  @Mutation('takeInquiryStep')
  async step(
    @Args('input', checked(TakeInquiryStepInput)) input: TakeInquiryStepInput,
    @Actor() actor: Actor,
  ): Promise<InquiryCases | Denial | null> {
    const { note, reasons, sealed, ...rest } = input;
    const by = officerOf(actor);
    const command = {
      ...rest,
      by,
      note: note ?? null,
      reasons: reasons ?? {},
      sealed: sealed ?? [],
    };
    return this.#shown(by, await this.steps.take(command));
  }

  @Mutation('transmitInquiry')
  async transmit(
    @Args('inquiryId', anId('inquiryId')) inquiryId: string,
    @Args('sealed', sealedPeople) sealed: SealedIdentityInput[],
    @Actor() actor: Actor,
  ): Promise<ShownSent | Denial | null> {
    const by = officerOf(actor);
    const outcome = await this.transmitInquiry.execute({ by, inquiryId, sealed });
    if (!outcome.ok) return outcome.denial;
    const inquiry = await this.read.get(by, outcome.value.inquiry.id);
    return inquiry ? { ...outcome.value, inquiry } : null;
  }

  @Mutation('offerAnswerToLibrary')
  async offer(
    @Args('input', checked(OfferAnswerInput)) { caseId, act, sealed }: OfferAnswerInput,
    @Actor() actor: Actor,
  ): Promise<AnswerOffered | Denial> {
    const by = officerOf(actor);
    const command = { by, caseId: caseId as CaseId, act, sealed: sealed ?? [] };
    const outcome = await this.offerAnswer.execute(command);
    return outcome.ok ? outcome.value : outcome.denial;
  }

  async #shown(by: Officer, outcome: Outcome<InquiryRow>): Promise<InquiryCases | Denial | null> {
    if (!outcome.ok) return outcome.denial;
    return (await this.read.get(by, outcome.value.id)) ?? unknown();
  }
}

/** He had no part in any case of it any more when it was shown. */
const unknown = (): Denial => denied('INQUIRY_UNKNOWN' satisfies InquiryDenialCode).denial;

const resultNamed = (name: string) => (result: object) => ('code' in result ? 'Denial' : name);

@Resolver('PracticeInquiryResult')
export class PracticeInquiryResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: InquiryCases | Denial): string {
    return resultNamed('PracticeInquiry')(result);
  }
}

@Resolver('InquirySentResult')
export class InquirySentResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: ShownSent | Denial): string {
    return resultNamed('InquirySent')(result);
  }
}

@Resolver('AnswerOfferedResult')
export class AnswerOfferedResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: AnswerOffered | Denial): string {
    return resultNamed('AnswerOffered')(result);
  }
}

@Resolver('AnswerOffered')
export class AnswerOfferedResolver {
  @ResolveField('act')
  act(@Parent() { released }: AnswerOffered): string {
    return released.act;
  }
}

@Resolver('InquirySent')
export class InquirySentResolver {
  @ResolveField('sent')
  sent(@Parent() { sent }: ShownSent) {
    return sent.map((code) => ({ code }));
  }

  @ResolveField('refused')
  refused(@Parent() { refused }: ShownSent) {
    return refused.map(({ state: code, denial }) => ({ state: { code }, denial }));
  }
}
