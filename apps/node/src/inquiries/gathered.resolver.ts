/** Inquiries as the graph shows them: what their cases add up to, and what cases say of them. */

import { Inject } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Instant, Json, StateCode } from '@comity/kernel';
import { officerOf, type GatheredQuestion, type Language, type NamedPractice } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import type { ActRow, CaseRow } from '../cases/ports.js';
import type { InquiryCases } from './inquiry-cases.js';
import { LEFT_OUT_WORDS, type LeftOut } from './left-out.js';
import { OfferAnswer, type AnswerOffered } from './offer-answer.js';
import { ReadInquiries, type ShownInquiry, type ShownPart } from './read-inquiries.js';

const member = (code: StateCode) => ({ code });

@Resolver('PracticeInquiry')
export class PracticeInquiryResolver {
  /** Each inquiry that is shown is gathered once, however many of its fields are asked for. */
  readonly #gathered = new WeakMap<InquiryCases, Promise<ShownInquiry>>();

  constructor(@Inject(ReadInquiries) private readonly read: ReadInquiries) {}

  @ResolveField('id')
  id(@Parent() { inquiry }: InquiryCases): string {
    return inquiry.id;
  }

  @ResolveField('askedBy')
  askedBy(@Parent() { inquiry }: InquiryCases): string {
    return inquiry.askedBy;
  }

  @ResolveField('askedAt')
  askedAt(@Parent() { inquiry }: InquiryCases): Instant {
    return inquiry.at;
  }

  @ResolveField('content')
  content(@Parent() { inquiry }: InquiryCases): Json {
    return inquiry.content;
  }

  @ResolveField('leftOut')
  leftOut(@Parent() { inquiry }: InquiryCases): readonly LeftOut[] {
    return inquiry.leftOut;
  }

  @ResolveField('states')
  async states(@Parent() shown: InquiryCases): Promise<readonly ShownPart[]> {
    return (await this.#gather(shown)).parts;
  }

  @ResolveField('questions')
  async questions(@Parent() shown: InquiryCases): Promise<readonly GatheredQuestion[]> {
    return (await this.#gather(shown)).questions;
  }

  @ResolveField('practices')
  async practices(@Parent() shown: InquiryCases): Promise<readonly NamedPractice[]> {
    return (await this.#gather(shown)).practices;
  }

  @ResolveField('open')
  async open(@Parent() shown: InquiryCases) {
    const { parts } = await this.#gather(shown);
    return parts.filter(({ standing }) => standing === 'open').map(({ state }) => member(state));
  }

  @ResolveField('overdue')
  async overdue(@Parent() shown: InquiryCases) {
    const { parts } = await this.#gather(shown);
    return parts.filter((part) => part.overdue).map(({ state }) => member(state));
  }

  #gather(shown: InquiryCases): Promise<ShownInquiry> {
    const known = this.#gathered.get(shown) ?? this.read.gather(shown);
    this.#gathered.set(shown, known);
    return known;
  }
}

@Resolver('InquiryState')
export class InquiryStateResolver {
  @ResolveField('state')
  state(@Parent() { state }: ShownPart) {
    return member(state);
  }

  @ResolveField('case')
  case(@Parent() { row }: ShownPart): CaseRow {
    return row;
  }

  @ResolveField('status')
  status(@Parent() { row }: ShownPart): string {
    return row.status;
  }

  @ResolveField('declinedAt')
  declinedAt(@Parent() { declined }: ShownPart): Instant | null {
    return declined?.at ?? null;
  }

  @ResolveField('declineReason')
  declineReason(@Parent() { declined }: ShownPart): string | null {
    return declined?.reason ?? null;
  }

  @ResolveField('instead')
  instead(@Parent() { declined }: ShownPart): string | null {
    return declined?.instead ?? null;
  }

  @ResolveField('due')
  due(@Parent() { due }: ShownPart): Instant | null {
    return due?.due ?? null;
  }

  @ResolveField('dueOn')
  dueOn(@Parent() { due }: ShownPart): string | null {
    return due?.dueOn ?? null;
  }
}

@Resolver('LeftOutState')
export class LeftOutStateResolver {
  @ResolveField('state')
  state(@Parent() { state }: LeftOut) {
    return member(state);
  }

  @ResolveField('message')
  message(@Parent() { reason }: LeftOut, @Args('language') language: Language): string {
    return LEFT_OUT_WORDS[reason][language];
  }
}

@Resolver('InquiryQuestion')
export class InquiryQuestionResolver {
  @ResolveField('asked')
  asked(@Parent() { asked }: GatheredQuestion) {
    return asked.map(member);
  }

  @ResolveField('open')
  open(@Parent() { open }: GatheredQuestion) {
    return open.map(member);
  }

  @ResolveField('answers')
  answers(@Parent() { answers }: GatheredQuestion) {
    return answers.map((one) => ({ ...one, state: member(one.state) }));
  }
}

@Resolver('InquiryPractice')
export class InquiryPracticeResolver {
  @ResolveField('owner')
  owner(@Parent() { owner }: NamedPractice) {
    return member(owner);
  }

  @ResolveField('namedBy')
  namedBy(@Parent() { namedBy }: NamedPractice) {
    return namedBy.map(({ state }) => member(state));
  }
}

@Resolver('Case')
export class CaseInquiryResolver {
  constructor(@Inject(ReadInquiries) private readonly read: ReadInquiries) {}

  @ResolveField('inquiry')
  async inquiry(@Parent() { id }: CaseRow, @Actor() actor: Actor): Promise<InquiryCases | null> {
    return (await this.read.ofCase(officerOf(actor), id)) ?? null;
  }

  @ResolveField('practicePillars')
  practicePillars(@Parent() row: CaseRow): readonly string[] {
    return this.read.fieldsOf(row).pillars;
  }

  @ResolveField('practiceTheme')
  practiceTheme(@Parent() row: CaseRow): string | null {
    return this.read.fieldsOf(row).theme;
  }
}

@Resolver('Act')
export class ActOfferedResolver {
  constructor(@Inject(OfferAnswer) private readonly offerAnswer: OfferAnswer) {}

  @ResolveField('offered')
  offered(@Parent() { hash }: ActRow): Promise<AnswerOffered | null> {
    return this.offerAnswer.offered(hash);
  }
}
