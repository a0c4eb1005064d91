/** Translates, and nothing else: arguments in, one use case, its outcome out. No rules here. */

import {
  Args,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  ResolveReference,
} from '@nestjs/graphql';
import { Inject, ValidationPipe } from '@nestjs/common';
import { Actor } from '@comity/platform/identity';
import type { CaseId, Denial, Outcome } from '@comity/kernel';
import { actName, findingIn, isCaseStatus, officerOf, statusName } from '@comity/law';
import type { Finding, Language } from '@comity/law';
import { CaseReader, type ShownAct } from './case-reader.js';
import { readCaseId } from './case-id.js';
import {
  aNote,
  anId,
  OpenCaseInput,
  ProposeActInput,
  ReviseDraftInput,
  sealedPeople,
  TakeStepInput,
  type SealedIdentityInput,
} from './cases.inputs.js';
import { HomeSteps } from './home-steps.js';
import { OpenCase } from './open-case.js';
import type { CaseRow, ProposalRow, StepRow } from './ports.js';
import { ProposeAct, type ActOutcome } from './propose-act.js';
import { TransmitRequest } from './transmit-request.js';

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

@Resolver('Case')
export class CasesResolver {
  constructor(
    @Inject(CaseReader) private readonly reader: CaseReader,
    @Inject(OpenCase) private readonly openCase: OpenCase,
    @Inject(HomeSteps) private readonly homeSteps: HomeSteps,
    @Inject(TransmitRequest) private readonly transmitRequest: TransmitRequest,
    @Inject(ProposeAct) private readonly proposeAct: ProposeAct,
  ) {}

  @Query('cases')
  cases(
    @Args('first') first: number,
    @Args('status') status: string | undefined,
    @Actor() actor: Actor,
  ): Promise<readonly CaseRow[]> {
    return this.reader.list(officerOf(actor), { first, ...(status && { status }) });
  }

  @Query('case')
  async case(@Args('id') id: string, @Actor() actor: Actor): Promise<CaseRow | null> {
    const known = readCaseId(id);
    return (known && (await this.reader.get(officerOf(actor), known))) ?? null;
  }

  @Mutation('openCase')
  async open(
    @Args('input', checked(OpenCaseInput)) { content, idempotencyKey }: OpenCaseInput,
    @Actor() actor: Actor,
  ): Promise<CaseRow | Denial> {
    return shown(await this.openCase.execute({ by: officerOf(actor), content, idempotencyKey }));
  }

  @Mutation('reviseDraft')
  async revise(
    @Args('input', checked(ReviseDraftInput)) { caseId, content }: ReviseDraftInput,
    @Actor() actor: Actor,
  ): Promise<CaseRow | Denial> {
    const by = officerOf(actor);
    return shown(await this.homeSteps.revise({ by, caseId: caseId as CaseId, content }));
  }

  @Mutation('takeStep')
  async step(
    @Args('input', checked(TakeStepInput)) input: TakeStepInput,
    @Actor() actor: Actor,
  ): Promise<CaseRow | Denial> {
    const { event, note, reasons, sealed, assertion } = input;
    return shown(
      await this.homeSteps.take({
        by: officerOf(actor),
        caseId: input.caseId as CaseId,
        event,
        note: note ?? null,
        reasons: reasons ?? {},
        sealed: sealed ?? [],
        assertion,
      }),
    );
  }

  @Mutation('transmitRequest')
  async transmit(
    @Args('caseId', anId('caseId')) caseId: string,
    @Args('sealed', sealedPeople) sealed: SealedIdentityInput[],
    @Actor() actor: Actor,
  ): Promise<CaseRow | Denial | null> {
    const by = officerOf(actor);
    const outcome = await this.transmitRequest.execute({ by, caseId: caseId as CaseId, sealed });
    if (!outcome.ok) return outcome.denial;
    return (await this.reader.get(by, outcome.value.caseId)) ?? null;
  }

  @Mutation('proposeAct')
  async propose(
    @Args('input', checked(ProposeActInput)) input: ProposeActInput,
    @Actor() actor: Actor,
  ): Promise<ShownActResult> {
    const { fileIds, sealed, ...command } = input;
    const by = officerOf(actor);
    return shownAct(
      await this.proposeAct.propose({
        ...command,
        by,
        caseId: command.caseId as CaseId,
        fileIds: fileIds ?? [],
        sealed: sealed ?? [],
      }),
    );
  }

  @Mutation('approveAct')
  async approve(
    @Args('proposalId', anId('proposalId')) proposalId: string,
    @Args('assertion') assertion: unknown,
    @Actor() actor: Actor,
  ): Promise<ShownActResult> {
    const by = officerOf(actor);
    return shownAct(await this.proposeAct.approve({ by, proposalId, assertion }));
  }

  @Mutation('rejectAct')
  async reject(
    @Args('proposalId', anId('proposalId')) proposalId: string,
    @Args('reason', aNote('reason')) reason: string,
    @Actor() actor: Actor,
  ): Promise<ShownActResult> {
    return shownAct(await this.proposeAct.reject({ by: officerOf(actor), proposalId, reason }));
  }

  @ResolveField('requestingState')
  requestingState(@Parent() { requestingState }: CaseRow) {
    return { code: requestingState };
  }

  @ResolveField('requestedState')
  requestedState(@Parent() { requestedState }: CaseRow) {
    return { code: requestedState };
  }

  @ResolveField('findings')
  async findings(
    @Parent() row: CaseRow,
    @Args('language') language: Language,
    @Args('sealed', sealedPeople) sealed: SealedIdentityInput[],
  ): Promise<readonly Finding[]> {
    const findings = await this.reader.findings(row, sealed);
    return findings.map((finding) => findingIn(finding, language));
  }

  @ResolveField('statusName')
  statusName(@Parent() { status }: CaseRow, @Args('language') language: Language): string {
    return isCaseStatus(status) ? statusName(status, language) : status;
  }

  @ResolveField('acts')
  acts(@Parent() row: CaseRow): Promise<readonly ShownAct[]> {
    return this.reader.acts(row);
  }

  @ResolveField('steps')
  steps(@Parent() row: CaseRow): Promise<readonly StepRow[]> {
    return this.reader.steps(row);
  }

  @ResolveField('proposals')
  proposals(@Parent() row: CaseRow): Promise<readonly ProposalRow[]> {
    return this.reader.proposals(row);
  }

  @ResolveField('allowedActs')
  allowedActs(@Parent() row: CaseRow, @Actor() actor: Actor): Promise<readonly string[]> {
    return this.reader.allowedActs(officerOf(actor), row);
  }

  @ResolveField('waiting')
  waiting(@Parent() row: CaseRow): Promise<readonly string[]> {
    return this.reader.waiting(row);
  }

  @ResolveReference()
  async resolveReference(
    @Parent() { id }: { readonly id: unknown },
    @Actor() actor: Actor,
  ): Promise<CaseRow | null> {
    return this.case(String(id), actor);
  }
}

@Resolver('Act')
export class ActsResolver {
  @ResolveField('id')
  id(@Parent() { hash }: ShownAct): string {
    return hash;
  }

  @ResolveField('author')
  author(@Parent() { author }: ShownAct) {
    return { code: author };
  }

  @ResolveField('kindName')
  kindName(@Parent() { kind }: ShownAct, @Args('language') language: Language): string {
    return actName(kind, language);
  }
}

@Resolver('CaseResult')
export class CaseResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: CaseRow | Denial): 'Case' | 'Denial' {
    return 'code' in result ? 'Denial' : 'Case';
  }
}

@Resolver('ActResult')
export class ActResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: ShownActResult): 'Act' | 'Proposal' | 'Denial' {
    if ('code' in result) return 'Denial';
    return 'hash' in result ? 'Act' : 'Proposal';
  }
}

type ShownActResult = Awaited<ReturnType<typeof shownAct>>;

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);

const shownAct = (outcome: ActOutcome) => shown(outcome);
