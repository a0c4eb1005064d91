/** Denials in the officer's language: whole catalogues, and fields by their names. */

import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, lawDenials, problemsOf } from '@comity/law';
import { caseDenials } from './cases/case.denials.js';
import { messageOf, NODE_DENIAL_MESSAGES } from './denial-messages.js';
import { clocksDenials } from './clocks/clocks.denials.js';
import { fileDenials } from './evidence/evidence.denials.js';
import { inquiryDenials } from './inquiries/inquiry.denials.js';
import { letterDenials } from './letters/letter.denials.js';
import { mailboxDenials } from './mailbox/mailbox.denials.js';
import { accountDenials } from './people/account.denials.js';
import { authorityDenials } from './people/authority.denials.js';
import { officerDenials } from './people/officers.denials.js';
import { signInDenials } from './people/people.denials.js';
import { sealedDenials } from './sealed/sealed.denials.js';
import { statisticsDenials } from './statistics/statistics.denials.js';

const OWN = {
  ...accountDenials,
  ...authorityDenials,
  ...caseDenials,
  ...clocksDenials,
  ...fileDenials,
  ...inquiryDenials,
  ...letterDenials,
  ...mailboxDenials,
  ...officerDenials,
  ...sealedDenials,
  ...signInDenials,
  ...statisticsDenials,
};

describe('a denial', () => {
  it('says in every language why, and what to do', () => {
    expect(Object.keys(NODE_DENIAL_MESSAGES).toSorted()).toEqual(Object.keys(OWN).toSorted());
    for (const code of [...Object.keys(OWN), ...Object.keys(lawDenials)]) {
      const said = LANGUAGES.map((language) => messageOf({ code, detail: {} }, language));

      expect(new Set(said).size).toBe(LANGUAGES.length);
      for (const message of said) expect(message).toMatch(/^\p{Lu}[^:]*: [^:]*\.$/u);
    }
  });

  it('is told by its code where no catalogue has it', () => {
    expect(messageOf({ code: 'TOLD_ELSEWHERE', detail: {} }, 'pt')).toBe('TOLD_ELSEWHERE');
  });

  it('names each field that is wrong, and nothing that is no problem', () => {
    const problems = ['assistanceItems[1].period: MISSING', 'purpose: EMPTY', 'no problem'];
    const named = problemsOf({ code: 'CONTENT_INVALID', detail: { problems } }, 'es');

    expect(named).toEqual([
      {
        path: 'assistanceItems[1].period',
        problem: 'MISSING',
        message: 'Acto de asistencia 2, Período: falta; escríbalo.',
      },
      { path: 'purpose', problem: 'EMPTY', message: 'Finalidad: está vacío; escríbalo o quítelo.' },
    ]);
    expect(problemsOf({ code: 'CASE_UNKNOWN', detail: {} }, 'es')).toEqual([]);
  });
});
