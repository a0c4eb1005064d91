/** What officers find who type as people do: a small library in four languages, all fictitious. */

import { describe, expect, it } from '@jest/globals';
import type { Language } from '@comity/law';
import { aPractice, aSearch } from './finding.fixture.js';
import { SearchIndex } from './search-index.js';

const LIBRARY = [
  aPractice({
    id: 'BP-ES',
    record: {
      title: { es: 'Una sola entrevista para las víctimas adolescentes' },
      summary: { es: 'La entrevista grabada evita repetir el relato ante la extradición.' },
      steps: 'La psicóloga prepara las entrevistas y protege a cada víctima.',
      owner: { state: 'GTM' as never, institution: 'Fiscalía ficticia de Amatilán' },
    },
  }),
  aPractice({
    id: 'BP-PT',
    state: 'BRA',
    record: {
      originalLanguage: 'pt',
      title: { pt: 'Proteção da criança nas audições' },
      summary: { pt: 'As crianças são ouvidas uma só vez, com cooperações entre Estados.' },
      problem: 'A vítima repetia o depoimento durante a extradição.',
    },
  }),
  aPractice({
    id: 'BP-FR',
    state: 'CAN',
    record: {
      originalLanguage: 'fr',
      title: { fr: 'L’audition enregistrée des témoins' },
      summary: { fr: 'Le témoin n’est entendu qu’une fois; l’extradition suit.' },
      legalFrame: ['Convention de Nassau art. 7'],
    },
  }),
  aPractice({
    id: 'BP-EN',
    state: 'JAM',
    record: {
      originalLanguage: 'en',
      title: { en: 'Preserving digital evidence before extradition' },
      summary: { en: 'Investigators freeze accounts and preserve the evidence within hours.' },
      results: [{ indicator: 'accounts preserved' }],
      conditionsForTransfer: 'A law on data preservation.',
    },
  }),
];

const index = new SearchIndex();
for (const practice of LIBRARY) index.put(practice);

/** What is found by words that nothing had to be guessed of, or by mistyped ones. */
const foundBy = (words: string, guessed: boolean): readonly string[] => {
  const found = index.search(aSearch(words));
  return found.guessed === guessed ? found.hits.map(({ id }) => id) : [];
};

const foundFor = (words: string, language: Language = 'es'): readonly string[] =>
  index.search(aSearch(words, { language })).hits.map(({ id }) => id);

describe('a search', () => {
  it.each([
    ['victima', 'BP-ES'],
    ['víctimas', 'BP-ES'],
    ['VÍCTIMAS', 'BP-ES'],
    ['extradicion', 'BP-ES'],
    ['extradición', 'BP-ES'],
    ['temoins', 'BP-FR'],
    ['témoins', 'BP-FR'],
    ['enregistree', 'BP-FR'],
    ['criancas', 'BP-PT'],
    ['psicologa', 'BP-ES'],
  ])('forgives accents: %s finds %s', (words, id) => {
    expect(foundBy(`${words} `, false)).toContain(id);
  });

  it.each([
    ['entrevista', 'BP-ES'],
    ['entrevistas', 'BP-ES'],
    ['criança', 'BP-PT'],
    ['crianças', 'BP-PT'],
    ['audição', 'BP-PT'],
    ['cooperação', 'BP-PT'],
    ['cooperacao', 'BP-PT'],
    ['témoin', 'BP-FR'],
    ['auditions', 'BP-FR'],
    ['preserved', 'BP-EN'],
    ['account', 'BP-EN'],
    ['investigator', 'BP-EN'],
  ])('knows the forms of a word: %s finds %s', (words, id) => {
    expect(foundBy(`${words} `, false)).toContain(id);
  });

  it.each([
    ['entrevsita', 'BP-ES', 'two letters that changed places'],
    ['enrtevista', 'BP-ES', 'two letters that changed places'],
    ['entrevta', 'BP-ES', 'two left out of a long word'],
    ['vitcima', 'BP-ES', 'two letters that changed places in a short word'],
    ['fiscaalia', 'BP-ES', 'one too many'],
    ['evidense', 'BP-EN', 'one for another'],
    ['criansas', 'BP-PT', 'one for another'],
    ['temoinz', 'BP-FR', 'one for another'],
    ['Amatitlan', 'BP-ES', 'one too many in a name'],
    ['preservaton', 'BP-EN', 'one left out'],
  ])('forgives typing mistakes: %s finds %s (%s)', (words, id) => {
    expect(foundBy(`${words} `, true)).toContain(id);
  });

  it.each([
    ['ley', 'three letters are too few to be mistyped'],
    ['vitciam', 'two mistakes in seven letters'],
    ['dinero', 'nothing like it'],
  ])('finds nothing by what is too far: %s', (words) => {
    expect(foundFor(`${words} `)).toEqual([]);
  });

  it.each([
    ['entrev', 'BP-ES'],
    ['psicol', 'BP-ES'],
    ['enreg', 'BP-FR'],
    ['preservin', 'BP-EN'],
    ['digital evid', 'BP-EN'],
    ['temo', 'BP-FR'],
  ])('finds while somebody types: %s finds %s', (words, id) => {
    expect(foundBy(words, false)).toContain(id);
  });

  it('forgives typing mistakes while somebody types', () => {
    expect(foundBy('psicloo', true)).toEqual(['BP-ES']);
    expect(foundBy('psicloo ', true)).toEqual([]);
  });

  it('takes no word as going on once another is typed after it', () => {
    expect(foundFor('entrev adolescentes')).not.toContain('BP-PT');
    expect(index.search(aSearch('psic adolescentes'))).toMatchObject({ words: 2, matched: 1 });
  });

  it('finds by institution, legal frame, results, conditions and steps', () => {
    expect(foundFor('amatilán')).toEqual(['BP-ES']);
    expect(foundFor('nassau')).toEqual(['BP-FR']);
    expect(foundFor('accounts preserved', 'en')[0]).toBe('BP-EN');
    expect(foundFor('data', 'en')).toEqual(['BP-EN']);
    expect(foundFor('psicóloga')).toEqual(['BP-ES']);
  });

  it.each([
    ['es', 'BP-ES'],
    ['en', 'BP-EN'],
    ['pt', 'BP-PT'],
    ['fr', 'BP-FR'],
  ] as const)('ranks a match in the language asked above the others: %s', (language, id) => {
    const word = { es: 'extradición', pt: 'extradição', en: 'extradition', fr: 'extradition' };
    expect(foundFor(word[language], language)[0]).toBe(id);
  });

  it('finds those that have the most of the words, and says how many', () => {
    const { hits, words, matched } = index.search(aSearch('entrevista adolescentes helicóptero '));

    expect({ words, matched }).toEqual({ words: 3, matched: 2 });
    expect(hits.map(({ id }) => id)).toEqual(['BP-ES']);
  });

  it('names the words of the practice that it found, the nearest first', () => {
    const [hit] = index.search(aSearch('entrevista ')).hits;

    expect(hit?.terms).toEqual(['entrevista', 'entrevistas']);
  });

  it('finds nothing by nothing but signs, and everything by nothing', () => {
    expect(index.search(aSearch('?! ... ')).total).toBe(LIBRARY.length);
    expect(index.search(aSearch('   ')).total).toBe(LIBRARY.length);
  });
});
