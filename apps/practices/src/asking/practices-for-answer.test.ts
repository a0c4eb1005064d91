/** With which practices of its own a State can answer a request. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import { stateCode } from '@comity/kernel';
import { readAnyAct } from '@comity/law';
import { anOfficer, author, GTM, Library, MEX, TO_NETWORK } from '../library.fixture.js';
import { answerEntryOf, PracticesForAnswer } from './practices-for-answer.js';

const BRA = stateCode('BRA');

let library: Library;
beforeEach(async () => void (library = await Library.open()));
afterEach(() => library.database.close());

const published = async (given: Readonly<Record<string, Json>> = {}): Promise<string> => {
  const id = await library.opened(given);
  await library.steps(id, ...TO_NETWORK);
  return id;
};

const found = async (
  given: { pillars?: readonly string[]; theme?: string | null } = {},
  { by = author, requesting = BRA } = {},
): Promise<readonly string[]> => {
  const asked = { pillars: ['protection'], theme: null, requesting, ...given };
  const views = await new PracticesForAnswer(library.read).of(by, asked);
  return views.map(({ row }) => row.id);
};

describe('a request for practices', () => {
  it('is answered with published practices of the own State that fit, the best first', async () => {
    const words = (es: string) => ({ es, en: 'x' });
    const one = await published({ pillar: ['prevention'], title: words('Albergues') });
    const two = await published({ pillar: ['protection'], title: words('Una entrevista') });
    const both = await published({
      pillar: ['prevention', 'protection'],
      title: words('Otra cosa'),
    });
    await library.opened({ pillar: ['prevention', 'protection'] });

    expect(await found({ pillars: ['prevention', 'protection'] })).toEqual(
      expect.arrayContaining([one, two, both]),
    );
    expect((await found({ pillars: ['prevention', 'protection'] }))[0]).toBe(both);
    expect(await found({ pillars: ['prosecution'] })).toEqual([]);
    expect(await found({ pillars: ['prosecution'], theme: 'Éntrevista única' })).toEqual([two]);
    expect((await found({ pillars: ['protection', 'prevention'], theme: 'albergues' }))[1]).toBe(
      one,
    );
  });

  it('is never answered with a practice for a group to which the State that asks does not belong', async () => {
    const id = await published({ audience: 'group', group: ['MEX'] });

    expect(await found({}, { requesting: MEX })).toEqual([id]);
    expect(await found({}, { requesting: BRA })).toEqual([]);
  });

  it('is answered by the State asked alone, with its own', async () => {
    await published();

    expect(await found({}, { requesting: GTM })).toEqual([]);
    expect(await found({}, { by: anOfficer('mx.liaison', ['liaison'], MEX) })).toEqual([]);
  });

  it('is answered in one step: an answer takes the entry of a practice as it is', async () => {
    const id = await published({ version: { no: '2.1' } });
    const view = await library.read.one(author, id);
    if (view === null) throw new Error('not seen');
    const entry = answerEntryOf(view, 'fr');
    const answer = { practices: [entry], answers: [], documents: [] };

    expect(entry).toEqual({
      id,
      title: 'Una entrevista',
      owner: 'GTM',
      version: '2.1',
      language: 'es',
      summary: 'Resumen.',
    });
    expect(answerEntryOf(view, 'en')).toMatchObject({ title: 'One interview', language: 'en' });
    expect(readAnyAct('practice_request', 'answer', answer).ok).toBe(true);
  });
});
