/** The language of a letter, and what its sentence sets before the name of an instrument. */

import { describe, expect, it } from '@jest/globals';
import { stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { foundingRegister, readIn, writtenIn } from '../index.js';
import type { LegalRegister } from '../index.js';
import { openingSentence, titleIn } from './opening-sentence.js';

const [PER, BRA, USA] = [stateCode('PER'), stateCode('BRA'), stateCode('USA')];

const reading = (...requestLanguages: readonly string[]): LegalRegister => ({
  ...foundingRegister,
  states: foundingRegister.states.map((entry) =>
    entry.code === 'PER' ? { ...entry, requestLanguages } : entry,
  ),
});

describe('the language of a letter', () => {
  it('is the first of the four in which its addressee reads, else English', () => {
    expect(readIn(foundingRegister, PER)).toBe('es');
    expect(readIn(foundingRegister, BRA)).toBe('pt');
    expect(readIn(reading('nl', 'fr', 'es'), PER)).toBe('fr');
    expect(readIn(reading('nl'), PER)).toBe('en');
    expect(readIn({ ...foundingRegister, states: [] }, PER)).toBe('en');
  });

  it.each<[Json, string]>([
    [{ originalLanguage: 'fr' }, 'fr'],
    [{ originalLanguage: 'nl' }, 'es'],
    [{ originalLanguage: 7 }, 'es'],
    [{}, 'es'],
    [null, 'es'],
  ])('is for its author that of %j', (body, language) => {
    expect(writtenIn(foundingRegister, PER, body)).toBe(language);
  });
});

describe('the title of a letter', () => {
  it.each<['request' | 'grant', Json, string]>([
    [
      'request',
      { messageKind: 'evidence_request' },
      'Solicitud de asistencia mutua en materia penal',
    ],
    ['request', { messageKind: 'toString' }, titleIn('request', {}, 'es')],
    ['request', { messageKind: 7 }, titleIn('request', null, 'es')],
    ['grant', { messageKind: 'evidence_request' }, titleIn('grant', {}, 'es')],
  ])('of %s with %j is %s', (kind, body, title) => {
    expect(titleIn(kind, body, 'es')).toBe(title);
    expect(title).not.toBe('');
  });
});

describe('the basis in a sentence', () => {
  const NAMES = ['Accord', 'Convention', 'Protocole', 'Acuerdo', 'Tratado', 'Protocolo', 'Acordo'];
  const register: LegalRegister = {
    ...foundingRegister,
    instruments: [...NAMES, 'Convenio', 'Convenção', 'Ley'].flatMap((name) =>
      foundingRegister.instruments.slice(0, 1).map((one) => ({ ...one, code: `T-${name}`, name })),
    ),
  };
  const basisOf = (language: 'es' | 'en' | 'pt' | 'fr', ...names: readonly string[]): string => {
    const instruments = names.map((name) => `T-${name}`);
    const about = {
      from: PER,
      to: USA,
      kind: 'withdraw',
      body: {},
      instruments,
      register,
    } as const;
    const [, basis = ''] = openingSentence(about, language).split(
      /(?:compliments|atentamente|cumprimentos)[^,]*, /,
    );
    return basis.split(/,(?! T)/)[0] ?? '';
  };

  it.each([
    ['en', 'Convention', 'on the basis of the Convention'],
    ['fr', 'Accord', 'sur le fondement de l’Accord'],
    ['fr', 'Convention', 'sur le fondement de la Convention'],
    ['fr', 'Protocole', 'sur le fondement du Protocole'],
    ['es', 'Acuerdo', 'con fundamento en el Acuerdo'],
    ['es', 'Convenio', 'con fundamento en el Convenio'],
    ['es', 'Tratado', 'con fundamento en el Tratado'],
    ['es', 'Protocolo', 'con fundamento en el Protocolo'],
    ['es', 'Convenção', 'con fundamento en la Convenção'],
    ['es', 'Ley', 'con fundamento en Ley'],
    ['pt', 'Acordo', 'com fundamento no Acordo'],
    ['pt', 'Convenção', 'com fundamento na Convenção'],
    ['pt', 'Ley', 'com fundamento em Ley'],
  ] as const)('is in %s for %s: %s', (language, name, words) => {
    expect(basisOf(language, name)).toBe(words);
  });

  it.each([
    ['es', 'con fundamento en el Tratado y en el Acuerdo'],
    ['en', 'on the basis of the Tratado and of the Acuerdo'],
    ['pt', 'com fundamento no Tratado e no Acuerdo'],
    ['fr', 'sur le fondement du Tratado et du Acuerdo'],
  ] as const)('joins two in %s: %s', (language, words) => {
    expect(basisOf(language, 'Tratado', 'Acuerdo')).toBe(words);
  });

  it('parts three by a comma and a word', () => {
    const about = {
      from: PER,
      to: USA,
      kind: 'withdraw',
      body: {},
      instruments: ['T-Tratado', 'T-Acuerdo', 'T-Ley'],
      register,
    } as const;

    expect(openingSentence(about, 'es')).toContain(
      'y, con fundamento en el Tratado, en el Acuerdo y en Ley, ',
    );
  });
});
