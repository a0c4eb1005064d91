/** What is particular to extradition, spontaneous information and requests for practices. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, officerId, stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { anAct, BRA, Correspondence, GTM, MEX, minimalBody, textDigest } from '@comity/testkit';
import {
  allowedActs,
  decideAct,
  decideStep,
  foldCase,
  foldSteps,
  foundingRegister,
  judgeArrival,
  statusFor,
} from './index.js';
import type { ActKind, CaseKind, CaseStatus, Officer, Side, StepKind } from './index.js';

const PER = stateCode('PER');
const CONTEXT = { register: foundingRegister, on: instantFromIso('2026-06-08T12:00:00Z') };

const told = (of: CaseKind, ...lines: readonly (readonly [Side, ActKind, object?])[]) => {
  const states =
    of === 'extradition'
      ? { requesting: PER, requested: BRA }
      : { requesting: GTM, requested: MEX };
  const world = new Correspondence(states, of);
  for (const [side, kind, change] of lines) {
    const body = { ...(minimalBody(kind, states, of) as object), ...change } as Json;
    world.write(side, kind, { body });
    world.sync();
  }
  return world;
};

/** What `judgeArrival` says of the last act of a world. */
const lastOf = (world: Correspondence): string => {
  const acts = world.held('requested');
  const outcome = judgeArrival(acts.slice(0, -1), acts.at(-1) ?? anAct(), textDigest);
  return outcome.ok ? outcome.value.state : outcome.denial.code;
};

describe('information offered on conditions', () => {
  const offered = () => told('spontaneous', ['requesting', 'offer_conditions']);

  it('is sent only after the same conditions were accepted, and is received then', () => {
    const world = offered();
    expect(allowedActs(world.fold('requesting'), 'requesting')).not.toContain('send');
    expect(allowedActs(world.fold('requested'), 'requested')).toEqual([
      'accept',
      'reject',
      'exculpatory',
    ]);

    world.write('requested', 'accept');
    world.sync();
    expect(world.fold('requesting')).toMatchObject({ status: 'SENT', contentGiven: false });
    expect(statusFor(world.fold('requested'), 'requested')).toBe('SENT');
    expect(allowedActs(world.fold('requesting'), 'requesting')).toEqual(['recall', 'send']);

    world.write('requesting', 'send');
    world.sync();
    expect(world.fold('requesting')).toMatchObject({ status: 'RECEIVED', contentGiven: true });
    expect(allowedActs(world.fold('requesting'), 'requesting')).not.toContain('send');
  });

  it('is not bound by other words than those offered', () => {
    const world = offered();
    world.write('requested', 'accept', { body: { conditions: [], officer: 'An Officer' } });
    world.sync();

    expect(lastOf(world)).toBe('ACT_TERMS_DIFFER');
  });

  it.each<[string, object]>([
    ['another subject', { subject: 'Another route' }],
    ['other conditions', { conditions: [] }],
  ])('never becomes information under %s', (_, change) => {
    const world = told(
      'spontaneous',
      ['requesting', 'offer_conditions'],
      ['requested', 'accept'],
      ['requesting', 'send', change],
    );

    expect(lastOf(world)).toBe('ACT_TERMS_DIFFER');
  });

  it('is sent once', () => {
    const world = told(
      'spontaneous',
      ['requesting', 'offer_conditions'],
      ['requested', 'accept'],
      ['requesting', 'send'],
    );
    const twice = foldCase(world.held('requesting'), new Set());
    const body = minimalBody('send', world.states, 'spontaneous');
    const again = { fold: twice, kind: 'send' as const, side: 'requesting' as const, body };
    const officer: Officer = { id: officerId('gtm.chief'), state: GTM, roles: ['approver'] };
    const outcome = decideAct({ ...again, officer, context: CONTEXT, digest: textDigest });

    expect(outcome.ok ? '' : outcome.denial.code).toBe('ACT_NOT_ALLOWED');
  });

  it('may be sent all the same after a rejection, or not at all', () => {
    const world = told('spontaneous', ['requesting', 'offer_conditions'], ['requested', 'reject']);

    expect(allowedActs(world.fold('requesting'), 'requesting')).toEqual(['send', 'close']);
    world.write('requesting', 'close');
    expect(world.fold('requesting')).toMatchObject({ status: 'CLOSED', outcome: 'refused' });
  });

  it('cannot be smuggled in by an opening that hides the wish for acceptance', () => {
    const world = told('spontaneous', ['requesting', 'send', { acceptanceNeededFirst: true }]);

    expect(lastOf(world)).toBe('ACT_ACCEPTANCE_FIRST');
  });

  it('is used no further once recalled, whatever crossed the recall', () => {
    const world = told('spontaneous', ['requesting', 'send'], ['requested', 'acknowledge']);
    world.write('requesting', 'recall', { name: 'zz' });
    world.write('requested', 'open_request', { name: 'aa' });
    world.sync();

    expect(world.fold('requested')).toMatchObject({
      status: 'RECALLED',
      duties: [{ duty: 'ERASE_OR_SET_APART', side: 'requested' }],
    });
    expect(world.fold('requested').history.find(({ event }) => event === 'open_request')).toEqual(
      expect.objectContaining({ superseded: { reason: 'CROSSED_BY_RECALL', by: 'zz' } }),
    );
  });

  it('keeps a disclosure to the defence that crossed a recall on the record as it happened', () => {
    const world = told('spontaneous', ['requesting', 'send'], ['requested', 'acknowledge']);
    world.write('requesting', 'recall', { name: 'zz' });
    world.write('requested', 'exculpatory', { name: 'aa' });
    world.sync();
    const line = world.fold('requested').history.find(({ event }) => event === 'exculpatory');

    expect(line).toMatchObject({ superseded: null, to: 'DISCLOSURE_NOTICE' });
  });
});

describe('what the recipient does at home', () => {
  const received = () =>
    told('spontaneous', ['requesting', 'send'], ['requested', 'acknowledge']).fold('requested');
  const steps = (...kinds: StepKind[]) =>
    kinds.map((kind, n) => ({
      kind,
      by: officerId('mex.examiner'),
      at: instantFromIso(`2026-06-0${n + 1}T00:00:00Z`),
      content: '',
    }));
  const home = (...kinds: StepKind[]) => foldSteps('spontaneous', steps(...kinds), 'ACKNOWLEDGED');

  it('is seen by itself alone, and opens the acts that follow from it', () => {
    expect(home('assess').status).toBe('ASSESSED');
    expect(home('assess', 'use').status).toBe('USED');
    expect(allowedActs(received(), 'requested', 'ACKNOWLEDGED')).toEqual(
      expect.arrayContaining(['open_request', 'feedback']),
    );
    expect(allowedActs(received(), 'requested', 'USED')).toEqual(['exculpatory', 'feedback']);
  });

  it.each<[string, CaseStatus]>([
    ['2027-06-09', 'CLOSED'],
    ['2027-06-08', 'NOT_USED'],
    ['2026-12-01', 'NOT_USED'],
  ])('erases what was not used after its retention date, asked on %s', (today, status) => {
    const outcome = decideStep({
      of: 'spontaneous',
      side: 'requested',
      home: home('assess', 'no_use'),
      kind: 'erase',
      officer: { id: officerId('mex.head'), state: MEX, roles: ['head'] },
      state: MEX,
      findings: [],
      reasons: {},
      retention: { today: today as never, until: '2027-06-08' as never },
    });

    expect(outcome.ok ? outcome.value.to : 'NOT_USED').toBe(status);
    if (!outcome.ok) expect(outcome.denial.code).toBe('RETENTION_NOT_OVER');
  });

  it('is not for the State that gave the information', () => {
    const outcome = decideStep({
      of: 'spontaneous',
      side: 'requesting',
      home: home(),
      kind: 'assess',
      officer: { id: officerId('gtm.examiner'), state: GTM, roles: ['examiner'] },
      state: GTM,
      findings: [],
      reasons: {},
    });

    expect(outcome.ok ? '' : outcome.denial.code).toBe('STEP_NOT_ALLOWED');
  });
});

describe('an urgent request for arrest', () => {
  const body = minimalBody('urgent_arrest', { requesting: PER, requested: BRA }, 'extradition');
  const decide = (given: { kind?: ActKind; atHome?: CaseStatus; side?: Side; by?: Officer }) => {
    const outcome = decideAct({
      fold: foldCase([], new Set()),
      kind: given.kind ?? 'urgent_arrest',
      side: given.side ?? 'requesting',
      officer: given.by ?? { id: officerId('per.drafter'), state: PER, roles: ['drafter'] },
      body,
      atHome: given.atHome ?? 'DRAFT',
      sides: { requesting: PER, requested: BRA },
      context: CONTEXT,
      digest: textDigest,
    });
    return outcome.ok ? outcome.value.next : outcome.denial.code;
  };

  it('opens a case from the draft, without review, and never by one officer alone', () => {
    expect(['await_approval', 'COMPLETENESS_BLOCKS']).toContain(decide({}));
  });

  it.each<[string, Parameters<typeof decide>[0]]>([
    ['ACT_NOT_ALLOWED', { atHome: 'APPROVED' }],
    ['ACT_NOT_ALLOWED', { kind: 'request', atHome: 'APPROVED' }],
    ['ACT_NOT_ALLOWED', { kind: 'grant' }],
    ['ACT_WRONG_SIDE', { side: 'requested' }],
    [
      'OFFICER_ROLE_MISSING',
      { by: { id: officerId('per.intake'), state: PER, roles: ['intake'] } },
    ],
  ])('is denied with %s where %j', (code, given) => {
    expect(decide(given)).toBe(code);
  });

  it('leaves a duty to release when it is withdrawn while the person is held', () => {
    const world = told(
      'extradition',
      ['requesting', 'urgent_arrest'],
      ['requested', 'arrest_reported'],
      ['requesting', 'withdraw'],
    );

    expect(world.fold('requested')).toMatchObject({
      status: 'WITHDRAWN',
      duties: [{ duty: 'RELEASE_IF_HELD_FOR_THIS_ALONE', side: 'requested' }],
    });
  });

  it('may cross its own withdrawal with the arrest, which then is to be undone', () => {
    const world = told('extradition', ['requesting', 'urgent_arrest']);
    world.write('requesting', 'withdraw');
    world.write('requested', 'arrest_reported');
    world.sync();

    expect(world.fold('requesting')).toMatchObject({
      status: 'WITHDRAWN',
      duties: [{ duty: 'RELEASE_IF_HELD_FOR_THIS_ALONE' }],
    });
  });

  it.each([
    ['a rule of another State', { rule: 'PE-NATIONAL', dueOn: '2026-07-08' }],
    ['a treaty that is no basis', { rule: 'MERCOSUR-EXT', dueOn: '2026-07-18' }],
  ])('is not answered by an arrest under %s', (_, change) => {
    const world = told(
      'extradition',
      ['requesting', 'urgent_arrest'],
      ['requested', 'arrest_reported', change],
    );

    expect(lastOf(world)).toBe('ACT_RULE_FOREIGN');
  });

  it('is followed by a formal request between the same States', () => {
    const world = told(
      'extradition',
      ['requesting', 'urgent_arrest'],
      ['requested', 'arrest_reported'],
      ['requesting', 'formal_request', { requestedState: 'CHL' }],
    );

    expect(lastOf(world)).toBe('ACT_STATES_DIFFER');
  });
});

describe('after surrender', () => {
  const surrendered = () =>
    told(
      'extradition',
      ['requesting', 'request'],
      ['requested', 'acknowledge'],
      ['requested', 'check'],
      ['requested', 'to_court'],
      ['requested', 'consent'],
      ['requested', 'grant'],
      ['requested', 'schedule'],
      ['requesting', 'schedule'],
      ['requested', 'handed_over'],
      ['requesting', 'handed_over'],
      ['requesting', 'open_duties'],
    );

  it.each(['specialty_extension', 're_extradition_consent'] as const)(
    'one State asks for %s and the other answers, in this order',
    (kind) => {
      const world = surrendered();
      const body = minimalBody(kind, world.states, 'extradition') as object;
      const say = (side: Side, word: string): string => {
        world.write(side, kind, { body: { ...body, word } });
        world.sync();
        return lastOf(world);
      };

      expect(say('requesting', 'ask')).toBe('lawful');
      expect(world.fold('requested').openConsents).toEqual([kind]);
      expect(say('requested', 'consent')).toBe('lawful');
      expect(world.fold('requested').openConsents).toEqual([]);
      expect(say('requested', 'refuse')).toBe('ACT_NOT_ASKED');
    },
  );

  it('nobody consents to what he asks himself', () => {
    const world = surrendered();
    const body = minimalBody('specialty_extension', world.states, 'extradition') as object;
    world.write('requesting', 'specialty_extension', { body: { ...body, word: 'consent' } });
    world.sync();

    expect(lastOf(world)).toBe('ACT_WRONG_SIDE');
  });

  it('the case ends with the final result', () => {
    const world = surrendered();
    world.write('requesting', 'outcome_notice');

    expect(world.fold('requesting')).toMatchObject({ status: 'CLOSED', outcome: 'surrendered' });
  });
});

describe('a request for practices', () => {
  it('is answered question by question, and asked on', () => {
    const world = told(
      'practice_request',
      ['requesting', 'request'],
      ['requested', 'acknowledge'],
      ['requested', 'answer'],
      ['requesting', 'ask_more'],
    );

    expect(world.fold('requested')).toMatchObject({
      status: 'ACKNOWLEDGED',
      items: [
        { no: 1, state: 'done' },
        { no: 2, state: 'asked' },
      ],
    });
  });

  it('gets no answer to what it did not ask', () => {
    const world = told(
      'practice_request',
      ['requesting', 'request'],
      ['requested', 'acknowledge'],
      ['requested', 'answer', { answers: [{ item: 7, answer: 'Thus.' }] }],
    );

    expect(lastOf(world)).toBe('ACT_ITEM_UNKNOWN');
  });

  it('gets no answer that says nothing', () => {
    const world = told(
      'practice_request',
      ['requesting', 'request'],
      ['requested', 'acknowledge'],
      ['requested', 'answer', { answers: [] }],
    );

    expect(lastOf(world)).toBe('ACT_BODY_INVALID');
  });
});
