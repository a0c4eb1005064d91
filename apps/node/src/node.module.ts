/** The only file that knows all of a node's parts by name: what Nest hands to whom. */

import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { identityGuard } from '@comity/platform/identity';
import { subgraphModule, type SubgraphOptions } from '@comity/platform/subgraph';
import {
  ActEntryResolver,
  AuditResolver,
  CaseAuditTrailResolver,
  CheckpointResolver,
} from './audit/audit.resolver.js';
import { recordRefusals } from './audit/graphql-refusals.js';
import { CourtBundleRoutes } from './audit/court-bundle.routes.js';
import { CourtBundle } from './audit/court-bundle.js';
import { CaseReader } from './cases/case-reader.js';
import {
  ActResultResolver,
  ActsResolver,
  CaseResultResolver,
  CasesResolver,
} from './cases/cases.resolver.js';
import { ActWordsResolver, CaseWordsResolver } from './cases/words.resolver.js';
import {
  ActApprovalsResolver,
  ApprovalAskedResultResolver,
  AskApprovalResolver,
} from './cases/approvals.resolver.js';
import { AskApproval } from './cases/ask-approval.js';
import { HomeSteps } from './cases/home-steps.js';
import { OpenCase } from './cases/open-case.js';
import { ProposeAct } from './cases/propose-act.js';
import { RenderCase } from './cases/render-case.js';
import { TransmitRequest } from './cases/transmit-request.js';
import { DoubtedActs } from './members/doubted-acts.js';
import { DoubtedActsResolver } from './members/doubted-acts.resolver.js';
import { RegisterReliedOn } from './members/register-relied-on.js';
import { RegisterReliedOnResolver } from './members/register-relied-on.resolver.js';
import { ChangesRoutes } from './changes.routes.js';
import { CaseClocks } from './clocks/case-clocks.js';
import { ClockAlerts } from './clocks/clock-alerts.js';
import {
  CaseClocksResolver,
  ClockAlertsResolver,
  ClockAlertResultResolver,
  ClockResolver,
} from './clocks/clocks.resolver.js';
import {
  ActReceiptResolver,
  CaseDeliveriesResolver,
  DeliveryResolver,
  ReceiptResolver,
} from './deliveries/deliveries.resolver.js';
import { EvidenceRoutes } from './evidence/evidence.routes.js';
import { CaseFilesResolver, EvidenceFilesResolver } from './evidence/evidence.resolver.js';
import { ReadFile } from './evidence/read-file.js';
import { TakeInFile } from './evidence/take-in-file.js';
import { DenialsResolver } from './denials.resolver.js';
import { healthControllers, healthProviders } from './health/health.module.js';
import { inquiriesProviders } from './inquiries/inquiries.module.js';
import { LettersRoutes } from './letters/letters.routes.js';
import { WriteLetter } from './letters/write-letter.js';
import { MembersResolver } from './members/members.resolver.js';
import type { NodeParts } from './node-parts.js';
import { CorrectionResultResolver, CorrectionsResolver } from './register/corrections.resolver.js';
import { DecideCorrection } from './register/decide-correction.js';
import { DraftCorrection } from './register/draft-correction.js';
import { ReadCorrections } from './register/read-corrections.js';
import { AccountLinks } from './people/account-links.js';
import { AccountLinkResultResolver, AccountsResolver } from './people/accounts.resolver.js';
import { AccountsRoutes } from './people/accounts.routes.js';
import { SignInByAccount } from './people/sign-in-by-account.js';
import { EndSessions } from './people/end-sessions.js';
import { EnrolPasskey } from './people/enrol-passkey.js';
import { IssueEnrolmentLink } from './people/issue-enrolment-link.js';
import { OwnPasskeys } from './people/own-passkeys.js';
import { OwnPasskeysRoutes } from './people/own-passkeys.routes.js';
import {
  EnrolmentLinkResultResolver,
  PasskeyResetResultResolver,
  PasskeysResolver,
} from './people/passkeys.resolver.js';
import { PasskeysRoutes } from './people/passkeys.routes.js';
import { ResetPasskeys } from './people/reset-passkeys.js';
import { SessionEpochs } from './people/session-epochs.js';
import { SessionsRoutes } from './people/sessions.routes.js';
import { SignInByPasskey } from './people/sign-in-by-passkey.js';
import {
  BrokenGlassResolver,
  BrokenGlassResultResolver,
  CasePeopleResolver,
  CasePersonResultResolver,
  CoverResultResolver,
  CoversResolver,
} from './people/authority.resolver.js';
import { BreakGlass } from './people/break-glass.js';
import { CoverOfficer } from './people/cover-officer.js';
import { StaffCase } from './people/staff-case.js';
import { AddPasskey } from './people/add-passkey.js';
import { ChangeOfficers } from './people/change-officers.js';
import {
  OfficerChangeResultResolver,
  OfficerChangesResolver,
  PasskeyResetsResolver,
} from './people/officers.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { PeopleRoutes } from './people/people.routes.js';
import { SignInLinks } from './people/sign-in-links.js';
import { AttachPart } from './sealed/attach-part.js';
import { OpenPart } from './sealed/open-part.js';
import { ReadParts } from './sealed/read-parts.js';
import { ReleasePart } from './sealed/release-part.js';
import {
  CaseSealedPartsResolver,
  SealedPartResultResolver,
  SealedPartsResolver,
  SealedReleaseResultResolver,
  SealingKeyResultResolver,
  SealingKeysResolver,
  ServedPartResultResolver,
} from './sealed/sealed.resolver.js';
import { SealedRoutes } from './sealed/sealed.routes.js';
import { SealingKeys } from './sealed/sealing-keys.js';
import { WithdrawPart } from './sealed/withdraw-part.js';
import { MonthlyFigures } from './statistics/monthly-figures.js';
import {
  NetworkMonthResultResolver,
  OwnMonthResultResolver,
  PairFiguresResolver,
  PairVolumeResolver,
  SignedStatementResolver,
  StatisticsResolver,
} from './statistics/statistics.resolver.js';
import { StatisticsRoutes } from './statistics/statistics.routes.js';
import { LOG_ORIGIN, NODE_STATE, UNIT_OF_WORK } from './tokens.js';

const graphProviders: Provider[] = [
  RegisterReliedOnResolver,
  DoubtedActsResolver,
  AccountLinkResultResolver,
  AccountsResolver,
  ActEntryResolver,
  ActReceiptResolver,
  ActApprovalsResolver,
  ApprovalAskedResultResolver,
  AskApprovalResolver,
  ActResultResolver,
  ActsResolver,
  ActWordsResolver,
  AuditResolver,
  BrokenGlassResolver,
  BrokenGlassResultResolver,
  CaseAuditTrailResolver,
  CaseClocksResolver,
  CaseDeliveriesResolver,
  CaseFilesResolver,
  CasePeopleResolver,
  CasePersonResultResolver,
  CaseResultResolver,
  CasesResolver,
  CaseSealedPartsResolver,
  CaseWordsResolver,
  CheckpointResolver,
  ClockAlertResultResolver,
  ClockAlertsResolver,
  ClockResolver,
  CorrectionResultResolver,
  CorrectionsResolver,
  CoverResultResolver,
  CoversResolver,
  DeliveryResolver,
  DenialsResolver,
  EnrolmentLinkResultResolver,
  EvidenceFilesResolver,
  MembersResolver,
  NetworkMonthResultResolver,
  OfficerChangeResultResolver,
  OfficerChangesResolver,
  OwnMonthResultResolver,
  PairFiguresResolver,
  PairVolumeResolver,
  PasskeyResetResultResolver,
  PasskeyResetsResolver,
  PasskeysResolver,
  PeopleResolver,
  ReceiptResolver,
  SealedPartResultResolver,
  SealedPartsResolver,
  SealedReleaseResultResolver,
  SealingKeyResultResolver,
  SealingKeysResolver,
  ServedPartResultResolver,
  SignedStatementResolver,
  StatisticsResolver,
];

const membersProviders = (parts: NodeParts) => [
  { provide: RegisterReliedOn, useValue: parts.registerReliedOn },
  { provide: DoubtedActs, useValue: parts.doubtedActs },
];

@Module({})
export class NodeModule {
  /** The module over parts that the factory built. */
  static of(parts: NodeParts, graph: Omit<SubgraphOptions, 'resolvers'>): DynamicModule {
    const plugins = [recordRefusals(parts.refusals)];
    return {
      module: NodeModule,
      imports: [subgraphModule({ ...graph, plugins })],
      controllers: [
        AccountsRoutes,
        ChangesRoutes,
        CourtBundleRoutes,
        EvidenceRoutes,
        ...healthControllers,
        LettersRoutes,
        OwnPasskeysRoutes,
        PasskeysRoutes,
        SessionsRoutes,
        // Links that sign in by themselves: elsewhere a gateway could let anybody in by one.
        ...(graph.profile === 'development' ? [PeopleRoutes] : []),
        SealedRoutes,
        StatisticsRoutes,
      ],
      providers: [
        ...identityGuard(graph.verifier),
        ...graphProviders,
        ...healthProviders(parts),
        ...inquiriesProviders(parts),
        { provide: UNIT_OF_WORK, useValue: parts.unitOfWork },
        { provide: NODE_STATE, useValue: parts.state },
        { provide: LOG_ORIGIN, useValue: parts.logOrigin },
        { provide: CaseReader, useValue: parts.reader },
        { provide: RenderCase, useValue: parts.renderCase },
        ...membersProviders(parts),
        { provide: CaseClocks, useValue: parts.caseClocks },
        { provide: ClockAlerts, useValue: parts.clockAlerts },
        { provide: OpenCase, useValue: parts.openCase },
        { provide: AskApproval, useValue: parts.askApproval },
        { provide: HomeSteps, useValue: parts.homeSteps },
        { provide: TransmitRequest, useValue: parts.transmitRequest },
        { provide: ProposeAct, useValue: parts.proposeAct },
        { provide: TakeInFile, useValue: parts.takeInFile },
        { provide: ReadFile, useValue: parts.readFile },
        { provide: CourtBundle, useValue: parts.courtBundle },
        { provide: WriteLetter, useValue: parts.writeLetter },
        { provide: MonthlyFigures, useValue: parts.monthlyFigures },
        { provide: ReadCorrections, useValue: parts.readCorrections },
        { provide: DraftCorrection, useValue: parts.draftCorrection },
        { provide: DecideCorrection, useValue: parts.decideCorrection },
        { provide: AccountLinks, useValue: parts.accountLinks },
        { provide: SignInByAccount, useValue: parts.signInByAccount },
        { provide: EnrolPasskey, useValue: parts.enrolPasskey },
        { provide: SignInByPasskey, useValue: parts.signInByPasskey },
        { provide: OwnPasskeys, useValue: parts.ownPasskeys },
        { provide: IssueEnrolmentLink, useValue: parts.issueEnrolmentLink },
        { provide: AddPasskey, useValue: parts.addPasskey },
        { provide: SessionEpochs, useValue: parts.sessionEpochs },
        { provide: EndSessions, useValue: parts.endSessions },
        { provide: ChangeOfficers, useValue: parts.changeOfficers },
        { provide: ResetPasskeys, useValue: parts.resetPasskeys },
        { provide: SealingKeys, useValue: parts.sealingKeys },
        { provide: AttachPart, useValue: parts.attachPart },
        { provide: OpenPart, useValue: parts.openPart },
        { provide: ReleasePart, useValue: parts.releasePart },
        { provide: WithdrawPart, useValue: parts.withdrawPart },
        { provide: ReadParts, useValue: parts.readParts },
        { provide: StaffCase, useValue: parts.staffCase },
        { provide: CoverOfficer, useValue: parts.coverOfficer },
        { provide: BreakGlass, useValue: parts.breakGlass },
        { provide: SignInLinks, useValue: parts.signInLinks },
      ],
    };
  }
}
