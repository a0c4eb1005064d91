/** Translates: what a passkey is asked for an approval, and the approvals that an act carries. */

import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { approvalKeyName, approvalOrigin } from '@comity/envelope';
import { denied, type CaseId, type Denial } from '@comity/kernel';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { AskApproval, type ApprovalAsked, type ToApprove } from './ask-approval.js';
import type { ShownAct } from './case-reader.js';
import { ToApproveInput } from './cases.inputs.js';

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

@Resolver('ApprovalAsked')
export class AskApprovalResolver {
  constructor(@Inject(AskApproval) private readonly askApproval: AskApproval) {}

  @Mutation('askApproval')
  async ask(
    @Args('of', checked(ToApproveInput)) input: ToApproveInput,
    @Actor() actor: Actor,
  ): Promise<ApprovalAsked | Denial> {
    const of = toApprove(input);
    if (!of) return denied('CONTENT_INVALID', { problems: ['of: NOT_ALLOWED'] }).denial;
    const outcome = await this.askApproval.execute(officerOf(actor), of);
    return outcome.ok ? outcome.value : outcome.denial;
  }
}

@Resolver('ApprovalAskedResult')
export class ApprovalAskedResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: ApprovalAsked | Denial): 'ApprovalAsked' | 'Denial' {
    return 'options' in result ? 'ApprovalAsked' : 'Denial';
  }
}

@Resolver('Act')
export class ActApprovalsResolver {
  @ResolveField('approvals')
  approvals(@Parent() { approvals }: ShownAct) {
    return (approvals ?? []).map((one) => ({
      officer: one.officer,
      origin: approvalOrigin(one),
      passkey: approvalKeyName(one),
    }));
  }
}

/** The one thing that is named; undefined for none or several. */
const toApprove = ({
  draft,
  act,
  inquiry,
  proposal,
  digest,
}: ToApproveInput): ToApprove | undefined => {
  const named: ToApprove[] = [];
  if (draft) named.push({ draft: draft as CaseId });
  if (inquiry) named.push({ inquiry: { id: inquiry.inquiryId, event: inquiry.event } });
  if (proposal) named.push({ proposal });
  if (digest) named.push({ digest });
  if (act) {
    const { caseId, kind, content, fileIds } = act;
    named.push({ act: { caseId: caseId as CaseId, kind, content, fileIds: fileIds ?? [] } });
  }
  return named.length === 1 ? named[0] : undefined;
};
