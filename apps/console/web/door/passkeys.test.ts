import { describe, expect, it } from '@jest/globals';
import { Refused, sayingOf } from './passkeys.ts';

const named = (name: string): Error => Object.assign(new Error('in the browser’s words'), { name });

describe('a failure at the door', () => {
  it('is said in the gateway’s words in the language of the page, where it has any', () => {
    const refused = new Refused('PASSKEY_REFUSED', { en: 'No.', es: 'No, en español.' });
    expect(sayingOf(refused, 'es')).toEqual({ words: 'No, en español.' });
    expect(sayingOf(refused, 'fr')).toEqual({ words: 'PASSKEY_REFUSED' });
    expect(sayingOf(new Refused(null), 'es')).toEqual({ key: 'away' });
  });

  it('of the browser is never said in the browser’s words', () => {
    expect(sayingOf(named('NotAllowedError'), 'en')).toEqual({ key: 'cancelled' });
    expect(sayingOf(named('InvalidStateError'), 'en')).toEqual({ key: 'already' });
    expect(sayingOf(named('SecurityError'), 'en')).toEqual({ key: 'insecure' });
    expect(sayingOf(named('TypeError'), 'en')).toEqual({ key: 'away' });
    expect(sayingOf('thrown', 'en')).toEqual({ key: 'away' });
  });
});
