/** Birth dates in the spellings of four languages, titles that tell nothing, and what is too short. */

import { describe, expect, it } from '@jest/globals';
import { leakIn } from '../index.js';

const MONTHS = [
  ['enero', 'January', 'janvier', 'janeiro'],
  ['febrero', 'February', 'février', 'fevereiro'],
  ['marzo', 'March', 'mars', 'março'],
  ['abril', 'April', 'avril', 'abril'],
  ['mayo', 'May', 'mai', 'maio'],
  ['junio', 'June', 'juin', 'junho'],
  ['julio', 'July', 'juillet', 'julho'],
  ['agosto', 'August', 'août', 'agosto'],
  ['septiembre', 'September', 'septembre', 'setembro'],
  ['octubre', 'October', 'octobre', 'outubro'],
  ['noviembre', 'November', 'novembre', 'novembro'],
  ['diciembre', 'December', 'décembre', 'dezembro'],
].flatMap((names, index) => names.map((name) => [name, index + 1] as const));

const bornIn = (month: number) => ({
  victimCode: 'V-01',
  birthDate: `2003-${String(month).padStart(2, '0')}-17`,
});

describe('a birth date', () => {
  it.each(MONTHS)('in %s, month %i, is found in words', (name, month) => {
    expect(leakIn(`17 ${name} 2003`, bornIn(month))).toBe('certain');
    expect(leakIn(`17 ${name} 2003`, bornIn((month % 12) + 1))).toBe('none');
  });

  it.each([
    '17 de abril de 2003',
    '17th of April 2003',
    'the 17th of April, 2003',
    'April the 17th, 2003',
    '17 de abril do 2003',
    '2003, abril 17',
    '17o de abril de 2003',
    '17.4.2003',
    '04-17-2003',
  ])('is found in %j', (text) => {
    expect(leakIn(text, bornIn(4))).toBe('certain');
  });

  it.each(['18 de abril de 2003', '17 de abril', '17 abril 2004', 'abril 2003', '17x 4 2003', ''])(
    'is not in %j',
    (text) => {
      expect(leakIn(text, bornIn(4))).toBe('none');
    },
  );

  it.each(['', '2003', '2003-04', '17'])('that is only %j is found nowhere', (birthDate) => {
    expect(leakIn('17 abril 2003 4', { victimCode: 'V-01', birthDate })).toBe('none');
  });
});

describe('words that tell nothing', () => {
  it.each(['Lcda', 'Licda', 'Mtra', 'Srta', 'Ficticia', 'Ficticio'])(
    'are titles as %s before a name of one word',
    (title) => {
      const identity = { victimCode: 'V-01', representative: `${title}. Dominga Sales` };

      expect(leakIn(`${title}. Dominga`, identity)).toBe('none');
      expect(leakIn('Dominga Sales', identity)).toBe('certain');
    },
  );

  it('are short words of an address, but numbers tell', () => {
    const identity = { victimCode: 'V-01', address: 'a la 12 de Calvario en Cuilco' };

    expect(leakIn('12, Calvario, Cuilco', identity)).toBe('certain');
    expect(leakIn('Calvario, Cuilco', identity)).toBe('none');
    expect(leakIn('12, Cuilco, Calvario', identity)).toBe('none');
  });
});

describe('a document number', () => {
  it.each([
    ['12345', 'DPI 12345', 'certain'],
    ['12345', 'DPI 1-2345', 'certain'],
    ['1234', 'DPI 1234', 'none'],
    ['12345', 'DPI 12354', 'none'],
  ] as const)('%s in %j is %s', (number, text, wanted) => {
    expect(leakIn(text, { victimCode: 'V-01', documentNumbers: [number] })).toBe(wanted);
  });
});

describe('a name', () => {
  const named = (name: string) => ({ victimCode: 'V-01', name });

  it.each([
    ['Ana', 'Ana llegó', 'certain'],
    ['Li', 'Li llegó', 'none'],
    ['', 'llegó', 'none'],
    ['Ana Ana', 'Ana llegó', 'certain'],
    ['Ana Ruiz', 'Ana llegó', 'possible'],
    ['Ana Ruiz', 'anaruiz', 'certain'],
    ['Ana Ruiz', 'ruizana.pdf', 'certain'],
    ['Ana Ruiz', 'A. R.', 'certain'],
    ['Ana Ruiz', 'R. A.', 'certain'],
    ['Ana Ruiz', 'A. B.', 'none'],
    ['Ana Ruiz', 'A. Ruiz', 'certain'],
    ['Ana Ruiz', 'Ruiz A.', 'certain'],
    ['Ana Ruiz', 'B. Ruiz', 'possible'],
    ['Ana', 'A.', 'none'],
    ['Ana Ruiz', 'R. Ruiz', 'possible'],
  ] as const)('%s in %j is %s', (name, text, wanted) => {
    expect(leakIn(text, named(name))).toBe(wanted);
  });
});
