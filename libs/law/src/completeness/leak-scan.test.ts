/** A victim's identity in open text, however it is written. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceRequest, leakIn, leaksIn, readWith } from '../index.js';
import type { SealedIdentity } from '../index.js';
import { minimalBody } from '@comity/testkit';

const petrona: SealedIdentity = {
  victimCode: 'V-01',
  name: 'Petrona Ajanel Muestrario',
  birthDate: '2003-04-17',
  documentNumbers: ['2345 67890 0101'],
  address: '3a calle 4-55, barrio El Calvario, Cuilco',
  contact: 'a través del refugio «Casa Ceiba» (ficticio), clave 4471',
  representative: 'Lcda. Dominga Sales (ficticia)',
};
const noted: SealedIdentity = { victimCode: 'V-02', name: 'José Ñuñez' };

describe('leakIn', () => {
  it.each([
    'La víctima Petrona Ajanel declaró.',
    'PETRONA AJANEL MUESTRARIO',
    'Muestrario, Petrona',
    'Ajanel, doña Petrona',
    'petrona_ajanel.pdf',
    'PetronaAjanel.pdf',
    'declaracion-petronaajanel.pdf',
    'P. A. M. declaró',
    'P. Ajanel declaró',
    'Petrona A. declaró',
    'Pétroná Ajañel',
    'Pe\u00ADtrona Aja\u200Bnel',
    'P.A.M., de 22 años',
    'nacida el 17-IV-2003',
    'nacida el 17 ABR 2003',
    'nacida el 17 avr. 2003',
    'nacida el 2003-04-17',
    'nacida el 17/04/2003',
    'born 04/17/2003',
    'nacida el 17 de abril de 2003',
    'born on April 17th, 2003',
    'née le 17 avril 2003',
    'DPI 2345678900101',
    'vive en la 3a calle 4-55, barrio El Calvario',
    'contactar en el refugio Casa Ceiba',
    'asistida por Dominga Sales',
  ])('is certain of: %s', (text) => {
    expect(leakIn(text, petrona)).toBe('certain');
  });

  it.each([
    'La señora Ajanel declaró.',
    'doña Petrona',
    'la joven P.A. declaró',
    'expediente de A. M.',
    'carpeta PAM',
    'nacida el 17.04.03',
  ])('holds possible: %s', (text) => {
    expect(leakIn(text, petrona)).toBe('possible');
  });

  it.each([
    'V-01 escapó el 9 de noviembre de 2025 y está bajo protección en México.',
    'Guatemala, programa de protección',
    'Los hechos ocurrieron el 17 de abril de 2025.',
    'el 4 de 17 puntos, año 2003',
    'un refugio de la casa',
    'a las 9 a.m. y p. a.',
    'la empresa P.B. de R.L.',
    'los días 17, 4 y 5',
    'calle Imaginaria 00',
  ])('sees nothing in: %s', (text) => {
    expect(leakIn(text, petrona)).toBe('none');
  });

  it('finds names with or without accents on either side', () => {
    expect(leakIn('Jose Nunez', noted)).toBe('certain');
    expect(leakIn('JOSÉ ÑUÑEZ', noted)).toBe('certain');
  });

  it('finds two words of a name in any order, case and company of marks', () => {
    const words = fc.shuffledSubarray(['Petrona', 'Ajanel', 'Muestrario'], { minLength: 2 });
    const marks = fc.constantFrom(' ', ', ', '_', '-', ' y ', '\n', '.');
    fc.assert(
      fc.property(words, marks, fc.boolean(), fc.lorem(), (name, mark, upper, noise) => {
        const text = `${noise} ${upper ? name.join(mark).toUpperCase() : name.join(mark)} ${noise}`;
        expect(leakIn(text, petrona)).toBe('certain');
      }),
    );
  });
});

describe('the name of a person with short words in it', () => {
  const maria: SealedIdentity = { victimCode: 'V-03', name: 'María de la O’Brien Núñez' };

  it.each([
    ['M. de la O. B. N.', 'possible'],
    ['MDLOBN', 'possible'],
    ['MDL', 'none'],
    ['M. D. L. O. B. N.', 'certain'],
    ['M.N.', 'possible'],
    ['Ñ.M.', 'possible'],
    ['Z.M.', 'none'],
  ] as const)('written as %j is %s', (text, wanted) => {
    expect(leakIn(text, maria)).toBe(wanted);
  });
});

describe('leaksIn', () => {
  it('looks at every text of a request, titles of documents included, and says where', () => {
    const read = readWith(evidenceRequest, {
      ...(minimalBody('request') as object),
      purpose: 'Oír a Petrona Ajanel.',
      documents: [{ id: 'D1', title: 'petrona_muestrario.pdf', kind: 'copy', compartment: 'C1' }],
    });

    expect(read.ok && leaksIn(read.value, [petrona])).toEqual([
      { field: 'documents[0].title', victimCode: 'V-01', certain: true },
      { field: 'purpose', victimCode: 'V-01', certain: true },
    ]);
  });
});
