/** A practice as readers find it, from what every State contributed. */

import { describe, expect, it } from '@jest/globals';
import { plus } from '@comity/kernel';
import { calendarDate, type PracticeRecord, type Saying } from '@comity/law';
import {
  audienceOfPractice,
  cataloguePractice,
  foldLibrary,
  type Audience,
  type CataloguedPractice,
  type HeldContribution,
} from './index.js';
import {
  aRecord,
  aSeries,
  BRA,
  forGroup,
  GTM,
  MEX,
  NOON,
  NOWHERE,
  P,
  Q,
  say,
} from './library.fixture.js';

const MINUTE_MS = 60_000;
const GROUP: Audience = [GTM, MEX];
const ofGroup = forGroup(MEX);

const read = (...held: readonly HeldContribution[]): CataloguedPractice => {
  const practice = foldLibrary(held).practices.get(P);
  if (!practice) throw new TypeError('the practice is not in the library');
  return practice;
};

/** Three States that speak in turn. */
const world = () => ({ gtm: aSeries(GTM), mex: aSeries(MEX), bra: aSeries(BRA) });

/** The practice after its owner said all of `sayings`. */
const after = (...sayings: readonly Saying[]): CataloguedPractice => {
  const gtm = aSeries(GTM);
  return read(...sayings.map((saying) => gtm(saying)));
};

const version = (n: number, given: Partial<PracticeRecord> = {}): Saying =>
  say.publish({ version: n, record: aRecord(given) });

describe('a practice in the library', () => {
  it('is there once its owner published it, as its owner wrote it', () => {
    const published = aSeries(GTM)(say.publish());

    expect(read(published)).toEqual({
      id: P,
      state: GTM,
      status: 'PUBLISHED_NETWORK',
      reviewBy: null,
      versions: [{ n: 1, contribution: published.name, at: published.link.at, record: aRecord() }],
      translations: [],
      endorsedBy: [],
      experiences: [],
      comments: [],
      withdrawal: null,
      publishedAt: published.link.at,
      changedAt: published.link.at,
    });
  });

  it('is the same in whatever order what counts was handed over', () => {
    const { gtm, mex, bra } = world();
    const held = [
      ...[version(1), version(2), say.confirm(), say.open()].map((saying) => gtm(saying)),
      ...[say.comment(), say.translate(), say.experience(), say.endorse(), say.endorse()].map(
        (saying) => mex(saying),
      ),
      ...[say.comment(), say.translate(), say.experience(), say.endorse()].map((saying) =>
        bra(saying),
      ),
    ];
    const all = cataloguePractice(P, held);

    expect(all).toMatchObject({ status: 'PUBLISHED_PUBLIC', versions: [{ n: 1 }, { n: 2 }] });
    expect(cataloguePractice(P, held.toReversed())).toEqual(all);
  });

  it('is unseen while what others say of it is all that came', () => {
    const { mex, bra } = world();
    const { practices, isVoid } = foldLibrary([mex(say.comment()), bra(say.endorse())]);

    expect([practices.size, isVoid.size]).toEqual([0, 0]);
  });

  it('keeps every version, the oldest first', () => {
    const { versions, publishedAt, changedAt } = after(
      version(1),
      version(2, { problem: 'Otro.' }),
    );

    expect(versions.map(({ n, record }) => [n, record.problem])).toEqual([
      [1, undefined],
      [2, 'Otro.'],
    ]);
    expect([publishedAt, changedAt]).toEqual([1, 2].map((n) => plus(NOON, n * MINUTE_MS)));
  });

  it('is public from when its owner opens it until the next version', () => {
    expect(after(version(1), say.open()).status).toBe('PUBLISHED_PUBLIC');
    expect(after(version(1), say.open(), say.confirm()).status).toBe('PUBLISHED_PUBLIC');
    expect(after(version(1), say.open(), version(2)).status).toBe('PUBLISHED_NETWORK');
  });

  it('counts until the day that its owner named last', () => {
    const [one, two] = [calendarDate('2027-01-31'), calendarDate('2027-06-30')];

    expect(after(version(1, { reviewBy: one })).reviewBy).toBe(one);
    expect(after(version(1, { reviewBy: one }), say.confirm({ reviewBy: two })).reviewBy).toBe(two);
    expect(after(version(1), say.confirm({ reviewBy: two }), version(2)).reviewBy).toBeNull();
  });

  it('that was withdrawn shows when and why, and no word of anybody', () => {
    const { gtm, mex } = world();
    const said = [gtm(version(1)), mex(say.translate()), mex(say.endorse()), mex(say.comment())];
    const withdrawn = gtm(say.withdraw({ reason: 'Nombra a una persona.' }));
    const late = [mex(say.experience()), mex(say.comment()), mex(say.translate())];
    const { at } = withdrawn.link;

    expect(read(...said, withdrawn, ...late)).toMatchObject({
      status: 'WITHDRAWN',
      withdrawal: { at, reason: 'Nombra a una persona.' },
      versions: [],
      translations: [],
      endorsedBy: [],
      experiences: [],
      comments: [],
      changedAt: at,
    });
  });
});

describe('a translation', () => {
  const languages = (...held: readonly HeldContribution[]) =>
    read(...held).translations.map(({ state, language, title }) => [state, language, title]);

  it('stands beside the words of the owner, with State and office that answer for it', () => {
    const { gtm, mex } = world();
    const translated = mex(say.translate());
    const { name, link } = translated;

    expect(read(gtm(version(1)), translated).translations).toEqual([
      {
        version: 1,
        language: 'en',
        title: 'One interview only',
        summary: 'Whoever was harmed tells it once.',
        office: 'Translation office',
        state: MEX,
        contribution: name,
        at: link.at,
      },
    ]);
  });

  it('of one language does not undo another until one names both', () => {
    const { gtm, mex, bra } = world();
    const crossed = [mex(say.translate({ title: 'One' })), bra(say.translate({ title: 'Two' }))];
    const replaces = crossed.map(({ name }) => name);
    const both = bra(say.translate({ title: 'Three', replaces }));
    const published = gtm(version(1));

    expect(languages(published, ...crossed)).toHaveLength(2);
    expect(languages(published, ...crossed)).toContainEqual([MEX, 'en', 'One']);
    expect(languages(published, ...crossed)).toContainEqual([BRA, 'en', 'Two']);
    expect(languages(published, ...crossed, both)).toEqual([[BRA, 'en', 'Three']]);
  });

  it('replaces none of another language, in whatever order they come', () => {
    const { gtm, mex, bra } = world();
    const [published, english] = [gtm(version(1)), mex(say.translate())];
    const replaces = [english.name];
    const french = bra(say.translate({ language: 'fr', replaces }));
    const better = bra(say.translate({ title: 'Better', replaces }));

    expect(languages(published, english, french).map(([, language]) => language)).toEqual([
      'en',
      'fr',
    ]);
    for (const held of [
      [published, english, french, better],
      [published, english, better, french],
    ]) {
      expect(languages(...held).map(([state, language]) => [state, language])).toEqual([
        [BRA, 'en'],
        [BRA, 'fr'],
      ]);
    }
  });

  it('replaces none of another practice', () => {
    const { gtm, mex, bra } = world();
    const english = mex(say.translate());
    const elsewhere = bra(say.translate({ practice: Q, replaces: [english.name] }));

    expect(languages(gtm(version(1)), english, elsewhere)).toHaveLength(1);
  });

  it('that is taken back gives back what it replaced', () => {
    const { gtm, mex, bra } = world();
    const english = mex(say.translate());
    const better = bra(say.translate({ title: 'Better', replaces: [english.name] }));
    const back = bra(say.retract({ contribution: better.name }));

    expect(languages(gtm(version(1)), english, better, back)).toEqual([
      [MEX, 'en', 'One interview only'],
    ]);
  });

  it('of a version that is not here waits unseen, and replaces nothing yet', () => {
    const { gtm, mex, bra } = world();
    const english = mex(say.translate());
    const ahead = bra(say.translate({ version: 2, replaces: [english.name] }));
    const [first, second] = [gtm(version(1)), gtm(version(2))];

    expect(languages(first, english, ahead).map(([state]) => state)).toEqual([MEX]);
    expect(languages(first, english, ahead, second).map(([state]) => state)).toEqual([BRA]);
  });

  it('into the language of the original is not shown, for those are its owner’s words', () => {
    const { gtm, mex } = world();
    const spanish = mex(say.translate({ language: 'es' }));

    expect(languages(gtm(version(1)), spanish)).toEqual([]);
    expect(read(gtm(version(1)), spanish).versions[0]?.record).toEqual(aRecord());
  });
});

describe('what other States say of a practice', () => {
  it('is one endorsement a State, the first that it has not taken back', () => {
    const { gtm, mex, bra } = world();
    const published = gtm(version(1));
    const [first, other, again] = [mex(say.endorse()), bra(say.endorse()), mex(say.endorse())];
    const back = mex(say.retract({ contribution: first.name }));
    const endorsed = (...held: readonly HeldContribution[]) =>
      read(published, ...held).endorsedBy.map(({ state, at }) => [state, at]);

    expect(endorsed(again, other, first)).toEqual([
      [BRA, other.link.at],
      [MEX, first.link.at],
    ]);
    expect(endorsed(first, back)).toEqual([]);
    expect(endorsed(first, again, back)).toEqual([[MEX, again.link.at]]);
  });

  it('is experiences and comments, by date, until they are taken back', () => {
    const { gtm, mex, bra } = world();
    const published = gtm(version(1));
    const question = mex(say.comment({ isQuestion: true }));
    const answer = gtm(say.comment({ inReplyTo: question.name }));
    const experience = bra(say.experience());
    const back = mex(say.retract({ contribution: question.name }));
    const all = read(published, answer, question, experience);

    expect(
      all.comments.map(({ inReplyTo, isQuestion, state }) => [state, inReplyTo, isQuestion]),
    ).toEqual([
      [MEX, null, true],
      [GTM, question.name, false],
    ]);
    expect(all.experiences).toEqual([
      {
        standing: 'adapted',
        language: 'es',
        words: 'Se probó en dos fiscalías.',
        contribution: experience.name,
        state: BRA,
        at: experience.link.at,
        figures: [{ indicator: 'entrevistas', before: 4, after: null, period: null }],
      },
    ]);
    expect(read(published, question, answer, back).comments.map(({ state }) => state)).toEqual([
      GTM,
    ]);
    expect(read(published, gtm(say.comment({ inReplyTo: NOWHERE }))).comments).toHaveLength(1);
  });
});

describe('the audience of a practice', () => {
  it('hears what is said to it, and nothing that is said to more or to fewer', () => {
    const { gtm, mex, bra } = world();
    const toAll = [gtm(version(1)), mex(say.comment(), GROUP), mex(say.endorse(), GROUP)];
    const toGroup = [
      aSeries(GTM)(version(1, ofGroup), GROUP),
      bra(say.comment()),
      mex(say.endorse()),
    ];
    const heard = mex(say.comment({ words: 'Aquí.' }), GROUP);

    expect(read(...toAll)).toMatchObject({ comments: [], endorsedBy: [] });
    expect(read(...toGroup, heard)).toMatchObject({
      comments: [{ words: 'Aquí.' }],
      endorsedBy: [],
    });
  });

  it('is all members where it was published to all, whatever a group was told', () => {
    const gtm = aSeries(GTM);
    const [toGroup, toAll] = [gtm(version(1, ofGroup), GROUP), gtm(version(1))];
    const one: Audience = [BRA, GTM];
    const toOne = gtm(version(1, forGroup(BRA)), one);

    expect(audienceOfPractice(P, [toGroup, toOne, toAll])).toBe('all');
    expect(read(toGroup, toAll)).toEqual(read(toAll));
    expect(audienceOfPractice(P, [toOne, toGroup])).toEqual(GROUP);
    expect(audienceOfPractice(P, [])).toBeUndefined();
    expect(audienceOfPractice('BP', [toAll])).toBeUndefined();
  });

  it('is no other State’s to choose', () => {
    const mex = aSeries(MEX)(say.publish());

    expect(audienceOfPractice(P, [mex])).toBeUndefined();
  });
});
