import { describe, expect, it } from '@jest/globals';
import { needsOf, type DeskCase, type DeskClock, type Looking } from './needs.ts';

const state = (code: string) => ({ code });
const aCase = (over: Partial<DeskCase> = {}): DeskCase => ({
  id: 'NET-2026-GTM-MEX-000000000001',
  kind: 'evidence_request',
  kindName: '',
  status: 'UNDER_EXAMINATION',
  statusName: '',
  requestingState: state('GTM'),
  requestedState: state('MEX'),
  allowedActs: [],
  waiting: [],
  proposals: [],
  deliveries: [],
  ...over,
});
const aClock = (over: Partial<DeskClock> = {}): DeskClock => ({
  id: 'acknowledgement',
  of: 'evidence',
  name: '',
  caseId: 'c',
  act: 'a',
  state: state('GTM'),
  standing: 'running',
  due: null,
  dueOn: null,
  daysLeft: 5,
  warning: null,
  source: '',
  grounding: 'found',
  assumed: false,
  ...over,
});
const aProposal = (proposedBy: string) => ({
  id: 'p',
  kind: 'accept',
  proposedBy,
  at: '2026-01-01T00:00:00Z',
});
const looking = (...roles: readonly string[]): Looking => ({ officer: 'me', roles, state: 'GTM' });
const desk = (cases: readonly DeskCase[], clocks: readonly DeskClock[] = []) => ({
  cases,
  clocks,
  clockAlerts: [],
});
const shown = (...of: Parameters<typeof needsOf>) =>
  needsOf(...of).map(({ group, next }) => `${group} ${next}`);

describe('the desk', () => {
  it('is quiet where nothing waits', () => {
    expect(needsOf(desk([aCase()]), looking('drafter'))).toEqual([]);
  });

  it('puts persons in custody before everything, whichever State must act', () => {
    const clocks = [
      aClock({ daysLeft: 1 }),
      aClock({ id: 'custody', state: state('MEX'), daysLeft: 30, caseId: 'held' }),
    ];
    expect(needsOf(desk([], clocks), looking('drafter')).map(({ group }) => group)).toEqual([
      'custody',
      'deadlines',
    ]);
  });

  it('shows the deadlines of my State alone, the next one first', () => {
    const clocks = [
      aClock({ daysLeft: 9, caseId: 'later' }),
      aClock({ daysLeft: -1, caseId: 'over' }),
      aClock({ state: state('MEX'), caseId: 'theirs' }),
    ];
    expect(needsOf(desk([], clocks), looking('drafter')).map(({ caseId }) => caseId)).toEqual([
      'over',
      'later',
    ]);
  });

  it('asks nobody to approve what they proposed themselves', () => {
    const cases = [aCase({ proposals: [aProposal('me')] })];
    expect(shown(desk(cases), looking('approver'))).toEqual([]);
    const others = [aCase({ proposals: [aProposal('another')] })];
    expect(shown(desk(others), looking('approver'))).toEqual(['approvals approveAct']);
    expect(shown(desk(others), looking('drafter'))).toEqual([]);
  });

  it('says to each who has a draft in hand what comes next', () => {
    const inReview = desk([aCase({ status: 'IN_REVIEW' })]);
    expect(shown(inReview, looking('reviewer'))).toEqual(['approvals review']);
    expect(shown(inReview, looking('approver'))).toEqual(['approvals approve']);
    expect(shown(inReview, looking('drafter'))).toEqual([]);
    expect(shown(desk([aCase({ status: 'APPROVED' })]), looking('signer'))).toEqual([
      'approvals send',
    ]);
  });

  it('shows who answers the questions of the other State, and who takes in what arrived', () => {
    const asked = desk([aCase({ status: 'INFO_REQUESTED' })]);
    expect(shown(asked, looking('drafter'))).toEqual(['asked answer']);
    const turned = { requestingState: state('MEX'), requestedState: state('GTM') };
    expect(shown(desk([aCase({ ...turned, status: 'DELIVERED' })]), looking('intake'))).toEqual([
      'arrived acknowledge',
    ]);
    expect(
      shown(desk([aCase({ ...turned, status: 'INFO_REQUESTED' })]), looking('drafter')),
    ).toEqual([]);
  });

  it('tells of what is stuck, and of no single try that failed', () => {
    const delivery = { id: 'd', lastCode: 'UNAVAILABLE', peer: state('MEX') };
    const waits = (status: string, attempts: number) =>
      shown(desk([aCase({ deliveries: [{ ...delivery, status, attempts }] })]), looking('drafter'));
    expect(waits('queued', 1)).toEqual([]);
    expect(waits('queued', 7)).toEqual(['stuck look']);
    expect(waits('refused', 1)).toEqual(['stuck look']);
    expect(waits('delivered', 9)).toEqual([]);
  });
});
