/** The catalogues of words: whole, clean, and really in four languages. */

import { describe, expect, it } from '@jest/globals';
import { practiceDraft } from '../bodies/practice-record.js';
import { CODES } from '../generated/words-codes.js';
import { DENIALS } from '../generated/words-denials.js';
import { LABELS } from '../generated/words-labels.js';
import { OPENINGS } from '../generated/words-openings.js';
import { TERMS } from '../generated/words-terms.js';
import {
  ACT_KINDS,
  actKindsOf,
  actShape,
  CASE_KINDS,
  CLOCK_RULES,
  codeIn,
  FIELDS,
  findingIn,
  foundingRegister,
  instrumentIn,
  labelOf,
  LANGUAGES,
  lawDenials,
  monthsIn,
  problemMessage,
  registerDenials,
  wordOf,
} from '../index.js';
import type { CaseKind, Language, Place, ProblemCode, Shape } from '../index.js';
import { CHAPTER_MEMBERS } from './chapters.js';
import { isLabelled } from './labels.js';
import type { Told } from './language.js';
import { SAME_IN_TWO } from './same-in-two.fixture.js';
import { holdsFree } from './values.js';

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  labels: LABELS,
  codes: CODES,
  terms: TERMS,
  openings: OPENINGS,
  denials: DENIALS,
};
const ENTRIES = Object.entries(CATALOGUES).flatMap(([name, catalogue]) =>
  Object.entries(catalogue).map(([key, told]) => [`${name} ${key}`, told] as const),
);

interface Member {
  readonly place: Place;
  readonly shape: Shape;
}

/** Every member of a form, wherever it stands. */
const membersOf = (shape: Shape, place: Place): readonly Member[] => {
  if (shape.kind === 'list') return membersOf(shape.of, place);
  if (shape.kind !== 'object') return [];
  return Object.entries(shape.members).flatMap(([name, { shape: of }]) => {
    const at = { ...place, names: [...place.names, name] };
    return [{ place: at, shape: of }, ...membersOf(of, at)];
  });
};
const members: readonly Member[] = CASE_KINDS.flatMap((of: CaseKind) =>
  actKindsOf(of).flatMap((kind) =>
    membersOf(actShape(of, kind) ?? { kind: 'flag' }, { of, names: [kind] }),
  ),
);

/** A practice is read member by member where its draft is at fault. */
const labelled: readonly Member[] = [
  ...members,
  ...membersOf(practiceDraft.shape, { names: ['practice'] }),
];

const nameOf = ({ of, names }: Place): string => `${of ?? ''}:${names.join('.')}`;
const wordsAt = ({ shape }: Member): readonly string[] => {
  const inner = shape.kind === 'list' ? shape.of : shape;
  return inner.kind === 'word' ? inner.words : [];
};
const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

describe('the labels', () => {
  it('name every member of every act and of a practice, also where only its path is known', () => {
    const bare = ({ names }: Place): Place => ({ names: names.slice(1) });
    const unnamed = labelled
      .filter(({ place }) => !isLabelled(place) || !isLabelled(bare(place)))
      .map(({ place }) => nameOf(place));

    expect(distinct(unnamed)).toEqual([]);
  });

  it('name one entry of every list whose entries are numbered', () => {
    const numbered = members.filter(
      ({ place, shape }) =>
        shape.kind === 'list' && (shape.of.kind === 'object' || holdsFree(shape, place)),
    );
    const unnamed = numbered
      .map(({ place: { of, names } }): Place => ({
        ...(of && { of }),
        names: [...names.slice(0, -1), `${names.at(-1)}[]`],
      }))
      .filter((place) => !isLabelled(place))
      .map(nameOf);

    expect(distinct(unnamed)).toEqual([]);
  });

  it('name every mandatory field of the field list that a finding may name', () => {
    const sections = ['envelope', 'evidence_request', 'extradition_request'];
    const elsewhere = ['peopleInTheLoop', 'electronicSignature', 'extraditionMessage'];
    const decided = ['decision', 'outcomeNotice'];
    const named = FIELDS.filter(
      ({ mandatory, section }) => /^M(?: |$)/.test(mandatory) && sections.includes(section),
    ).map(({ name }) => name);

    expect(
      named.filter(
        (name) => ![...elsewhere, ...decided].includes(name) && !isLabelled({ names: [name] }),
      ),
    ).toEqual([]);
  });

  it('hold no key that fits no member', () => {
    const ends = new Set(
      labelled.flatMap(({ place: { of, names } }) =>
        names.flatMap((_, index) => {
          const key = names.slice(index).join('.');
          return [key, `${key}[]`, `${of ?? ''}:${key}`];
        }),
      ),
    );

    expect(Object.keys(LABELS).filter((key) => !ends.has(key))).toEqual([]);
  });

  it('tell members apart that have one name', () => {
    const said = (names: readonly string[]) => labelOf({ names }, 'en');

    expect(said(['persons', 'role'])).not.toBe(said(['route', 'role']));
    expect(said(['requestedPerson', 'documents'])).toBe('Identity documents');
    expect(labelOf({ of: 'spontaneous', names: ['send', 'requestedState'] }, 'fr')).toBe(
      'État destinataire',
    );
  });

  it('stand only in chapters whose members exist', () => {
    const top = new Set(members.map(({ place }) => place.names.slice(1).join('.')));

    expect(CHAPTER_MEMBERS.filter((name) => !top.has(name))).toEqual([]);
  });
});

describe('the codes', () => {
  it('mean something where they stand, every word of every form', () => {
    const meaningless = members.flatMap((member) =>
      wordsAt(member)
        .filter((word) => codeIn(word, 'es', member.place) === word)
        .map((word) => `${nameOf(member.place)} ${word}`),
    );

    expect(distinct(meaningless)).toEqual([]);
  });

  it('tell words apart that are written alike', () => {
    const said = (word: string, ...names: readonly string[]) => codeIn(word, 'en', { names });

    expect(said('X', 'reliability')).not.toBe(said('X', 'sex'));
    expect(said('prosecution', 'pillars')).not.toBe(said('prosecution', 'proceeding', 'type'));
  });

  it('name every instrument of the founding register', () => {
    for (const { code, name } of foundingRegister.instruments) {
      expect([code, instrumentIn(foundingRegister, code, 'es')]).not.toEqual([code, name]);
      expect([code, instrumentIn(foundingRegister, code, 'es')]).not.toEqual([code, code]);
    }
  });
});

describe('the terms, openings and denials', () => {
  it('name every clock, and open a letter of every act', () => {
    expect(CLOCK_RULES.filter(({ id }) => !Object.hasOwn(TERMS, `clock.${id}`))).toEqual([]);
    expect(
      ACT_KINDS.filter((kind) => kind !== 'request' && !Object.hasOwn(OPENINGS, kind)),
    ).toEqual([]);
    expect(wordOf('role', 'head', 'pt')).toBe('Chefe da Autoridade Central');
  });

  it('say of every denial why and what to do, and of no other', () => {
    expect(Object.keys(DENIALS).toSorted()).toEqual(
      [...Object.keys(lawDenials), ...Object.keys(registerDenials)].toSorted(),
    );
    for (const told of Object.values<Told>(DENIALS)) {
      for (const language of LANGUAGES) expect(told[language]).toMatch(/^\p{Lu}.*: .*\.$/u);
    }
  });
});

describe('every catalogue', () => {
  it.each(LANGUAGES)('has in %s clean text: no blanks around it, nothing unseen', (language) => {
    for (const [name, told] of ENTRIES) {
      const text = told[language];
      expect([name, text.trim()]).toEqual([name, text]);
      expect([name, text.normalize('NFC')]).toEqual([name, text]);
      expect([name, text === '' || /\p{C}| {2}/u.test(text)]).toEqual([name, false]);
    }
  });

  it.each(LANGUAGES)('closes in %s every bracket and quotation that it opens', (language) => {
    for (const [name, told] of ENTRIES) {
      for (const [open, close] of ['()', '[]', '«»', '“”'].map((pair) => [...pair])) {
        const opened = told[language].split(open ?? '').length;
        expect([name, open, told[language].split(close ?? '').length]).toEqual([
          name,
          open,
          opened,
        ]);
      }
    }
  });

  it('names the same numbers in every language', () => {
    const numbers = (text: string) => [...text.matchAll(/\d+/gu)].map(String).toSorted();
    for (const [name, told] of ENTRIES) {
      for (const language of LANGUAGES) {
        expect([name, language, numbers(told[language])]).toEqual([
          name,
          language,
          numbers(told.es),
        ]);
      }
    }
  });

  it('differs from language to language, but for words that are the same in both', () => {
    const pairs = LANGUAGES.flatMap((one, index) =>
      LANGUAGES.slice(index + 1).map((other): readonly [Language, Language] => [one, other]),
    );
    const same = ENTRIES.flatMap(([, told]) =>
      pairs.filter(([one, other]) => told[one] === told[other]).map(([one]) => told[one]),
    );

    expect(distinct(same.filter((text) => !SAME_IN_TWO.has(text))).toSorted()).toEqual([]);
    expect([...SAME_IN_TWO].filter((text) => !same.includes(text))).toEqual([]);
  });

  it('sets off colons and semicolons in French as French does', () => {
    for (const [name, told] of ENTRIES) {
      expect([name, /[^\u00a0][:;?!](?:\s|$)/.test(told.fr)]).toEqual([name, false]);
    }
  });

  it('counts twelve months', () => {
    for (const language of LANGUAGES) expect(new Set(monthsIn(language)).size).toBe(12);
  });
});

const PROBLEMS: readonly ProblemCode[] = ['MISSING', 'NOT_ALLOWED', 'NOT_BOUND', 'TOO_LONG'];

describe('a message on bad input', () => {
  it.each(LANGUAGES)('names in %s the field by its label and number, and no code', (language) => {
    for (const problem of PROBLEMS) {
      const message = problemMessage({ path: 'assistanceItems[1].period', problem }, language);

      expect(message).not.toMatch(/[A-Z]{3,}|assistanceItems/);
      expect(message).toMatch(/ 2, /);
    }
  });

  it('names a mandatory field that is missing', () => {
    const finding = { severity: 'BLOCK', citation: '', message: 'Why.', ruleApplied: '' } as const;
    const said = (language: Language) =>
      findingIn({ ...finding, rule: 'M08', field: 'purpose' }, language).message;

    expect(LANGUAGES.map(said)).toEqual([
      'Falta un dato obligatorio: Finalidad.',
      'A mandatory datum is missing: Purpose. Why.',
      'Falta um dado obrigatório: Finalidade.',
      'Il manque une donnée obligatoire\u00a0: But de la demande.',
    ]);
  });
});
