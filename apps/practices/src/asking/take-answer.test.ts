/** A released answer becomes the draft of a practice in the library of its own State. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalize, instantFromIso, utf8, type Json, type StateCode } from '@comity/kernel';
import { LibraryError } from '@comity/library';
import { systemEntropy } from '@comity/platform';
import { anOfficer, author, focal, GTM, Library, MEX, told } from '../library.fixture.js';
import { randomId } from '../records/practice-id.js';
import { takingAnswers } from './take-answer.js';

const released = (given: Readonly<Record<string, Json>> = {}): Json => ({
  ver: 'comity-answer/1',
  act: 'a'.repeat(43),
  state: 'BRA',
  answeredOn: '2026-06-09',
  language: 'pt',
  pillars: ['protection'],
  answers: [{ item: 1, question: '¿Cómo?', answer: 'Assim.' }],
  experience: 'Há dez anos.',
  releasedBy: 'gt.drafter',
  ...given,
});

let library: Library;
let read: number[];
beforeEach(async () => {
  library = await Library.open();
  read = [];
});
afterEach(() => library.database.close());

const take = (content: Json | Uint8Array<ArrayBuffer>, sender: StateCode = GTM): Promise<void> => {
  const taking = takingAnswers({
    state: GTM,
    unitOfWork: library.unitOfWork,
    clock: { now: () => instantFromIso('2026-06-08T12:00:00Z') },
    newId: randomId(systemEntropy),
  });
  const bytes = content instanceof Uint8Array ? content : utf8(canonicalize(content));
  const arrival = { cursor: 7, sender, kind: 'library.answer', content: bytes, files: [] };
  return taking(arrival, () => {
    read.push(arrival.cursor);
    return Promise.resolve();
  });
};

const drafts = (by = author) => library.read.list(by, { kind: null, status: 'DRAFT', first: 9 });

describe('a released answer', () => {
  it('opens a draft with its words, owned by this State, saying whose words they are', async () => {
    await take(released());
    const [draft, ...more] = await drafts();

    expect(more).toEqual([]);
    expect(draft?.row).toMatchObject({ state: 'GTM', status: 'DRAFT', published: null });
    expect(draft?.record).toEqual({
      originalLanguage: 'pt',
      owner: { state: 'GTM' },
      pillar: ['protection'],
      steps: '¿Cómo?\nAssim.\n\nHá dez anos.',
      version: {
        no: '1',
        changes: 'Redigida a partir da resposta do Brasil de 9 de junho de 2026.',
      },
    });
    expect(read).toEqual([7]);
  });

  it('opens one draft, however often it comes', async () => {
    await take(released());
    await take(released());

    expect(await drafts()).toHaveLength(1);
    expect(read).toEqual([7, 7]);
    await take(released({ act: 'b'.repeat(43) }));
    expect(await drafts()).toHaveLength(2);
  });

  it('is cleared by nobody who released it', async () => {
    const both = anOfficer('gt.both', ['drafter', 'reviewer']);
    await take(released({ releasedBy: 'gt.both' }));
    const [draft] = await drafts();
    const id = draft?.row.id ?? '';
    const { originalLanguage: _, owner: __, ...rest } = draft?.record ?? {};
    await library.revise(id, { ...(rest as Record<string, Json>), originalLanguage: 'es' });
    await library.steps(id, 'submit');

    expect(told(await library.step(id, 'clear', { by: both }))).toBe('PRACTICE_OWN_WORK');
    expect(told(await library.step(id, 'clear', { by: focal }))).toBe('SUBMITTED');
  });

  it('is seen by nobody of another State', async () => {
    await take(released());

    expect(await drafts(anOfficer('mx.drafter', ['drafter'], MEX))).toEqual([]);
  });

  it.each<[string, () => Promise<void>]>([
    ['LIBRARY_ANSWER_FOREIGN', () => take(released(), MEX)],
    ['LIBRARY_ANSWER_INVALID', () => take(released({ officer: 'Dra. Zulmira' }))],
    ['LIBRARY_ANSWER_INVALID', () => take(released({ act: 'short' }))],
    ['LIBRARY_ANSWER_INVALID', () => take(utf8('{"a": 1}'))],
    ['LIBRARY_ANSWER_INVALID', () => take(Uint8Array.of(0xff))],
    [
      'LIBRARY_ANSWER_INVALID',
      () => take(released({ answers: [{ item: 1, question: 'q', answer: '<b>' }] })),
    ],
  ])('is refused with %s, and opens nothing', async (code, taking) => {
    const error = await taking().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(LibraryError);
    expect(error).toMatchObject({ code });
    expect(await drafts()).toEqual([]);
    expect(read).toEqual([]);
  });
});
