/** The use cases of the library: drafting, steps, and who sees what. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import {
  anOfficer,
  auditor,
  author,
  content,
  editor,
  focal,
  GTM,
  Library,
  MEX,
  TO_NETWORK,
  told,
} from './library.fixture.js';

let library: Library;
beforeEach(async () => void (library = await Library.open()));
afterEach(() => library.database.close());

const liaison = anOfficer('mx.liaison', ['liaison'], MEX);

describe('a draft', () => {
  it('is opened by an author of the owner State, and named at random', async () => {
    const id = await library.opened();
    const view = await library.read.one(author, id);

    expect(id).toMatch(/^BP-2026-GTM-[0-9A-F]{12}$/);
    expect(view).toMatchObject({ status: 'DRAFT', works: true, row: { state: GTM } });
  });

  it('is seen by nobody of another State, nor by who works on no practice', async () => {
    const id = await library.opened();

    for (const officer of [liaison, auditor]) {
      expect(await library.read.one(officer, id)).toBeNull();
      expect(await library.read.list(officer, { kind: null, status: 'DRAFT', first: 9 })).toEqual(
        [],
      );
    }
    expect(await library.read.list(focal, { kind: null, status: 'DRAFT', first: 9 })).toHaveLength(
      1,
    );
  });

  it('is opened once by one key, which names nothing else', async () => {
    const open = (given: Readonly<Record<string, Json>> = {}) =>
      library.draft.open({ by: author, content: content(given), idempotencyKey: 'k' });
    const [one, again, other] = [await open(), await open(), await open({ problem: 'Otro.' })];

    if (!one.ok || !again.ok) throw new Error('denied');
    expect(again.value.row.id).toBe(one.value.row.id);
    expect(told(other)).toBe('PRACTICE_KEY_USED');
    expect(await library.read.list(author, { kind: null, status: 'DRAFT', first: 9 })).toHaveLength(
      1,
    );
  });

  it.each<[string, Parameters<Library['draft']['open']>[0]]>([
    ['OFFICER_ROLE_MISSING', { by: editor, content: content(), idempotencyKey: 'k' }],
    ['OFFICER_OF_OTHER_STATE', { by: liaison, content: content(), idempotencyKey: 'k' }],
    ['PRACTICE_CONTENT_INVALID', { by: author, content: 'text', idempotencyKey: 'k' }],
  ])('is denied with %s, and nothing is stored', async (code, command) => {
    expect(told(await library.draft.open(command))).toBe(code);
    const everything = { kind: null, status: 'DRAFT', first: 200 };
    expect(await library.read.list(author, everything)).toEqual([]);
  });

  it('names each field that is at fault, and repeats nothing of it', async () => {
    const outcome = await library.draft.open({
      by: author,
      content: content({
        problem: '<script>',
        steps: 'a\u202eb',
        title: { es: 'Una', en: 'One\u0007' },
        summary: { es: 'x'.repeat(1_201), en: 'y', xx: 'z' },
      }),
      idempotencyKey: 'k',
    });

    expect(outcome).toEqual({
      ok: false,
      denial: {
        code: 'PRACTICE_CONTENT_INVALID',
        detail: {
          problems: [
            'title.en: CONTROL_CHARACTER',
            'summary: UNKNOWN_MEMBER',
            'summary.es: TOO_LONG',
            'problem: MARKUP',
            'steps: BIDI_CHARACTER',
          ],
        },
      },
    });
  });

  it('keeps every text it had', async () => {
    const id = await library.opened();
    await library.revise(id, { problem: 'Otro.' }, { idempotencyKey: 'r' });
    await library.revise(id, { problem: 'Otro.' }, { idempotencyKey: 'r' });

    const { texts } = await library.stored(id);
    expect(texts.map(({ seq, record }) => [seq, record.problem])).toEqual([
      [1, 'Se repite.'],
      [2, 'Otro.'],
    ]);
    expect(told(await library.revise(id, {}, { idempotencyKey: 'r' }))).toBe('PRACTICE_KEY_USED');
  });

  it('does not change while others judge it, nor in its own words while it is translated', async () => {
    const id = await library.opened();
    await library.steps(id, 'submit');
    expect(told(await library.revise(id, { problem: 'Otro.' }))).toBe('PRACTICE_LOCKED');

    await library.steps(id, 'clear', 'assign', 'accept', 'translate');
    const before = await library.stored(id);
    expect(told(await library.revise(id, { problem: 'Otro.' }))).toBe('PRACTICE_WORDS_ACCEPTED');
    expect(await library.stored(id)).toEqual(before);
    const title = { es: 'Una entrevista', en: 'A single interview' };
    expect(told(await library.revise(id, { title }))).toBe('TRANSLATION');
  });

  it('is revised by authors of its State alone, and by nobody into that of another', async () => {
    const id = await library.opened();
    const owner = { state: 'MEX', institution: 'Fiscalía' };

    expect(told(await library.revise(id, {}, { by: focal }))).toBe('OFFICER_ROLE_MISSING');
    expect(told(await library.revise(id, {}, { by: liaison }))).toBe('PRACTICE_UNKNOWN');
    expect(told(await library.revise(id, { owner }))).toBe('OFFICER_OF_OTHER_STATE');
    expect(told(await library.revise('BP-0', {}))).toBe('PRACTICE_UNKNOWN');
  });
});

describe('a step', () => {
  it('that is denied stores nothing', async () => {
    const id = await library.opened({ results: [] });
    const before = await library.stored(id);

    expect(told(await library.step(id, 'submit'))).toBe('PRACTICE_INCOMPLETE');
    expect(told(await library.step(id, 'publish'))).toBe('STEP_NOT_ALLOWED');
    expect(told(await library.step(id, 'dance'))).toBe('PRACTICE_STEP_UNKNOWN');
    expect(told(await library.step(id, 'submit', { by: focal }))).toBe('OFFICER_ROLE_MISSING');
    expect(told(await library.step(id, 'submit', { by: liaison }))).toBe('PRACTICE_UNKNOWN');
    expect(told(await library.step(id, 'submit', { note: '<b>' }))).toBe(
      'PRACTICE_CONTENT_INVALID',
    );
    expect(told(await library.step(id, 'submit', { reviewBy: '2026-02-30' }))).toBe(
      'PRACTICE_CONTENT_INVALID',
    );
    expect(await library.stored(id)).toEqual(before);
  });

  it('is taken once by one key, which names nothing else', async () => {
    const id = await library.opened();
    const key = { idempotencyKey: 'k' };

    expect(told(await library.step(id, 'submit', key))).toBe('NATIONAL_REVIEW');
    expect(told(await library.step(id, 'submit', key))).toBe('NATIONAL_REVIEW');
    expect((await library.stored(id)).steps).toHaveLength(1);
    await library.steps(id, 'back');
    expect(told(await library.step(id, 'resubmit', key))).toBe('PRACTICE_KEY_USED');
  });

  it('vouches for the words that were looked through, not for those that came after', async () => {
    const id = await library.opened();
    const seen = (await library.read.one(author, id))?.row.text ?? '';
    await library.revise(id, { problem: 'Otro.' });
    await library.steps(id, 'submit');

    expect(told(await library.step(id, 'clear', { checkedText: seen }))).toBe(
      'PRACTICE_PRIVACY_UNCHECKED',
    );
  });
});

describe('a published practice', () => {
  it('is read by every officer, with who looked it through for the network', async () => {
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK);

    const view = await library.read.one(liaison, id);
    expect(view).toMatchObject({
      status: 'PUBLISHED_NETWORK',
      works: false,
      record: { privacyCheck: { done: true, by: editor.id, on: '2026-06-08' } },
    });
    if (view === null) throw new Error('not seen');
    const steps = await library.read.steps(view);
    expect(steps.map(({ event, by, note }) => [event, by, note])).toEqual([
      ['publish', null, null],
    ]);
    expect(library.read.allowedSteps(view)).toEqual([]);
    expect(told(await library.step(id, 'withdraw', { by: liaison }))).toBe(
      'OFFICER_OF_OTHER_STATE',
    );
  });

  it('stays as it was for readers while a new version is in work', async () => {
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK, 'revise');
    await library.revise(id, { problem: 'Nuevo.' });

    const at = async (officer: typeof author) => (await library.read.one(officer, id))?.record;
    expect((await at(liaison))?.problem).toBe('Se repite.');
    expect((await at(author))?.problem).toBe('Nuevo.');

    await library.steps(id, 'publish_new');
    const view = await library.read.one(liaison, id);
    if (view === null) throw new Error('not seen');
    expect(view.record?.problem).toBe('Nuevo.');
    const versions = await library.read.versions(view);
    expect(versions.map(({ n, status, record }) => [n, status, record?.problem])).toEqual([
      [2, 'PUBLISHED_NETWORK', 'Nuevo.'],
      [1, 'SUPERSEDED', 'Se repite.'],
    ]);
  });

  it('expires after its review date where its owner is, and comes back when confirmed', async () => {
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK);
    const listed = async (status: string | null) =>
      (await library.read.list(liaison, { kind: null, status, first: 9 })).length;

    library.at('2027-07-01T05:59:59Z');
    expect([await listed(null), await listed('EXPIRED')]).toEqual([1, 0]);
    library.at('2027-07-01T06:00:00Z');
    expect([await listed(null), await listed('EXPIRED')]).toEqual([0, 1]);

    expect(told(await library.step(id, 'confirm', { reviewBy: '2027-06-30' }))).toBe(
      'PRACTICE_REVIEW_DATE_PAST',
    );
    await library.steps(id, 'confirm');
    expect([await listed(null), await listed('EXPIRED')]).toEqual([1, 0]);
  });

  it('leaves a tombstone with its reason when it is withdrawn, and no word more', async () => {
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK);
    expect(told(await library.step(id, 'withdraw', { note: null }))).toBe(
      'PRACTICE_REASON_MISSING',
    );
    await library.step(id, 'withdraw', { note: 'Un caso podría reconocerse.' });

    const view = await library.read.one(liaison, id);
    if (view === null) throw new Error('no tombstone');
    expect(view.record).toBeNull();
    expect(view.row.withdrawal).toEqual({
      on: '2026-06-08',
      reason: 'Un caso podría reconocerse.',
    });
    expect((await library.read.versions(view)).map(({ record }) => record)).toEqual([null]);
    expect(await library.read.list(liaison, { kind: null, status: null, first: 9 })).toEqual([]);
    expect((await library.read.one(author, id))?.record).toMatchObject({
      withdrawal: { reason: 'Un caso podría reconocerse.' },
    });
  });

  it('is found by kind and by State, never more than asked for', async () => {
    for (const kinds of [['evidence_request'], ['extradition_request']]) {
      await library.steps(await library.opened({ kinds }), ...TO_NETWORK);
    }

    expect(await library.read.fitting(liaison, 'extradition_request')).toHaveLength(1);
    expect(await library.read.ofState(liaison, GTM)).toHaveLength(2);
    expect(await library.read.ofState(liaison, MEX)).toEqual([]);
    expect(await library.read.list(liaison, { kind: null, status: null, first: 1 })).toHaveLength(
      1,
    );
    expect(await library.read.list(liaison, { kind: null, status: 'toString', first: 9 })).toEqual(
      [],
    );
  });
});
