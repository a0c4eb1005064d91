/** The formal letter: two languages beside each other, references, reasons, and who answers for it. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { ActHash, CaseId, Json } from '@comity/kernel';
import { anAct, textDigest, workedCase, workedExtradition } from '@comity/testkit';
import { ACT_KINDS, foldCase, foundingRegister, LANGUAGES, letterOf, renderAct } from '../index.js';
import type { ActKind, ActRecord, Letter, LetterQuestion } from '../index.js';
import { openingSentence } from './opening-sentence.js';
import { ofState } from './state-genitives.js';

const ON = instantFromIso('2026-06-08T18:43:02Z');
const NONE = new Set<ActHash>();
const extradition = workedExtradition({ formallyRequestedOn: ON });
const [PER, BRA, USA] = ['PER', 'BRA', 'USA'].map(stateCode);
const arrest = anAct(
  {
    author: extradition.requesting,
    kind: 'urgent_arrest',
    at: ON,
    body: extradition.provisional as unknown as Json,
  },
  'extradition',
);

const aLetter = (act: ActRecord = arrest, change: Partial<LetterQuestion> = {}) =>
  letterOf({
    act,
    fold: foldCase([act], NONE),
    caseId: 'NET-2026-PER-BRA-000039' as CaseId,
    register: foundingRegister,
    digest: textDigest,
    opening: act.body,
    officers: {
      proposedBy: { name: 'A. Quispe', role: 'drafter' },
      approvedBy: { name: 'B. Ríos', role: 'head' },
    },
    verifyAt: 'https://pe.example/verify',
    ...change,
  });
const entriesOf = (letter: Letter | undefined) =>
  (letter?.sections ?? []).flatMap(({ entries }) => entries);

describe('the letter of an act', () => {
  const letter = aLetter();

  it('stands in the language of the original and beside it in the addressee’s', () => {
    expect([letter?.own, letter?.theirs]).toEqual(['es', 'pt']);
    expect(letter?.title).toEqual({
      own: 'Solicitud urgente de arresto provisional',
      theirs: 'Pedido urgente de prisão provisória',
    });
    expect(letter?.addressee.state).toEqual({ own: 'Brasil', theirs: 'Brasil' });
  });

  it('names case, file number, day, every basis and urgency above its text', () => {
    expect(letter?.references.map(({ theirs }) => theirs)).toEqual([
      'NET-2026-PER-BRA-000039',
      extradition.provisional.requestingReference,
      '8 de junho de 2026',
      expect.stringMatching(/^Tratado de Extradição .*, arts\. 1; 2$/),
      expect.stringMatching(/^Convenção das Nações Unidas .*, art\. 16$/),
      expect.stringMatching(/^Protocolo relativo à Prevenção/),
      'emergência',
    ]);
  });

  it('names who proposed and approved it, and in what capacity, below', () => {
    expect(letter?.closing.map(({ own, theirs }) => [own, theirs])).toEqual([
      ['A. Quispe, Redactor', 'A. Quispe, Redator'],
      ['B. Ríos, Jefe de la Autoridad Central', 'B. Ríos, Chefe da Autoridade Central'],
    ]);
  });

  it('begins with a courteous sentence that names both authorities, the bases and the act', () => {
    const [opening] = entriesOf(letter);

    expect(opening?.own).toMatch(
      /^La Autoridad Central del Perú saluda atentamente a la Autoridad Central de Brasil y, con fundamento en el Tratado .* y en el Protocolo .*, tiene a bien solicitar con carácter urgente/,
    );
    expect(opening?.theirs).toMatch(/^A Autoridade Central do Peru .* Central do Brasil e, com /);
  });

  it('says everything that the act says', () => {
    const said = renderAct({
      of: 'extradition',
      kind: 'urgent_arrest',
      body: arrest.body,
      language: 'es',
      register: foundingRegister,
      digest: textDigest,
    });

    expect(letter?.sections.slice(1).map(({ heading }) => heading.own)).toEqual(
      said.map(({ heading }) => heading),
    );
    expect(entriesOf(letter)).toHaveLength(1 + said.flatMap(({ entries }) => entries).length);
  });

  it('leaves the addressee’s column empty where free text was not translated', () => {
    const facts = entriesOf(letter).find(({ own }) => own === extradition.provisional.facts);

    expect(facts).toBeDefined();
    expect(facts).not.toHaveProperty('theirs');
  });

  it('shows the bound translation and its translator where there is one', () => {
    const text = extradition.provisional.facts ?? '';
    const translation = {
      field: 'facts',
      of: textDigest(text),
      language: 'pt',
      translator: 'Tradutora Fictícia',
      certified: true,
      text: 'Os fatos.',
    };
    const body = { ...extradition.provisional, textTranslations: [translation] };
    const found = entriesOf(aLetter({ ...arrest, body: body as unknown as Json }));

    expect(found.find(({ own }) => own === text)).toMatchObject({
      theirs: 'Os fatos.',
      translator: 'Tradutora Fictícia',
    });
  });

  it('names the authority that the request names, else one designated for its basis', () => {
    expect(letter?.sender.authority).toMatch(/Fiscalía de la Nación/);
    expect(aLetter(arrest, { opening: null })?.sender.authority).not.toBe('');
  });

  it('has one column where both States write one language', () => {
    const { request } = workedCase({ transmittedOn: ON });
    const act = anAct({ at: ON, body: request as unknown as Json });
    const one = aLetter(act, { fold: foldCase([act], NONE), opening: act.body });

    expect([one?.own, one?.theirs]).toEqual(['es', 'es']);
    expect(one?.title.own).toBe('Solicitud de asistencia mutua en materia penal');
  });

  it('is not made for a case that no act has opened', () => {
    expect(aLetter(arrest, { fold: foldCase([], NONE) })).toBeUndefined();
  });
});

describe('the opening sentence', () => {
  const say = (kind: ActKind, instruments: readonly string[] = ['A-55']) =>
    LANGUAGES.map((language) =>
      openingSentence(
        {
          from: PER ?? arrest.author,
          to: USA ?? arrest.author,
          kind,
          body: {},
          instruments,
          register: foundingRegister,
        },
        language,
      ),
    );

  it.each(ACT_KINDS)('of %s is one whole sentence in every language', (kind) => {
    for (const sentence of say(kind)) {
      expect(sentence).toMatch(/^(La|The|A|L’)\s?\p{Lu}[^.]*\.$/u);
      expect(sentence).not.toMatch(/ {2}|undefined|,,/);
    }
  });

  it('gives reasons for what is refused, with regret', () => {
    expect(say('no_agreement_refuse')).toEqual([
      'La Autoridad Central del Perú saluda atentamente a la Autoridad Central de los Estados Unidos y, con fundamento en la Convención Interamericana sobre Asistencia Mutua en Materia Penal (Nassau, 1992), lamenta informarle de que la asistencia solicitada ha sido denegada, por los motivos y las razones que se exponen a continuación.',
      'The Central Authority of Peru presents its compliments to the Central Authority of the United States and, on the basis of the Inter-American Convention on Mutual Assistance in Criminal Matters (Nassau, 1992), regrets to inform it that the assistance requested has been refused, on the grounds and for the reasons set out below.',
      'A Autoridade Central do Peru apresenta seus cumprimentos à Autoridade Central dos Estados Unidos e, com fundamento na Convenção Interamericana sobre Assistência Mútua em Matéria Penal (Nassau, 1992), lamenta informar que a assistência solicitada foi recusada, pelos motivos e razões a seguir expostos.',
      'L’Autorité centrale du Pérou présente ses compliments à l’Autorité centrale des États-Unis et, sur le fondement de la Convention interaméricaine sur l’entraide en matière pénale (Nassau, 1992), a le regret de l’informer que l’entraide demandée a été refusée, pour les motifs exposés ci-après.',
    ]);
  });

  it('names no basis where none is known', () => {
    expect(say('withdraw', [])[1]).toBe(
      'The Central Authority of Peru presents its compliments to the Central Authority of the United States and informs it that it withdraws the request under reference.',
    );
  });

  it('sets before the name of a State what its language wants', () => {
    const names = LANGUAGES.map((language) =>
      ofState(foundingRegister, BRA ?? arrest.author, language),
    );

    expect(names).toEqual(['de Brasil', 'of Brazil', 'do Brasil', 'du Brésil']);
  });
});
