/** Reviews that States ask of each other: who speaks for a State is the State. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Officer } from '@comity/law';
import type { StateCode } from '@comity/kernel';
import { content } from '../../../apps/practices/src/library.fixture.js';
import type { ReviewCommand } from '../../../apps/practices/src/reviewing/review-practice.js';
import { anOfficer, BRA, CalmLibraries, CAN, GTM, PER } from './calm-libraries.js';
import { asText } from './as-text.js';

const author = anOfficer(GTM, 'drafter');
const editor = anOfficer(GTM, 'approver');
const ofCanada = anOfficer(CAN, 'reviewer');
const ofPeru = anOfficer(PER, 'reviewer');
const BOTH = [CAN, PER];

let libraries: CalmLibraries;
/** In peer review, by Canada and Peru. */
let practice: string;
let keys = 0;

beforeEach(async () => {
  libraries = await CalmLibraries.open(CAN, PER, GTM, BRA);
  const { draft } = libraries.of(GTM);
  const key = { idempotencyKey: `key-${(keys += 1)}` };
  const opened = await draft.open({ by: author, content: content(), ...key });
  if (!opened.ok) throw new Error(opened.denial.code);
  practice = opened.value.row.id;
  await step(author, 'submit');
  await step(anOfficer(GTM, 'reviewer'), 'clear');
  await step(editor, 'assign', BOTH);
  await libraries.settle();
});
afterEach(() => libraries.close());

const rowOf = () => libraries.of(GTM).unitOfWork.read((tx) => tx.practices.get(practice));

/** Where the practice stands after the step, or the code that denied it. */
const step = async (by: Officer, event: string, states: readonly StateCode[] = []) => {
  const outcome = await libraries.of(GTM).takeStep.execute({
    by,
    practiceId: practice,
    event,
    states,
    note: 'Porque sí.',
    reviewBy: null,
    checkedText: (await rowOf())?.text ?? null,
    idempotencyKey: `key-${(keys += 1)}`,
  });
  return outcome.ok ? outcome.value.status : outcome.denial.code;
};

/** What a reviewer of `by` answers to the words as they stand; or the code that denied it. */
const answer = async (
  by: Officer,
  opinion: string,
  given: Partial<ReviewCommand> = {},
): Promise<string> => {
  libraries.later();
  const outcome = await libraries.of(by.state).review.execute({
    by,
    practiceId: practice,
    text: (await rowOf())?.text ?? '',
    opinion,
    note: null,
    idempotencyKey: `key-${(keys += 1)}`,
    ...given,
  });
  return outcome.ok ? (outcome.value.opinion ?? 'nothing') : outcome.denial.code;
};

const asked = (by: Officer, answered = false) =>
  libraries.of(by.state).review.asked(by, { answered });

const reviewsAt = async (by: Officer) => {
  const view = await libraries.of(GTM).read.one(by, practice);
  return view ? libraries.of(GTM).review.given(view) : [];
};

describe('a review', () => {
  it('is asked of the two States assigned, and nobody else learns the words', async () => {
    const text = (await rowOf())?.text;
    for (const by of [ofCanada, ofPeru]) {
      expect(await asked(by)).toMatchObject([
        { practice, state: GTM, text, reviewers: BOTH, opinion: null, record: content() },
      ]);
    }
    for (const by of [anOfficer(BRA, 'reviewer'), anOfficer(GTM, 'reviewer')]) {
      expect(await asked(by)).toEqual([]);
    }
    expect(await asked(anOfficer(CAN, 'drafter', 'head'))).toEqual([]);
    const rows = await libraries
      .of(BRA)
      .unitOfWork.read((tx) => tx.contributions.list({ state: GTM }));
    expect(rows.map(({ bytes }) => bytes)).toEqual([null]);
  });

  it('shows at home at once as answered, and is no longer asked for', async () => {
    expect(await answer(ofPeru, 'accept')).toBe('accept');

    expect(await asked(ofPeru)).toEqual([]);
    expect(await asked(ofPeru, true)).toMatchObject([{ opinion: 'accept', underWay: true }]);
    await libraries.settle();
    expect(await asked(ofPeru, true)).toMatchObject([{ opinion: 'accept', underWay: false }]);
  });

  it('is read by who works on the practice in its owner State, and by nobody else there', async () => {
    await answer(ofPeru, 'changes', { note: 'Falta el costo.' });
    await libraries.settle();

    expect(await reviewsAt(author)).toMatchObject([
      { state: PER, opinion: 'changes', note: 'Falta el costo.', current: true },
    ]);
    expect(await reviewsAt(anOfficer(GTM, 'examiner'))).toEqual([]);
  });
});

describe('the owner', () => {
  it('accepts once both States have said so themselves, of exactly these words', async () => {
    const before = await libraries.stored(GTM);
    expect(await step(editor, 'accept', BOTH)).toBe('REVIEW_ANSWERS_MISSING');
    await answer(ofCanada, 'accept');
    expect(await step(editor, 'accept', BOTH)).toBe('REVIEW_ANSWERS_MISSING');
    expect(await libraries.stored(GTM)).toEqual(before);
    await libraries.settle();
    expect(await step(editor, 'accept', BOTH)).toBe('REVIEW_ANSWERS_MISSING');
    await answer(ofPeru, 'accept');
    await libraries.settle();

    expect(await step(editor, 'accept', BOTH)).toBe('ACCEPTED');
  });

  it('says of a State that it asks for changes only what that State said last', async () => {
    await answer(ofPeru, 'changes', { note: 'Falta el costo.' });
    await libraries.settle();
    await answer(ofPeru, 'accept');
    await libraries.settle();
    expect(await step(editor, 'ask_changes', [PER])).toBe('REVIEW_ANSWERS_MISSING');
    await answer(ofPeru, 'changes', { note: 'Falta de nuevo.' });
    await libraries.settle();
    expect(await step(editor, 'ask_changes', [CAN])).toBe('REVIEW_ANSWERS_MISSING');

    expect(await step(editor, 'ask_changes', [PER])).toBe('REVISION_ASKED');
  });

  it('asks anew about words that changed, and no answer to the old ones counts', async () => {
    const old = (await rowOf())?.text ?? '';
    await answer(ofCanada, 'accept');
    await answer(ofPeru, 'changes', { note: 'Falta el costo.' });
    await libraries.settle();
    await step(editor, 'ask_changes', [PER]);
    await libraries.of(GTM).draft.revise({
      practiceId: practice,
      by: author,
      content: content({ resources: 'Una sala.' }),
      idempotencyKey: `key-${(keys += 1)}`,
    });
    expect(await step(author, 'resubmit')).toBe('PEER_REVIEW');
    await libraries.settle();

    for (const by of [ofCanada, ofPeru]) {
      expect(await asked(by)).toMatchObject([{ record: { resources: 'Una sala.' } }]);
    }
    expect(await answer(ofPeru, 'accept', { text: old })).toBe('REVIEW_TEXT_CHANGED');
    await answer(ofPeru, 'accept');
    await libraries.settle();
    expect(await step(editor, 'accept', BOTH)).toBe('REVIEW_ANSWERS_MISSING');
    await answer(ofCanada, 'accept');
    await libraries.settle();
    expect(await step(editor, 'accept', BOTH)).toBe('ACCEPTED');
    expect((await reviewsAt(author)).map(({ state, current }) => [state, current])).toEqual([
      [CAN, false],
      [PER, false],
      [PER, true],
      [CAN, true],
    ]);
  });

  it('publishes a practice that reads alike everywhere, whoever reviewed it', async () => {
    for (const by of [ofCanada, ofPeru]) await answer(by, 'accept');
    await libraries.settle();
    await step(editor, 'accept', BOTH);
    await step(editor, 'translate');
    expect(await step(editor, 'publish')).toBe('PUBLISHED_NETWORK');
    await libraries.settle();

    const read = async (state: StateCode) => {
      const view = await libraries.view(state, practice);
      const provenance = view ? await libraries.of(state).use.provenance(view) : [];
      return {
        shared: asText(view?.shared ?? undefined),
        kinds: provenance.map((one) => one.kind),
      };
    };
    const alike = await read(BRA);
    expect(alike.kinds).toEqual(['publish']);
    for (const state of [CAN, PER, GTM]) expect(await read(state)).toEqual(alike);
    expect(await asked(ofPeru, true)).toEqual([]);
    expect(await reviewsAt(author)).toHaveLength(2);
    expect(await reviewsAt(anOfficer(GTM, 'examiner'))).toEqual([]);
  });
});

describe('an answer', () => {
  const NOBODY = { text: 'a'.repeat(64) };

  it.each<[string, Officer, string, Partial<ReviewCommand>]>([
    ['OFFICER_ROLE_MISSING', anOfficer(PER, 'drafter', 'approver', 'head'), 'accept', {}],
    ['REVIEW_NOT_ASKED', anOfficer(BRA, 'reviewer'), 'accept', {}],
    ['REVIEW_NOT_ASKED', anOfficer(GTM, 'reviewer'), 'accept', {}],
    ['REVIEW_NOT_ASKED', ofPeru, 'accept', { practiceId: 'BP-2026-GTM-FFFFFFFF' }],
    ['REVIEW_TEXT_CHANGED', ofPeru, 'accept', NOBODY],
    ['REMARK_WORDS_INVALID', ofPeru, 'perhaps', {}],
    ['REMARK_WORDS_INVALID', ofPeru, 'changes', {}],
    ['REMARK_WORDS_INVALID', ofPeru, 'changes', { note: '<script>' }],
  ])('is denied with %s, and nothing is stored', async (code, by, opinion, given) => {
    const before = await libraries.stored(by.state);

    expect(await answer(by, opinion, given)).toBe(code);
    expect(await libraries.stored(by.state)).toEqual(before);
  });

  it('is given once by one key, which answers nothing else', async () => {
    const key = { idempotencyKey: 'k' };
    expect(await answer(ofPeru, 'accept', key)).toBe('accept');
    expect(await answer(ofPeru, 'accept', key)).toBe('accept');
    const before = await libraries.stored(PER);
    expect(await answer(ofPeru, 'changes', { ...key, note: 'No.' })).toBe('PRACTICE_KEY_USED');
    expect(await libraries.stored(PER)).toEqual(before);
  });
});
