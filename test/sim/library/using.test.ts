/** What officers say of practices at home and in other States, over libraries that exchange. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wordsIn } from '../../../apps/practices/src/records/practice-view.js';
import { aTranslation, anOfficer, CalmLibraries, CAN, GTM, PER } from './calm-libraries.js';

let libraries: CalmLibraries;
let practice: string;

beforeEach(async () => {
  libraries = await CalmLibraries.open(CAN, PER, GTM);
  practice = await libraries.published(CAN);
  await libraries.settle();
});
afterEach(() => libraries.close());

const drafter = anOfficer(PER, 'drafter');
const head = anOfficer(PER, 'head');
const liaison = anOfficer(GTM, 'liaison');

const comment = { isQuestion: false, language: 'es', words: '¿Cuánto cuesta?' };
const tested = { standing: 'tested', language: 'es', words: 'Se probó.', figures: [] };

/** What each library shows, without what only who said it sees before it is signed. */
const everywhere = (id: string) =>
  Promise.all([CAN, PER, GTM].map((state) => libraries.use(state, id)));

describe('what an officer says of a practice of another State', () => {
  it('shows at once at home as under way, to others when it is signed, and then alike', async () => {
    const say = { ...comment, practice, isQuestion: true };
    expect(await libraries.say(drafter, 'comment', say)).toBe('said');

    const words = { state: PER, words: '¿Cuánto cuesta?', isQuestion: true, depth: 0 };
    expect((await libraries.use(PER, practice)).comments).toMatchObject([
      { ...words, contribution: null, underWay: true },
    ]);
    expect((await libraries.use(CAN, practice)).comments).toEqual([]);

    await libraries.settle();
    const [owner, home, third] = await everywhere(practice);
    expect(owner?.comments).toMatchObject([{ ...words, underWay: false }]);
    expect(owner?.comments[0]?.contribution).toMatch(/^[\w-]{43}$/);
    expect([home, third]).toEqual([owner, owner]);
  });

  it('is answered by the owner under it, and stands after what it answers', async () => {
    await libraries.say(drafter, 'comment', { ...comment, practice });
    await libraries.settle();
    await libraries.say(liaison, 'comment', { ...comment, practice, words: 'Otra cosa.' });
    await libraries.settle();
    const [asked] = (await libraries.use(CAN, practice)).comments;
    const inReplyTo = asked?.contribution ?? '';
    const answer = { ...comment, practice, inReplyTo, words: 'Poco.' };
    expect(await libraries.say(anOfficer(CAN, 'reviewer'), 'comment', answer)).toBe('said');
    await libraries.settle();

    const { comments } = await libraries.use(PER, practice);
    expect(comments.map(({ words, depth }) => [words, depth])).toEqual([
      ['¿Cuánto cuesta?', 0],
      ['Poco.', 1],
      ['Otra cosa.', 0],
    ]);
  });

  it('stays among the States that the practice is for', async () => {
    const forTwo = await libraries.published(CAN, PER);
    await libraries.settle();
    await libraries.say(drafter, 'comment', { ...comment, practice: forTwo });
    await libraries.say(head, 'endorse', { practice: forTwo });
    await libraries.settle();

    expect((await libraries.use(CAN, forTwo)).comments).toHaveLength(1);
    expect(await libraries.view(GTM, forTwo)).toBeNull();
    const rows = await libraries
      .of(GTM)
      .unitOfWork.read((tx) => tx.contributions.list({ state: PER }));
    expect(rows.map(({ n, bytes }) => [n, bytes])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(await libraries.say(liaison, 'comment', { ...comment, practice: forTwo })).toBe(
      'PRACTICE_UNKNOWN',
    );
  });

  it('is said once by one key, which says nothing else', async () => {
    const say = { ...comment, practice };
    expect(await libraries.say(drafter, 'comment', say, 'k')).toBe('said');
    expect(await libraries.say(drafter, 'comment', say, 'k')).toBe('said');
    await libraries.settle();
    expect(await libraries.say(drafter, 'comment', say, 'k')).toBe('said');
    await libraries.settle();

    expect((await libraries.use(CAN, practice)).comments).toHaveLength(1);
    const other = { ...say, words: 'Otra.' };
    expect(await libraries.say(drafter, 'comment', other, 'k')).toBe('PRACTICE_KEY_USED');
    expect(await libraries.say(anOfficer(PER, 'liaison'), 'comment', other, 'k')).toBe('said');
  });

  it('counts each State by its newest experience', async () => {
    await libraries.say(head, 'experience', { ...tested, practice });
    await libraries.say(anOfficer(GTM, 'approver'), 'experience', { ...tested, practice });
    const adopted = { ...tested, practice, standing: 'adopted', words: 'Se adoptó.' };
    await libraries.say(head, 'experience', adopted);
    await libraries.settle();

    const { adoptions, experiences } = await libraries.use(CAN, practice);
    expect(experiences).toHaveLength(3);
    expect(adoptions).toEqual([
      { standing: 'adopted', states: 1 },
      { standing: 'tested', states: 1 },
    ]);
  });
});

describe('a translation', () => {
  const titleIn = async (language: string): Promise<string> => {
    const view = await libraries.view(CAN, practice);
    return view ? wordsIn(view, 'title', language) : '';
  };

  it('is read where the owner has none, and the words of the author where nobody has one', async () => {
    const original = await titleIn('es');
    expect(await titleIn('pt')).toBe(original);
    await libraries.say(drafter, 'translate', aTranslation(practice, 'Uma entrevista'));
    await libraries.settle();

    expect([await titleIn('pt'), await titleIn('fr'), await titleIn('es')]).toEqual([
      'Uma entrevista',
      original,
      original,
    ]);
  });

  it('takes no place unseen: two that crossed are both shown until one names both', async () => {
    const newest = 'Só uma entrevista';
    await libraries.say(drafter, 'translate', aTranslation(practice, 'Uma entrevista'));
    await libraries.say(liaison, 'translate', aTranslation(practice, newest));
    await libraries.settle();

    const [owner, ...others] = await everywhere(practice);
    expect(owner?.translations.map(({ title, state }) => [title, state])).toEqual([
      ['Uma entrevista', PER],
      [newest, GTM],
    ]);
    expect(others).toEqual([owner, owner]);
    expect(await titleIn('pt')).toBe(newest);

    const heads = owner?.translations.map(({ contribution }) => contribution ?? '');
    const joint = aTranslation(practice, 'Uma única entrevista', heads);
    expect(await libraries.say(anOfficer(CAN, 'approver'), 'translate', joint)).toBe('said');
    await libraries.settle();
    for (const { translations } of await everywhere(practice)) {
      expect(translations.map(({ title, current }) => [title, current])).toEqual([
        ['Uma única entrevista', true],
      ]);
    }
  });

  it('of a version before the newest is marked as such', async () => {
    await libraries.say(drafter, 'translate', aTranslation(practice, 'Uma entrevista'));
    await libraries.settle();
    const record = (await libraries.view(CAN, practice))?.record;
    const { unitOfWork, intend } = libraries.of(CAN);
    if (!record) throw new Error('not published');
    const saying = { kind: 'publish', say: { practice, version: 2, record } } as const;
    await unitOfWork.write((tx) => intend(tx, { saying, to: 'all' }));
    await libraries.settle();

    expect((await libraries.use(GTM, practice)).translations).toMatchObject([
      { current: false, version: 1 },
    ]);
  });
});

describe('what was said', () => {
  it('is taken back by whoever said it, at home at once and then everywhere', async () => {
    await libraries.say(head, 'endorse', { practice });
    await libraries.say(drafter, 'comment', { ...comment, practice });
    await libraries.settle();
    const { endorsements, comments } = await libraries.use(PER, practice);
    expect(endorsements).toMatchObject([{ state: PER, underWay: false }]);

    for (const { contribution } of [...endorsements, ...comments]) {
      const say = { practice, contribution };
      expect(await libraries.say(head, 'retract', say)).toBe('said');
    }
    expect(await libraries.use(PER, practice)).toMatchObject({ endorsements: [], comments: [] });
    expect((await libraries.use(CAN, practice)).endorsements).toHaveLength(1);
    await libraries.settle();
    for (const one of await everywhere(practice)) {
      expect(one).toMatchObject({ endorsements: [], comments: [] });
    }
    expect(await libraries.say(head, 'endorse', { practice })).toBe('said');
  });

  it('goes with the practice when that is withdrawn', async () => {
    await libraries.say(drafter, 'comment', { ...comment, practice });
    await libraries.settle();
    const { unitOfWork, intend } = libraries.of(CAN);
    const saying = { kind: 'withdraw', say: { practice, reason: 'Ficticia.' } } as const;
    await unitOfWork.write((tx) => intend(tx, { saying, to: 'all' }));
    await libraries.settle();

    for (const one of await everywhere(practice)) expect(one.comments).toEqual([]);
    expect(await libraries.say(drafter, 'comment', { ...comment, practice })).toBe(
      'REMARK_PRACTICE_WITHDRAWN',
    );
  });

  it('can be checked: each contribution by its name, its number and the hash of its bytes', async () => {
    await libraries.say(head, 'endorse', { practice });
    await libraries.settle();
    const at = async (state: typeof CAN) => {
      const view = await libraries.view(state, practice);
      return view ? libraries.of(state).use.provenance(view) : [];
    };

    const found = await at(GTM);
    expect(found).toMatchObject([
      { state: CAN, n: 1, kind: 'publish', signed: expect.stringMatching(/^[\w-]{43}$/) },
      { state: PER, n: 1, kind: 'endorse' },
    ]);
    expect(await at(PER)).toEqual(found);
  });
});

describe('who looks after a library', () => {
  it('sees how far each series is held and what was refused; nobody else does', async () => {
    await libraries.say(drafter, 'comment', { ...comment, practice });
    await libraries.settle();
    const { health } = libraries.of(GTM);

    expect(await health.series()).toEqual([
      { state: CAN, held: 1, waiting: 0, forks: 0 },
      { state: PER, held: 1, waiting: 0, forks: 0 },
    ]);
    expect(await health.refusals(9)).toEqual([]);
    expect(health.isFor(anOfficer(GTM, 'auditor'))).toBe(true);
    expect(health.isFor(anOfficer(GTM, 'node_admin'))).toBe(true);
    expect(health.isFor(anOfficer(GTM, 'head', 'liaison'))).toBe(false);
    expect(health.isFor(anOfficer(PER, 'auditor'))).toBe(false);
  });
});
