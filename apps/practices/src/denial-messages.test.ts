/** Denials of the library in the officer's language. */

import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@comity/law';
import { messageOf, PRACTICE_DENIAL_MESSAGES } from './denial-messages.js';
import { remarkDenials } from '@comity/library';
import { attachmentDenials } from './attachments/attachments.denials.js';
import { findingDenials } from './finding/finding.denials.js';
import { formatDenials } from './formats/formats.denials.js';
import { progressDenials } from './progress/progress.denials.js';
import { practiceDenials } from './records/practice.denials.js';
import { usingDenials } from './using/using.denials.js';

describe('a denial of the library', () => {
  it('says in every language why, and what to do', () => {
    const records = { ...practiceDenials, ...findingDenials, ...formatDenials, ...progressDenials };
    const codes = Object.keys({
      ...records,
      ...remarkDenials,
      ...usingDenials,
      ...attachmentDenials,
    }).toSorted();

    expect(Object.keys(PRACTICE_DENIAL_MESSAGES).toSorted()).toEqual(codes);
    for (const code of [...codes, 'PRACTICE_INCOMPLETE', 'OFFICER_ROLE_MISSING']) {
      const said = LANGUAGES.map((language) => messageOf({ code, detail: {} }, language));

      expect(new Set(said).size).toBe(LANGUAGES.length);
      for (const message of said) expect(message).toMatch(/^\p{Lu}[^:]*: [^:]*\.$/u);
    }
  });

  it('is told by its code where no catalogue has it', () => {
    expect(messageOf({ code: 'TOLD_ELSEWHERE', detail: {} }, 'pt')).toBe('TOLD_ELSEWHERE');
  });
});
