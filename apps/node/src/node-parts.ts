/** A node's parts, each made once and handed what it needs; nothing here decides anything. */

import type { Bytes, Clock, Entropy, StateCode } from '@comity/kernel';
import { AuditTrail } from './audit/append-entry.js';
import { RecordRefusal } from './audit/record-refusal.js';
import { guardedSigner, LogGuard } from './audit/log-guard.js';
import { CourtBundle } from './audit/court-bundle.js';
import { Sequencer } from './audit/sequencer.js';
import { AdmitAct } from './cases/admit-act.js';
import { AuthorAct } from './cases/author-act.js';
import { CaseReader } from './cases/case-reader.js';
import { CaseClocks } from './clocks/case-clocks.js';
import { ClockAlerts } from './clocks/clock-alerts.js';
import { ClockWatch } from './clocks/clock-watch.js';
import { AskApproval } from './cases/ask-approval.js';
import { HomeSteps } from './cases/home-steps.js';
import { OpenCase } from './cases/open-case.js';
import { ProposeAct, type ProposeActParts } from './cases/propose-act.js';
import { RenderCase } from './cases/render-case.js';
import { TransmitRequest, type TransmitRequestParts } from './cases/transmit-request.js';
import { AskForMissing } from './deliveries/ask-for-missing.js';
import { healthParts } from './health/health-parts.js';
import type { OwnMachine } from './health/ports.js';
import { Courier } from './deliveries/courier.js';
import { ShowProofs } from './deliveries/notices.js';
import type { PeerCalls } from './deliveries/peer-calls.js';
import { ReceiveEnvelope } from './deliveries/receive-envelope.js';
import { SignsOfLife } from './deliveries/signs-of-life.js';
import { Sealing } from './deliveries/sealing.js';
import type { ContentStore } from './evidence/content-store.js';
import { ReadFile } from './evidence/read-file.js';
import { AnnounceFiles } from './evidence/announce-files.js';
import { ReceiveFiles } from './evidence/receive-files.js';
import { SendFile } from './evidence/send-file.js';
import { TakeInFile } from './evidence/take-in-file.js';
import type { PageSigner, Typesetter } from './letters/ports.js';
import { WriteLetter } from './letters/write-letter.js';
import { FollowNetwork } from './members/follow-network.js';
import { Bell } from './mailbox/bell.js';
import { mailboxParts } from './mailbox/mailbox-parts.js';
import type { Mirror } from './members/mirror.js';
import { Network } from './members/network.js';
import { membersParts } from './members/members-parts.js';
import type { OwnClocks, OwnLength } from '@comity/law';
import type { EndpointRules } from '@comity/trust';
import type { NodeKeys } from './node-keys.js';
import { DecideCorrection } from './register/decide-correction.js';
import { DraftCorrection, type DraftCorrectionParts } from './register/draft-correction.js';
import type { RegisterPrimary } from './register/ports.js';
import { ReadCorrections } from './register/read-corrections.js';
import { SendCorrections } from './register/send-corrections.js';
import { AttachPart, type AttachPartParts } from './sealed/attach-part.js';
import { OpenPart, type OpenPartParts } from './sealed/open-part.js';
import { PublishTargets, type PublishTargetsParts } from './sealed/publish-targets.js';
import { ReadParts } from './sealed/read-parts.js';
import { ReleasePart, type ReleasePartParts } from './sealed/release-part.js';
import { SealingKeys } from './sealed/sealing-keys.js';
import { SettleParts } from './sealed/settle-parts.js';
import { WithdrawPart } from './sealed/withdraw-part.js';
import { MonthlyFigures } from './statistics/monthly-figures.js';
import { PublishStatement } from './statistics/publish-statement.js';
import { ApproveByPasskey } from './people/approve-by-passkey.js';
import { AddPasskey } from './people/add-passkey.js';
import { ChangeOfficers } from './people/change-officers.js';
import { EndSessions } from './people/end-sessions.js';
import { EnrolPasskey } from './people/enrol-passkey.js';
import { IssueEnrolmentLink } from './people/issue-enrolment-link.js';
import { OwnPasskeys } from './people/own-passkeys.js';
import { RelyingParty } from './people/relying-party.js';
import { AccountLinks } from './people/account-links.js';
import { SignInByAccount } from './people/sign-in-by-account.js';
import { ResetPasskeys } from './people/reset-passkeys.js';
import { SessionEpochs } from './people/session-epochs.js';
import { SignInByPasskey } from './people/sign-in-by-passkey.js';
import { AskForPractices } from './inquiries/ask-for-practices.js';
import { InquirySteps } from './inquiries/inquiry-steps.js';
import { OfferAnswer, type OfferAnswerParts } from './inquiries/offer-answer.js';
import { ReadInquiries } from './inquiries/read-inquiries.js';
import { TransmitInquiry } from './inquiries/transmit-inquiry.js';
import { BreakGlass } from './people/break-glass.js';
import { CoverOfficer } from './people/cover-officer.js';
import { SignInLinks } from './people/sign-in-links.js';
import { StaffCase } from './people/staff-case.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What a node stands on. */
export interface NodeWorld {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly keys: NodeKeys;
  /** The trust anchor's exact bytes. */
  readonly anchor: Bytes;
  readonly mirror: Mirror;
  readonly primary: RegisterPrimary;
  readonly store: ContentStore;
  readonly fileBytesMax: number;
  readonly typesetter: Typesetter;
  readonly signer: PageSigner | undefined;
  readonly publicUrl: string;
  /** By what officers approve; `names` under the development profile alone. */
  readonly approvals: 'passkey' | 'names';
  /** Lengths of clocks that this State sets for its own duties. */
  readonly ownLengths: readonly OwnLength[];
  readonly endpointRules: EndpointRules;
  /** By what trust lists are believed; `signed` under the development profile alone. */
  readonly lists: 'explained' | 'signed';
  readonly machine: OwnMachine;
  /** The version of this software. */
  readonly software: string;
  /** How often the log is signed, in milliseconds. */
  readonly checkpointEveryMs: number;
  /** Calls to peers, which need the network to know where they are. */
  readonly callsOver: (network: Network) => PeerCalls;
  /** Tells the courier's loop that something is due. */
  readonly onDispatch: () => void;
  /** Tells the loop of corrections that one is due. */
  readonly onCorrection: () => void;
  /** Tells operators of a failure that no caller is told of. */
  readonly onError: (error: unknown) => void;
}

export type NodeParts = ReturnType<typeof buildParts>;

/** The world whose signers sign for as long as `guard` lets them. */
const guarded = (world: NodeWorld, guard: LogGuard): NodeWorld => {
  const signers = world.keys.signers.map((signer) => guardedSigner(signer, guard));
  return { ...world, keys: { ...world.keys, signers } };
};

/** Builds every use case over `world`. */
export const buildParts = (given: NodeWorld) => {
  const guard = new LogGuard();
  const world = guarded(given, guard);
  const { state, unitOfWork, clock, entropy, keys, anchor, store, onDispatch, onError } = world;
  const { node, dataKey, logOrigin, signers } = keys;
  const audit = new AuditTrail(node, entropy);
  const network = new Network(node, clock, world.endpointRules);
  const followNetwork = new FollowNetwork({ ...world, audit, network });
  const peers = world.callsOver(network);
  const sealing = new Sealing(keys, network, entropy);
  const bell = new Bell();
  const onArrival = (): void => bell.ring();
  const keep = { unitOfWork, audit, clock, entropy, store, dataKey };
  const shared = { ...keep, network, sealing, peers, onDispatch, onArrival };
  const admitAct = new AdmitAct(state, audit);
  const party = new RelyingParty(world.publicUrl, state);
  const approvals = new ApproveByPasskey({ ...world, audit, party });
  const announceFiles = new AnnounceFiles(shared);
  const receiveFiles = new ReceiveFiles(shared);
  const signsOfLife = new SignsOfLife(shared);
  const sendFile = new SendFile(shared);
  const courier = new Courier({ ...shared, sendFile, signsOfLife });
  const authorAct = new AuthorAct({ ...shared, admitAct });
  const takeInFile = new TakeInFile({ ...shared, fileBytesMax: world.fileBytesMax });
  const own = { state, lengths: world.ownLengths };
  const reader = new CaseReader(unitOfWork, network, clock);
  const sequencer = new Sequencer(unitOfWork, clock, {
    origin: logOrigin,
    signers: keys.logSigners,
    guard,
  });
  return {
    state,
    unitOfWork,
    audit,
    logOrigin,
    network,
    followNetwork,
    peers,
    courier,
    sequencer,
    reader,
    renderCase: new RenderCase(unitOfWork, network),
    ...membersParts({ ...shared, followNetwork }),
    caseClocks: new CaseClocks(unitOfWork, network, clock, own),
    clockAlerts: new ClockAlerts(unitOfWork, audit, clock),
    clockWatch: new ClockWatch({ ...shared, state, own, onError }),
    receiveFiles,
    ...healthParts(world, { ...shared, followNetwork, guard }),
    askForMissing: new AskForMissing(shared),
    signsOfLife,
    refusals: new RecordRefusal({ ...shared, onError }),
    receiveEnvelope: new ReceiveEnvelope({ ...shared, admitAct, announceFiles, approvals }),
    ...mailboxParts({ ...shared, state, signers, fileBytesMax: world.fileBytesMax, bell }),
    showProofs: new ShowProofs(shared),
    ...caseworkParts({ ...shared, authorAct, approvals, own, onArrival }),
    takeInFile,
    readFile: new ReadFile(shared),
    courtBundle: new CourtBundle({ ...shared, reader, sequencer, node, anchor }),
    writeLetter: new WriteLetter({ ...world, ...shared }),
    monthlyFigures: new MonthlyFigures({ ...shared, state }),
    publishStatement: new PublishStatement({ ...shared, state, signers, onError }),
    ...registerParts(world, { ...shared, approvals }),
    ...sealedParts(world, { ...shared, takeInFile, approvals }),
    staffCase: new StaffCase(unitOfWork, audit, clock),
    coverOfficer: new CoverOfficer(shared),
    breakGlass: new BreakGlass(shared),
    ...peopleParts({ ...world, audit, party, approvals }),
  };
};

/** What officers do with a case, or with several that ask the same, and by what they approve it. */
const caseworkParts = (
  parts: TransmitRequestParts & ProposeActParts & OfferAnswerParts & { readonly own: OwnClocks },
) => {
  const { unitOfWork, audit, network } = parts;
  const openCase = new OpenCase(unitOfWork, audit, network, parts);
  const homeSteps = new HomeSteps(parts);
  const transmitRequest = new TransmitRequest(parts);
  return {
    openCase,
    homeSteps,
    transmitRequest,
    askApproval: new AskApproval(unitOfWork, parts.clock, parts.approvals),
    proposeAct: new ProposeAct(parts),
    askForPractices: new AskForPractices({ ...parts, openCase }),
    inquirySteps: new InquirySteps({ ...parts, homeSteps }),
    transmitInquiry: new TransmitInquiry({ ...parts, transmitRequest }),
    readInquiries: new ReadInquiries(parts),
    offerAnswer: new OfferAnswer(parts),
  };
};

interface AdmittingParts {
  readonly audit: AuditTrail;
  readonly party: RelyingParty;
  readonly approvals: ApproveByPasskey;
}

/** What lets people in. */
const peopleParts = ({
  publicUrl,
  state,
  ...parts
}: Omit<NodeWorld, 'approvals'> & AdmittingParts) => {
  const { unitOfWork, audit, clock, entropy } = parts;
  const administration = { ...parts, publicUrl, state };
  return {
    signInLinks: new SignInLinks(unitOfWork, audit, clock, entropy),
    accountLinks: new AccountLinks(administration),
    signInByAccount: new SignInByAccount(unitOfWork, audit, clock),
    enrolPasskey: new EnrolPasskey(parts),
    signInByPasskey: new SignInByPasskey(parts),
    addPasskey: new AddPasskey(parts),
    ownPasskeys: new OwnPasskeys(parts),
    issueEnrolmentLink: new IssueEnrolmentLink(administration),
    sessionEpochs: new SessionEpochs(unitOfWork),
    endSessions: new EndSessions(administration),
    changeOfficers: new ChangeOfficers(administration),
    resetPasskeys: new ResetPasskeys(administration),
  };
};

/** What corrects this State's rows of the register. */
const registerParts = (
  { state, unitOfWork, keys, primary, onCorrection: onApproved }: NodeWorld,
  shared: Omit<DraftCorrectionParts, 'state'> & {
    readonly network: Network;
    readonly approvals: ApproveByPasskey;
  },
) => ({
  readCorrections: new ReadCorrections(unitOfWork, state),
  draftCorrection: new DraftCorrection({ ...shared, state }),
  decideCorrection: new DecideCorrection({ ...shared, state, signers: keys.signers, onApproved }),
  sendCorrections: new SendCorrections({ ...shared, primary }),
});

/** What keeps and serves what was sealed to persons. */
const sealedParts = (
  { state, unitOfWork, keys, onDispatch, onError }: NodeWorld,
  shared: Omit<
    PublishTargetsParts & OpenPartParts & AttachPartParts & ReleasePartParts,
    'state' | 'signers' | 'onDispatch' | 'onError'
  >,
) => {
  const parts = { ...shared, state, onDispatch };
  return {
    sealingKeys: new SealingKeys({ ...parts, unitOfWork }),
    publishTargets: new PublishTargets({ ...parts, signers: keys.signers, onError }),
    attachPart: new AttachPart(parts),
    openPart: new OpenPart(parts),
    releasePart: new ReleasePart(parts),
    withdrawPart: new WithdrawPart(parts),
    settleParts: new SettleParts(parts),
    readParts: new ReadParts(unitOfWork),
  };
};
