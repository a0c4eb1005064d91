/** The content of a case, the act that carries it, and what goes out as an offer first. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import { edited, GTM, MEX, minimalBody } from '@comity/testkit';
import { offerOf, openingActOf, openingDenial, readContent } from './index.js';
import type { ActKind, CaseContent, CaseKind, SpontaneousInformation } from './index.js';

const read = (content: Json): CaseContent => {
  const reading = readContent(content);
  if (!reading.ok) throw new Error('a minimal body reads');
  return reading.value;
};

const information = (given: Readonly<Record<string, Json>> = {}): SpontaneousInformation =>
  read(edited(minimalBody('send', {}, 'spontaneous'), given)) as SpontaneousInformation;

describe('the content of a case', () => {
  it.each<[CaseKind, ActKind, string, ActKind]>([
    ['evidence', 'request', 'evidence_request', 'request'],
    ['extradition', 'request', 'extradition_request', 'request'],
    ['extradition', 'urgent_arrest', 'provisional_arrest_request', 'urgent_arrest'],
    ['spontaneous', 'send', 'spontaneous_information', 'send'],
    ['practice_request', 'request', 'practice_request', 'request'],
  ])('of %s in the act %s is %s, and goes out in the act %s', (of, act, messageKind, opens) => {
    const content = read(minimalBody(act, {}, of));

    expect(content.messageKind).toBe(messageKind);
    expect(openingActOf(content)).toEqual({ kind: opens, body: content });
  });

  it.each(['preservation_request', 'freezing_request'])(
    'of evidence may be a %s as well',
    (messageKind) => {
      const content = read(edited(minimalBody('request'), { messageKind }));

      expect(openingActOf(content)).toEqual({ kind: 'request', body: content });
    },
  );

  it.each<[Json]>([[{}], [null], [{ messageKind: 'gossip' }], [[]]])(
    'is none in %j, which does not say what it is',
    (content) => {
      expect(readContent(content)).toEqual({
        ok: false,
        problems: [{ path: 'messageKind', problem: 'NOT_ALLOWED' }],
      });
    },
  );

  it('is read in the form of what it says it is', () => {
    const content = edited(minimalBody('request'), { messageKind: 'extradition_request' });

    expect(readContent(content).ok).toBe(false);
  });
});

describe('information whose conditions are to be accepted first', () => {
  const careful = information({
    acceptanceNeededFirst: true,
    requestingCentralAuthority: 'gtm-mp',
    requestedCentralAuthority: 'mex-fgr',
    requestingReference: 'REF-1',
    originalLanguage: 'es',
  });

  it('goes out as an offer that shows nothing of it', () => {
    expect(openingActOf(careful)).toEqual({ kind: 'offer_conditions', body: offerOf(careful) });
    expect(offerOf(careful)).toEqual({
      messageKind: 'spontaneous_information',
      requestingState: GTM,
      requestedState: MEX,
      requestingCentralAuthority: 'gtm-mp',
      requestedCentralAuthority: 'mex-fgr',
      requestingReference: 'REF-1',
      originalLanguage: 'es',
      subject: 'A route',
      conditions: [{ code: 'confidential' }],
      riskToLife: false,
      retentionUntil: '2027-06-08',
    });
  });

  it('is offered without a member that it does not have', () => {
    expect(Object.keys(offerOf(information({ acceptanceNeededFirst: true }))).toSorted()).toEqual([
      'conditions',
      'messageKind',
      'requestedState',
      'requestingState',
      'retentionUntil',
      'riskToLife',
      'subject',
    ]);
  });

  it('does not open a case by being sent', () => {
    const body = edited(minimalBody('send', {}, 'spontaneous'), { acceptanceNeededFirst: true });

    expect(openingDenial('send', body)).toMatchObject({
      ok: false,
      denial: { code: 'ACT_ACCEPTANCE_FIRST' },
    });
    expect(openingDenial('offer_conditions', body).ok).toBe(true);
    expect(openingDenial('send', minimalBody('send', {}, 'spontaneous')).ok).toBe(true);
    expect(openingDenial('send', {}).ok).toBe(true);
  });
});
