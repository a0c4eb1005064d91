/** Labels, codes and the rendering of acts: complete, and in the language asked. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, officerId } from '@comity/kernel';
import type { ActHash, CaseId, Json } from '@comity/kernel';
import { anAct, minimalBody, textDigest, workedCase, workedExtradition } from '@comity/testkit';
import { CODES } from '../generated/codes.js';
import { LABELS } from '../generated/labels.js';
import {
  actKindsOf,
  actShape,
  CASE_KINDS,
  dayInWords,
  foldCase,
  foundingRegister,
  LANGUAGES,
  letterOf,
  placeIn,
  problemIn,
  problemMessage,
  renderAct,
} from '../index.js';
import type { ActKind, CaseKind, Language, ProblemCode, Shape } from '../index.js';

/** Every member and every coded word in the form of any act. */
const spoken = (shape: Shape): readonly string[] => {
  if (shape.kind === 'list') return spoken(shape.of);
  if (shape.kind === 'word') return shape.words.map((word) => `code ${word}`);
  if (shape.kind !== 'object') return [];
  return Object.entries(shape.members).flatMap(([name, { shape: of }]) =>
    name === 'textTranslations' ? [] : [`label ${name}`, ...spoken(of)],
  );
};
const everything = new Set(
  CASE_KINDS.flatMap((of) =>
    actKindsOf(of).flatMap((kind) => spoken(actShape(of, kind) ?? { kind: 'flag' })),
  ),
);

describe('the words of the law', () => {
  it('name every member that an act may have, and every code, in four languages', () => {
    const told = [
      ...Object.keys(LABELS).map((name) => `label ${name}`),
      ...Object.keys(CODES).map((word) => `code ${word}`),
    ];

    expect([...everything].filter((name) => !told.includes(name))).toEqual([]);
    expect(told.filter((name) => !everything.has(name))).toEqual([]);
  });

  it.each(LANGUAGES)('hold in %s nothing that is empty, unclean or cut off', (language) => {
    for (const text of [...Object.values(LABELS), ...Object.values(CODES)].map(
      (told) => told[language],
    )) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/\p{C}/u);
      expect(text.normalize('NFC')).toBe(text);
      expect(text.split('(')).toHaveLength(text.split(')').length);
    }
  });

  it('say a day as a letter of that language writes it', () => {
    expect(LANGUAGES.map((language) => dayInWords('2026-06-08', language))).toEqual([
      '8 de junio de 2026',
      '8 June 2026',
      '8 de junho de 2026',
      '8 juin 2026',
    ]);
    expect(dayInWords('2026-03-01', 'fr')).toBe('1er mars 2026');
  });

  it('name a place by its labels, and count from one', () => {
    expect(placeIn('assistanceItems[1].period.from', 'es')).toBe(
      'Asistencia solicitada 2, Período, Desde',
    );
    expect(placeIn('unheardOf', 'en')).toBe('unheardOf');
  });

  it.each<[Language, string]>([
    ['es', 'Finalidad: está vacío; escríbalo o quítelo.'],
    ['en', 'Purpose: is empty; write it or leave it out.'],
    ['pt', 'Finalidade: está vazio; escreva-o ou retire-o.'],
    ['fr', 'Finalité: est vide; écrivez-le ou retirez-le.'],
  ])('say in %s what is wrong with a field and what to do', (language, message) => {
    expect(problemMessage({ path: 'purpose', problem: 'EMPTY' }, language)).toBe(message);
  });

  it('read a problem back from a denial, and nothing else', () => {
    expect(problemIn('offences[0].name: TOO_LONG')).toEqual({
      path: 'offences[0].name',
      problem: 'TOO_LONG',
    });
    expect(problemIn(': UNKNOWN_MEMBER')).toEqual({ path: '', problem: 'UNKNOWN_MEMBER' });
    expect(problemIn('purpose: <b>')).toBeUndefined();
    expect(problemMessage({ path: '', problem: 'UNKNOWN_MEMBER' as ProblemCode }, 'en')).toMatch(
      /^The content: /,
    );
  });
});

const ON = instantFromIso('2026-06-08T18:43:02Z');
const { request } = workedCase({ transmittedOn: ON });
const rendered = (language: Language, body: Json = request as unknown as Json) =>
  renderAct({ of: 'evidence', kind: 'request', body, language, register: foundingRegister });
const valuesIn = (language: Language, body?: Json): readonly string[] =>
  rendered(language, body).flatMap(({ entries }) => entries.map(({ value }) => value));

describe('a structured request', () => {
  it.each(LANGUAGES)('is rendered in %s from its fields', (language) => {
    const values = valuesIn(language);

    expect(values).toContain(
      foundingRegister.states.find(({ code }) => code === 'MEX')?.names[language],
    );
    expect(values).toContain(CODES['evidence_request']?.[language]);
    expect(values).toContain(dayInWords('2026-06-08', language));
  });

  it('says the same things in every language, in the same places', () => {
    const places = (language: Language) =>
      rendered(language).map(({ entries }) => entries.map(({ path, free }) => `${path} ${free}`));

    for (const language of LANGUAGES) expect(places(language)).toEqual(places('es'));
  });

  it('keeps free text in its own language, word for word and once', () => {
    for (const language of LANGUAGES) {
      const values = valuesIn(language);
      for (const text of [request.factsOfOffence, request.purpose, request.factsOfRequest]) {
        expect(values.filter((value) => value === text)).toHaveLength(1);
      }
    }
  });

  it('shows a translation where it is bound, in its language only, with its translator', () => {
    const translation = {
      field: 'purpose',
      of: textDigest(request.purpose ?? ''),
      language: 'pt',
      translator: 'Tradutora Fictícia',
      certified: true,
      text: 'Sustentar a acusação.',
    };
    const body = { ...request, textTranslations: [translation] } as unknown as Json;
    const at = (language: Language) =>
      rendered(language, body)
        .flatMap(({ entries }) => entries)
        .find(({ path }) => path === 'purpose');

    expect(at('pt')?.translation).toEqual(translation);
    expect(at('fr')?.translation).toBeUndefined();
    expect(valuesIn('pt', body)).not.toContain('Sustentar a acusação.');
  });

  it('leaves out what it does not say', () => {
    const paths = rendered('en').flatMap(({ entries }) => entries.map(({ path }) => path));

    expect(paths).not.toContain('useConsentRef');
    expect(paths.filter((path) => path.startsWith('textTranslations'))).toEqual([]);
  });

  it('names authorities as the register does', () => {
    expect(valuesIn('fr')).toContain(
      foundingRegister.authorities.find(({ id }) => id === 'gtm-mp')?.name,
    );
  });
});

it.each(CASE_KINDS.flatMap((of) => actKindsOf(of).map((kind) => [of, kind] as const)))(
  'an act of %s, %s, says everything that it holds',
  (of: CaseKind, kind: ActKind) => {
    const body = minimalBody(kind, {}, of);
    const text = JSON.stringify(
      renderAct({ of, kind, body, language: 'en', register: foundingRegister }),
    );
    const said = (value: Json): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(said)
          : [];

    for (const word of said(body)) {
      const stands =
        text.includes(JSON.stringify(word).slice(1, -1)) ||
        text.includes(CODES[word]?.en ?? '\u0000') ||
        text.includes(dayInWords(word, 'en')) ||
        foundingRegister.states.some(({ code, names }) => code === word && text.includes(names.en));
      expect([word, stands]).toEqual([word, true]);
    }
  },
);

describe('the letter of an act', () => {
  const extradition = workedExtradition({ formallyRequestedOn: ON });
  const act = anAct(
    {
      author: extradition.requesting,
      kind: 'urgent_arrest',
      at: ON,
      body: extradition.provisional as unknown as Json,
    },
    'extradition',
  );
  const letter = letterOf({
    act,
    fold: foldCase([act], new Set<ActHash>()),
    caseId: 'NET-2026-PER-BRA-000039' as CaseId,
    register: foundingRegister,
    requestingReference: 'FN-0219-2026',
    officers: { proposedBy: officerId('pe.drafter'), approvedBy: officerId('pe.approver') },
    verifyAt: 'https://pe.example/verify',
  });

  it('stands in the language of the original and beside it in the addressee’s', () => {
    expect([letter?.own, letter?.theirs]).toEqual(['es', 'pt']);
    expect(letter?.title).toEqual({
      own: 'Solicitud urgente de arresto provisional',
      theirs: 'Pedido urgente de prisão provisória',
    });
    expect(letter?.addressee.state).toEqual({ own: 'Brasil', theirs: 'Brasil' });
  });

  it('names case, references, day and basis above its text, and who answers for it below', () => {
    expect(letter?.references.map(({ own }) => own)).toEqual([
      'NET-2026-PER-BRA-000039',
      'FN-0219-2026',
      '8 de junio de 2026',
      expect.stringContaining('BILATERAL-PER-BRA-2003'),
    ]);
    expect(letter?.closing.map(({ own }) => own)).toEqual(['pe.drafter', 'pe.approver']);
  });

  it('begins with a courteous sentence, and says everything that the act says', () => {
    expect(letter?.sections[0]?.entries[0]?.own).toMatch(/^La Autoridad Central \(Perú\) saluda/);
    expect(letter?.sections[0]?.entries[0]?.theirs).toMatch(/^A Autoridade Central \(Peru\)/);
    expect(letter?.sections.slice(1)).toHaveLength(
      renderAct({
        of: 'extradition',
        kind: 'urgent_arrest',
        body: act.body,
        language: 'es',
        register: foundingRegister,
      }).length,
    );
  });

  it('leaves the addressee’s column empty where free text was not translated', () => {
    const entries = letter?.sections.flatMap((section) => section.entries) ?? [];
    const facts = entries.find(({ own }) => own === extradition.provisional.facts);

    expect(facts).toBeDefined();
    expect(facts).not.toHaveProperty('theirs');
  });

  it('is not made for a case that no act has opened', () => {
    expect(
      letterOf({
        act,
        fold: foldCase([], new Set<ActHash>()),
        caseId: 'X' as CaseId,
        register: foundingRegister,
        requestingReference: null,
        officers: { proposedBy: officerId('x') },
        verifyAt: '',
      }),
    ).toBeUndefined();
  });
});
