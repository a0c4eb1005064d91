/** What each act says: one reader for each kind of act of each kind of case. */

import type { Json } from '@comity/kernel';
import type { ActKind, ActKindOf, CaseKind } from '../life-cycle.js';
import { evidenceActs } from './evidence-acts.js';
import { extraditionActs } from './extradition-acts.js';
import { practiceActs } from './practice-acts.js';
import { readWith } from './reading.js';
import type { ReadBy, Reader, Reading, Shape } from './reading.js';
import { spontaneousActs } from './spontaneous-acts.js';

const READERS = {
  evidence: evidenceActs,
  extradition: extraditionActs,
  spontaneous: spontaneousActs,
  practice_request: practiceActs,
} as const satisfies { readonly [K in CaseKind]: Readonly<Record<ActKindOf<K>, Reader<unknown>>> };

type Readers = typeof READERS;

/** The typed body of each kind of act, by kind of case. */
export type ActBodies = {
  readonly [K in CaseKind]: {
    readonly [A in ActKindOf<K>]: A extends keyof Readers[K] ? ReadBy<Readers[K][A]> : never;
  };
};

/** How a case ended. */
export type CaseOutcome =
  'full' | 'partial' | 'none' | 'withdrawn' | 'refused' | 'surrendered' | 'prosecuted' | 'lapsed';

/**
 * Reads the body of an act of `kind` in a case of kind `of`: shapes and limits, not yet whether the
 * act is allowed. Every problem is reported by path; unknown members are problems.
 */
export const readActBody = <K extends CaseKind, A extends ActKindOf<K>>(
  of: K,
  kind: A,
  body: Json,
): Reading<ActBodies[K][A]> => readWith(readerOf(of, kind) as Reader<ActBodies[K][A]>, body);

/** Reads a body of whatever kind; a kind that such a case does not have is `NOT_ALLOWED`. */
export const readAnyAct = (of: CaseKind, kind: ActKind, body: Json): Reading<unknown> => {
  const known = readerOf(of, kind);
  return known === undefined
    ? { ok: false, problems: [{ path: 'kind', problem: 'NOT_ALLOWED' }] }
    : readWith(known, body);
};

/** What an act of `kind` may say, in data; undefined where such a case has no such act. */
export const actShape = (of: CaseKind, kind: ActKind): Shape | undefined =>
  readerOf(of, kind)?.shape;

const readerOf = (of: CaseKind, kind: ActKind): Reader<unknown> | undefined =>
  (READERS[of] as Readonly<Partial<Record<ActKind, Reader<unknown>>>>)[kind];

/** What is asked, as the field list names it (E05), and the kind of case that it opens. */
const MESSAGE_KINDS = {
  evidence_request: 'evidence',
  preservation_request: 'evidence',
  freezing_request: 'evidence',
  extradition_request: 'extradition',
  provisional_arrest_request: 'extradition',
  spontaneous_information: 'spontaneous',
  practice_request: 'practice_request',
} as const satisfies Readonly<Record<string, CaseKind>>;

/** What the content that opens a case says it is (E05). */
export type MessageKind = keyof typeof MESSAGE_KINDS;

/** The kind of case that `body` opens, by its `messageKind`; undefined where it says none. */
export const caseKindOf = (body: Json): CaseKind | undefined => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { messageKind } = body as { readonly messageKind?: Json };
  return typeof messageKind === 'string' && Object.hasOwn(MESSAGE_KINDS, messageKind)
    ? MESSAGE_KINDS[messageKind as MessageKind]
    : undefined;
};
