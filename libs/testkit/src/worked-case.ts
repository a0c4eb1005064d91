/** The worked case GTM to MEX, moved to any day: content, people, files and time line. Fictitious. */

import { readFileSync } from 'node:fs';
import { DAY_MS, HOUR_MS, instantFromIso } from '@comity/kernel';
import type { Instant, Json } from '@comity/kernel';
import { isCaseStatus, lifeCycleOf } from '@comity/law';
import type {
  ActKind,
  CaseStatus,
  DocumentEntry,
  EvidenceRequest,
  SealedIdentity,
  Side,
  StepKind,
  Transition,
} from '@comity/law';
import { shiftDates } from './shifted-dates.js';
import { WORKED_CASE_BODIES } from './worked-case-bodies.js';
import { requestOf } from './worked-case-request.js';

/** One line of the time line; `status` is where it leaves the case. */
export interface WorkedCaseEvent {
  readonly at: Instant;
  /** As the fixture names the officer: `drafter`, `intake MEX`, `GTM`. */
  readonly by: string;
  readonly side: Side;
  readonly status: CaseStatus;
  readonly note: string;
  readonly what:
    | { readonly carrier: 'step'; readonly kind: StepKind }
    | { readonly carrier: 'act'; readonly kind: ActKind; readonly body: Json }
    | { readonly carrier: 'receipt' };
}

/** The worked case on the day asked for. */
export interface WorkedCase {
  readonly caseId: string;
  /** Open content, C0 to C2: what the request act says. */
  readonly request: EvidenceRequest;
  /** Compartment C3: for the leak scan and the sealed document, never in an act's body. */
  readonly sealed: readonly SealedIdentity[];
  readonly people: {
    readonly drafter: string;
    readonly reviewer: string;
    readonly approver: string;
    readonly signer: string;
  };
  /** Documents that go with the request, in order. */
  readonly documents: readonly DocumentEntry[];
  readonly timeline: readonly WorkedCaseEvent[];
}

/** The fixture's day of transmission, and its clock: Guatemala, six hours behind UTC all year. */
const TRANSMITTED_ON = '2026-06-08';
const OFFSET_MS = -6 * HOUR_MS;

/**
 * The worked case with all its dates moved as one, so that it is transmitted on the day that
 * `transmittedOn` is in Guatemala. The last two events are our own supplement.
 */
export const workedCase = ({ transmittedOn }: { readonly transmittedOn: Instant }): WorkedCase => {
  const days = daysTo(transmittedOn);
  const fixture = shiftDates(readJson('case1_evidence_GTM_MEX.json'), days) as unknown as Fixture;
  const supplement = shiftDates(readJson('case1_supplement.json'), days) as unknown as Fixture;
  const request = requestOf(fixture as unknown as Json);
  return {
    caseId: fixture.envelope.network_case_id,
    request,
    sealed: sealedOf(fixture as unknown as Json),
    people: fixture.envelope.people_in_the_loop,
    documents: request.documents,
    timeline: [...fixture.timeline, ...supplement.timeline].map((line) =>
      eventOf(line, request, days),
    ),
  };
};

/** Compartment C3 of a case file, as far as a leak scan needs it; none where it holds none. */
export const sealedOf = (file: Json): readonly SealedIdentity[] => {
  const { sealed_C3: sealed } = file as unknown as Partial<Fixture>;
  return (sealed?.content ?? []).map(sealedIdentity);
};

interface Fixture {
  readonly envelope: {
    readonly network_case_id: string;
    readonly people_in_the_loop: WorkedCase['people'];
  };
  readonly sealed_C3: { readonly content: readonly SealedEntry[] };
  readonly timeline: readonly TimelineEntry[];
}

interface SealedEntry {
  readonly victim_code: string;
  readonly identity: string;
  readonly safe_contact?: string;
  readonly representative?: string;
}

interface TimelineEntry {
  readonly at: string;
  readonly event: string;
  readonly state: string;
  readonly by: string;
  readonly note: string;
}

const readJson = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')) as Json;

const daysTo = (transmittedOn: Instant): number => {
  const from = instantFromIso(`${TRANSMITTED_ON}T00:00:00-06:00`);
  return Math.floor((transmittedOn + OFFSET_MS - (from + OFFSET_MS)) / DAY_MS);
};

/** `Petrona Ajanel Muestrario, 2003-04-17`; V-03's name is withheld even in the sample. */
const sealedIdentity = (entry: SealedEntry): SealedIdentity => {
  const [, name, birthDate] = /^(.*), (\d{4}-\d{2}-\d{2})$/.exec(entry.identity) ?? [];
  return {
    victimCode: entry.victim_code,
    ...(name === undefined ? {} : { name }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(entry.safe_contact === undefined ? {} : { contact: entry.safe_contact }),
    ...(entry.representative === undefined ? {} : { representative: entry.representative }),
  };
};

const eventOf = (line: TimelineEntry, request: EvidenceRequest, days: number): WorkedCaseEvent => {
  const arrow = lifeCycleOf('evidence').transitions.find(({ event }) => event === line.event);
  if (arrow === undefined || !isCaseStatus(line.state)) {
    throw new Error(`the worked case knows an event that the life cycle lacks: ${line.event}`);
  }
  const requested = arrow.side === 'requested' || line.by.endsWith('MEX');
  return {
    at: instantFromIso(line.at),
    by: line.by,
    side: requested ? 'requested' : 'requesting',
    status: line.state,
    note: line.note,
    what: whatOf(line, arrow, request, days),
  };
};

const whatOf = (
  line: TimelineEntry,
  arrow: Transition,
  request: EvidenceRequest,
  days: number,
): WorkedCaseEvent['what'] => {
  if (arrow.carrier === 'receipt') return { carrier: 'receipt' };
  if (arrow.actKind === undefined) return { carrier: 'step', kind: arrow.event as StepKind };
  if (arrow.actKind === 'request') {
    return { carrier: 'act', kind: 'request', body: request as unknown as Json };
  }
  const said = WORKED_CASE_BODIES[line.event] ?? WORKED_CASE_BODIES[`${line.event} ${line.by}`];
  if (said === undefined) throw new Error(`the worked case has no words for ${line.event}`);
  return { carrier: 'act', kind: arrow.actKind, body: shiftDates(said, days) };
};
