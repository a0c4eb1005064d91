/** TIP and VICTIM: three elements of the crime, and nothing that could harm the victim. */

import type { EvidenceRequest, TraffickingVictim } from '../bodies/evidence-request.js';
import { daysSince } from '../calendar.js';
import { leaksIn } from './leak-scan.js';
import type { Predicate, Subject } from './subject.js';
import { isTrafficking, isTreatedAsChild, missing, unless, victimsOf } from './subject.js';

/** How long a risk assessment holds (domain report 2.7). */
const RISK_ASSESSMENT_DAYS_MAX = 30;
/** States whose law asks for the victim's identity (Peru CPP 518(1)(a); AR Law 24.767 art. 69 b). */
const ASK_FOR_IDENTITY: readonly string[] = ['PER', 'ARG'];
const INTERVIEWS: readonly string[] = ['testimony', 'video_hearing', 'summons'];
const MEETS_VICTIM: readonly string[] = [...INTERVIEWS, 'locate_person', 'victim_return'];

type Victims = Pick<EvidenceRequest, 'victims'>;
/** Only a request for evidence asks for items of assistance. */
type VictimsAsked = Victims & Partial<Pick<EvidenceRequest, 'assistanceItems'>>;

/** The three elements of the crime, of each victim (TIP 3). */
export const crimePredicates = {
  'TIP-3': (subject) =>
    ofVictims(subject, (victim) => isTrafficking(subject) && !isTreatedAsChild(victim)).flatMap(
      ({ victim: { acts, means, exploitation }, at }) => missing(at, { acts, means, exploitation }),
    ),
  'TIP-3c': (subject) =>
    ofVictims(subject, (victim) => isTrafficking(subject) && isTreatedAsChild(victim)).flatMap(
      ({ victim: { acts, exploitation }, at }) => missing(at, { acts, exploitation }),
    ),
} as const satisfies Record<string, Predicate<Victims & Pick<EvidenceRequest, 'offences'>>>;

/** No victim can be recognised in what is not sealed. */
export const leakPredicate: Predicate<object> = ({ request, context }) =>
  leaksIn({ ...request, files: context.files ?? [] }, context.sealed ?? []).map(
    ({ field, certain }) => (certain ? { field } : { field, severity: 'WARN' as const }),
  );

/** Persons stand by code where they are victims, and no text gives them away. */
export const personsLeakPredicate: Predicate<Pick<EvidenceRequest, 'persons'>> = (subject) => [
  ...subject.request.persons.flatMap(({ role, identity }, index) =>
    unless(role !== 'victim' || identity === undefined, `persons[${index}].identity`),
  ),
  ...leakPredicate(subject),
];

/** What a record of a victim asks for, whatever kind of message carries it (TIP 8, 13). */
export const returnPredicates = {
  'TIP-8': (subject) =>
    ofVictims(
      subject,
      (victim) => victim.return !== undefined || isAskedFor(subject, victim, ['victim_return']),
    ).flatMap(({ victim, at }) =>
      missing(`${at}.return`, {
        safetyReview: victim.return?.safetyReview,
        proceedings: victim.return?.proceedings,
        wish: victim.return?.wish,
      }),
    ),
  'TIP-13': (subject) => {
    const asked = subject.request.assistanceItems?.some(
      ({ kind }) => kind === 'document_verification',
    );
    return victimsOf(subject).flatMap(({ victim, at }) =>
      victim.travelDocuments.flatMap(({ suspicion, verificationAsked }, index) =>
        unless(
          suspicion === undefined || asked === true || verificationAsked === true,
          `${at}.travelDocuments[${index}]`,
        ),
      ),
    );
  },
} as const satisfies Record<string, Predicate<VictimsAsked>>;

export const tipPredicates = {
  ...crimePredicates,
  'TIP-6-1': personsLeakPredicate,
  'TIP-6-2': (subject) =>
    ofVictims(subject, (victim) => isAskedFor(subject, victim, MEETS_VICTIM)).flatMap(
      ({ victim, at }) => [
        ...unless(hasConsented(subject, victim), `${at}.informedConsent`),
        ...unless(isRiskCurrent(subject, victim), `${at}.riskAssessment`),
      ],
    ),
  'TIP-6-4': (subject) =>
    ofVictims(
      subject,
      (victim) => isTreatedAsChild(victim) && isAskedFor(subject, victim, INTERVIEWS),
    ).flatMap(({ victim: { interviewRules }, at }) => [
      ...unless(interviewRules?.specialist === true, `${at}.interviewRules.specialist`),
      ...unless(interviewRules?.representative === true, `${at}.interviewRules.representative`),
      ...unless(
        interviewRules?.oneRecordedInterview === true,
        `${at}.interviewRules.oneRecordedInterview`,
      ),
    ]),
  ...returnPredicates,
} as const satisfies Record<string, Predicate>;

/** Nothing that is told of a victim is to be used against her. */
export const undertakingPredicates = {
  'VIC-01': (subject) =>
    victimsOf(subject).flatMap(({ victim, at }) =>
      unless(victim.nonPunishment?.undertaking === true, `${at}.nonPunishment`),
    ),
} as const satisfies Record<string, Predicate<Victims>>;

export const victimPredicates = {
  ...undertakingPredicates,
  'VIC-02': ({ request }) => {
    const asked = [request.requestingState, request.requestedState].some((state) =>
      ASK_FOR_IDENTITY.includes(state),
    );
    return unless(
      !asked || request.victims.length === 0 || hasSealedIdentity(request),
      'documents',
    );
  },
} as const satisfies Record<
  string,
  Predicate<Pick<EvidenceRequest, 'victims' | 'documents' | 'requestingState' | 'requestedState'>>
>;

/** Whether the identity of victims travels in a sealed document of its own. */
export const hasSealedIdentity = ({ documents }: Pick<EvidenceRequest, 'documents'>): boolean =>
  documents.some(({ kind, compartment }) => kind === 'sealed' && compartment === 'C3');

const ofVictims = (subject: Subject<Victims>, applies: (victim: TraffickingVictim) => boolean) =>
  victimsOf(subject).filter(({ victim }) => applies(victim));

const isAskedFor = (
  { request: { assistanceItems = [] } }: Subject<VictimsAsked>,
  victim: TraffickingVictim,
  kinds: readonly string[],
): boolean =>
  assistanceItems.some(
    ({ kind, persons }) => kinds.includes(kind) && persons.includes(victim.victimCode),
  );

const hasConsented = ({ context }: Subject, { informedConsent }: TraffickingVictim): boolean =>
  informedConsent !== undefined &&
  informedConsent.shareData &&
  (informedConsent.beContacted || informedConsent.testify) &&
  daysSince(informedConsent.date, context.on) >= 0 &&
  informedConsent.withdrawnOn === undefined;

const isRiskCurrent = ({ context }: Subject, { riskAssessment }: TraffickingVictim): boolean => {
  if (riskAssessment === undefined) return false;
  const age = daysSince(riskAssessment.date, context.on);
  return age >= 0 && age <= RISK_ASSESSMENT_DAYS_MAX;
};
