/** The shape in which a life cycle is written down, before anything interprets it. */

/** What an officer may do in a State's node; one officer may hold several (domain report 2.2). */
export type OfficerRole =
  | 'drafter'
  | 'reviewer'
  | 'approver'
  | 'signer'
  | 'intake'
  | 'examiner'
  | 'executing'
  | 'liaison'
  | 'auditor'
  | 'node_admin'
  | 'head';

/**
 * How an event reaches the chain: `act` crosses the border, `step` stays at home, `receipt`
 * follows from the signed receipt of an act, `clock` from acts and time.
 */
export type Carrier = 'act' | 'step' | 'receipt' | 'clock';

/** One arrow of a life cycle, with who may draw it and the law it rests on. */
interface TransitionData {
  readonly from: readonly string[];
  readonly event: string;
  readonly to: string;
  readonly carrier: Carrier;
  /** The kind of the act that carries it; only where `carrier` is `act`. */
  readonly actKind?: string;
  /** The State that authors it. */
  readonly side: 'requesting' | 'requested' | 'either';
  /** Natural persons it takes: 0 the node alone, 1, or 2 for four eyes. */
  readonly officers: 0 | 1 | 2;
  /**
   * Takes effect once both States have authored it from this status; `matching` names the body
   * member in which the two must agree, or null when none must.
   */
  readonly joint?: { readonly matching: string | null };
  readonly proposes: readonly OfficerRole[];
  readonly approves: readonly OfficerRole[];
  readonly actor: string;
  readonly precondition?: string;
  readonly legalSource?: string;
  /** Why this side, these roles and this number of officers. */
  readonly authorSource: string;
  /** Why we drew an arrow that the research does not have. */
  readonly addedBecause?: string;
}

/** A life cycle of one kind of case. */
export interface LifeCycleData {
  readonly name: string;
  readonly title: string;
  readonly initial: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly transitions: readonly TransitionData[];
}
