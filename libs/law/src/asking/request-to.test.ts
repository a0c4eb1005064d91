/** One question, put to each of several States. */

import { describe, expect, it } from '@jest/globals';
import { stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { BRA, GTM, minimalBody } from '@comity/testkit';
import { foundingRegister, namedForOne, readContent, requestTo } from '../index.js';

const JAM = stateCode('JAM');

const content = (given: object = {}): Readonly<Record<string, Json>> => {
  const whole = minimalBody('request', {}, 'practice_request') as Record<string, Json>;
  const { messageKind: _, requestingState: __, requestedState: ___, ...rest } = whole;
  return { ...rest, originalLanguage: 'es', ...given };
};

const to = (requested: typeof BRA, given: object = {}) =>
  requestTo(foundingRegister, content(given), { requesting: GTM, requested });

describe('a question for practices', () => {
  it('is a request in form to each State', () => {
    for (const { code } of foundingRegister.states.filter((one) => one.code !== GTM)) {
      const read = readContent(to(code));
      expect([code, read.ok]).toEqual([code, true]);
    }
  });

  it('is addressed to the authority that the register names', () => {
    expect(to(BRA)).toMatchObject({
      messageKind: 'practice_request',
      requestingState: 'GTM',
      requestedState: 'BRA',
      requestedCentralAuthority: 'bra-drci',
    });
  });

  it.each([
    ['es', 'Autoridad Central de Jamaica'],
    ['en', 'Central Authority of Jamaica'],
    ['pt', 'Autoridade Central da Jamaica'],
    ['fr', 'Autorité centrale de la Jamaïque'],
  ])('is addressed in words where the register names none: %s', (originalLanguage, name) => {
    expect(to(JAM, { originalLanguage })['requestedCentralAuthority']).toBe(name);
  });

  it('names nothing that is one State’s alone', () => {
    expect(namedForOne(content())).toEqual([]);
    expect(namedForOne(to(BRA) as Json)).toEqual([
      'messageKind',
      'requestingState',
      'requestedState',
      'requestedCentralAuthority',
    ]);
    expect(namedForOne('text')).toEqual([]);
  });
});
