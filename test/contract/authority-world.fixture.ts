/** A node with cases to which officers of every role stand in every relation. */

import { DatabaseSync } from 'node:sqlite';
import { OFFICER_ROLES, RELATIONS, type OfficerRole, type Relation } from '@comity/law';
import { deliveredCase, openCase, request, uploaded } from '../e2e/casework.fixture.js';
import { until } from '../e2e/trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from '../e2e/two-nodes.fixture.js';

const FAR = 4_000_000_000_000;
/** Long ago, so that no test meets the moment at which it begins. */
const SINCE = 1;

/** One officer with one role and one relation. */
export interface Cast {
  readonly name: string;
  readonly role: OfficerRole;
  readonly relation: Relation;
}

/** Who is asked about: every role in every relation. */
export const CAST: readonly Cast[] = OFFICER_ROLES.flatMap((role) =>
  RELATIONS.map((relation) => ({
    name: `${role}.${relation}`.replaceAll('_', '-'),
    role,
    relation,
  })),
);

/** One case, what hangs on it, and the roles for which it waits beside the head. */
export interface CaseUnderTest {
  readonly id: string;
  readonly act: string;
  readonly files: { readonly C1: string; readonly C2: string };
  readonly alert: string;
  readonly waitsFor: readonly OfficerRole[];
}

export interface AuthorityWorld {
  readonly network: TestNetwork;
  readonly node: NodeUnderTest;
  /** Under way, with somebody of every role on its team. */
  readonly settled: CaseUnderTest;
  /** As `settled`, with an act for each officer that waits for its second. */
  readonly proposed: CaseUnderTest;
  /** A draft of this State's own. */
  readonly draft: CaseUnderTest;
  /** For each role that can have the duty, a case that waits for it. */
  readonly waiting: Readonly<Partial<Record<OfficerRole, CaseUnderTest>>>;
  /** Says that every case changed. */
  touch(): void;
  close(): Promise<void>;
}

/** The id of the inquiry of which a case is the one part. */
export const inquiryOf = ({ id }: CaseUnderTest): string => `INQ-${id}`;

/** The id of the proposal that is `who`'s to decide. */
export const proposalOf = ({ name }: Cast): string => `proposal-${name}`;

/** @param basePort the first of two ports */
export const authorityWorld = async (basePort: number): Promise<AuthorityWorld> => {
  const officers = Object.fromEntries(CAST.map(({ name, role }) => [name, [role]]));
  const network = await startNodes(['GTM', 'MEX'], basePort, { officers });
  const [gtm, node] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  const delivered = (status: string, waitsFor: readonly OfficerRole[]) =>
    deliver(gtm, node, status, waitsFor);
  const arrived = await delivered('DELIVERED', ['intake', 'examiner']);
  const inReview = await delivered('IN_REVIEW', ['reviewer', 'approver', 'intake', 'examiner']);
  const approved = await delivered('APPROVED', ['signer', 'approver', 'intake', 'examiner']);
  const settled = await delivered('UNDER_EXAMINATION', []);
  const proposed = await delivered('UNDER_EXAMINATION', ['approver']);
  const draft = await ownDraft(node);
  for (const { id } of [settled, proposed, draft]) relate(node, id);
  for (const one of [arrived, inReview, approved, settled, draft]) inquire(node, one);
  for (const who of CAST) propose(node, proposed.id, who);
  return {
    network,
    node,
    settled,
    proposed,
    draft,
    waiting: {
      intake: arrived,
      examiner: arrived,
      reviewer: inReview,
      approver: inReview,
      signer: approved,
    },
    touch: () => write(node, 'UPDATE cases SET changed_at = changed_at + 60000'),
    close: () => network.close(),
  };
};

const deliver = async (
  from: NodeUnderTest,
  to: NodeUnderTest,
  status: string,
  waitsFor: readonly OfficerRole[],
): Promise<CaseUnderTest> => {
  const id = await deliveredCase(from, to);
  const files = { C1: await attach(to, id, 'C1'), C2: await attach(to, id, 'C2') };
  const [act] = await actsOf(to, id);
  const alert = `alert-${id}`;
  write(
    to,
    `INSERT INTO clock_alerts (id, case_id, clock, act, percent, nth, due, at, urgency, calls)
      VALUES (?, ?, 'acknowledgement', ?, 100, 0, ?, ?, 'routine', '["liaison","head","drafter"]')`,
    [alert, id, act ?? '', SINCE, SINCE],
  );
  write(to, 'UPDATE cases SET status = ? WHERE id = ?', [status, id]);
  return { id, act: act ?? '', files, alert, waitsFor };
};

const ownDraft = async (node: NodeUnderTest): Promise<CaseUnderTest> => {
  const content = { ...request(), requestingState: 'MEX', requestedState: 'GTM' };
  const { id = '', code } = await openCase(node, { content });
  if (code) throw new Error(code);
  return { id, act: '', files: { C1: '', C2: '' }, alert: '', waitsFor: [] };
};

/** By the head, whose being on the team leaves the duty of others as it was. */
const attach = (node: NodeUnderTest, id: string, compartment: string): Promise<string> =>
  uploaded(node, { case: id, role: 'approver', name: `${compartment}.txt`, compartment });

const actsOf = async (node: NodeUnderTest, id: string): Promise<readonly string[]> => {
  const query = 'query ($id: ID!) { case(id: $id) { acts { id } } }';
  interface Shown {
    readonly case: { readonly acts: readonly { readonly id: string }[] };
  }
  const shown = await node.ask<Shown>('approver', query, { id });
  await until(() => shown.case.acts.length > 0);
  return shown.case.acts.map((act) => act.id);
};

/** Makes the case the one part of an inquiry, whatever kind it is of. */
const inquire = (node: NodeUnderTest, of: CaseUnderTest): void => {
  const id = inquiryOf(of);
  write(
    node,
    `INSERT INTO inquiries (id, asked_by, at, content, left_out, idempotency_key)
      VALUES (?, 'mex.nobody', ?, '{}', '[]', ?)`,
    [id, SINCE, id],
  );
  write(node, `INSERT INTO inquiry_cases (case_id, inquiry_id, state) VALUES (?, ?, 'GTM')`, [
    of.id,
    id,
  ]);
};

/** Puts every officer of the cast into his relation to the case; duty and strangeness need no row. */
const relate = (node: NodeUnderTest, caseId: string): void => {
  const idOf = (name: string): string => `mex.${name}`;
  for (const { name, relation } of CAST) {
    const [officer, capacity] = [idOf(name), relation === 'team' ? 'assigned' : 'shared'];
    if (relation === 'team' || relation === 'shared') {
      write(
        node,
        `INSERT INTO case_people (case_id, officer, capacity, since, until, given_by)
          VALUES (?, ?, ?, ?, ?, 'mex.head')`,
        [caseId, officer, capacity, SINCE, FAR],
      );
    }
    if (relation === 'cover') {
      write(
        node,
        `INSERT INTO covers (id, absent, stand_in, since, until, set_by)
          VALUES (?, 'mex.drafter.team', ?, ?, ?, 'mex.drafter.team')`,
        [`${caseId}-${name}`, officer, SINCE, FAR],
      );
    }
    if (relation === 'broken_glass') {
      write(
        node,
        `INSERT INTO broken_glass (id, case_id, officer, reason, asked_at, confirmed_by, at, until)
          VALUES (?, ?, ?, 'An emergency.', ?, 'mex.head', ?, ?)`,
        [`${caseId}-${name}`, caseId, officer, SINCE, SINCE, FAR],
      );
    }
  }
};

/** An act that the law allows to nobody, so that to be asked about it changes nothing. */
const propose = (node: NodeUnderTest, caseId: string, who: Cast): void =>
  write(
    node,
    `INSERT INTO proposals (id, case_id, kind, content, file_ids, proposed_by, at, status,
      idempotency_key) VALUES (?, ?, 'withdraw', '{}', '[]', 'mex.nobody', ?, 'pending', ?)`,
    [proposalOf(who), caseId, SINCE, proposalOf(who)],
  );

const write = (
  { database }: NodeUnderTest,
  statement: string,
  values: readonly (string | number)[] = [],
): void => {
  const opened = new DatabaseSync(database, { timeout: 5_000 });
  try {
    opened.prepare(statement).run(...values);
  } finally {
    opened.close();
  }
};
