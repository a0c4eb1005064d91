/** What predicates look at, and the few questions that many of them ask. */

import type { Instant, OfficerId, StateCode } from '@comity/kernel';
import type {
  AssistanceItem,
  EvidenceRequest,
  TraffickingVictim,
} from '../bodies/evidence-request.js';
import type { CalendarDate } from '../calendar.js';
import { dayIn } from '../clocks/zone.js';
import type { CaseContent } from '../opening.js';
import { inForceBetween, isAbsenceFound, stateEntryOf } from '../register/legal-register.js';
import type { Knowledge, LegalRegister } from '../register/legal-register.js';
import type { SealedIdentity } from './leak-scan.js';
import type { Severity } from './rule.js';

/** Beside the request: the law, the day, and people known only at home. */
export interface CheckContext {
  readonly register: LegalRegister;
  /** The day for which it is asked: of sending, when it is asked before sending. */
  readonly on: Instant;
  readonly drafter?: OfficerId;
  readonly approver?: { readonly id: OfficerId; readonly state: StateCode };
  /** Whether whoever sends is an accredited user (Medellín 5(1)); absent while nobody sends. */
  readonly accredited?: boolean;
  /** Whether the signature verifies (Medellín 6(2)); absent while nothing is signed. */
  readonly signatureValid?: boolean;
  /** Compartment C3, where it is at hand: the leak scan compares the open text with it. */
  readonly sealed?: readonly SealedIdentity[];
  /** Names and titles of files that go along, as open as the text is. */
  readonly files?: readonly { readonly name: string; readonly title: string | null }[];
}

/** Content under check; `C` is what the rule asks about. */
export interface Subject<C = EvidenceRequest> {
  readonly request: C;
  readonly context: CheckContext;
}

/** What rests on legal bases between two States. */
export type Based = Pick<EvidenceRequest, 'legalBases' | 'requestingState' | 'requestedState'>;
/** What has an author's language, documents and translations. */
export type Written = Pick<
  CaseContent,
  'originalLanguage' | 'translations' | 'documents' | 'requestedState'
>;

/** A place where a rule is not met; `severity` only where it differs from the rule's. */
export interface Hit {
  readonly field: string;
  readonly severity?: Severity;
}

/** One rule as code: no hits, the rule is met or does not apply. */
export type Predicate<C = EvidenceRequest> = (subject: Subject<C>) => readonly Hit[];

/** A hit at `field` unless `met`. */
export const unless = (met: boolean, field: string): readonly Hit[] => (met ? [] : [{ field }]);

/** Hits for every named member that is absent, empty text, or an empty list. */
export const missing = (at: string, members: Readonly<Record<string, unknown>>): readonly Hit[] =>
  Object.entries(members)
    .filter(([, value]) => isBlank(value))
    .map(([name]) => ({ field: at === '' ? name : `${at}.${name}` }));

/** Whether nothing is said: absent, white space, or an empty list. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** The code of the primary legal basis, if any is named. */
export const primaryOf = ({ request }: Subject<Pick<Based, 'legalBases'>>): string | undefined =>
  request.legalBases.find(({ role }) => role === 'primary')?.instrument;

/** Whether any basis is `instrument`. */
export const hasBasis = (
  { request }: Subject<Pick<Based, 'legalBases'>>,
  instrument: string,
): boolean => request.legalBases.some((basis) => basis.instrument === instrument);

/** Runs `predicate` only where A-55 governs: it is the primary basis. */
export const whereNassauGoverns =
  (predicate: Predicate): Predicate =>
  (subject) =>
    primaryOf(subject) === 'A-55' ? predicate(subject) : [];

/** Runs `predicate` only where UNTOC is among the bases. */
export const whereUntocIsBasis =
  (predicate: Predicate): Predicate =>
  (subject) =>
    hasBasis(subject, 'UNTOC') ? predicate(subject) : [];

/** Whether `instrument` binds both States of the request on the day of the check. */
export const between = ({ request, context }: Subject<Based>, instrument: string): Knowledge =>
  inForceBetween(
    context.register,
    instrument,
    [request.requestingState, request.requestedState],
    context.on,
  );

/**
 * A hit at `field` where `instrument` does not bind both States; it warns where the register only
 * recalls so.
 */
export const bound = (
  subject: Subject<Based>,
  instrument: string,
  field: string,
): readonly Hit[] => {
  if (between(subject, instrument) !== 'no') return [];
  const { request, context } = subject;
  const { requestingState, requestedState } = request;
  const states = [requestingState, requestedState] as const;
  return isAbsenceFound(context.register, instrument, states, context.on)
    ? [{ field }]
    : [{ field, severity: 'WARN' }];
};

/** A hit at `field` unless `paper`, an id, names a document that goes with the request. */
export const attached = (
  documents: CaseContent['documents'],
  field: string,
  paper: string | undefined,
): readonly Hit[] =>
  unless(
    documents.some(({ id }) => id === paper),
    field,
  );

/** The zone of a State's capital, in which its days begin; UTC where the register has none. */
export const zoneOf = (register: LegalRegister, state: StateCode): string =>
  stateEntryOf(register, state)?.timeZone ?? 'UTC';

/** The day on which it is asked, where the requesting State is. */
export const todayOf = ({
  request: { requestingState },
  context: { register, on },
}: Subject<Pick<Based, 'requestingState'>>): CalendarDate =>
  dayIn(zoneOf(register, requestingState), on);

/** Items with the path of each. */
export const itemsOf = ({
  request,
}: Subject): readonly { readonly item: AssistanceItem; readonly at: string }[] =>
  request.assistanceItems.map((item, index) => ({ item, at: `assistanceItems[${index}]` }));

/** Victims with the path of each. */
export const victimsOf = ({
  request,
}: Subject<Pick<EvidenceRequest, 'victims'>>): readonly {
  readonly victim: TraffickingVictim;
  readonly at: string;
}[] => request.victims.map((victim, index) => ({ victim, at: `victims[${index}]` }));

/** Whether nothing but the service of documents is asked. */
export const isServiceOnly = ({ request }: Subject): boolean =>
  request.assistanceItems.length > 0 &&
  request.assistanceItems.every(({ kind }) => kind === 'service');

/** Whether anybody is to travel for an item. */
export const someoneTravels = ({ request }: Subject): boolean =>
  request.assistanceItems.some(({ kind, personTravels }) => kind === 'summons' || personTravels);

/** Whether an offence of trafficking is charged. */
export const isTrafficking = ({ request }: Subject<Pick<EvidenceRequest, 'offences'>>): boolean =>
  request.offences.some(({ category }) => category === 'TIP 5');

/** Age in doubt is youth (TIP 3(d); PY Law 4788 art. 36(1); rule VP-07). */
export const isTreatedAsChild = ({ ageBand }: TraffickingVictim): boolean => ageBand !== 'adult';

/** Whether the requested State takes the request's language, or translations cover everything. */
export const isLanguageAccepted = ({ request, context }: Subject<Written>): boolean =>
  isReadable(
    request,
    new Set(stateEntryOf(context.register, request.requestedState)?.requestLanguages),
  );

/** Whether the request and each of its documents stand in one of `accepted`, or translated. */
export const isReadable = (
  { originalLanguage: own, translations, documents }: Written,
  accepted: ReadonlySet<string>,
): boolean => {
  const translated = (document: string): boolean =>
    translations.some((t) => t.document === document && accepted.has(t.language));
  return (
    ((own !== undefined && accepted.has(own)) || translated('request')) &&
    documents.every(
      ({ id, language }) => language === undefined || accepted.has(language) || translated(id),
    )
  );
};
