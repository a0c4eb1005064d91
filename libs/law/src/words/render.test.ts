/** A structured act in any of the four languages, and what of it stays as it was written. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { minimalBody, textDigest, workedCase, workedExtradition } from '@comity/testkit';
import { CODES } from '../generated/words-codes.js';
import {
  actKindsOf,
  actShape,
  CASE_KINDS,
  dayInWords,
  foundingRegister,
  labelOf,
  LANGUAGES,
  placeIn,
  problemIn,
  problemMessage,
  readActBody,
  renderAct,
  renderContent,
} from '../index.js';
import type { ActKind, CaseKind, Language, RenderedEntry, Shape } from '../index.js';
import { isCode } from './labels.js';
import { isFree } from './values.js';

const ON = instantFromIso('2026-06-08T18:43:02Z');
const { request } = workedCase({ transmittedOn: ON });
const WORKED = request as unknown as Json;
const voice = { register: foundingRegister, digest: textDigest };
const rendered = (language: Language, body: Json = WORKED) =>
  renderContent(body, { ...voice, language });
const entriesIn = (language: Language, body?: Json): readonly RenderedEntry[] =>
  rendered(language, body).flatMap(({ entries }) => entries);
const valuesIn = (language: Language, body?: Json): readonly string[] =>
  entriesIn(language, body).map(({ value }) => value);
const textIn = (language: Language): string =>
  rendered(language)
    .flatMap(({ heading, entries }) => [
      heading,
      ...entries.map(({ label, value }) => `${label} ${value}`),
    ])
    .join('\n');

interface Said {
  readonly names: readonly string[];
  readonly shape: Shape;
  readonly value: Json;
}

/** Every value of a body with the form it has. */
const saidIn = (shape: Shape, value: Json, names: readonly string[]): readonly Said[] => {
  if (shape.kind === 'list') {
    return (value as readonly Json[]).flatMap((one) => saidIn(shape.of, one, names));
  }
  if (shape.kind !== 'object') return [{ names, shape, value }];
  return Object.entries(shape.members).flatMap(([name, { shape: of }]) => {
    const found = (value as Readonly<Record<string, Json>>)[name];
    return found === undefined ? [] : saidIn(of, found, [...names, name]);
  });
};
const said = saidIn(actShape('evidence', 'request') ?? { kind: 'flag' }, WORKED, ['request']);

describe('a structured request', () => {
  it.each(LANGUAGES)('is rendered in %s from its fields', (language) => {
    const values = valuesIn(language);

    expect(values).toContain(
      foundingRegister.states.find(({ code }) => code === 'MEX')?.names[language],
    );
    expect(values).toContain(CODES['evidence_request'][language]);
    expect(values).toContain(dayInWords('2026-06-08', language));
    expect(values.join(' ')).toContain(CODES['instrument.A-55'][language]);
  });

  it.each(LANGUAGES)('says in %s every free text exactly once, and every label', (language) => {
    const values = entriesIn(language)
      .filter(({ free }) => free)
      .map(({ value }) => value);
    const text = textIn(language);
    const free = said.filter(
      ({ names, shape, value }) => isFree(shape, { names }) && !isCode(String(value), { names }),
    );

    expect(free.length).toBeGreaterThan(40);
    for (const { names, value } of free) {
      const times = free.filter((other) => other.value === value).length;
      expect([names, values.filter((one) => one === value).length]).toEqual([names, times]);
    }
    const NAMING = ['id', 'title', 'instrument'];
    for (const { names } of said.filter((one) => !NAMING.includes(one.names.at(-1) ?? ''))) {
      const label = labelOf({ of: 'evidence', names }, language);
      const item =
        placeIn(`${names.slice(1).join('.')}[0]`, language)
          .split(', ')
          .at(-1) ?? '';
      expect([names, text.includes(label) || text.includes(item.slice(0, -2))]).toEqual([
        names,
        true,
      ]);
    }
  });

  it('says the same things in every language, in the same places', () => {
    const places = (language: Language) =>
      rendered(language).map(({ entries }) => entries.map(({ path, free }) => `${path} ${free}`));

    for (const language of LANGUAGES) expect(places(language)).toEqual(places('es'));
  });

  /** What names a person, a place, a paper or a court; and codes that two languages share. */
  const NAMING = `
    arrestWarrant.authority arrestWarrant.number assistanceItems.institution
    assistanceItems.video.technicalContact attendingOfficials.name classification.label
    closing.place competentAuthority.address competentAuthority.court
    competentAuthority.name competentAuthority.officer diplomaticNote
    offences.provision operationalContact.name operationalContact.secureAddress
    operationalContact.timeZone persons.identity persons.nationality
    priorContacts.channel provisionalArrest.interpolNotice relatedRequests.case
    requestedCentralAuthority requestedPerson.aliases requestedPerson.names
    requestedPerson.placeOfBirth requestingCentralAuthority requestingReference
    requestingState safeguards.counsel urgency.level
    victims.informedConsent.language victims.travelDocuments.issuingState victims.travelDocuments.type
  `;

  it('leaves no words of one language in the column of another as if they were of it', () => {
    const { provisional, formal } = workedExtradition({ formallyRequestedOn: ON });
    const kept = [WORKED, provisional, formal].flatMap((body) => {
      const french = new Map(entriesIn('fr', body).map(({ path, value }) => [path, value]));
      return entriesIn('es', body)
        .filter(({ path, value, free }) => !free && french.get(path) === value)
        .filter(({ value }) => /\p{L}{3}/u.test(value))
        .map(({ path }) => path.replaceAll(/\[\d+\]/g, ''));
    });

    expect([...new Set(kept)].toSorted()).toEqual(NAMING.trim().split(/\s+/));
  });

  it('tells of free text in which language it was written', () => {
    const purpose = entriesIn('fr').find(({ path }) => path === 'purpose');

    expect(purpose).toMatchObject({ free: true, language: 'es', value: request.purpose });
  });

  it('leaves out what it does not say, and counts entries by their own numbers', () => {
    const paths = entriesIn('en').map(({ path }) => path);
    const items = { items: [{ no: 7, note: 'Sí.' }] };
    const accepted = renderAct({
      ...voice,
      of: 'evidence',
      kind: 'accept',
      body: items,
      language: 'es',
    });

    expect(paths).not.toContain('useConsentRef');
    expect(accepted.map(({ heading }) => heading)).toEqual(['Acto de asistencia 7']);
  });

  it('writes numbers, days and answers as its language does', () => {
    const offence = { gravePenalties: [], maxPenaltyYears: 4.5 };
    const at = (language: Language) =>
      renderAct({
        ...voice,
        of: 'extradition',
        kind: 'specialty_extension',
        body: { word: 'ask', documents: [], offences: [offence] },
        language,
      }).flatMap(({ entries }) => entries.map(({ value }) => value));

    expect(at('en')).toContain('4.5');
    expect(at('pt')).toContain('4,5');
    expect(at('fr')[0]).toBe('sollicite le consentement');
    expect(LANGUAGES.map((language) => dayInWords('2026-06-08', language))).toEqual([
      '8 de junio de 2026',
      '8 June 2026',
      '8 de junho de 2026',
      '8 juin 2026',
    ]);
    expect(dayInWords('2026-03-01', 'fr')).toBe('1er mars 2026');
    expect(dayInWords('2026-03-01', 'pt')).toBe('1º de março de 2026');
  });

  it('names authorities, and the fields of questions, as people know them', () => {
    const questions = [{ item: 1, field: 'M08', why: 'No consta.', due: '2026-06-30' }];
    const asked = renderAct({
      ...voice,
      of: 'evidence',
      kind: 'ask_information',
      body: { questions },
      language: 'pt',
    });

    expect(valuesIn('fr')).toContain(
      foundingRegister.authorities.find(({ id }) => id === 'gtm-mp')?.name,
    );
    expect(asked[0]?.entries.map(({ value }) => value)).toContain('Finalidade');
  });
});

describe('a bound translation', () => {
  const translation = {
    field: 'purpose',
    of: textDigest(request.purpose ?? ''),
    language: 'pt',
    translator: 'Tradutora Fictícia',
    certified: true,
    text: 'Sustentar a acusação.',
  };
  const at = (language: Language, ...textTranslations: object[]) => {
    const body = { ...request, useConditions: ['Solo aquí.'], textTranslations } as unknown as Json;
    return entriesIn(language, body);
  };
  const shown = (language: Language, ...translations: object[]) =>
    at(language, ...translations).flatMap((entry) => entry.translation ?? []);

  it('is shown by the text it translates, in its language only, with its translator', () => {
    expect(shown('pt', translation)).toEqual([translation]);
    expect(shown('fr', translation)).toEqual([]);
    expect(at('pt', translation).map(({ value }) => value)).not.toContain(translation.text);
  });

  it('of another text is not shown', () => {
    expect(shown('pt', { ...translation, of: textDigest('Otra cosa.') })).toEqual([]);
    expect(shown('pt', { ...translation, field: 'factsOfOffence' })).toEqual([]);
  });

  it('finds its text in lists', () => {
    const listed = { ...translation, field: 'useConditions[0]', of: textDigest('Solo aquí.') };

    expect(shown('pt', listed)).toEqual([listed]);
  });
});

it.each(CASE_KINDS.flatMap((of) => actKindsOf(of).map((kind) => [of, kind] as const)))(
  'an act of %s, %s, says everything that it holds',
  (of: CaseKind, kind: ActKind) => {
    const body = minimalBody(kind, {}, of);
    const text = renderAct({ ...voice, of, kind, body, language: 'en' })
      .flatMap(({ heading, entries }) => [heading, ...entries.map(({ value }) => value)])
      .join('\n');
    const free = saidIn(actShape(of, kind) ?? { kind: 'flag' }, body, [kind]).filter(
      ({ names, shape }) => isFree(shape, { names }),
    );

    expect(readActBody(of, kind as never, body).ok).toBe(true);
    for (const { names, value } of free) {
      expect([names, text.includes(String(value))]).toEqual([names, true]);
    }
    expect(text).not.toMatch(/\[object|undefined|textTranslations/);
  },
);

describe('a place in words', () => {
  it('is named by its labels, and counts from one', () => {
    expect(placeIn('assistanceItems[1].period.from', 'es')).toBe(
      'Acto de asistencia 2, Período, Desde',
    );
    expect(placeIn('unheardOf', 'en')).toBe('unheardOf');
    expect(placeIn('constructor', 'en')).toBe('constructor');
  });

  it.each<[Language, string]>([
    ['es', 'Finalidad: está vacío; escríbalo o quítelo.'],
    ['en', 'Purpose: is empty; write it or leave it out.'],
    ['pt', 'Finalidade: está vazio; escreva-o ou retire-o.'],
    ['fr', 'But de la demande\u00a0: est vide\u00a0; écrivez-le ou retirez-le.'],
  ])('stands in %s before what is wrong there and what to do', (language, message) => {
    expect(problemMessage({ path: 'purpose', problem: 'EMPTY' }, language)).toBe(message);
  });

  it('is read back from a denial, and from nothing else', () => {
    const problem = { path: 'offences[0].name', problem: 'TOO_LONG' };

    expect(problemIn('offences[0].name: TOO_LONG')).toEqual(problem);
    expect(problemIn(': UNKNOWN_MEMBER')).toEqual({ path: '', problem: 'UNKNOWN_MEMBER' });
    expect(problemIn('purpose: <b>')).toBeUndefined();
  });
});
